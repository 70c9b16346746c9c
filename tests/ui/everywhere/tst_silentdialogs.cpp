// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/connections/connectionsfixture.h"
#include "tests/ui/everywhere/silentserver.h"
#include "ui/browser/newfolderdialog.h"
#include "ui/connections/newbucketdialog.h"
#include "ui/emptying/emptybucketdialog.h"
#include "ui/folders/folderchooser.h"
#include "ui/folders/foldertreemodel.h"
#include "ui/inspector/inspector.h"
#include "ui/inspector/propertiesdialog.h"
#include "ui/mainwindow/bucketcommands.h"
#include "ui/opening/messagestack.h"
#include "ui/opening/objectopener.h"
#include "ui/plan/plandialog.h"
#include "ui/plan/planreview.h"
#include "ui/sharing/sharelinkdialog.h"
#include "ui/uploads/unfinisheduploadsdialog.h"
#include "ui/versions/archiverestoredialog.h"
#include "ui/versions/versionsdialog.h"
#include "ui/versions/versionstree.h"
#include "ui/versions/versionsview.h"
#include "ui/waiting/silencenotice.h"
#include "ui/widgets/inlinemessage.h"

#include <QAccessible>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace windlass;
using namespace std::chrono_literals;

/// Dialogs, and what else has a notice, while their server does not answer.
class TestSilentDialogs : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void planReview();
    void planOfWhatIsCopiedElsewhere();
    void inspector();
    void inspectorThatShowsSomethingElse();
    void propertiesThatAreSaved();
    void newBucket();
    void bucketThatIsCountedAndEmptied();
    void bucketThatIsDeleted();
    void unfinishedUploads();
    void versions();
    void deleteMarkerThatIsRemoved();
    void archiveRestore();
    void objectThatIsOpened();
    void linkThatIsTried();
    void foldersOfAConnection();
    void newFolder();

private:
    /// What is wrong with the notice of \a window, which has just begun to wait for \a server;
    /// empty: nothing. Answers with \a body in the end; the notice may be deleted then.
    static QString faultIn(QWidget &window, SilentServer &server, const QByteArray &body);
    QString faultIn(QWidget &window, const QByteArray &body)
    {
        return faultIn(window, *m_server, body);
    }
    bool answerNext(const QByteArray &body);

    std::unique_ptr<SilentServer> m_server;
    std::unique_ptr<Session> m_session;
    const BucketName m_bucket {"bucket"};
};

static const QByteArray emptyListing
    = "<ListBucketResult><Name>bucket</Name><IsTruncated>false</IsTruncated></ListBucketResult>";
static const QByteArray oneVersion
    = "<ListVersionsResult><IsTruncated>false</IsTruncated><Version><Key>a</Key>"
      "<VersionId>1</VersionId><IsLatest>true</IsLatest><Size>1</Size></Version>"
      "</ListVersionsResult>";

void TestSilentDialogs::init()
{
    m_server = std::make_unique<SilentServer>();
    m_session = std::make_unique<Session>(m_server->service());
}

void TestSilentDialogs::cleanup()
{
    m_session.reset();
    m_server.reset();
}

static QString heardFrom(QWidget *widget)
{
    return QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name);
}

QString TestSilentDialogs::faultIn(QWidget &window, SilentServer &server, const QByteArray &body)
{
    constexpr int longest = 20'000;
    const QPointer notice = window.findChild<SilenceNotice *>();
    if (!notice)
        return QStringLiteral("there is none");
    if (!QTest::qWaitFor([&] { return server.waiting() > 0 && window.isVisible(); }, longest))
        return QStringLiteral("nothing is asked for");
    if (!notice->isHidden())
        return QStringLiteral("it is there too early: ") + notice->text();
    const int height = window.height();
    if (!QTest::qWaitFor([&] { return server.poll(), notice->isVisible(); }, longest))
        return QStringLiteral("it does not come");
    if (!server.isNamedIn(notice->text()))
        return QStringLiteral("it says ") + notice->text();
    if (heardFrom(notice) != notice->text())
        return QStringLiteral("screen readers do not hear it");
    QTest::qWait(0);                                                   // the layout
    const int line = std::max(window.fontMetrics().height(), 16) + 12; // the icon; the spacing
    if (window.height() > height + line)
        return QStringLiteral("%1 pixels are more than a line").arg(window.height() - height);
    server.answer(body);
    if (!QTest::qWaitFor([&] { return !notice || notice->isHidden(); }, longest))
        return QStringLiteral("it does not go");
    return notice ? notice->text() : QString();
}

/// To the request that waits, or will.
bool TestSilentDialogs::answerNext(const QByteArray &body)
{
    if (!QTest::qWaitFor([this] { return m_server->waiting() > 0; }))
        return false;
    m_server->answer(body);
    return true;
}

// --- the plan ---

static RemoteSelection trip()
{
    RemoteSelection folder;
    folder.key = ObjectKey("trip/");
    folder.isPrefix = true;
    folder.targetName = "trip/";
    return folder;
}

void TestSilentDialogs::planReview()
{
    QWidget window;
    auto *review = new PlanReview(
        TransferRequest::deletion(m_server->service(), m_bucket, {trip()}), {}, window);
    review->start();
    auto *dialog = window.findChild<PlanDialog *>();
    QVERIFY(dialog);
    QCOMPARE(faultIn(*dialog, emptyListing), QString());
}

/// The target is looked at first. Then its server has nothing to do, and the other one is silent.
void TestSilentDialogs::planOfWhatIsCopiedElsewhere()
{
    SilentServer elsewhere;
    TransferRequest request = TransferRequest::copy(
        m_server->service(), m_bucket, {trip()}, BucketName("other"), ObjectKey());
    request.targetService = elsewhere.service();
    QWidget window;
    auto *review = new PlanReview(request, {}, window);
    review->start();
    QTRY_VERIFY(window.findChild<PlanDialog *>());
    auto *dialog = window.findChild<PlanDialog *>();
    QCOMPARE(faultIn(*dialog, elsewhere, emptyListing), QString());
    QCOMPARE(faultIn(*dialog, emptyListing), QString());
}

// --- the inspector ---

static RemoteSelection object(const char *key)
{
    RemoteSelection one;
    one.key = ObjectKey(key);
    one.size = 5;
    return one;
}

/// At first the preview and the properties are waited for, then only the tags.
void TestSilentDialogs::inspector()
{
    Inspector inspector(nullptr);
    inspector.resize(320, 600);
    inspector.setSession(m_session.get());
    inspector.show();
    inspector.showOne(m_bucket, object("a.txt"));
    QTRY_COMPARE(m_server->waiting(), 2);
    QCOMPARE(faultIn(inspector, "12345"), QString());
    QCOMPARE(faultIn(inspector, "<Tagging><TagSet></TagSet></Tagging>"), QString());
    QTRY_COMPARE(m_server->waiting(), 0);
}

void TestSilentDialogs::inspectorThatShowsSomethingElse()
{
    Inspector inspector(nullptr);
    inspector.setSession(m_session.get());
    inspector.show();
    const auto *notice = inspector.findChild<SilenceNotice *>();
    inspector.showOne(m_bucket, object("a.txt"));
    QTRY_VERIFY((m_server->poll(), notice->isVisible()));
    inspector.showNothing();
    QVERIFY(notice->isHidden());
    inspector.showOne(m_bucket, object("b.txt"));
    QTRY_VERIFY((m_server->poll(), notice->isVisible()));
    inspector.hide(); // nothing is loaded then
    QVERIFY(notice->isHidden());
}

void TestSilentDialogs::propertiesThatAreSaved()
{
    PropertiesDialog dialog(*m_session, m_bucket, ObjectKey("a.txt"), {});
    dialog.show();
    dialog.findChild<QLineEdit *>(QStringLiteral("Content-Type"))
        ->setText(QStringLiteral("text/plain"));
    dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click();
    QCOMPARE(faultIn(dialog, {}), QString());
}

// --- buckets ---

void TestSilentDialogs::newBucket()
{
    NewBucketDialog dialog(*m_session);
    dialog.show();
    dialog.findChild<QLineEdit *>(QStringLiteral("bucketName"))
        ->setText(QStringLiteral("new-bucket"));
    dialog.accept();
    QCOMPARE(faultIn(dialog, {}), QString());
}

void TestSilentDialogs::bucketThatIsCountedAndEmptied()
{
    EmptyBucketDialog dialog(*m_session, m_bucket);
    dialog.show();
    QCOMPARE(faultIn(dialog,
                 "<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>"),
        QString());
    QVERIFY(answerNext(oneVersion));
    QVERIFY(answerNext("<ListMultipartUploadsResult></ListMultipartUploadsResult>"));
    auto *name = dialog.findChild<QLineEdit *>(QStringLiteral("bucketName"));
    QTRY_VERIFY(name->isVisible());
    dialog.findChild<QCheckBox *>(QStringLiteral("oldVersions"))->setChecked(true);
    name->setText(m_bucket.display());
    dialog.accept();
    QCOMPARE(faultIn(dialog, oneVersion), QString());
}

void TestSilentDialogs::unfinishedUploads()
{
    const auto known = [] {
        QPromise<Result<QSet<QByteArray>>> promise;
        promise.start();
        promise.addResult(QSet<QByteArray>());
        promise.finish();
        return promise.future();
    };
    UnfinishedUploadsDialog dialog(*m_session, m_bucket, known);
    dialog.show();
    QCOMPARE(faultIn(dialog,
                 "<ListMultipartUploadsResult><IsTruncated>false</IsTruncated><Upload>"
                 "<Key>a</Key><UploadId>u</UploadId></Upload></ListMultipartUploadsResult>"),
        QString());
    // Now its size.
    QCOMPARE(faultIn(dialog, "<ListPartsResult></ListPartsResult>"), QString());
}

void TestSilentDialogs::versions()
{
    VersionsDialog dialog(*m_session, {m_bucket, {}});
    dialog.show();
    QCOMPARE(faultIn(dialog, oneVersion), QString());
}

void TestSilentDialogs::deleteMarkerThatIsRemoved()
{
    VersionsDialog dialog(*m_session, {m_bucket, {}});
    dialog.show();
    QTRY_COMPARE(m_server->waiting(), 2); // the versions, and whether there are any
    m_server->answer("<ListVersionsResult><IsTruncated>false</IsTruncated><DeleteMarker>"
                     "<Key>a</Key><VersionId>1</VersionId><IsLatest>true</IsLatest>"
                     "</DeleteMarker></ListVersionsResult>");
    VersionsTree *tree = dialog.view()->tree();
    QTRY_COMPARE(tree->model()->rowCount(), 1);
    tree->setCurrentIndex(tree->model()->index(0, 0));
    QTRY_VERIFY(dialog.view()->actions().restoreDeleted->isEnabled());
    dialog.view()->actions().restoreDeleted->trigger();
    // Its body may count as almost nothing, so faultIn() does not fit.
    const auto *notice = dialog.findChild<SilenceNotice *>();
    QTRY_VERIFY((m_server->poll(), notice->isVisible()));
    QVERIFY2(notice->text().contains(m_server->host()), qPrintable(notice->text()));
    m_server->answer("<DeleteResult></DeleteResult>");
    QTRY_VERIFY(notice->isHidden());
}

void TestSilentDialogs::archiveRestore()
{
    ArchiveRestoreDialog dialog(
        *m_session, m_bucket, {{ObjectKey("a"), false}}, QStringLiteral("a"));
    dialog.show();
    dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    QCOMPARE(faultIn(dialog, {}), QString());
}

// --- objects ---

void TestSilentDialogs::objectThatIsOpened()
{
    QTemporaryDir folder;
    QStringList launched;
    MessageStack messages;
    messages.show();
    ObjectOpener opener(
        nullptr, std::make_shared<WorkingCopies>(folder.path()),
        [this](const QString &) -> Result<Session *> { return m_session.get(); },
        [&](const QString &path) {
            launched.append(path);
            return true;
        },
        messages);
    opener.open(QStringLiteral("connection"), {m_bucket, ObjectKey("a.txt")}, 5);
    QCOMPARE(faultIn(messages, "12345"), QString());
    QTRY_COMPARE(launched.size(), 1);
}

/// Its message says it, which is there anyway.
void TestSilentDialogs::linkThatIsTried()
{
    ShareLinkDialog dialog(m_server->service(), m_bucket, ObjectKey("a.txt"));
    dialog.show();
    const auto *message = dialog.findChild<InlineMessage *>();
    dialog.findChild<QPushButton *>(QStringLiteral("try"))->click();
    const QString asking = QStringLiteral("Asking the server…");
    QCOMPARE(message->text(), asking);
    QTRY_COMPARE(m_server->waiting(), 1);
    QTRY_VERIFY((m_server->poll(), message->text() != asking));
    const QString silent = QStringLiteral("no answer from %1 for 10 s, attempt 1 of 1");
    QCOMPARE(message->text(), QStringLiteral("Asking the server: ") + silent.arg(m_server->host()));
    m_server->answer("1");
    QTRY_VERIFY(message->text().contains(QStringLiteral("works")));
}

// --- folders, in real time ---

static void tellEverySecond(QObject &parent)
{
    for (SilenceTeller *teller : parent.findChildren<SilenceTeller *>())
        teller->setStep(1s);
}

static QString firstBelow(const FolderTreeModel &model, const QModelIndex &index)
{
    return model.index(0, 0, index).data().toString();
}

void TestSilentDialogs::foldersOfAConnection()
{
    ConnectionsFixture fixture;
    FolderTreeModel model(fixture.list, fixture.sessions);
    const QModelIndex connection = model.connectionIndex(fixture.add(QStringLiteral("store")));
    fixture.server.setAnswer(200, ScriptedServer::bucketList({"music", "photos"}));
    model.load(connection);
    const auto bucket = [&](const char *name) {
        return model.childTowards(connection, S3Uri {BucketName(name), {}});
    };
    QTRY_VERIFY(bucket("photos").isValid());
    fixture.server.setSilent();
    tellEverySecond(model);
    const QString loading = QStringLiteral("Loading…");
    const QString silent = QStringLiteral("Loading: no answer from %1 for 1 s, attempt 1 of 3")
                               .arg(QUrl(fixture.server.endpoint()).authority());
    model.load(bucket("music"));
    model.load(bucket("photos"));
    QCOMPARE(firstBelow(model, bucket("music")), loading);
    QTRY_COMPARE(firstBelow(model, bucket("music")), silent);
    QCOMPARE(firstBelow(model, bucket("photos")), silent);
    QTRY_COMPARE(fixture.server.requestCount(), 3);
    const bool isMusicFirst = fixture.server.requests().at(1).contains("/music");
    fixture.server.answer(1, 200,
        "<ListBucketResult><IsTruncated>false</IsTruncated><CommonPrefixes><Prefix>x/</Prefix>"
        "</CommonPrefixes></ListBucketResult>");
    const QModelIndex answered = bucket(isMusicFirst ? "music" : "photos");
    const QModelIndex other = bucket(isMusicFirst ? "photos" : "music");
    QTRY_COMPARE(firstBelow(model, answered), QStringLiteral("x"));
    QTRY_COMPARE(firstBelow(model, other), loading);
    QTRY_COMPARE(firstBelow(model, other), silent);
    fixture.server.answer(2, 200, emptyListing);
    QTRY_COMPARE(model.rowCount(other), 0);
}

void TestSilentDialogs::bucketThatIsDeleted()
{
    ConnectionsFixture fixture;
    const QString id = fixture.add(QStringLiteral("store"));
    fixture.server.setSilent();
    QWidget window;
    auto *messages = new MessageStack(&window);
    window.show();
    BucketCommands commands(fixture.sessions, *messages, window);
    int removed = 0;
    connect(&commands, &BucketCommands::removed, this, [&] { ++removed; });
    commands.remove(id, m_bucket);
    const auto buttons = window.findChild<QMessageBox *>()->findChildren<QPushButton *>();
    const auto confirm = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton *one) {
        return one->text().contains(QStringLiteral("Delete bucket"));
    });
    QVERIFY(confirm != buttons.end());
    (*confirm)->click();
    const QPointer notice = messages->findChild<SilenceNotice *>();
    QVERIFY(notice);
    QTRY_COMPARE(fixture.server.requestCount(), 1);
    QVERIFY(notice->isHidden());
    QTRY_VERIFY_WITH_TIMEOUT(notice->isVisible(), 30'000); // after ten seconds
    fixture.server.answer(0, 204, {});
    QTRY_COMPARE(removed, 1);
    QTRY_VERIFY(!notice);
}

void TestSilentDialogs::newFolder()
{
    ConnectionsFixture fixture;
    const QString id = fixture.add(QStringLiteral("store"));
    fixture.server.setAnswer(200, ScriptedServer::bucketList({m_bucket.bytes()}));
    FolderChooser chooser(fixture.list, fixture.sessions);
    chooser.show();
    chooser.open({id, S3Uri {m_bucket, {}}});
    auto *model = chooser.findChild<FolderTreeModel *>();
    const S3Uri place {m_bucket, {}};
    QTRY_VERIFY(model->childTowards(model->connectionIndex(id), place).isValid());
    fixture.server.setSilent();
    tellEverySecond(chooser);
    chooser.findChild<QPushButton *>()->click();
    auto *dialog = chooser.findChild<NewFolderDialog *>();
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>()->setText(QStringLiteral("new"));
    const int before = fixture.server.requestCount();
    dialog->accept();
    const auto *notice = chooser.findChild<SilenceNotice *>();
    QTRY_COMPARE(fixture.server.requestCount(), before + 1);
    QVERIFY(notice->isHidden());
    QTRY_VERIFY(notice->isVisible());
    QVERIFY2(notice->text().contains(QStringLiteral("for 1 s, attempt 1 of 3")),
        qPrintable(notice->text()));
    fixture.server.setAnswer(200, {});
    fixture.server.answer(before, 200, emptyListing);
    QTRY_VERIFY(notice->isHidden());
}

QTEST_MAIN(TestSilentDialogs)
#include "tst_silentdialogs.moc"
