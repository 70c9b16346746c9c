// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/byteunits.h"
#include "programs.h"
#include "tests/support/gatewayfixture.h"
#include "tests/support/temporarytree.h"
#include "tests/unit/testing.h"
#include "transferprobe.h"

#include <QDateTime>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>

using namespace windlass;

/// Times and modes of files survive S3, with rclone at the other end as well.
class TestFileAttributes : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY2(m_gateway.isReady(), m_gateway.problem()); }
    void init();
    void rcloneSeesOurs();
    void oursSeesRclones();
    void oursComesBack();
    void copyKeepsThem();
    void objectWithoutAnyHasItsOwnTime();

private:
    ProgramResult runRclone(const QStringList &arguments) const;
    QString remote() const { return QStringLiteral("gw:") + m_bucket.display(); }
    TransferRequest upload() const
    {
        return TransferRequest::upload(m_gateway.service(), {{m_tree->path(), {}}}, m_bucket, {});
    }
    TransferRequest download(const TemporaryTree &target) const
    {
        RemoteSelection all;
        all.isPrefix = true;
        return TransferRequest::download(m_gateway.service(), m_bucket, {all}, target.path());
    }
    void checkFiles(const TemporaryTree &target) const;

    GatewayFixture m_gateway;
    BucketName m_bucket;
    std::unique_ptr<TemporaryTree> m_tree;
};

static constexpr time_t seconds = 1'700'000'000;
static constexpr long nanoseconds = 123'456'789;
static const QByteArrayList files {"large", "plain", "program"};

static void setTime(const QByteArray &path)
{
    const timespec times[2] = {{0, UTIME_OMIT}, {seconds, nanoseconds}};
    if (::utimensat(AT_FDCWD, path.constData(), times, 0) != 0)
        qFatal("no time can be set");
}

void TestFileAttributes::init()
{
    m_bucket = m_gateway.makeBucket();
    m_tree = std::make_unique<TemporaryTree>();
    m_tree->addFile("plain", "content");
    m_tree->addFile("program", "#!/bin/sh\n");
    m_tree->addFile("large", patternBytes(11 * mebibyte)); // in parts
    for (const char *name : {"program", "large"})
        QCOMPARE(::chmod(m_tree->path(name).constData(), 0755), 0);
    for (const QByteArray &name : files)
        setTime(m_tree->path(name));
}

ProgramResult TestFileAttributes::runRclone(const QStringList &arguments) const
{
    QProcessEnvironment environment = gatewayEnvironment(m_gateway);
    const auto set = [&environment](const char *name, const QString &value) {
        environment.insert(QLatin1String("RCLONE_") + QLatin1String(name), value);
    };
    set("CONFIG", QStringLiteral("/dev/null"));
    set("CONFIG_GW_TYPE", QStringLiteral("s3"));
    set("CONFIG_GW_PROVIDER", QStringLiteral("Ceph"));
    set("CONFIG_GW_ENV_AUTH", QStringLiteral("true"));
    set("CONFIG_GW_ENDPOINT", m_gateway.endpoint());
    set("S3_UPLOAD_CUTOFF", QStringLiteral("6M"));
    set("S3_NO_CHECK_BUCKET", QStringLiteral("true"));
    return runProgram(QStringLiteral("rclone"), arguments, environment);
}

/// As they were made by init().
void TestFileAttributes::checkFiles(const TemporaryTree &target) const
{
    QCOMPARE(TemporaryTree::difference(m_tree->path(), target.path()), QByteArray());
    for (const QByteArray &name : files) {
        struct stat info;
        QCOMPARE(::stat(target.path(name).constData(), &info), 0);
        QCOMPARE(info.st_mtim.tv_sec, seconds);
        QCOMPARE(info.st_mtim.tv_nsec, nanoseconds);
        QCOMPARE((info.st_mode & S_IXUSR) != 0, name != "plain");
    }
}

void TestFileAttributes::rcloneSeesOurs()
{
    TransferProbe probe(smallParts());
    QCOMPARE(probe.run(upload()).whyNotAllDone(), QByteArray());
    const ProgramResult listed = runRclone({QStringLiteral("lsl"), remote()});
    QCOMPARE(listed.exitCode, 0);
    for (const QByteArray &name : files) {
        const QByteArray line = " 2023-11-14 22:13:20.123456789 " + name + '\n';
        QVERIFY2(listed.output.contains(line), listed.output.constData());
    }
    TemporaryTree target;
    const ProgramResult copied = runRclone({QStringLiteral("copy"), QStringLiteral("--metadata"),
        remote(), QString::fromUtf8(target.path())});
    QCOMPARE(copied.exitCode, 0);
    checkFiles(target);
}

void TestFileAttributes::oursSeesRclones()
{
    const ProgramResult copied = runRclone({QStringLiteral("copy"), QStringLiteral("--metadata"),
        QString::fromUtf8(m_tree->path()), remote()});
    QCOMPARE(copied.errors, QByteArray());
    QCOMPARE(copied.exitCode, 0);
    TemporaryTree target;
    TransferProbe probe(smallParts());
    QCOMPARE(probe.run(download(target)).whyNotAllDone(), QByteArray());
    checkFiles(target);
}

void TestFileAttributes::oursComesBack()
{
    TransferProbe probe(smallParts());
    QCOMPARE(probe.run(upload()).whyNotAllDone(), QByteArray());
    TemporaryTree target;
    QCOMPARE(probe.run(download(target)).whyNotAllDone(), QByteArray());
    checkFiles(target);
}

void TestFileAttributes::copyKeepsThem()
{
    TransferProbe probe(smallParts());
    QCOMPARE(probe.run(upload()).whyNotAllDone(), QByteArray());
    RemoteSelection all;
    all.isPrefix = true;
    const BucketName other = m_gateway.makeBucket();
    const auto copied
        = probe.run(TransferRequest::copy(m_gateway.service(), m_bucket, {all}, other, {}));
    QCOMPARE(copied.whyNotAllDone(), QByteArray());
    m_bucket = other;
    TemporaryTree target;
    QCOMPARE(probe.run(download(target)).whyNotAllDone(), QByteArray());
    checkFiles(target);
}

void TestFileAttributes::objectWithoutAnyHasItsOwnTime()
{
    ObjectFields fields;
    fields.extra.set("x-amz-meta-mtime", "yesterday");
    fields.extra.set("x-amz-meta-mode", "104644");
    m_gateway.put(m_bucket, ObjectKey("object"), "content", fields);
    const auto head = m_gateway.call(
        [&](const S3Client &s3) { return s3.headObject(m_bucket, ObjectKey("object")); });
    TemporaryTree target;
    TransferProbe probe(smallParts());
    QCOMPARE(probe.run(download(target)).whyNotAllDone(), QByteArray());
    struct stat info;
    QCOMPARE(::stat(target.path("object").constData(), &info), 0);
    QCOMPARE(qint64(info.st_mtim.tv_sec), head->lastModified.toSecsSinceEpoch());
    QCOMPARE(info.st_mode & (S_ISUID | S_IXUSR | S_IXGRP | S_IXOTH), 0u);
}

QTEST_GUILESS_MAIN(TestFileAttributes)
#include "tst_fileattributes.moc"
