// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "samples.h"
#include "tests/integration/botohead.h"
#include "tests/support/recordingserver.h"
#include "ui/inspector/imageview.h"
#include "ui/inspector/inspector.h"
#include "ui/inspector/pdfpage.h"
#include "ui/inspector/previewview.h"
#include "ui/inspector/propertiesdialog.h"
#include "ui/inspector/propertiesview.h"
#include "ui/inspector/statuspage.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/pairtable.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace windlass;

/// The pane beside the browser, with the real server: a preview of each kind, each state, and
/// properties that are edited.
class TestInspector : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void textIsShownWithItsEncoding();
    void jsonIsShownAsATree();
    void csvIsShownAsATable();
    void imageIsShown();
    void firstPageOfAPdfIsShown();
    void otherBytesAreShownInHex();
    void onlyTheBeginningIsFetched();
    void allOfItIsShownOnRequest();
    void emptyObjectIsSaid();
    void nothingSelectedIsSaid();
    void manySelectedAreSaid();
    void folderIsSaid();
    void missingObjectIsAFailure();
    void archivedObjectIsSaid();
    void whatIsPassedByIsNotShown();
    void hiddenPaneFetchesNothing();
    void markupIsShownAsItIs();
    void propertiesAreShown();
    void propertiesAreEdited();
    void badMetadataIsRefusedWhileTyping();
    void editOfAChangedObjectIsRefused();

private:
    void show(const QByteArray &key, const QByteArray &body, const ObjectFields &fields = {});
    void select(const QByteArray &key, qint64 size = -1);
    PropertiesDialog *openDialog();
    static void press(PropertiesDialog *dialog, QDialogButtonBox::StandardButton button);

    QWidget *page() const
    {
        return m_inspector->preview()->findChild<QStackedWidget *>()->currentWidget();
    }
    QString status() const { return m_inspector->preview()->status().title(); }
    template <typename Widget> bool shows() const { return qobject_cast<Widget *>(page()); }

    GatewayFixture m_gateway;
    BucketName m_bucket;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::shared_ptr<ReadCache> m_cache;
    std::unique_ptr<Inspector> m_inspector;
};

void TestInspector::initTestCase()
{
    QVERIFY2(m_gateway.isReady(), m_gateway.problem());
    m_bucket = m_gateway.makeBucket();
}

void TestInspector::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_cache = std::make_shared<ReadCache>(m_dir->path(), 100'000'000);
    m_inspector = std::make_unique<Inspector>(m_cache);
    m_inspector->resize(360, 640);
    m_inspector->show();
    m_inspector->setSession(&m_gateway.session());
}

void TestInspector::cleanup()
{
    m_inspector.reset();
}

void TestInspector::select(const QByteArray &key, qint64 size)
{
    RemoteSelection object;
    object.key = ObjectKey(key);
    object.isPrefix = key.endsWith('/');
    object.size = size;
    m_inspector->showOne(m_bucket, object);
}

void TestInspector::show(const QByteArray &key, const QByteArray &body, const ObjectFields &fields)
{
    m_gateway.put(m_bucket, ObjectKey(key), body, fields);
    select(key, body.size());
}

void TestInspector::textIsShownWithItsEncoding()
{
    show("text/grüße.txt", QByteArray("\xff\xfeh\0i\0", 6));
    QTRY_VERIFY(shows<QPlainTextEdit>());
    QCOMPARE(qobject_cast<QPlainTextEdit *>(page())->toPlainText(), QStringLiteral("hi"));
    QCOMPARE(m_inspector->preview()->note(), QStringLiteral("Text · UTF-16 LE"));
}

void TestInspector::jsonIsShownAsATree()
{
    show("a.json", "{\"name\": {\"first\": \"Ada\"}}");
    QTRY_VERIFY(shows<QTreeView>());
    const QAbstractItemModel *model = qobject_cast<QTreeView *>(page())->model();
    const QModelIndex name = model->index(0, 0);
    QCOMPARE(name.data().toString(), QStringLiteral("name"));
    QCOMPARE(model->index(0, 1, name).data().toString(), QStringLiteral("\"Ada\""));
}

void TestInspector::csvIsShownAsATable()
{
    show("a.csv", "name;age\nAda;36\nGrace;85\n");
    QTRY_VERIFY(shows<QTableView>());
    const QAbstractItemModel *model = qobject_cast<QTableView *>(page())->model();
    QCOMPARE(model->headerData(1, Qt::Horizontal).toString(), QStringLiteral("age"));
    QCOMPARE(model->index(1, 0).data().toString(), QStringLiteral("Grace"));
}

void TestInspector::imageIsShown()
{
    show("a.jpg", imageFile("JPEG", {400, 300}));
    QTRY_VERIFY(shows<ImageView>());
    QCOMPARE(qobject_cast<ImageView *>(page())->pixmap().size(), QSize(400, 300));
    QCOMPARE(m_inspector->preview()->note(), QStringLiteral("400 × 300 pixels"));
}

void TestInspector::firstPageOfAPdfIsShown()
{
    if (!canShowPdf())
        QSKIP("built without QtPdf");
    show("a.pdf", pdfFile(2));
    QTRY_VERIFY(shows<ImageView>());
    QVERIFY(!qobject_cast<ImageView *>(page())->pixmap().isNull());
    QCOMPARE(m_inspector->preview()->note(), QStringLiteral("Page 1 of 2"));
}

void TestInspector::otherBytesAreShownInHex()
{
    show("a.bin", QByteArray("\0\1Hi\xff", 5));
    QTRY_COMPARE(page()->objectName(), QStringLiteral("previewHex"));
    QVERIFY(qobject_cast<QPlainTextEdit *>(page())->toPlainText().startsWith(
        QLatin1String("00000000   00 01 48 69 ff")));
}

void TestInspector::onlyTheBeginningIsFetched()
{
    m_inspector->setPreviewBytes(1000);
    show("long.txt", QByteArray(100'000, 'x'));
    QTRY_VERIFY(shows<QPlainTextEdit>());
    QVERIFY(m_inspector->preview()->note().contains(QLatin1String("of 97.7 KiB")));
    QVERIFY(m_cache->usedBytes() > 1000);
    QVERIFY(m_cache->usedBytes() < 5000);
}

void TestInspector::allOfItIsShownOnRequest()
{
    m_inspector->setPreviewBytes(1000);
    show("large.png", imageFile("PNG", {900, 900}));
    QTRY_COMPARE(status(), QStringLiteral("Only the whole object can be shown"));
    auto *all = page()->findChild<QPushButton *>();
    QTest::mouseClick(all, Qt::LeftButton);
    QTRY_VERIFY(shows<ImageView>());
    QCOMPARE(qobject_cast<ImageView *>(page())->pixmap().size(), QSize(900, 900));
}

void TestInspector::emptyObjectIsSaid()
{
    show("empty", {});
    QTRY_COMPARE(status(), QStringLiteral("Empty"));
}

void TestInspector::nothingSelectedIsSaid()
{
    m_inspector->showNothing();
    QCOMPARE(status(), QStringLiteral("Nothing is selected"));
    QVERIFY(!m_inspector->properties()->isVisible());
}

void TestInspector::manySelectedAreSaid()
{
    m_inspector->showMany(3, 2048);
    QVERIFY(status().startsWith(QLatin1Char('3')));
    QVERIFY(m_inspector->preview()->status().text().contains(QLatin1String("2.0 KiB")));
}

void TestInspector::folderIsSaid()
{
    select("some/folder/");
    QCOMPARE(status(), QStringLiteral("A folder"));
}

void TestInspector::missingObjectIsAFailure()
{
    select("not/there");
    QTRY_COMPARE(status(), QStringLiteral("Could not be loaded"));
    m_gateway.put(m_bucket, ObjectKey("not/there"), "by now");
    QTest::mouseClick(page()->findChild<QPushButton *>(), Qt::LeftButton);
    QTRY_VERIFY(shows<QPlainTextEdit>());
}

void TestInspector::archivedObjectIsSaid()
{
    // The gateway has no archive.
    const QByteArray body = "<Error><Code>InvalidObjectState</Code></Error>";
    RecordingServer server;
    server.setLastWords("HTTP/1.1 403 Forbidden\r\nContent-Type: application/xml\r\n"
                        "Connection: close\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    Session session(
        GatewayFixture::makeService(server.url("").toString(), m_gateway.credentials()));
    m_inspector->setSession(&session);
    select("old.bin");
    QTRY_COMPARE(status(), QStringLiteral("Archived"));
    QVERIFY(!m_inspector->preview()->status().text().isEmpty());
    const QSignalSpy restore(m_inspector.get(), &Inspector::restoreRequested);
    auto *button = m_inspector->preview()->status().findChild<QPushButton *>();
    QVERIFY(button->isVisible());
    QCOMPARE(button->text(), QStringLiteral("Restore…"));
    button->click();
    QCOMPARE(restore.size(), 1);
    QCOMPARE(restore.first().first().value<S3Uri>(), (S3Uri {m_bucket, ObjectKey("old.bin")}));
    m_inspector->setSession(nullptr);
}

void TestInspector::whatIsPassedByIsNotShown()
{
    m_gateway.put(m_bucket, ObjectKey("one.txt"), "one");
    m_gateway.put(m_bucket, ObjectKey("two.txt"), "two");
    select("one.txt");
    QCOMPARE(status(), QStringLiteral("Loading…"));
    select("two.txt");
    QTRY_VERIFY(shows<QPlainTextEdit>());
    QCOMPARE(qobject_cast<QPlainTextEdit *>(page())->toPlainText(), QStringLiteral("two"));
    QTRY_VERIFY(m_cache->usedBytes() > 0);
    QVERIFY(m_cache->find(
        {m_gateway.service()->endpoint().display().toUtf8(), m_bucket, ObjectKey("two.txt"), {}}));
    QVERIFY(!m_cache->find(
        {m_gateway.service()->endpoint().display().toUtf8(), m_bucket, ObjectKey("one.txt"), {}}));
}

void TestInspector::hiddenPaneFetchesNothing()
{
    m_inspector->hide();
    show("hidden.txt", "hidden");
    m_inspector->show();
    QTRY_VERIFY(shows<QPlainTextEdit>());
    QCOMPARE(qobject_cast<QPlainTextEdit *>(page())->toPlainText(), QStringLiteral("hidden"));
}

void TestInspector::markupIsShownAsItIs()
{
    ObjectFields fields;
    fields.extra.set("x-amz-meta-note", "<img src=x>");
    show("<b>name</b>.html", "<h1>hello</h1>", fields);
    QTRY_VERIFY(shows<QPlainTextEdit>());
    QCOMPARE(
        qobject_cast<QPlainTextEdit *>(page())->toPlainText(), QStringLiteral("<h1>hello</h1>"));
    QTRY_COMPARE(
        m_inspector->properties()->value(QStringLiteral("note")), QStringLiteral("<img src=x>"));
}

void TestInspector::propertiesAreShown()
{
    ObjectFields fields;
    fields.contentType = "text/plain";
    fields.storageClass = "STANDARD_IA";
    fields.extra = HttpHeaders({{"Cache-Control", "max-age=60"}, {"x-amz-meta-author", "Ada"},
        {"x-amz-tagging", "team=red"}});
    show("props.txt", "content", fields);
    const PropertiesView &properties = *m_inspector->properties();
    const auto value
        = [&properties](const char *name) { return properties.value(QLatin1String(name)); };
    QTRY_COMPARE(value("Size"), QStringLiteral("7 bytes"));
    QCOMPARE(value("Storage class"), QStringLiteral("STANDARD_IA"));
    QCOMPARE(value("Content-Type"), QStringLiteral("text/plain"));
    QCOMPARE(value("Cache-Control"), QStringLiteral("max-age=60"));
    QCOMPARE(value("author"), QStringLiteral("Ada"));
    QCOMPARE(value("team"), QStringLiteral("red"));
    QCOMPARE(value("ETag"), QStringLiteral("9a0364b9e99bb480dd25e1f0284c8555"));
    QVERIFY(!value("Modified").isEmpty());
}

PropertiesDialog *TestInspector::openDialog()
{
    PropertiesView *properties = m_inspector->properties();
    if (!QTest::qWaitFor([properties] { return properties->editButton()->isEnabled(); }, 10'000))
        return nullptr;
    QTest::mouseClick(properties->editButton(), Qt::LeftButton);
    return m_inspector->findChild<PropertiesDialog *>();
}

void TestInspector::press(PropertiesDialog *dialog, QDialogButtonBox::StandardButton button)
{
    QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(button), Qt::LeftButton);
}

void TestInspector::propertiesAreEdited()
{
    ObjectFields fields;
    fields.contentType = "text/plain";
    fields.extra = HttpHeaders({{"Cache-Control", "max-age=60"}, {"x-amz-meta-author", "Ada"},
        {"x-amz-tagging", "team=red"}});
    const ObjectKey key("edited.txt");
    show(key.bytes(), "content", fields);
    PropertiesDialog *dialog = openDialog();
    QVERIFY(dialog);
    QPushButton *save = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
    QVERIFY(!save->isEnabled());
    auto *type = dialog->findChild<QLineEdit *>(QStringLiteral("Content-Type"));
    type->selectAll();
    QTest::keyClicks(type, QStringLiteral("text/markdown"));
    auto *metadata = dialog->findChild<PairTable *>(QStringLiteral("metadataPairs"));
    metadata->setPairs({{"author", "Ada"}, {"Editor", "Grace"}});
    auto *tags = dialog->findChild<PairTable *>(QStringLiteral("tagPairs"));
    tags->setPairs({{"team", "blue"}});
    QTRY_VERIFY(save->isEnabled());
    QSignalSpy saved(m_inspector.get(), &Inspector::propertiesSaved);
    press(dialog, QDialogButtonBox::Save);
    QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, 20'000);
    QTRY_COMPARE(m_inspector->properties()->value(QStringLiteral("Content-Type")),
        QStringLiteral("text/markdown"));

    const QJsonObject head = headByBoto(m_gateway, m_bucket, key);
    QCOMPARE(head.value(QLatin1String("ContentType")).toString(), QStringLiteral("text/markdown"));
    QCOMPARE(head.value(QLatin1String("CacheControl")).toString(), QStringLiteral("max-age=60"));
    QCOMPARE(head.value(QLatin1String("Metadata")).toObject(),
        (QJsonObject {{QStringLiteral("author"), QStringLiteral("Ada")},
            {QStringLiteral("editor"), QStringLiteral("Grace")}}));
    QCOMPARE(head.value(QLatin1String("Tags")).toObject(),
        (QJsonObject {{QStringLiteral("team"), QStringLiteral("blue")}}));
    QCOMPARE(head.value(QLatin1String("Body")).toString(), QStringLiteral("content"));
}

void TestInspector::badMetadataIsRefusedWhileTyping()
{
    show("bad.txt", "content");
    PropertiesDialog *dialog = openDialog();
    QVERIFY(dialog);
    auto *type = dialog->findChild<QLineEdit *>(QStringLiteral("Content-Type"));
    type->setText(QStringLiteral("no type"));
    QVERIFY(!dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->isEnabled());
    press(dialog, QDialogButtonBox::Cancel);
}

void TestInspector::editOfAChangedObjectIsRefused()
{
    show("raced.txt", "content");
    PropertiesDialog *dialog = openDialog();
    QVERIFY(dialog);
    m_gateway.put(m_bucket, ObjectKey("raced.txt"), "somebody else's");
    dialog->findChild<QLineEdit *>(QStringLiteral("Content-Type"))
        ->setText(QStringLiteral("text/markdown"));
    press(dialog, QDialogButtonBox::Save);
    auto *message = dialog->findChild<InlineMessage *>();
    QTRY_VERIFY_WITH_TIMEOUT(message->isVisible(), 20'000);
    QVERIFY(dialog->isVisible());
    press(dialog, QDialogButtonBox::Cancel);
    QCOMPARE(
        m_gateway.get(m_bucket, ObjectKey("raced.txt")).value(), QByteArray("somebody else's"));
}

QTEST_MAIN(TestInspector)
#include "tst_inspector.moc"
