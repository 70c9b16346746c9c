// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inspector/propertyrows.h"

#include <QTest>

using namespace windlass;

/// What the properties say about an archived object.
class TestRestoreRow : public QObject
{
    Q_OBJECT
private slots:
    void stateIsShownInWords_data();
    void stateIsShownInWords();
};

void TestRestoreRow::stateIsShownInWords_data()
{
    QTest::addColumn<QByteArray>("storageClass");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("shown"); // the beginning; empty: no row
    const auto row = [](const char *storageClass, const char *field, const char *shown) {
        QTest::addRow("%s, %s", storageClass, field)
            << QByteArray(storageClass) << QByteArray(field) << QString::fromUtf8(shown);
    };
    row("STANDARD", "", "");
    row("GLACIER_IR", "", ""); // can be read as it is
    row("GLACIER", "", "Archived: restore it");
    row("DEEP_ARCHIVE", "ongoing-request=\"true\"", "Being restored");
    row("GLACIER", "ongoing-request=\"false\", expiry-date=\"Fri, 21 Dec 2012 12:00:00 GMT\"",
        "Restored until 21 Dec 2012");
}

void TestRestoreRow::stateIsShownInWords()
{
    QFETCH(QByteArray, storageClass);
    QFETCH(QByteArray, field);
    QFETCH(QString, shown);
    ObjectProperties properties;
    properties.head.storageClass = storageClass;
    if (!field.isEmpty())
        properties.head.headers.set("x-amz-restore", field);
    QString found;
    for (const PropertyRow &row : PropertyRows::of(properties).value(0).rows) {
        if (row.name == QLatin1String("Restore"))
            found = row.value;
    }
    QCOMPARE(found.isEmpty(), shown.isEmpty());
    QVERIFY2(shown.isEmpty() || found.startsWith(shown), qPrintable(found));
}

QTEST_MAIN(TestRestoreRow)
#include "tst_restorerow.moc"
