// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/pairtable.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace windlass;

/// Names and values as rows of fields.
class TestPairTable : public QObject
{
    Q_OBJECT
private slots:
    void pairsComeBackAsTheyWere();
    void bytesThatNobodyEditsStay();
    void editedFieldIsUtf8();
    void newPairsTakeThePlaceOfOldOnes();
    void emptyRowIsNoPair();

private:
    static QLineEdit *field(const PairTable &table, int row, int column)
    {
        return qobject_cast<QLineEdit *>(
            table.findChild<QTableWidget *>()->cellWidget(row, column));
    }
};

void TestPairTable::pairsComeBackAsTheyWere()
{
    PairTable table(QStringLiteral("Tags"));
    const NameValues pairs {{"a", "b"}, {"ä", "ö ü"}, {"empty", ""}};
    table.setPairs(pairs);
    QCOMPARE(table.pairs(), pairs);
    QCOMPARE(field(table, 1, 1)->text(), QStringLiteral("ö ü"));
}

void TestPairTable::bytesThatNobodyEditsStay()
{
    PairTable table(QStringLiteral("Metadata"));
    const NameValues pairs {{"author", "Andr\xe9"}};
    table.setPairs(pairs);
    table.addRow();
    QCOMPARE(table.pairs(), pairs);
}

void TestPairTable::editedFieldIsUtf8()
{
    PairTable table(QStringLiteral("Metadata"));
    table.setPairs({{"author", "Andr\xe9"}});
    QSignalSpy edited(&table, &PairTable::edited);
    field(table, 0, 1)->setText(QStringLiteral("André"));
    QCOMPARE(edited.count(), 1);
    QCOMPARE(table.pairs(), (NameValues {{"author", QStringLiteral("André").toUtf8()}}));
}

void TestPairTable::newPairsTakeThePlaceOfOldOnes()
{
    PairTable table(QStringLiteral("Tags"));
    table.setPairs({{"a", "b"}, {"c", "d"}});
    table.setPairs({{"e", "f"}});
    QCOMPARE(table.pairs(), (NameValues {{"e", "f"}}));
}

void TestPairTable::emptyRowIsNoPair()
{
    PairTable table(QStringLiteral("Tags"));
    table.addRow();
    QCOMPARE(table.rowCount(), 1);
    QVERIFY(table.pairs().isEmpty());
}

QTEST_MAIN(TestPairTable)
#include "tst_pairtable.moc"
