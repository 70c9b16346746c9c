// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/errorkindnames.h"

#include <QTest>

using namespace windlass;

class TestErrorKindNames : public QObject
{
    Q_OBJECT
private slots:
    void everyNameComesBack();
    void numbersOfEarlierVersionsAreKnown();
    void nonsenseIsNoKind();
};

void TestErrorKindNames::everyNameComesBack()
{
    for (int kind = 0; kind <= int(lastErrorKind); ++kind)
        QCOMPARE(errorKindFromJson(QLatin1String(errorKindName(ErrorKind(kind)))), ErrorKind(kind));
}

/// The order of the enumerators when they were written as numbers. It never changes.
void TestErrorKindNames::numbersOfEarlierVersionsAreKnown()
{
    const QByteArrayList names = QByteArray(
        "Cancelled InvalidInput MissingCredentials HostNotFound ConnectionRefused ConnectionLost "
        "Timeout CertificateUntrusted ProxyFailed NetworkFailed WrongCredentials "
        "CredentialsExpired AccessDenied NoSuchBucket NoSuchKey BucketExists BucketNotEmpty "
        "InvalidBucketName PreconditionFailed ClockSkewed WrongRegion Throttled ServerFault "
        "NotSupported Refused MalformedResponse FileNotFound FileUnreadable FileUnwritable "
        "FileChanged DiskFull LocalFileFailed KeyHasNoLocalName FolderInTheWay FileInTheWay "
        "OutsideFolder ObjectChanged Mismatch TooLarge StoredWrong LinkNotFollowed "
        "EndpointChanged Unverified ObjectArchived ObjectLocked EncryptionKeyNeeded "
        "KeyServiceFailed QuotaExceeded AccountUnusable KeyTooLong Redirected TooLargeForProxy "
        "CertificateExpired CertificateOfOtherHost TlsTooOld TlsExpected TlsNotSpoken "
        "NotARegularFile AclNotKept JournalTooNew SignatureDiffers ConditionUnmet")
                                     .split(' ');
    QCOMPARE(names.size(), 62);
    for (int number = 0; number < names.size(); ++number) {
        const auto kind = errorKindFromJson(number);
        QVERIFY(kind);
        QCOMPARE(QByteArray(errorKindName(*kind)), names[number]);
    }
}

void TestErrorKindNames::nonsenseIsNoKind()
{
    for (const QJsonValue &json : {QJsonValue(), QJsonValue(-1), QJsonValue(0.5),
             QJsonValue(1'000'000), QJsonValue(QString()), QJsonValue(QStringLiteral("12")),
             QJsonValue(QStringLiteral("accessdenied")), QJsonValue(true)})
        QCOMPARE(errorKindFromJson(json), std::nullopt);
}

QTEST_GUILESS_MAIN(TestErrorKindNames)
#include "tst_errorkindnames.moc"
