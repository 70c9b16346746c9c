// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/localfs/fileattributes.h"
#include "tests/support/temporarytree.h"

#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace windlass;

class TestFileAttributes : public QObject
{
    Q_OBJECT
private slots:
    void timeBecomesAField_data();
    void timeBecomesAField();
    void fieldBecomesATime_data();
    void fieldBecomesATime();
    void modeBecomesAField_data();
    void modeBecomesAField();
    void fieldBecomesAMode_data();
    void fieldBecomesAMode();
    void modeIsGivenWithinTheUmask_data();
    void modeIsGivenWithinTheUmask();
    void timeIsGiven();
};

static const QByteArray mtimeField = "x-amz-meta-mtime";
static const QByteArray modeField = "x-amz-meta-mode";

void TestFileAttributes::timeBecomesAField_data()
{
    QTest::addColumn<qint64>("nanoseconds");
    QTest::addColumn<QByteArray>("text");
    // What rclone 1.60 writes for the same times.
    QTest::newRow("whole second") << qint64(1'700'000'000'000'000'000) << QByteArray("1700000000");
    QTest::newRow("nanoseconds") << qint64(1'700'000'000'123'456'789)
                                 << QByteArray("1700000000.123456789");
    QTest::newRow("zeros at the end")
        << qint64(1'700'000'000'120'000'000) << QByteArray("1700000000.12");
    QTest::newRow("zeros in front")
        << qint64(1'700'000'000'000'000'001) << QByteArray("1700000000.000000001");
    QTest::newRow("1970") << qint64(0) << QByteArray("0");
    QTest::newRow("before 1970") << qint64(-1'500'000'000) << QByteArray("-1.5");
    QTest::newRow("just before 1970") << qint64(-1) << QByteArray("-0.000000001");
    QTest::newRow("after 2038") << qint64(4'102'444'800'000'000'000) << QByteArray("4102444800");
}

void TestFileAttributes::timeBecomesAField()
{
    QFETCH(qint64, nanoseconds);
    QFETCH(QByteArray, text);
    FileAttributes attributes;
    attributes.modified = nanoseconds;
    HttpHeaders fields;
    attributes.addTo(fields);
    QCOMPARE(fields.value(mtimeField), text);
    QVERIFY(!fields.contains(modeField));
    QCOMPARE(FileAttributes::from(fields).modified, std::optional(nanoseconds));
}

void TestFileAttributes::fieldBecomesATime_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<std::optional<qint64>>("nanoseconds");
    const auto row = [](const char *text, std::optional<qint64> nanoseconds) {
        QTest::newRow(text) << QByteArray(text) << nanoseconds;
    };
    row(" 1.5 ", 1'500'000'000);
    row("1.", 1'000'000'000);
    row("1.1234567899", 1'123'456'789); // more than there are
    row("", {});
    row("-", {});
    row(".5", {});
    row("1,5", {});
    row("1e9", {});
    row("0x10", {});
    row("--1", {});
    row("+1", {});
    row("1.-5", {});
    row("1.5.5", {});
    row("1 5", {});
    row("2023-11-14T22:13:20Z", {});
    row("99999999999", 9'223'372'035'000'000'000); // the year 5138: as near as 2262
    row("99999999999999999999999999", {});
    row("\xff", {});
}

void TestFileAttributes::fieldBecomesATime()
{
    QFETCH(QByteArray, text);
    QFETCH(std::optional<qint64>, nanoseconds);
    HttpHeaders fields;
    fields.set(mtimeField, text);
    QCOMPARE(FileAttributes::from(fields).modified, nanoseconds);
}

void TestFileAttributes::modeBecomesAField_data()
{
    QTest::addColumn<uint>("mode");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("not executable") << uint(S_IFREG | 0644) << QByteArray();
    QTest::newRow("executable") << uint(S_IFREG | 0755) << QByteArray("100755");
    QTest::newRow("for its owner alone") << uint(S_IFREG | 0700) << QByteArray("100700");
    QTest::newRow("for others only") << uint(S_IFREG | 0645) << QByteArray();
    QTest::newRow("setuid, setgid and sticky") << uint(S_IFREG | 07755) << QByteArray("100755");
    QTest::newRow("folder") << uint(S_IFDIR | 0755) << QByteArray();
}

void TestFileAttributes::modeBecomesAField()
{
    QFETCH(uint, mode);
    QFETCH(QByteArray, text);
    struct stat info {
    };
    info.st_mode = mode;
    HttpHeaders fields;
    FileAttributes::of(info).addTo(fields);
    QCOMPARE(fields.value(modeField), text);
    QCOMPARE(fields.value(mtimeField), QByteArray("0"));
}

void TestFileAttributes::fieldBecomesAMode_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<uint>("mode");
    QTest::newRow("file") << QByteArray("100755") << uint(S_IFREG | 0755);
    QTest::newRow("permissions alone") << QByteArray("755") << uint(0755);
    QTest::newRow("a zero in front") << QByteArray("0100755") << uint(S_IFREG | 0755);
    QTest::newRow("setuid") << QByteArray("104755") << uint(S_IFREG | 0755);
    QTest::newRow("not executable") << QByteArray("100644") << 0u;
    QTest::newRow("folder") << QByteArray("40755") << 0u;
    QTest::newRow("link") << QByteArray("120777") << 0u;
    QTest::newRow("device") << QByteArray("20777") << 0u;
    QTest::newRow("decimal") << QByteArray("33261") << 0u;
    QTest::newRow("no number") << QByteArray("rwxr-xr-x") << 0u;
    QTest::newRow("too large") << QByteArray("777777777777777777777755") << 0u;
    QTest::newRow("negative") << QByteArray("-100755") << 0u;
}

void TestFileAttributes::fieldBecomesAMode()
{
    QFETCH(QByteArray, text);
    QFETCH(uint, mode);
    HttpHeaders fields;
    fields.set(modeField, text);
    QCOMPARE(FileAttributes::from(fields).mode, mode);
}

void TestFileAttributes::modeIsGivenWithinTheUmask_data()
{
    QTest::addColumn<uint>("mask");
    QTest::addColumn<uint>("mode");
    QTest::addColumn<uint>("expected");
    QTest::newRow("usual") << 022u << uint(S_IFREG | 0755) << 0755u;
    QTest::newRow("strict") << 077u << uint(S_IFREG | 0755) << 0700u;
    QTest::newRow("lax") << 0u << uint(S_IFREG | 0777) << 0777u;
    QTest::newRow("for its owner alone") << 022u << uint(S_IFREG | 0700) << 0744u;
    QTest::newRow("setuid is not given") << 022u << uint(S_IFREG | 07755) << 0755u;
    QTest::newRow("none") << 022u << 0u << 0644u;
}

void TestFileAttributes::modeIsGivenWithinTheUmask()
{
    QFETCH(uint, mask);
    QFETCH(uint, mode);
    QFETCH(uint, expected);
    TemporaryTree tree;
    const mode_t before = ::umask(mask);
    const int file = ::open(tree.path("file").constData(), O_WRONLY | O_CREAT | O_CLOEXEC, 0666);
    ::umask(before);
    QVERIFY(file >= 0);
    FileAttributes attributes;
    attributes.mode = mode;
    attributes.applyTo(file);
    struct stat info;
    QCOMPARE(::fstat(file, &info), 0);
    ::close(file);
    QCOMPARE(uint(info.st_mode & 07777), expected);
}

void TestFileAttributes::timeIsGiven()
{
    TemporaryTree tree;
    for (const qint64 nanoseconds : {qint64(1'700'000'000'123'456'789), qint64(-1'500'000'000)}) {
        const int file
            = ::open(tree.path("file").constData(), O_WRONLY | O_CREAT | O_CLOEXEC, 0666);
        FileAttributes attributes;
        attributes.modified = nanoseconds;
        attributes.applyTo(file);
        struct stat info;
        QCOMPARE(::fstat(file, &info), 0);
        ::close(file);
        QCOMPARE(FileAttributes::of(info), attributes);
    }
}

QTEST_GUILESS_MAIN(TestFileAttributes)
#include "tst_fileattributes.moc"
