// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/entrystore.h"
#include "ui/browser/nameorder.h"

#include <QRandomGenerator>
#include <QTest>

using namespace windlass;

class TestNameOrder : public QObject
{
    Q_OBJECT
private slots:
    void sameAsTheCollator_data();
    void sameAsTheCollator();
    void lettersOfTwoCharacters();

private:
    static int sign(int value) { return value < 0 ? -1 : int(value > 0); }
    static QByteArray randomName(QRandomGenerator &random, int most);
};

QByteArray TestNameOrder::randomName(QRandomGenerator &random, int most)
{
    // Few characters, so that names often have a beginning in common.
    static const QByteArray often = "abcAB-_.019 ";
    QByteArray name;
    for (int left = 1 + random.bounded(most); left > 0; --left)
        name.append(random.bounded(4) > 0 ? often[random.bounded(int(often.size()))]
                                          : char(random.bounded(0x20, 0x7F)));
    return name == "/" ? "x" : name;
}

void TestNameOrder::sameAsTheCollator_data()
{
    QTest::addColumn<QLocale>("locale");
    for (const char *name : {"C", "en_US", "en_GB", "de_DE", "de_AT", "fr_FR", "fr_CA", "it_IT",
             "es_ES", "pt_BR", "nl_NL"})
        QTest::newRow(name) << QLocale(QString::fromLatin1(name));
}

void TestNameOrder::sameAsTheCollator()
{
    QFETCH(QLocale, locale);
    const NameOrder order(locale);
    QCollator collator(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    QRandomGenerator random(4711);
    EntryStore store;
    constexpr EntryStore::Number count = 10'000;
    for (EntryStore::Number i = 0; i < count; ++i)
        store.append({ObjectEntry::Kind::Object, randomName(random, i % 4 < 2 ? 3 : 12)});
    for (EntryStore::Number i = 0; i + 1 < count; ++i) {
        const ObjectEntry &one = store[i];
        const ObjectEntry &other = store[i + 1];
        QVERIFY(order.isFastFor(one) && order.isFastFor(other));
        const QString both = shownName(one) + QStringLiteral(" | ") + shownName(other);
        const int wanted = sign(collator.compare(shownName(one), shownName(other)));
        QVERIFY2(sign(order.compare(one, other)) == wanted, qPrintable(both));
        QVERIFY2(
            sign(order.sortKey(one).compare(order.sortKey(other))) == wanted, qPrintable(both));
    }
}

void TestNameOrder::lettersOfTwoCharacters()
{
    const NameOrder order(QLocale(QLocale::Czech));
    EntryStore store;
    store.append({ObjectEntry::Kind::Object, "ch"});
    store.append({ObjectEntry::Kind::Object, "hz"});
    QVERIFY(order.compare(store[0], store[1]) > 0);
    QVERIFY(!order.isFastFor(store[0]));
}

QTEST_MAIN(TestNameOrder)
#include "tst_nameorder.moc"
