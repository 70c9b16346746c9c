// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "cliprogram.h"
#include "core/journal/journal.h"
#include "core/journal/uploadtable.h"
#include "tests/support/gatewayfixture.h"
#include "tests/unit/bodies.h"
#include "tests/unit/testing.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace windlass;

/// windlass-cli uploads: what nobody completes is found and discarded, what somebody on this
/// computer goes on with is not.
class TestCliUploads : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void emptyBucketHasNone();
    void sizeAndKeyAreTold();
    void prefixIsRespected();
    void abortTakesThoseOfNobody();
    void youngOnesStayWhenOldOnesAreMeant();
    void unreadableJournalAbortsNothing();

private:
    UploadId create(const QByteArray &key);
    void keepInJournal(const QByteArray &key, const UploadId &id);
    ProgramResult uploads(const QStringList &options = {}, const QByteArray &prefix = {}) const;
    QList<QByteArray> unfinished();

    GatewayFixture m_gateway;
    BucketName m_bucket;
    std::unique_ptr<QTemporaryDir> m_dataHome;
};

void TestCliUploads::initTestCase()
{
    QVERIFY2(m_gateway.isReady(), m_gateway.problem());
}

void TestCliUploads::init()
{
    m_bucket = m_gateway.makeBucket();
    m_dataHome = std::make_unique<QTemporaryDir>();
}

UploadId TestCliUploads::create(const QByteArray &key)
{
    const ObjectFields fields;
    return m_gateway
        .call([&](const S3Client &s3) {
            return s3.createMultipartUpload(m_bucket, ObjectKey(key), fields);
        })
        .value_or(UploadId());
}

/// As an interrupted command leaves it.
void TestCliUploads::keepInJournal(const QByteArray &key, const UploadId &id)
{
    const QDir folder(m_dataHome->path() + QStringLiteral("/windlass/commands"));
    QVERIFY(folder.mkpath(QStringLiteral(".")));
    Journal journal(folder.filePath(QStringLiteral("command.sqlite")));
    UploadRecord record;
    record.target = {"http://s3", m_bucket.bytes(), key};
    record.uploadId = id.bytes();
    journal.write([record](JournalDatabase &database) -> Result<> {
        if (const Result<qint64> added = UploadTable(database).add(record); !added)
            return fail(added.error());
        return {};
    });
    QVERIFY(journal.commit().result());
}

ProgramResult TestCliUploads::uploads(const QStringList &options, const QByteArray &prefix) const
{
    QProcessEnvironment environment = gatewayEnvironment(m_gateway);
    environment.insert(QStringLiteral("XDG_DATA_HOME"), m_dataHome->path());
    const QString uri = QString::fromUtf8("s3://" + m_bucket.bytes() + '/' + prefix);
    return runProgram(
        cliPath(), QStringList {QStringLiteral("uploads"), uri} + options, environment);
}

QList<QByteArray> TestCliUploads::unfinished()
{
    QList<QByteArray> keys;
    for (const ObjectKey &key : m_gateway.unfinishedUploads(m_bucket).value_or(QList<ObjectKey>()))
        keys.append(key.bytes());
    std::sort(keys.begin(), keys.end());
    return keys;
}

void TestCliUploads::emptyBucketHasNone()
{
    const ProgramResult result = uploads();
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.output, QByteArray());
    QCOMPARE(result.errors, QByteArray());
}

void TestCliUploads::sizeAndKeyAreTold()
{
    const UploadId id = create("nobody's");
    const auto source = std::make_shared<MemorySource>(QByteArray(123456, 'x'));
    UploadPartInput part;
    part.bucket = m_bucket;
    part.key = ObjectKey("nobody's");
    part.uploadId = id;
    part.source = source;
    QVERIFY(m_gateway.call([&](const S3Client &s3) { return s3.uploadPart(part); }));
    keepInJournal("ours", create("ours"));

    const ProgramResult result = uploads();
    QCOMPARE(result.exitCode, 0);
    QVERIFY2(result.output.contains("    123456       - nobody's\n"), result.output.constData());
    QVERIFY2(result.output.contains("         0 resumes ours\n"), result.output.constData());
}

void TestCliUploads::prefixIsRespected()
{
    create("a");
    create("folder/b");
    const ProgramResult result = uploads({}, "folder/");
    QCOMPARE(result.output.count('\n'), 1);
    QVERIFY2(result.output.contains(" folder/b\n"), result.output.constData());
}

void TestCliUploads::abortTakesThoseOfNobody()
{
    create("nobody's");
    keepInJournal("ours", create("ours"));
    const ProgramResult result
        = uploads({QStringLiteral("--abort"), QStringLiteral("--older-than"), QStringLiteral("0")});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.output, QByteArray("abort: s3://" + m_bucket.bytes() + "/nobody's\n"));
    QCOMPARE(unfinished(), QList<QByteArray> {"ours"});
}

void TestCliUploads::youngOnesStayWhenOldOnesAreMeant()
{
    create("young");
    // A week is what --abort is about if nothing is said: others may be at work.
    for (const QStringList &age :
        {QStringList(), QStringList {QStringLiteral("--older-than"), QStringLiteral("1")}}) {
        const ProgramResult result = uploads(QStringList {QStringLiteral("--abort")} + age);
        QCOMPARE(result.exitCode, 0);
        QCOMPARE(result.output, QByteArray());
    }
    QCOMPARE(unfinished(), QList<QByteArray> {"young"});
}

void TestCliUploads::unreadableJournalAbortsNothing()
{
    create("nobody's");
    const QDir folder(m_dataHome->path() + QStringLiteral("/windlass/commands"));
    QVERIFY(folder.mkpath(QStringLiteral(".")));
    QFile file(folder.filePath(QStringLiteral("broken.sqlite")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, 'x'));
    file.close();
    const ProgramResult result = uploads({QStringLiteral("--abort")});
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.errors.contains("broken.sqlite"), result.errors.constData());
    QCOMPARE(unfinished(), QList<QByteArray> {"nobody's"});
}

QTEST_GUILESS_MAIN(TestCliUploads)
#include "tst_cliuploads.moc"
