// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/integrity/orderedcheck.h"
#include "tests/unit/testing.h"

#include <QTest>

using namespace windlass;

namespace {

const QByteArray content = "123456789";
const QByteArray md5 = "25f9e794323b453885f5181f1b624d0b";
const QByteArray crc32 = "y/Q5Jg==";

HttpHeaders headersOf(const QList<HttpHeader> &fields)
{
    HttpHeaders headers;
    for (const HttpHeader &field : fields)
        headers.set(field.name, field.value);
    return headers;
}

QByteArray base64(Checksum::Kind kind)
{
    return Checksum::of(kind, content).toBase64();
}

/// The checksum of those of the parts of \a content, which are of \a size bytes.
QByteArray ofParts(Checksum::Kind kind, qsizetype size)
{
    QByteArray parts;
    for (qsizetype at = 0; at < content.size(); at += size)
        parts += Checksum::of(kind, content.mid(at, size));
    return Checksum::of(kind, parts);
}

QByteArray numberOfParts(qsizetype size)
{
    return QByteArray::number((content.size() + size - 1) / size);
}

/// The ETag of \a content made of such parts.
QByteArray compositeOf(qsizetype size)
{
    return '"' + ofParts(Checksum::Kind::Md5, size).toHex() + '-' + numberOfParts(size) + '"';
}

HttpHeader compositeField(const char *name, Checksum::Kind kind, qsizetype size)
{
    return {name, ofParts(kind, size).toBase64() + '-' + numberOfParts(size)};
}

} // namespace

class TestStoredChecksum : public QObject
{
    Q_OBJECT
private slots:
    void cheapestIsTaken_data();
    void cheapestIsTaken();
    void bytesMatch_data();
    void bytesMatch();
    void otherPartsAreAGuess();
    void singlePartIsNoGuess();
    void labelsAreKept_data();
    void labelsAreKept();
    void otherRecordsHaveNoLabel();
};

void TestStoredChecksum::cheapestIsTaken_data()
{
    QTest::addColumn<QList<HttpHeader>>("fields");
    QTest::addColumn<Verification>("how");
    const HttpHeader etag {"ETag", '"' + md5 + '"'};
    const HttpHeader sha256 {"x-amz-checksum-sha256", base64(Checksum::Kind::Sha256)};
    const HttpHeader composite {"ETag", compositeOf(4)};
    const HttpHeader crc {"x-amz-checksum-crc32", crc32};
    const HttpHeader kms {"x-amz-server-side-encryption", "aws:kms"};
    const auto row = [](const char *name, const QList<HttpHeader> &fields, Verification how) {
        QTest::newRow(name) << fields << how;
    };
    row("nothing", {}, Verification::SizeOnly);
    row("an ETag that is an MD5", {etag}, Verification::Md5ETag);
    row("a CRC before that", {etag, crc}, Verification::Crc32);
    row("the longest CRC first",
        {crc, {"x-amz-checksum-crc64nvme", base64(Checksum::Kind::Crc64Nvme)}},
        Verification::Crc64Nvme);
    row("CRC-32C", {crc, {"x-amz-checksum-crc32c", base64(Checksum::Kind::Crc32c)}},
        Verification::Crc32c);
    row("MD5 before SHA-256", {etag, sha256}, Verification::Md5ETag);
    row("SHA-256", {composite, sha256}, Verification::Sha256);
    row("SHA-1", {composite, {"x-amz-checksum-sha1", base64(Checksum::Kind::Sha1)}},
        Verification::Sha1);
    row("SHA-256 of an encrypted object", {etag, sha256, kms}, Verification::Sha256);
    row("an ETag that is made of parts", {composite}, Verification::CompositeETag);
    row("parts of another number", {{"ETag", compositeOf(2)}}, Verification::SizeOnly);
    row("an encrypted object", {etag, kms}, Verification::SizeOnly);
    row("with a customer's key",
        {etag, {"x-amz-server-side-encryption-customer-algorithm", "AES256"}},
        Verification::SizeOnly);
    row("encrypted parts", {composite, {"x-amz-server-side-encryption", "aws:kms:dsse"}},
        Verification::SizeOnly);
    row("encrypted, but not so", {etag, {"x-amz-server-side-encryption", "AES256"}},
        Verification::Md5ETag);
    row("CRC of parts", {{"x-amz-checksum-crc32", "y/Q5Jg==-3"}}, Verification::Crc32);
    row("CRC of another number of parts", {{"x-amz-checksum-crc32", "y/Q5Jg==-4"}},
        Verification::SizeOnly);
    row("CRC of no parts", {{"x-amz-checksum-crc32", "y/Q5Jg==-0"}}, Verification::SizeOnly);
    row("SHA-256 of encrypted parts",
        {composite, kms, compositeField("x-amz-checksum-sha256", Checksum::Kind::Sha256, 4)},
        Verification::Sha256);
    row("an ETag before checksums of parts",
        {composite, compositeField("x-amz-checksum-sha256", Checksum::Kind::Sha256, 4)},
        Verification::CompositeETag);
    row("CRC of parts, by its type", {crc, {"x-amz-checksum-type", "COMPOSITE"}},
        Verification::SizeOnly);
    row("CRC of the whole, by its type", {crc, {"x-amz-checksum-type", "FULL_OBJECT"}},
        Verification::Crc32);
    row("CRC that is none", {{"x-amz-checksum-crc32", "AAAA"}}, Verification::SizeOnly);
    row("another ETag", {{"ETag", "\"0x8DD0\""}}, Verification::SizeOnly);
}

void TestStoredChecksum::cheapestIsTaken()
{
    QFETCH(QList<HttpHeader>, fields);
    const StoredChecksum stored = StoredChecksum::from(headersOf(fields), content.size(), {8, 4});
    QTEST(stored.how, "how");
    QCOMPARE(stored.isNone(), stored.how == Verification::SizeOnly);
}

void TestStoredChecksum::bytesMatch_data()
{
    QTest::addColumn<HttpHeader>("field");
    QTest::newRow("MD5") << HttpHeader {"ETag", '"' + md5 + '"'};
    QTest::newRow("MD5 without quotes") << HttpHeader {"ETag", md5};
    QTest::newRow("MD5 in capitals") << HttpHeader {"ETag", '"' + md5.toUpper() + '"'};
    QTest::newRow("CRC-32") << HttpHeader {"x-amz-checksum-crc32", crc32};
    QTest::newRow("CRC-32C") << HttpHeader {"x-amz-checksum-crc32c", "4waSgw=="};
    QTest::newRow("CRC-64") << HttpHeader {"x-amz-checksum-crc64nvme", "rosUhgp5mIg="};
    QTest::newRow("SHA-256") << HttpHeader {
        "x-amz-checksum-sha256", base64(Checksum::Kind::Sha256)};
    QTest::newRow("SHA-1") << HttpHeader {"x-amz-checksum-sha1", base64(Checksum::Kind::Sha1)};
    QTest::newRow("SHA-256 of three parts")
        << compositeField("x-amz-checksum-sha256", Checksum::Kind::Sha256, 4);
    QTest::newRow("CRC-32C of three parts")
        << compositeField("x-amz-checksum-crc32c", Checksum::Kind::Crc32c, 4);
    QTest::newRow("SHA-1 of one part")
        << compositeField("x-amz-checksum-sha1", Checksum::Kind::Sha1, 20);
    QTest::newRow("three parts") << HttpHeader {"ETag", compositeOf(4)};
    QTest::newRow("one part") << HttpHeader {"ETag", compositeOf(20)};
    QTest::newRow("parts without a rest") << HttpHeader {"ETag", compositeOf(3)};
}

void TestStoredChecksum::bytesMatch()
{
    QFETCH(HttpHeader, field);
    const QList<qint64> partSizes {field.value == compositeOf(3) ? 3 : 4};
    const StoredChecksum stored
        = StoredChecksum::from(headersOf({field}), content.size(), partSizes);
    QVERIFY(!stored.isNone());
    for (const int step : {1, 4, 5, 9}) {
        OrderedCheck check(stored);
        for (qsizetype at = 0; at < content.size(); at += step)
            check.add(content.constData() + at, std::min<qint64>(step, content.size() - at));
        QVERIFY2(check.matches(), qPrintable(QString::number(step)));
    }
    OrderedCheck other(stored);
    other.add("123456780", 9);
    QVERIFY(!other.matches());
}

void TestStoredChecksum::otherPartsAreAGuess()
{
    // Three parts of 3 bytes, or of 4 and a rest: nobody tells.
    const auto stored
        = StoredChecksum::from(headersOf({{"ETag", compositeOf(3)}}), content.size(), {4});
    QVERIFY(stored.isGuess);
    OrderedCheck check(stored);
    check.add(content.constData(), content.size());
    QVERIFY(!check.matches());
}

void TestStoredChecksum::singlePartIsNoGuess()
{
    const auto stored
        = StoredChecksum::from(headersOf({{"ETag", compositeOf(100)}}), content.size(), {});
    QVERIFY(!stored.isGuess);
    QCOMPARE(stored.how, Verification::CompositeETag);
}

void TestStoredChecksum::labelsAreKept_data()
{
    QTest::addColumn<int>("number");
    for (int number = 0; number <= int(Verification::SameETag); ++number)
        QTest::addRow("%d", number) << number;
}

void TestStoredChecksum::labelsAreKept()
{
    QFETCH(int, number);
    const Verification verification {number};
    QCOMPARE(decodeVerification(encodeVerification(verification)), verification);
    QCOMPARE(verificationName(verification).isEmpty(), !isVerified(verification));
}

void TestStoredChecksum::otherRecordsHaveNoLabel()
{
    for (const char *record : {"", "{}", "nonsense", "{\"verified\":99}", "{\"verified\":-1}"})
        QCOMPARE(decodeVerification(record), Verification::None);
    QCOMPARE(decodeVerification("{\"verified\":3}"), Verification::Md5ETag);
}

QTEST_APPLESS_MAIN(TestStoredChecksum)
#include "tst_storedchecksum.moc"
