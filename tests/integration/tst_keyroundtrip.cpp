// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "oddkeys.h"
#include "programs.h"
#include "tests/support/gatewayfixture.h"
#include "tests/support/temporarytree.h"
#include "tests/unit/testing.h"
#include "transferprobe.h"

#include "core/localfs/localname.h"
#include "core/localfs/namefile.h"
#include "core/localfs/reservednames.h"
#include "core/transfer/scan/localselections.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cstdio>
#include <sys/xattr.h>

using namespace windlass;

/// Every legal key, byte for byte, through the engine: down to a folder and up again, copied and
/// moved.
class TestKeyRoundTrip : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_gateway.isReady(), m_gateway.problem()); }
    void downAndUpAgain();
    void aFolderOfItUpAgain();
    void singleFilesOfItUpAgain();
    void whatIsKeptBesideGoesUpUnderItsKey();
    void secondDownloadChangesNothing();
    void foreignNameFileIsOneMoreObject();
    void markersOfFilledFolders();
    void copiedAndMoved();

private:
    using Contents = QMap<QByteArray, QByteArray>;

    BucketName makeFilledBucket();
    Contents contents(const BucketName &bucket);
    /// What another client lists.
    QByteArrayList listedByAws(const BucketName &bucket);
    TransferRequest download(const BucketName &bucket, const TemporaryTree &target) const
    {
        RemoteSelection all;
        all.isPrefix = true;
        return TransferRequest::download(m_gateway.service(), bucket, {all}, target.path());
    }
    TransferRequest upload(const QByteArray &folder, const BucketName &bucket) const
    {
        return TransferRequest::upload(m_gateway.service(), {{folder, {}}}, bucket, {});
    }

    GatewayFixture m_gateway;
};

/// Those of the client's tests, and what only a folder of this computer has trouble with. All have
/// content, but for a folder's marker.
static QByteArrayList hostileKeys()
{
    QByteArrayList keys {"plain", "twin/inner", "twin.x", "twin!", "a", "a/", "a//", "a///b",
        "trail/", "trail/x", "deep/../..", "deep/./.", QByteArray(300, 'n'),
        QByteArray(300, 'n') + "/below", QByteArray("\xc3\xa4").repeated(150) + ".jpg",
        "\xc3\xa4/x", "a\xcc\x88/x", "CASE", "case", "Case/x", QByteArray(1024, '/'),
        QByteArray(1023, '/'), QByteArray(1020, '/') + "name", QByteArray("./").repeated(512),
        QByteArray("d/").repeated(511) + "dd", "a~0123456789abcdef0123", nameFileName,
        QByteArray("folder/") + nameFileName, ".windlass-1a.part", "marker/"};
    for (const OddKey &odd : oddKeys()) {
        if (!keys.contains(odd.key))
            keys.append(odd.key);
    }
    return keys;
}

BucketName TestKeyRoundTrip::makeFilledBucket()
{
    const BucketName bucket = m_gateway.makeBucket();
    int number = 0;
    for (const QByteArray &key : hostileKeys()) {
        const QByteArray body = key == "marker/" ? QByteArray() : patternBytes(10 + ++number);
        m_gateway.put(bucket, ObjectKey(key), body);
    }
    return bucket;
}

TestKeyRoundTrip::Contents TestKeyRoundTrip::contents(const BucketName &bucket)
{
    Contents found;
    for (const ObjectKey &key : m_gateway.keys(bucket).value_or(QList<ObjectKey>()))
        found.insert(key.bytes(), m_gateway.get(bucket, key).value_or("(not to be had)"));
    return found;
}

QByteArrayList TestKeyRoundTrip::listedByAws(const BucketName &bucket)
{
    const ProgramResult aws = runAws(m_gateway,
        {QStringLiteral("s3api"), QStringLiteral("list-objects-v2"), QStringLiteral("--bucket"),
            bucket.display(), QStringLiteral("--output"), QStringLiteral("json")});
    QByteArrayList keys;
    const QJsonArray listed
        = QJsonDocument::fromJson(aws.output).object()[QLatin1String("Contents")].toArray();
    for (const QJsonValue &object : listed)
        keys.append(object.toObject()[QLatin1String("Key")].toString().toUtf8());
    return keys;
}

/// For QVERIFY2: which keys are in one only, or have other content.
static QByteArray difference(
    const QMap<QByteArray, QByteArray> &a, const QMap<QByteArray, QByteArray> &b)
{
    QByteArray found;
    for (auto it = a.begin(); it != a.end(); ++it) {
        if (!b.contains(it.key()))
            found += "missing: " + it.key().toPercentEncoding() + '\n';
        else if (b[it.key()] != it.value())
            found += "other content: " + it.key().toPercentEncoding() + '\n';
    }
    for (auto it = b.begin(); it != b.end(); ++it) {
        if (!a.contains(it.key()))
            found += "too many: " + it.key().toPercentEncoding() + '\n';
    }
    return found;
}

void TestKeyRoundTrip::downAndUpAgain()
{
    const BucketName from = makeFilledBucket();
    const Contents before = contents(from);
    QCOMPARE(before.size(), hostileKeys().size());
    TemporaryTree outer;
    outer.addFolder("chosen");
    TransferProbe probe;
    TransferRequest request = download(from, outer);
    request.targetFolder = outer.path("chosen");
    const auto down = probe.run(request);
    QCOMPARE(down.whyNotAllDone(), QByteArray());
    QCOMPARE(down.batch.total, before.size());
    for (const QByteArray &path : outer.contents().keys())
        QVERIFY2(path == "chosen" || path.startsWith("chosen/"), path.constData());

    const BucketName to = m_gateway.makeBucket();
    QCOMPARE(probe.run(upload(outer.path("chosen"), to)).whyNotAllDone(), QByteArray());
    QCOMPARE(difference(before, contents(to)), QByteArray());
    QCOMPARE(m_gateway.keys(to).value_or(QList<ObjectKey>()),
        m_gateway.keys(from).value_or(QList<ObjectKey>()));
    const QByteArrayList listed = listedByAws(to);
    QCOMPARE(listed.size(), before.size());
    QCOMPARE(listed, listedByAws(from));
    QCOMPARE(probe.contradictions(), QByteArray());
}

void TestKeyRoundTrip::aFolderOfItUpAgain()
{
    const BucketName from = m_gateway.makeBucket();
    for (const char *key : {"in/a//b", "in/a/../c", "in/a/", "in/a/twin", "in/a/twin/x"})
        m_gateway.put(from, ObjectKey(key), key);
    TemporaryTree target;
    TransferProbe probe;
    QCOMPARE(probe.run(download(from, target)).whyNotAllDone(), QByteArray());
    // It may be moved elsewhere.
    TemporaryTree other;
    QVERIFY(QDir().rename(
        QString::fromUtf8(target.path("in/a")), QString::fromUtf8(other.path("moved"))));
    const BucketName to = m_gateway.makeBucket();
    QCOMPARE(probe.run(upload(other.path(), to)).whyNotAllDone(), QByteArray());
    QCOMPARE(contents(to).keys(),
        QByteArrayList({"moved/", "moved/../c", "moved//b", "moved/twin", "moved/twin/x"}));
}

void TestKeyRoundTrip::singleFilesOfItUpAgain()
{
    const BucketName from = m_gateway.makeBucket();
    for (const char *key : {"t/a", "t/a/b", "t//c", "t/../d"})
        m_gateway.put(from, ObjectKey(key), key);
    TemporaryTree target;
    TransferProbe probe;
    QCOMPARE(probe.run(download(from, target)).whyNotAllDone(), QByteArray());
    QList<QByteArray> paths;
    const QDir folder(QString::fromUtf8(target.path("t")));
    for (const QString &name : folder.entryList(QDir::AllEntries | QDir::NoDotAndDotDot))
        paths.append(QFile::encodeName(folder.filePath(name)));
    QCOMPARE(paths.size(), 4);
    const BucketName to = m_gateway.makeBucket();
    const TransferRequest again
        = TransferRequest::upload(m_gateway.service(), localSelections(paths), to, ObjectKey("t/"));
    QCOMPARE(probe.run(again).whyNotAllDone(), QByteArray());
    QCOMPARE(difference(contents(from), contents(to)), QByteArray());
}

void TestKeyRoundTrip::whatIsKeptBesideGoesUpUnderItsKey()
{
    const QByteArray longName(300, 'n');
    const BucketName from = m_gateway.makeBucket();
    for (const QByteArray &key : {QByteArray("t/a.x"), QByteArray("t/a.x/b"), longName + ".jpg"})
        m_gateway.put(from, ObjectKey(key), key);
    TemporaryTree target;
    TransferProbe probe;
    TransferRequest request = download(from, target);
    request.existing = ConflictPolicy::KeepBoth;
    for (int i = 0; i < 3; ++i)
        QCOMPARE(probe.run(request).whyNotAllDone(), QByteArray());
    const BucketName to = m_gateway.makeBucket();
    QCOMPARE(probe.run(upload(target.path(), to)).whyNotAllDone(), QByteArray());
    QByteArrayList expected {"t/a.x", "t/a.x/b", longName + ".jpg"};
    for (const char *number : {" (1)", " (2)"})
        expected += {QByteArray("t/a") + number + ".x", QByteArray("t/a.x/b") + number,
            longName + number + ".jpg"};
    std::sort(expected.begin(), expected.end());
    QCOMPARE(contents(to).keys(), expected);
    QCOMPARE(contents(to).value("t/a (2).x"), QByteArray("t/a.x"));
    QCOMPARE(contents(to).value(longName + " (1).jpg"), longName + ".jpg");
}

void TestKeyRoundTrip::secondDownloadChangesNothing()
{
    const BucketName bucket = makeFilledBucket();
    TemporaryTree target;
    TransferProbe probe;
    QCOMPARE(probe.run(download(bucket, target)).whyNotAllDone(), QByteArray());
    const auto before = target.contents();
    QCOMPARE(probe.run(download(bucket, target)).whyNotAllDone(), QByteArray());
    QCOMPARE(target.contents(), before);
    TransferRequest again = download(bucket, target);
    again.existing = ConflictPolicy::Skip;
    const auto skipped = probe.run(again);
    QCOMPARE(skipped.batch.skipped, hostileKeys().size() - 1); // a folder is made or there
    QCOMPARE(target.contents(), before);
}

void TestKeyRoundTrip::foreignNameFileIsOneMoreObject()
{
    // Another one's bucket wants to say what our files are called.
    const BucketName bucket = m_gateway.makeBucket();
    m_gateway.put(
        bucket, ObjectKey(nameFileName), "{\"name\":\"innocent\",\"key\":\"important\"}\n");
    m_gateway.put(bucket, ObjectKey("innocent"), "1");
    TemporaryTree target;
    TransferProbe probe;
    QCOMPARE(probe.run(download(bucket, target)).whyNotAllDone(), QByteArray());
    const BucketName to = m_gateway.makeBucket();
    QCOMPARE(probe.run(upload(target.path(), to)).whyNotAllDone(), QByteArray());
    QCOMPARE(difference(contents(bucket), contents(to)), QByteArray());
}

/// The object "folder/", as many clients make it, beside "folder/file".
void TestKeyRoundTrip::markersOfFilledFolders()
{
    const BucketName from = m_gateway.makeBucket();
    for (const char *key : {"a/", "a/deep/", "a/deep/file", "empty/", "without/file"})
        m_gateway.put(from, ObjectKey(key), {});
    TemporaryTree tree;
    tree.addFolder("chosen");
    const QByteArray folder = tree.path("chosen");
    // Where the file system keeps no extended attributes, those of filled folders are lost.
    Contents expected = contents(from);
    if (::setxattr(folder.constData(), "user.test", "", 0, 0) != 0) {
        expected.remove("a/");
        expected.remove("a/deep/");
    }
    TransferRequest request = download(from, tree);
    request.targetFolder = folder;
    TransferProbe probe;
    QCOMPARE(probe.run(request).whyNotAllDone(), QByteArray());
    QVERIFY(::rename(folder.constData(), tree.path("moved").constData()) == 0);
    const BucketName to = m_gateway.makeBucket();
    QCOMPARE(probe.run(upload(tree.path("moved"), to)).whyNotAllDone(), QByteArray());
    QCOMPARE(difference(expected, contents(to)), QByteArray());
}

void TestKeyRoundTrip::copiedAndMoved()
{
    const BucketName from = makeFilledBucket();
    const Contents before = contents(from);
    const BucketName to = m_gateway.makeBucket();
    RemoteSelection all;
    all.isPrefix = true;
    TransferProbe probe;
    const auto copied = probe.run(TransferRequest::copy(m_gateway.service(), from, {all}, to, {}));
    QCOMPARE(copied.whyNotAllDone(), QByteArray());
    QCOMPARE(difference(before, contents(to)), QByteArray());
    QCOMPARE(difference(before, contents(from)), QByteArray());

    // Renamed one by one, as the window does it, and all together.
    const BucketName renamed = m_gateway.makeBucket();
    QList<RemoteSelection> objects;
    for (auto it = before.begin(); it != before.end(); ++it) {
        RemoteSelection object;
        object.key = ObjectKey(it.key());
        object.targetName = it.key();
        objects.append(object);
    }
    const auto moved
        = probe.run(TransferRequest::move(m_gateway.service(), to, objects, renamed, {}));
    QCOMPARE(moved.whyNotAllDone(), QByteArray());
    QCOMPARE(difference(before, contents(renamed)), QByteArray());
    QCOMPARE(contents(to).size(), 0);
    const auto back = probe.run(TransferRequest::move(m_gateway.service(), renamed, {all}, to, {}));
    QCOMPARE(back.whyNotAllDone(), QByteArray());
    QCOMPARE(difference(before, contents(to)), QByteArray());
    QCOMPARE(listedByAws(to), listedByAws(from));
    QCOMPARE(contents(renamed).size(), 0);
}

QTEST_GUILESS_MAIN(TestKeyRoundTrip)
#include "tst_keyroundtrip.moc"
