// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/botohead.h"
#include "tests/support/gatewayfixture.h"
#include "tests/support/recordingserver.h"
#include "ui/opening/messagestack.h"
#include "ui/opening/objectopener.h"
#include "ui/opening/progressbarrow.h"
#include "ui/widgets/inlinemessage.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace windlass;

namespace {

const QString connection = QStringLiteral("connection");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool save(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// As editors save that write a new file first.
bool saveByRename(const QString &path, const QByteArray &bytes)
{
    const QString other = path + QLatin1String(".new");
    return save(other, bytes) && QFile::remove(path) && QFile::rename(other, path);
}

} // namespace

/// Objects that are opened, with the real server and a desktop that only notes what it is given.
class TestObjectOpener : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void objectIsOpenedAsAFile();
    void secondOpeningIsServedFromTheCache();
    void largeObjectAsksFirst();
    void fetchingIsCancelled();
    void programIsNotOpened_data();
    void programIsNotOpened();
    void missingObjectIsSaid();
    void missingApplicationIsSaid();
    void changedFileIsUploadedAgain_data();
    void changedFileIsUploadedAgain();
    void changesAreUploadedAgainAndAgain();
    void somebodyElsesChangeIsNotLost();
    void deletedObjectIsNotMadeAgain();
    void failedUploadCanBeTriedAgain();
    void openingAgainShowsWhatWasChanged();
    void droppedSessionTakesItsProgressAlong();
    void droppedSessionLeavesTheChangeToBeUploaded();
    void missingConnectionIsSaid();

private:
    S3Uri put(const QByteArray &key, const QByteArray &body, const ObjectFields &fields = {});
    /// Opens it, and gives the file that the desktop is told to open.
    QString opened(const S3Uri &object, qint64 size = 10);
    InlineMessage *message(const char *part) const;
    static void press(const InlineMessage *message);
    QByteArray stored(const S3Uri &object)
    {
        return m_gateway.get(object.bucket, object.key).value_or(QByteArray("gone"));
    }

    GatewayFixture m_gateway;
    BucketName m_bucket;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::shared_ptr<ReadCache> m_cache;
    std::unique_ptr<MessageStack> m_messages;
    std::unique_ptr<Session> m_other; // a connection that can be cut off
    bool m_isOtherUsed = false;
    std::unique_ptr<ObjectOpener> m_opener;
    QStringList m_launched;
    bool m_hasApplication = true;
};

void TestObjectOpener::initTestCase()
{
    QVERIFY2(m_gateway.isReady(), m_gateway.problem());
    m_bucket = m_gateway.makeBucket();
}

void TestObjectOpener::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_launched.clear();
    m_hasApplication = true;
    m_isOtherUsed = false;
    m_cache = std::make_shared<ReadCache>(m_dir->path(), 100'000'000);
    m_messages = std::make_unique<MessageStack>();
    m_messages->show();
    m_opener = std::make_unique<ObjectOpener>(
        m_cache, std::make_shared<WorkingCopies>(m_dir->path()),
        [this](const QString &) -> Result<Session *> {
            if (m_isOtherUsed && !m_other)
                return fail(ErrorKind::InvalidInput, {}, QStringLiteral("no such connection"));
            return m_isOtherUsed ? m_other.get() : &m_gateway.session();
        },
        [this](const QString &path) {
            m_launched.append(path);
            return m_hasApplication;
        },
        *m_messages);
}

void TestObjectOpener::cleanup()
{
    m_opener.reset();
    m_messages.reset();
    m_other.reset();
}

S3Uri TestObjectOpener::put(
    const QByteArray &key, const QByteArray &body, const ObjectFields &fields)
{
    const S3Uri object {m_bucket, ObjectKey(key)};
    m_gateway.put(object.bucket, object.key, body, fields);
    return object;
}

QString TestObjectOpener::opened(const S3Uri &object, qint64 size)
{
    const qsizetype before = m_launched.size();
    m_opener->open(connection, object, size);
    const bool isOpened = QTest::qWaitFor([&] { return m_launched.size() > before; }, 20'000);
    return isOpened ? m_launched.last() : QString();
}

InlineMessage *TestObjectOpener::message(const char *part) const
{
    for (InlineMessage *one : m_messages->findChildren<InlineMessage *>()) {
        if (one->isVisible() && one->text().contains(QLatin1String(part)))
            return one;
    }
    return nullptr;
}

void TestObjectOpener::press(const InlineMessage *message)
{
    for (QPushButton *button : message->findChildren<QPushButton *>()) {
        if (button->isVisible())
            QTest::mouseClick(button, Qt::LeftButton);
    }
}

void TestObjectOpener::objectIsOpenedAsAFile()
{
    const QString path = opened(put("folder/grüße.txt", "content"));
    QCOMPARE(QFileInfo(path).fileName(), QStringLiteral("grüße.txt"));
    QCOMPARE(contentOf(path), QByteArray("content"));
    QCOMPARE(QFile::permissions(path) & ~(QFile::ReadUser | QFile::WriteUser),
        QFile::ReadOwner | QFile::WriteOwner);
    QVERIFY(m_messages->findChildren<ProgressBarRow *>().isEmpty());
}

void TestObjectOpener::secondOpeningIsServedFromTheCache()
{
    const S3Uri object = put("twice.txt", "content");
    const QString one = opened(object);
    const qint64 used = m_cache->usedBytes();
    QVERIFY(used > 0);
    const QString other = opened(object);
    QVERIFY(one != other);
    QCOMPARE(contentOf(other), QByteArray("content"));
    QCOMPARE(m_cache->usedBytes(), used);
}

void TestObjectOpener::largeObjectAsksFirst()
{
    m_opener->setAskFrom(100);
    const S3Uri object = put("large.txt", QByteArray(200, 'x'));
    m_opener->open(connection, object, 200);
    InlineMessage *question = message("large.txt");
    QVERIFY(question);
    QVERIFY(m_launched.isEmpty());
    press(question);
    QTRY_COMPARE(m_launched.size(), 1);
    QCOMPARE(contentOf(m_launched.first()).size(), 200);
}

void TestObjectOpener::fetchingIsCancelled()
{
    const S3Uri object = put("cancelled.txt", QByteArray(3'000'000, 'x'));
    m_opener->open(connection, object, 10);
    auto *row = m_messages->findChild<ProgressBarRow *>();
    QVERIFY(row);
    QPointer<ProgressBarRow> gone(row);
    QTest::mouseClick(row->findChild<QPushButton *>(), Qt::LeftButton);
    QTRY_VERIFY(!gone);
    QVERIFY(m_launched.isEmpty());
    QVERIFY(m_messages->findChildren<InlineMessage *>().isEmpty());
}

void TestObjectOpener::programIsNotOpened_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("by its name") << QByteArray("run.desktop") << QByteArray("x");
    QTest::newRow("by its content") << QByteArray("picture.png")
                                    << QByteArray("\x7f"
                                                  "ELF\2\1");
}

void TestObjectOpener::programIsNotOpened()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, body);
    m_opener->open(connection, put(key, body), body.size());
    QTRY_VERIFY(message("is a program"));
    QVERIFY(m_launched.isEmpty());
}

void TestObjectOpener::missingObjectIsSaid()
{
    m_opener->open(connection, S3Uri {m_bucket, ObjectKey("not/there.txt")}, 10);
    QTRY_VERIFY(message("not/there.txt"));
    QVERIFY(m_launched.isEmpty());
    const QDir folder(m_dir->filePath(QStringLiteral("opened")));
    for (const QFileInfo &session : folder.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot))
        QVERIFY(QDir(session.filePath()).isEmpty());
}

void TestObjectOpener::missingApplicationIsSaid()
{
    m_hasApplication = false;
    QVERIFY(!opened(put("odd.xyz", "content")).isEmpty());
    QVERIFY(message("No application"));
}

void TestObjectOpener::changedFileIsUploadedAgain_data()
{
    QTest::addColumn<bool>("isRenamed");
    QTest::newRow("written in its place") << false;
    QTest::newRow("saved by a rename") << true;
}

void TestObjectOpener::changedFileIsUploadedAgain()
{
    QFETCH(bool, isRenamed);
    ObjectFields fields;
    fields.contentType = "text/x-notes";
    fields.extra = HttpHeaders({{"Cache-Control", "max-age=60"}, {"x-amz-meta-author", "Ada"},
        {"x-amz-tagging", "team=red"}});
    const S3Uri object = put("notes.txt", "before", fields);
    const QString path = opened(object);
    QVERIFY(isRenamed ? saveByRename(path, "after") : save(path, "after"));
    QTRY_VERIFY(message("was changed. Upload it again?"));
    QCOMPARE(stored(object), QByteArray("before"));
    QSignalSpy uploaded(m_opener.get(), &ObjectOpener::uploaded);
    press(message("was changed. Upload it again?"));
    QTRY_COMPARE_WITH_TIMEOUT(uploaded.count(), 1, 20'000);
    const QJsonObject head = headByBoto(m_gateway, object.bucket, object.key);
    QCOMPARE(head.value(QLatin1String("Body")).toString(), QStringLiteral("after"));
    QCOMPARE(head.value(QLatin1String("ContentType")).toString(), QStringLiteral("text/x-notes"));
    QCOMPARE(head.value(QLatin1String("CacheControl")).toString(), QStringLiteral("max-age=60"));
    QCOMPARE(head.value(QLatin1String("Metadata")).toObject(),
        (QJsonObject {{QStringLiteral("author"), QStringLiteral("Ada")}}));
    QCOMPARE(head.value(QLatin1String("Tags")).toObject(),
        (QJsonObject {{QStringLiteral("team"), QStringLiteral("red")}}));
}

void TestObjectOpener::changesAreUploadedAgainAndAgain()
{
    const S3Uri object = put("again.txt", "0");
    const QString path = opened(object);
    QSignalSpy uploaded(m_opener.get(), &ObjectOpener::uploaded);
    for (int i = 1; i <= 3; ++i) {
        QVERIFY(save(path, QByteArray::number(i)));
        QTRY_VERIFY(message("Upload it again?"));
        press(message("Upload it again?"));
        QTRY_COMPARE_WITH_TIMEOUT(uploaded.count(), i, 20'000);
        QCOMPARE(stored(object), QByteArray::number(i));
    }
}

void TestObjectOpener::somebodyElsesChangeIsNotLost()
{
    const S3Uri object = put("shared.txt", "before");
    const QString path = opened(object);
    put("shared.txt", "somebody else's");
    QVERIFY(save(path, "mine"));
    QTRY_VERIFY(message("Upload it again?"));
    press(message("Upload it again?"));
    QTRY_VERIFY_WITH_TIMEOUT(message("changed by somebody else"), 20'000);
    QCOMPARE(stored(object), QByteArray("somebody else's"));
    QVERIFY(message("changed by somebody else")->text().contains(path));
    QCOMPARE(contentOf(path), QByteArray("mine"));
    press(message("changed by somebody else"));
    QCOMPARE(m_launched.last(), QFileInfo(path).path());
}

void TestObjectOpener::deletedObjectIsNotMadeAgain()
{
    const S3Uri object = put("deleted.txt", "before");
    const QString path = opened(object);
    QVERIFY(m_gateway.call(
        [&](const S3Client &s3) { return s3.deleteObject(object.bucket, object.key); }));
    QVERIFY(save(path, "mine"));
    QTRY_VERIFY(message("Upload it again?"));
    press(message("Upload it again?"));
    QTRY_VERIFY_WITH_TIMEOUT(message("was deleted"), 20'000);
    QCOMPARE(stored(object), QByteArray("gone"));
}

void TestObjectOpener::failedUploadCanBeTriedAgain()
{
    const S3Uri object = put("retried.txt", "before");
    const QString path = opened(object);
    m_other = std::make_unique<Session>(
        GatewayFixture::makeService(m_gateway.endpoint(), m_gateway.otherCredentials()));
    m_isOtherUsed = true;
    QVERIFY(save(path, "mine"));
    QTRY_VERIFY(message("Upload it again?"));
    press(message("Upload it again?"));
    QTRY_VERIFY_WITH_TIMEOUT(message("was not uploaded"), 20'000);
    QCOMPARE(stored(object), QByteArray("before"));
    m_isOtherUsed = false;
    QSignalSpy uploaded(m_opener.get(), &ObjectOpener::uploaded);
    press(message("was not uploaded"));
    QTRY_COMPARE_WITH_TIMEOUT(uploaded.count(), 1, 20'000);
    QCOMPARE(stored(object), QByteArray("mine"));
}

void TestObjectOpener::openingAgainShowsWhatWasChanged()
{
    const S3Uri object = put("unsaved.txt", "before");
    const QString path = opened(object);
    QVERIFY(save(path, "mine"));
    QTRY_VERIFY(message("Upload it again?"));
    QCOMPARE(opened(object), path);
}

void TestObjectOpener::droppedSessionTakesItsProgressAlong()
{
    m_other = std::make_unique<Session>(m_gateway.service());
    m_isOtherUsed = true;
    m_opener->open(connection, put("dropped.txt", QByteArray(3'000'000, 'x')), 10);
    QVERIFY(m_messages->findChild<ProgressBarRow *>());
    m_opener->handleSessionDropped(connection);
    m_other.reset();
    QVERIFY(!m_messages->findChild<ProgressBarRow *>());
}

void TestObjectOpener::droppedSessionLeavesTheChangeToBeUploaded()
{
    const S3Uri object = put("dropped.txt", "before");
    const QString path = opened(object);
    RecordingServer silent;
    silent.setRespond([](QTcpSocket &) {});
    m_other = std::make_unique<Session>(
        GatewayFixture::makeService(silent.url("").toString(), m_gateway.credentials()));
    m_isOtherUsed = true;
    QVERIFY(save(path, "mine"));
    QTRY_VERIFY(message("Upload it again?"));
    press(message("Upload it again?"));
    QTRY_VERIFY(!silent.requests().isEmpty());
    m_opener->handleSessionDropped(connection);
    m_other.reset();
    QVERIFY(message("was not uploaded"));
    m_isOtherUsed = false;
    QSignalSpy uploaded(m_opener.get(), &ObjectOpener::uploaded);
    press(message("was not uploaded"));
    QTRY_COMPARE_WITH_TIMEOUT(uploaded.count(), 1, 20'000);
    QCOMPARE(stored(object), QByteArray("mine"));
}

void TestObjectOpener::missingConnectionIsSaid()
{
    m_isOtherUsed = true;
    m_opener->open(connection, S3Uri {m_bucket, ObjectKey("a.txt")}, 10);
    QVERIFY(m_messages->findChild<InlineMessage *>());
}

QTEST_MAIN(TestObjectOpener)
#include "tst_objectopener.moc"
