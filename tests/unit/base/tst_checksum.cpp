// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/checksum.h"

#include <QTest>

using namespace windlass;

using Kind = Checksum::Kind;

class TestChecksum : public QObject
{
    Q_OBJECT
private slots:
    void knownValue_data();
    void knownValue();
    void pieces_data();
    void piecesAddUp_data() { pieces_data(); }
    void piecesAddUp();
    void piecesCombine_data() { pieces_data(); }
    void piecesCombine();
    void crcIsThatOfTheTable_data();
    void crcIsThatOfTheTable();
    void resultBeginsAnew();
    void onlyCrcsCombine();

private:
    static QByteArray bytes(int size)
    {
        QByteArray bytes;
        for (quint32 i = 0; i < quint32(size); ++i)
            bytes += char((i * 2654435761u) >> 24);
        return bytes;
    }
};

void TestChecksum::knownValue_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QByteArray>("hex");
    // The check values of the CRC catalogue (reveng), those of RFC 1321, 3174, FIPS 180-4.
    const QByteArray digits = "123456789";
    QTest::newRow("CRC-32") << Kind::Crc32 << digits << QByteArray("cbf43926");
    QTest::newRow("CRC-32C") << Kind::Crc32c << digits << QByteArray("e3069283");
    QTest::newRow("CRC-64/NVME") << Kind::Crc64Nvme << digits << QByteArray("ae8b14860a799888");
    // RFC 3720, B.4: 32 bytes of zeroes, of ones; there the lowest byte comes first.
    QTest::newRow("CRC-32C, 00…") << Kind::Crc32c << QByteArray(32, '\0') << QByteArray("8a9136aa");
    QTest::newRow("CRC-32C, ff…") << Kind::Crc32c << QByteArray(32, '\xff')
                                  << QByteArray("62a8ab43");
    // NVM Command Set Specification, figure 121: 4 KiB of zeroes, of ones.
    QTest::newRow("CRC-64/NVME, 00…")
        << Kind::Crc64Nvme << QByteArray(4096, '\0') << QByteArray("6482d367eb22b64e");
    QTest::newRow("CRC-64/NVME, ff…")
        << Kind::Crc64Nvme << QByteArray(4096, '\xff') << QByteArray("c0ddba7302eca3ac");
    QTest::newRow("MD5") << Kind::Md5 << QByteArray("abc")
                         << QByteArray("900150983cd24fb0d6963f7d28e17f72");
    QTest::newRow("SHA-1") << Kind::Sha1 << QByteArray("abc")
                           << QByteArray("a9993e364706816aba3e25717850c26c9cd0d89d");
    QTest::newRow("SHA-256")
        << Kind::Sha256 << QByteArray("abc")
        << QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    QTest::newRow("CRC-32 of nothing") << Kind::Crc32 << QByteArray() << QByteArray("00000000");
    QTest::newRow("CRC-64 of nothing")
        << Kind::Crc64Nvme << QByteArray() << QByteArray("0000000000000000");
}

void TestChecksum::knownValue()
{
    QFETCH(Kind, kind);
    QFETCH(QByteArray, data);
    QTEST(Checksum::of(kind, data).toHex(), "hex");
}

void TestChecksum::pieces_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("second");
    const std::pair<const char *, Kind> kinds[] {
        {"CRC-32", Kind::Crc32}, {"CRC-32C", Kind::Crc32c}, {"CRC-64", Kind::Crc64Nvme}};
    const std::pair<int, int> sizes[] {
        {0, 0}, {0, 5}, {5, 0}, {1, 1}, {7, 9}, {8, 8}, {1000, 100'003}, {65'536, 1}};
    for (const auto &[name, kind] : kinds) {
        for (const auto &[first, second] : sizes)
            QTest::addRow("%s, %d and %d", name, first, second) << kind << first << second;
    }
}

void TestChecksum::piecesAddUp()
{
    QFETCH(Kind, kind);
    QFETCH(int, first);
    QFETCH(int, second);
    const QByteArray all = bytes(first + second);
    Checksum checksum(kind);
    checksum.add(all.constData(), first);
    checksum.add(all.constData() + first, second);
    QCOMPARE(checksum.result().toHex(), Checksum::of(kind, all).toHex());
}

void TestChecksum::piecesCombine()
{
    QFETCH(Kind, kind);
    QFETCH(int, first);
    QFETCH(int, second);
    const QByteArray all = bytes(first + second);
    const QByteArray combined = Checksum::combine(
        kind, Checksum::of(kind, all.left(first)), Checksum::of(kind, all.mid(first)), second);
    QCOMPARE(combined.toHex(), Checksum::of(kind, all).toHex());
}

void TestChecksum::crcIsThatOfTheTable_data()
{
    QTest::addColumn<Crc::Kind>("kind");
    QTest::newRow("CRC-32") << Crc::Kind::Crc32;
    QTest::newRow("CRC-32C") << Crc::Kind::Crc32c;
    QTest::newRow("CRC-64") << Crc::Kind::Crc64Nvme;
}

/// At every length up to some blocks, every alignment, and after every remainder of bytes before.
void TestChecksum::crcIsThatOfTheTable()
{
    QFETCH(Crc::Kind, kind);
    const QByteArray data = bytes(70'000);
    const auto compare = [&](qint64 before, qint64 size) {
        Crc fast(kind);
        Crc table(kind);
        fast.add(data.constData(), before);
        fast.add(data.constData() + before, size);
        table.addByTable(data.constData(), before + size);
        return fast.value() == table.value();
    };
    for (int size = 0; size <= 400; ++size) {
        for (int before = 0; before < 17; ++before)
            QVERIFY2(compare(before, size), qPrintable(QString::number(size)));
    }
    for (const int size : {4095, 4096, 4097, 65'535, 65'536, 69'983})
        QVERIFY2(compare(17, size), qPrintable(QString::number(size)));
}

void TestChecksum::resultBeginsAnew()
{
    for (const Kind kind : {Kind::Md5, Kind::Crc32, Kind::Crc64Nvme}) {
        Checksum checksum(kind);
        checksum.add("abc", 3);
        const QByteArray first = checksum.result();
        checksum.add("abc", 3);
        QCOMPARE(checksum.result(), first);
    }
}

void TestChecksum::onlyCrcsCombine()
{
    QVERIFY(Checksum::isCombinable(Kind::Crc32));
    QVERIFY(Checksum::isCombinable(Kind::Crc32c));
    QVERIFY(Checksum::isCombinable(Kind::Crc64Nvme));
    QVERIFY(!Checksum::isCombinable(Kind::Md5));
    QVERIFY(!Checksum::isCombinable(Kind::Sha256));
}

QTEST_APPLESS_MAIN(TestChecksum)
#include "tst_checksum.moc"
