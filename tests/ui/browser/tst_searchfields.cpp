// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/searchbar.h"
#include "ui/browser/searchfields.h"
#include "ui/widgets/fieldhint.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace windlass;

/// What is meant by what stands in the fields of a search, and how they behave.
class TestSearchFields : public QObject
{
    Q_OBJECT
private slots:
    void names_data();
    void names();
    void foldersArePrefixesBelow();
    void sizesAndTimes();

    void init();
    void cleanup();
    void enterSearches();
    void buttonSearches();
    void wrongFieldGetsAHint();
    void fieldsThatDoNotCountAreHidden();
    void allFieldsFitIntoANarrowWindow();
    void escapeAndTheCrossClose();

private:
    static S3Uri location() { return *S3Uri::parse("s3://b/photos/"); }
    static ObjectInfo object(const QByteArray &key)
    {
        ObjectInfo info;
        info.key = ObjectKey(key);
        info.size = 2048;
        info.lastModified = QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
        return info;
    }
    QLineEdit *field(const char *accessibleName) const;
    QComboBox *box(const char *accessibleName) const;

    std::unique_ptr<SearchBar> m_bar;
};

void TestSearchFields::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<bool>("isFound");
    const auto row = [](const char *name, const char *key, bool isFound) {
        QTest::addRow("%s in %s", name, key)
            << QString::fromUtf8(name) << QByteArray(key) << isFound;
    };
    row("", "photos/a.jpg", true);
    row("trip", "photos/My Trip.jpg", true);
    row("trip", "photos/trip/a.jpg", false);
    row(".jpg", "photos/a.JPG", true);
    row(".jpg", "photos/a.jpg.txt", false);
    row("*.JP*G", "photos/x/a.jpeg", true);
    row("IMG_????", "photos/img_0042", true);
    row("IMG_????", "photos/img_00421", false);
    row(" trip ", "photos/trip", true);
}

void TestSearchFields::names()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, key);
    SearchFields fields;
    fields.name = name;
    const Result<LocationSearch> search = fields.read(location(), QDateTime());
    QVERIFY(search);
    QTEST(search->filter.matches(object(key)), "isFound");
}

void TestSearchFields::foldersArePrefixesBelow()
{
    SearchFields fields;
    QCOMPARE(fields.read(location(), {})->prefixes, QList<S3Uri> {location()});
    fields.folders = QStringLiteral(" raw/; /edited ;; ");
    QCOMPARE(fields.read(location(), {})->prefixes,
        QList<S3Uri>({*S3Uri::parse("s3://b/photos/raw/"), *S3Uri::parse("s3://b/photos/edited")}));
}

void TestSearchFields::sizesAndTimes()
{
    const QDateTime now(QDate(2026, 3, 2), QTime(12, 0), Qt::UTC);
    const auto finds = [&now](const SearchFields &fields) {
        const Result<LocationSearch> search = fields.read(location(), now);
        return search && search->filter.matches(object("photos/a"));
    };
    SearchFields fields;
    fields.size = QStringLiteral("nonsense"); // does not count
    QVERIFY(finds(fields));
    fields.sizeKind = SearchFields::Size::AtLeast;
    QCOMPARE(fields.read(location(), now).error().subject, QStringLiteral("nonsense"));
    fields.size = QStringLiteral("2K");
    QVERIFY(finds(fields));
    fields.size = QStringLiteral("3K");
    QVERIFY(!finds(fields));
    fields.sizeKind = SearchFields::Size::AtMost;
    QVERIFY(finds(fields));
    fields.timeKind = SearchFields::Time::Since;
    fields.time = QStringLiteral("1d");
    QVERIFY(finds(fields));
    fields.time = QStringLiteral("1h");
    QVERIFY(!finds(fields));
    fields.timeKind = SearchFields::Time::Before;
    QVERIFY(finds(fields));
    fields.time = QStringLiteral("soon");
    QVERIFY(!fields.read(location(), now));
    fields.time = QStringLiteral(" "); // nothing is said yet
    QVERIFY(finds(fields));
}

void TestSearchFields::init()
{
    m_bar = std::make_unique<SearchBar>();
    m_bar->resize(900, 40);
    m_bar->setLocation(location());
    m_bar->open();
    QVERIFY(QTest::qWaitForWindowExposed(m_bar.get()));
}

void TestSearchFields::cleanup()
{
    m_bar.reset();
}

QLineEdit *TestSearchFields::field(const char *accessibleName) const
{
    for (QLineEdit *edit : m_bar->findChildren<QLineEdit *>()) {
        if (edit->accessibleName() == QLatin1String(accessibleName))
            return edit;
    }
    return nullptr;
}

QComboBox *TestSearchFields::box(const char *accessibleName) const
{
    for (QComboBox *one : m_bar->findChildren<QComboBox *>()) {
        if (one->accessibleName() == QLatin1String(accessibleName))
            return one;
    }
    return nullptr;
}

void TestSearchFields::enterSearches()
{
    QSignalSpy requested(m_bar.get(), &SearchBar::searchRequested);
    QTest::keyClicks(field("Name to search for"), QStringLiteral("*.png"));
    QTest::keyClick(field("Name to search for"), Qt::Key_Return);
    QCOMPARE(requested.size(), 1);
    const auto search = requested.first().first().value<LocationSearch>();
    QCOMPARE(search.prefixes, QList<S3Uri> {location()});
    QVERIFY(search.filter.matches(object("photos/a.png")));
    QVERIFY(!search.filter.matches(object("photos/a.jpg")));
}

void TestSearchFields::buttonSearches()
{
    QSignalSpy requested(m_bar.get(), &SearchBar::searchRequested);
    m_bar->findChild<QPushButton *>()->click();
    QCOMPARE(requested.size(), 1);
    QVERIFY(requested.first().first().value<LocationSearch>().filter.isEmpty());
}

void TestSearchFields::wrongFieldGetsAHint()
{
    QSignalSpy requested(m_bar.get(), &SearchBar::searchRequested);
    box("Size")->setCurrentIndex(1);
    QLineEdit *size = field("Size in bytes, KiB, MiB or GiB");
    QTest::keyClicks(size, QStringLiteral("big"));
    QTest::keyClick(size, Qt::Key_Return);
    QCOMPARE(requested.size(), 0);
    auto *hint = m_bar->findChild<FieldHint *>();
    QVERIFY2(hint->text().contains(QLatin1String("big")), qPrintable(hint->text()));
    QTest::keyClick(size, Qt::Key_Backspace);
    QCOMPARE(hint->text(), QString());
}

void TestSearchFields::fieldsThatDoNotCountAreHidden()
{
    QLineEdit *time = field("Date, or how long ago");
    QVERIFY(!time->isVisible());
    box("Time of modification")->setCurrentIndex(1);
    QVERIFY(time->isVisible());
    box("Time of modification")->setCurrentIndex(0);
    QVERIFY(!time->isVisible());
}

void TestSearchFields::allFieldsFitIntoANarrowWindow()
{
    box("Size")->setCurrentIndex(1);
    box("Time of modification")->setCurrentIndex(1);
    const int width = m_bar->minimumSizeHint().width();
    QVERIFY2(width < 720, QByteArray::number(width).constData());
}

void TestSearchFields::escapeAndTheCrossClose()
{
    QSignalSpy closed(m_bar.get(), &SearchBar::closeRequested);
    QTest::keyClick(field("Name to search for"), Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
    m_bar->findChild<QToolButton *>()->click();
    QCOMPARE(closed.size(), 2);
}

QTEST_MAIN(TestSearchFields)
#include "tst_searchfields.moc"
