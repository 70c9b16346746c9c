// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "samples.h"
#include "ui/inspector/hexdump.h"
#include "ui/inspector/imagedecoding.h"
#include "ui/inspector/jsontreemodel.h"
#include "ui/inspector/pdfpage.h"
#include "ui/inspector/previewcontent.h"
#include "ui/inspector/rowsmodel.h"
#include "ui/inspector/textdecoding.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QTest>

using namespace windlass;
using Kind = PreviewContent::Kind;

namespace {

PreviewContent preview(const QByteArray &name, const QByteArray &bytes, const QByteArray &type = {},
    qint64 objectSize = -1)
{
    return makePreview({name, type, bytes, objectSize < 0 ? bytes.size() : objectSize});
}

QByteArray utf16(const QString &text, bool isBig)
{
    QByteArray bytes;
    for (const QChar c : text) {
        const char high = char(c.unicode() >> 8);
        const char low = char(c.unicode() & 0xff);
        bytes += isBig ? high : low;
        bytes += isBig ? low : high;
    }
    return bytes;
}

} // namespace

/// What a preview is made of, from bytes alone; hostile ones included.
class TestPreviewContent : public QObject
{
    Q_OBJECT
private slots:
    void kindIsTold_data();
    void kindIsTold();
    void encodingIsTold_data();
    void encodingIsTold();
    void textThatIsCutInACharacterIsText();
    void controlsAreShownAsPictures();
    void endlessLineIsBroken();
    void longTextIsBounded();
    void binaryIsNoText();
    void hexShowsBytesAndLetters();
    void pictureIsScaledToAScreen();
    void hugePictureIsNotDecoded();
    void damagedPictureIsShownAsBytes();
    void cutPictureAsksForAllOfIt();
    void drawingIsShownAsText();
    void pageOfAPdfIsRendered();
    void cutPdfAsksForAllOfIt();
    void damagedPdfIsNoPicture();
    void deepJsonIsText();
    void cutJsonIsText();
    void tableIsSplitAtItsSeparator_data();
    void tableIsSplitAtItsSeparator();
    void largeTableIsBounded();
    void jsonTreeShowsWhatIsThere();
    void wideJsonIsBounded();
    void rowsHaveTheFirstOneAsTheirHeader();
};

void TestPreviewContent::kindIsTold_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Kind>("kind");
    const auto row = [](const char *title, const char *name, const char *type,
                         const QByteArray &bytes, Kind kind) {
        QTest::newRow(title) << QByteArray(name) << QByteArray(type) << bytes << kind;
    };
    row("empty", "a.txt", "", "", Kind::Empty);
    row("text", "a.txt", "", "hello", Kind::Text);
    row("JSON by name", "a.json", "", "{\"a\": 1}", Kind::Json);
    row("JSON by type", "a", "application/json; charset=utf-8", "[1]", Kind::Json);
    row("no JSON for all its name", "a.json", "", "{oops", Kind::Text);
    row("CSV", "a.csv", "", "a,b\n1,2\n", Kind::Table);
    row("CSV by type", "a", "text/csv", "a,b\n1,2\n", Kind::Table);
    row("TSV", "a.TSV", "", "a\tb\n", Kind::Table);
    row("PNG", "a.txt", "text/plain", imageFile("PNG", {10, 10}), Kind::Image);
    row("JPEG", "a", "", imageFile("JPEG", {10, 10}), Kind::Image);
    row("bytes", "a.bin", "", QByteArray("\0\1\2\3\xff\xfe", 6), Kind::Hex);
    row("bytes that claim to be a picture", "a.png", "image/png", QByteArray("\0\1\2\3", 4),
        Kind::Hex);
    row("HTML", "a.html", "text/html", "<script>alert(1)</script>", Kind::Text);
}

void TestPreviewContent::kindIsTold()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, bytes);
    QFETCH(Kind, kind);
    QCOMPARE(preview(name, bytes, type).kind, kind);
}

void TestPreviewContent::encodingIsTold_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    const QString text = QStringLiteral("Grüße, Welt\n");
    QTest::newRow("UTF-8") << text.toUtf8() << "UTF-8";
    QTest::newRow("UTF-8 with a mark") << "\xef\xbb\xbf" + text.toUtf8() << "UTF-8";
    QTest::newRow("UTF-16 LE, marked") << "\xff\xfe" + utf16(text, false) << "UTF-16 LE";
    QTest::newRow("UTF-16 BE, marked") << "\xfe\xff" + utf16(text, true) << "UTF-16 BE";
    QTest::newRow("UTF-16 LE") << utf16(text, false) << "UTF-16 LE";
    QTest::newRow("UTF-16 BE") << utf16(text, true) << "UTF-16 BE";
    QTest::newRow("Latin") << text.toLatin1() << "ISO 8859-1";
}

void TestPreviewContent::encodingIsTold()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, encoding);
    const PreviewContent content = preview("a.txt", bytes);
    QCOMPARE(content.kind, Kind::Text);
    QCOMPARE(content.encoding, encoding);
    QCOMPARE(content.text, QStringLiteral("Grüße, Welt\n"));
}

void TestPreviewContent::textThatIsCutInACharacterIsText()
{
    const QByteArray whole = QStringLiteral("schön €").toUtf8();
    for (const qsizetype cut : {1, 2}) {
        const PreviewContent content = preview("a.txt", whole.chopped(cut), {}, whole.size());
        QCOMPARE(content.encoding, QStringLiteral("UTF-8"));
        QCOMPARE(content.text, QStringLiteral("schön "));
    }
}

void TestPreviewContent::controlsAreShownAsPictures()
{
    QCOMPARE(decodeText("a\x1b[31mb", false)->text, QStringLiteral("a\u241b[31mb"));
}

void TestPreviewContent::endlessLineIsBroken()
{
    const QString bounded = withBoundedLines(QString(1'000'000, QLatin1Char('x')));
    for (const QString &line : bounded.split(QLatin1Char('\n')))
        QVERIFY(line.size() <= 2000);
    QCOMPARE(bounded.count(QLatin1Char('x')), 1'000'000);
}

void TestPreviewContent::longTextIsBounded()
{
    const PreviewContent content = preview("a.txt", QByteArray("0123456\n").repeated(1'000'000));
    QCOMPARE(content.kind, Kind::Text);
    QCOMPARE(content.text.size(), 4 * 1024 * 1024);
    QCOMPARE(content.shownBytes, 4 * 1024 * 1024);
    QVERIFY(content.isPart());
    QVERIFY(!content.isFetchedInPart());
}

void TestPreviewContent::binaryIsNoText()
{
    QVERIFY(!decodeText(QByteArray("a\0b", 3), false));
    QVERIFY(!decodeText(QByteArray(100, '\x02'), false));
}

void TestPreviewContent::hexShowsBytesAndLetters()
{
    const QStringList lines = hexDump(QByteArray("Hello,\0\x7f", 8) + "x").split(QLatin1Char('\n'));
    QCOMPARE(lines.at(0), QStringLiteral("00000000   48 65 6c 6c 6f 2c 00 7f  Hello,.."));
    QVERIFY(lines.at(1).startsWith(QLatin1String("00000008   78 ")));
    QVERIFY(lines.at(1).endsWith(QLatin1String("  x")));
}

void TestPreviewContent::pictureIsScaledToAScreen()
{
    const PreviewContent content = preview("a.jpg", imageFile("JPEG", {4000, 1000}));
    QCOMPARE(content.imageSize, QSize(4000, 1000));
    QCOMPARE(content.image.size(), QSize(2048, 512));
    QCOMPARE(preview("a.png", imageFile("PNG", {30, 20})).image.size(), QSize(30, 20));
}

void TestPreviewContent::hugePictureIsNotDecoded()
{
    QByteArray png = imageFile("PNG", {10, 10});
    png.replace(16, 8, QByteArray("\x00\x00\x7f\xff\x00\x00\x7f\xff", 8)); // 32,767 × 32,767
    QElapsedTimer clock;
    clock.start();
    const std::optional<DecodedImage> image = decodeImage(png);
    QVERIFY(!image || image->image.isNull());
    QVERIFY(clock.elapsed() < 2000);
}

void TestPreviewContent::damagedPictureIsShownAsBytes()
{
    QByteArray png = imageFile("PNG", {100, 100});
    png.replace(60, 20, QByteArray(20, '\xee'));
    QCOMPARE(preview("a.png", png.left(80)).kind, Kind::Hex);
}

void TestPreviewContent::cutPictureAsksForAllOfIt()
{
    const QByteArray png = imageFile("PNG", {300, 300});
    const PreviewContent content = preview("a.png", png.left(100), {}, png.size());
    QCOMPARE(content.kind, Kind::NeedsAll);
}

void TestPreviewContent::drawingIsShownAsText()
{
    const QByteArray svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><image "
                           "href=\"file:///etc/passwd\"/></svg>";
    QCOMPARE(preview("a.svg", svg, "image/svg+xml").kind, Kind::Text);
}

void TestPreviewContent::pageOfAPdfIsRendered()
{
    if (!canShowPdf())
        QSKIP("built without QtPdf");
    const PreviewContent content = preview("a.pdf", pdfFile(3));
    QCOMPARE(content.kind, Kind::Pdf);
    QCOMPARE(content.pages, 3);
    const QImage page = content.image;
    QVERIFY(page.height() > page.width());
    QCOMPARE(page.pixelColor(page.width() - 2, page.height() - 2), QColor(Qt::white));
    bool hasRed = false;
    for (int x = 0; x < page.width(); ++x)
        hasRed |= page.pixelColor(x, page.height() / 6) == QColor(Qt::red);
    QVERIFY(hasRed);
}

void TestPreviewContent::cutPdfAsksForAllOfIt()
{
    if (!canShowPdf())
        QSKIP("built without QtPdf");
    const QByteArray pdf = pdfFile(1);
    QCOMPARE(preview("a.pdf", pdf.left(pdf.size() / 2), {}, pdf.size()).kind, Kind::NeedsAll);
}

void TestPreviewContent::damagedPdfIsNoPicture()
{
    const PreviewContent content = preview("a.pdf", "%PDF-1.4\nnothing more\n");
    QCOMPARE(content.kind, Kind::Text);
}

void TestPreviewContent::deepJsonIsText()
{
    const QByteArray deep = QByteArray(500'000, '[') + QByteArray(500'000, ']');
    QCOMPARE(preview("a.json", deep).kind, Kind::Text);
}

void TestPreviewContent::cutJsonIsText()
{
    QCOMPARE(preview("a.json", "[1, 2, ", {}, 1000).kind, Kind::Text);
}

void TestPreviewContent::tableIsSplitAtItsSeparator_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::newRow("comma") << QByteArray("a,b c\n\"1,5\",2\n");
    QTest::newRow("semicolon") << QByteArray("a;b c\n1,5;2\n");
    QTest::newRow("tab") << QByteArray("a\tb c\n1,5\t2\n");
    QTest::newRow("bar, CRLF") << QByteArray("a|b c\r\n1,5|2\r\n");
}

void TestPreviewContent::tableIsSplitAtItsSeparator()
{
    QFETCH(QByteArray, csv);
    const QList<QStringList> wanted {
        {QStringLiteral("a"), QStringLiteral("b c")}, {QStringLiteral("1,5"), QStringLiteral("2")}};
    QCOMPARE(preview("a.csv", csv).rows, wanted);
}

void TestPreviewContent::largeTableIsBounded()
{
    const PreviewContent content
        = preview("a.csv", QByteArray("1,2\n").repeated(50'000) + QByteArray(5000, ','));
    QCOMPARE(content.rows.size(), 10'000);
    QVERIFY(content.isPart());
    QCOMPARE(preview("a.csv", QByteArray(5000, ',')).rows.first().size(), 500);
}

void TestPreviewContent::jsonTreeShowsWhatIsThere()
{
    JsonTreeModel model;
    const QAbstractItemModelTester tester(&model);
    model.setDocument(QJsonDocument::fromJson(
        "{\"list\": [1, true, null], \"text\": \"<b>x</b>\", \"number\": 0.5}"));
    QCOMPARE(model.rowCount(), 3);
    const QModelIndex list = model.index(0, 0);
    QCOMPARE(list.data().toString(), QStringLiteral("list"));
    QCOMPARE(model.rowCount(list), 3);
    const auto value = [&model](int row, const QModelIndex &parent) {
        return model.index(row, JsonTreeModel::ValueColumn, parent).data().toString();
    };
    QCOMPARE(value(0, list), QStringLiteral("1"));
    QCOMPARE(value(1, list), QStringLiteral("true"));
    QCOMPARE(value(2, list), QStringLiteral("null"));
    QCOMPARE(value(1, {}), QStringLiteral("0.5"));
    QCOMPARE(value(2, {}), QStringLiteral("\"<b>x</b>\""));
}

void TestPreviewContent::wideJsonIsBounded()
{
    JsonTreeModel model;
    model.setDocument(QJsonDocument::fromJson('[' + QByteArray("0,").repeated(200'000) + "0]"));
    QCOMPARE(model.rowCount(), JsonTreeModel::maxChildren + 1);
    const QModelIndex rest = model.index(JsonTreeModel::maxChildren, JsonTreeModel::ValueColumn);
    QVERIFY(rest.data().toString().startsWith(QLatin1String("190,001")));
}

void TestPreviewContent::rowsHaveTheFirstOneAsTheirHeader()
{
    RowsModel model;
    const QAbstractItemModelTester tester(&model);
    model.setRows({{QStringLiteral("a")}, {QStringLiteral("1"), QStringLiteral("2")}});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.columnCount(), 2);
    QCOMPARE(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("a"));
    QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("2"));
}

QTEST_MAIN(TestPreviewContent)
#include "tst_previewcontent.moc"
