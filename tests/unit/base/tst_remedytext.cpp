// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/remedytext.h"

#include <QTest>

using namespace windlass;

/// What helps where many things failed.
class TestRemedyText : public QObject
{
    Q_OBJECT
private slots:
    void deniedOperationsNameTheirAction_data();
    void deniedOperationsNameTheirAction();
    void unknownOperationNamesNoAction();
    void everyCauseHasARemedy();
};

static Error denied(const QByteArray &operation)
{
    Error error(ErrorKind::AccessDenied, QStringLiteral("s3://bucket/object-42"));
    error.operation = operation;
    return error;
}

void TestRemedyText::deniedOperationsNameTheirAction_data()
{
    QTest::addColumn<QByteArray>("operation");
    QTest::addColumn<QString>("text");
    QTest::newRow("write") << QByteArray("PutObject")
                           << QStringLiteral("Access denied: the key may not write here. "
                                             "Missing action: s3:PutObject");
    QTest::newRow("write in parts") << QByteArray("CreateMultipartUpload")
                                    << QStringLiteral("Access denied: the key may not write here. "
                                                      "Missing action: s3:PutObject");
    QTest::newRow("read") << QByteArray("HeadObject")
                          << QStringLiteral("Access denied: the key may not read here. "
                                            "Missing action: s3:GetObject");
    QTest::newRow("delete") << QByteArray("DeleteObjects")
                            << QStringLiteral("Access denied: the key may not delete here. "
                                              "Missing action: s3:DeleteObject");
    QTest::newRow("list") << QByteArray("ListObjectsV2")
                          << QStringLiteral("Access denied: the key may not list what is here. "
                                            "Missing action: s3:ListBucket");
    QTest::newRow("copy") << QByteArray("CopyObject")
                          << QStringLiteral("Access denied: the key may not read the source, or "
                                            "not write the target. Missing action: s3:GetObject "
                                            "or s3:PutObject");
}

void TestRemedyText::deniedOperationsNameTheirAction()
{
    QFETCH(QByteArray, operation);
    QTEST(causeText(denied(operation)), "text");
}

void TestRemedyText::unknownOperationNamesNoAction()
{
    QVERIFY(permissionsFor("PutBucketPolicy").isEmpty());
    const QString text = causeText(denied("PutBucketPolicy"));
    QVERIFY(text.startsWith(QLatin1String("Access denied: ")));
    QVERIFY(!text.contains(QLatin1String("s3:")));
}

void TestRemedyText::everyCauseHasARemedy()
{
    for (int kind = int(ErrorKind::InvalidInput); kind <= int(lastErrorKind); ++kind) {
        const Error error(ErrorKind(kind), QStringLiteral("s3://bucket/object-42"));
        const QString text = causeText(error);
        QVERIFY2(text.contains(QLatin1String(": ")), qPrintable(text));
        QVERIFY2(!text.contains(QLatin1String("object-42")), qPrintable(text));
    }
}

QTEST_GUILESS_MAIN(TestRemedyText)
#include "tst_remedytext.moc"
