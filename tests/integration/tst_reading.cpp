// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/bufferbody.h"
#include "core/reading/objectcopy.h"
#include "core/reading/objectupdate.h"
#include "tests/integration/botohead.h"
#include "tests/unit/testing.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace windlass;

namespace {

ObjectFields richFields()
{
    ObjectFields fields;
    fields.contentType = "text/plain";
    fields.storageClass = "STANDARD_IA";
    fields.extra = HttpHeaders({{"Cache-Control", "max-age=60"}, {"Content-Language", "en"},
        {"x-amz-meta-author", "Ada"}, {"x-amz-meta-mtime", "1700000000"},
        {"x-amz-tagging", "team=red&stage=one"}, {"x-amz-acl", "public-read"}});
    return fields;
}

} // namespace

/// What is read, kept, edited and written back, on the real server.
class TestReading : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void secondReadTransfersNothing();
    void propertiesAreRead();
    void metadataIsEditedAndTheRestKept();
    void tagsAloneLeaveTheObjectAsItIs();
    void objectOfPartsKeepsItsTags();
    void encryptedObjectStaysEncrypted();
    void nothingEditedIsNoRequest();
    void editOfAnotherObjectIsRefused();
    void copyIsFetchedForOpening();
    void programIsNotKept();
    void updateKeepsAllButTheBytes();
    void updateOfAnotherObjectIsRefused();
    void updateOfADeletedObjectIsRefused();

private:
    Result<ObjectProperties> properties()
    {
        return m_gateway.call(
            [this](const S3Client &s3) { return readProperties(s3, m_bucket, m_key); });
    }
    Result<ChangedProperties> change(const ObjectProperties &seen, const EditableProperties &wanted)
    {
        return m_gateway.call([=, this](const S3Client &s3) {
            return changeProperties(s3, m_bucket, m_key, seen, wanted);
        });
    }
    Result<ChangedProperties> update(const ETag &expected, const QByteArray &bytes);
    QJsonObject boto() { return headByBoto(m_gateway, m_bucket, m_key); }

    GatewayFixture m_gateway;
    std::unique_ptr<QTemporaryDir> m_dir;
    BucketName m_bucket;
    ObjectKey m_key;
};

void TestReading::initTestCase()
{
    QVERIFY2(m_gateway.isReady(), m_gateway.problem());
    m_bucket = m_gateway.makeBucket();
}

void TestReading::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_key = ObjectKey(QByteArray(QTest::currentTestFunction()) + "/a b+ü.txt");
}

void TestReading::secondReadTransfersNothing()
{
    const QByteArray body = QByteArray("0123456789").repeated(300'000);
    m_gateway.put(m_bucket, m_key, body);
    const auto cache = std::make_shared<ReadCache>(m_dir->path(), 100'000'000);
    for (const bool isSecond : {false, true}) {
        const auto sink = std::make_shared<BufferSink>(body.size());
        const Result<ReadOutput> output = m_gateway.call([&](const S3Client &s3) {
            ReadInput input;
            input.bucket = m_bucket;
            input.key = m_key;
            input.sink = sink;
            return readObject(s3, cache, input);
        });
        QVERIFY(output);
        QCOMPARE(output->isFromCache, isSecond);
        QCOMPARE(output->head.size, body.size());
        QVERIFY(sink->take() == body);
    }
    m_gateway.put(m_bucket, m_key, "changed");
    const auto sink = std::make_shared<BufferSink>(100);
    const Result<ReadOutput> output = m_gateway.call([&](const S3Client &s3) {
        ReadInput input;
        input.bucket = m_bucket;
        input.key = m_key;
        input.range = ByteRange {0, 100};
        input.sink = sink;
        return readObject(s3, cache, input);
    });
    QVERIFY(output && !output->isFromCache);
    QCOMPARE(sink->take(), QByteArray("changed"));
}

void TestReading::propertiesAreRead()
{
    m_gateway.put(m_bucket, m_key, "content", richFields());
    const Result<ObjectProperties> seen = properties();
    QVERIFY(seen);
    QCOMPARE(seen->head.size, 7);
    QCOMPARE(seen->head.storageClass, QByteArray("STANDARD_IA"));
    const EditableProperties editable = EditableProperties::of(*seen);
    QCOMPARE(editable.contentType, QByteArray("text/plain"));
    QCOMPARE(editable.fields,
        (NameValues {{"cache-control", "max-age=60"}, {"content-language", "en"},
            {"x-amz-meta-author", "Ada"}, {"x-amz-meta-mtime", "1700000000"}}));
    QCOMPARE(editable.tags, (NameValues {{"stage", "one"}, {"team", "red"}}));
}

void TestReading::metadataIsEditedAndTheRestKept()
{
    m_gateway.put(m_bucket, m_key, "content", richFields());
    const int grants = boto().value(QLatin1String("Grants")).toInt();
    QCOMPARE(grants, 2);
    const ObjectProperties seen = properties().value();
    EditableProperties wanted = EditableProperties::of(seen);
    wanted.contentType = "text/markdown";
    wanted.fields = {{"cache-control", "no-cache"}, {"content-language", "en"},
        {"x-amz-meta-editor", "Grace"}, {"x-amz-meta-mtime", "1700000000"}};
    const Result<ChangedProperties> changed = change(seen, wanted);
    QVERIFY2(changed, qPrintable(changed ? QString() : describe(changed.error())));
    QVERIFY(!changed->isAclUncertain);
    const QJsonObject head = boto();
    QCOMPARE(head.value(QLatin1String("ContentType")).toString(), QStringLiteral("text/markdown"));
    QCOMPARE(head.value(QLatin1String("CacheControl")).toString(), QStringLiteral("no-cache"));
    QCOMPARE(head.value(QLatin1String("ContentLanguage")).toString(), QStringLiteral("en"));
    QCOMPARE(head.value(QLatin1String("Metadata")).toObject(),
        (QJsonObject {{QStringLiteral("editor"), QStringLiteral("Grace")},
            {QStringLiteral("mtime"), QStringLiteral("1700000000")}}));
    QCOMPARE(head.value(QLatin1String("Tags")).toObject(),
        (QJsonObject {{QStringLiteral("stage"), QStringLiteral("one")},
            {QStringLiteral("team"), QStringLiteral("red")}}));
    QCOMPARE(head.value(QLatin1String("StorageClass")).toString(), QStringLiteral("STANDARD_IA"));
    QCOMPARE(head.value(QLatin1String("Grants")).toInt(), grants);
    QCOMPARE(head.value(QLatin1String("Body")).toString(), QStringLiteral("content"));
}

void TestReading::tagsAloneLeaveTheObjectAsItIs()
{
    m_gateway.put(m_bucket, m_key, "content", richFields());
    const QJsonObject before = boto();
    const ObjectProperties seen = properties().value();
    EditableProperties wanted = EditableProperties::of(seen);
    wanted.tags = {{"team", "blue"}, {"ä", "ö & ü"}};
    QVERIFY(change(seen, wanted));
    const QJsonObject after = boto();
    QCOMPARE(after.value(QLatin1String("Tags")).toObject(),
        (QJsonObject {{QStringLiteral("team"), QStringLiteral("blue")},
            {QStringLiteral("ä"), QStringLiteral("ö & ü")}}));
    QCOMPARE(after.value(QLatin1String("Metadata")), before.value(QLatin1String("Metadata")));
    QCOMPARE(after.value(QLatin1String("ETag")), before.value(QLatin1String("ETag")));
    QCOMPARE(after.value(QLatin1String("Grants")), before.value(QLatin1String("Grants")));
}

void TestReading::objectOfPartsKeepsItsTags()
{
    const ProgramResult made = runBoto(m_gateway, m_bucket, m_key,
        "id = s3.create_multipart_upload(Bucket=bucket, Key=key,\n"
        "    Metadata={'a': 'b'})['UploadId']\n"
        "part = s3.upload_part(Bucket=bucket, Key=key, UploadId=id, PartNumber=1, Body=b'x')\n"
        "s3.complete_multipart_upload(Bucket=bucket, Key=key, UploadId=id,\n"
        "    MultipartUpload={'Parts': [{'PartNumber': 1, 'ETag': part['ETag']}]})\n"
        "s3.put_object_tagging(Bucket=bucket, Key=key,\n"
        "    Tagging={'TagSet': [{'Key': 'k', 'Value': 'v'}]})\n");
    QVERIFY2(made.exitCode == 0, made.errors.constData());
    const ObjectProperties seen = properties().value();
    EditableProperties wanted = EditableProperties::of(seen);
    wanted.fields = {{"x-amz-meta-a", "c"}};
    const Result<ChangedProperties> changed = change(seen, wanted);
    QVERIFY2(changed, qPrintable(changed ? QString() : describe(changed.error())));
    const QJsonObject head = boto();
    QCOMPARE(head.value(QLatin1String("Tags")).toObject(),
        (QJsonObject {{QStringLiteral("k"), QStringLiteral("v")}}));
    QCOMPARE(head.value(QLatin1String("Metadata")).toObject(),
        (QJsonObject {{QStringLiteral("a"), QStringLiteral("c")}}));
}

void TestReading::encryptedObjectStaysEncrypted()
{
    ObjectFields fields;
    fields.extra = HttpHeaders({{"x-amz-server-side-encryption", "aws:kms"},
        {"x-amz-server-side-encryption-aws-kms-key-id", "testkey-1"}});
    m_gateway.put(m_bucket, m_key, "content", fields);
    const ObjectProperties seen = properties().value();
    EditableProperties wanted = EditableProperties::of(seen);
    wanted.contentType = "text/markdown";
    const Result<ChangedProperties> changed = change(seen, wanted);
    QVERIFY2(changed, qPrintable(changed ? QString() : describe(changed.error())));
    QJsonObject head = boto();
    QCOMPARE(head.value(QLatin1String("Body")).toString(), QStringLiteral("content"));
    QCOMPARE(head.value(QLatin1String("ContentType")).toString(), QStringLiteral("text/markdown"));
    QCOMPARE(
        head.value(QLatin1String("ServerSideEncryption")).toString(), QStringLiteral("aws:kms"));
    QVERIFY(update(changed->etag, "mine"));
    head = boto();
    QCOMPARE(head.value(QLatin1String("Body")).toString(), QStringLiteral("mine"));
    QCOMPARE(head.value(QLatin1String("SSEKMSKeyId")).toString(), QStringLiteral("testkey-1"));
}

void TestReading::nothingEditedIsNoRequest()
{
    m_gateway.put(m_bucket, m_key, "content", richFields());
    const ObjectProperties seen = properties().value();
    m_gateway.put(m_bucket, m_key, "other"); // which would be noticed
    QVERIFY(change(seen, EditableProperties::of(seen)));
}

void TestReading::editOfAnotherObjectIsRefused()
{
    m_gateway.put(m_bucket, m_key, "content", richFields());
    const ObjectProperties seen = properties().value();
    m_gateway.put(m_bucket, m_key, "somebody else's");
    EditableProperties wanted = EditableProperties::of(seen);
    wanted.contentType = "text/markdown";
    QCOMPARE(kindOf(change(seen, wanted)), ErrorKind::ObjectChanged);
    wanted = EditableProperties::of(seen);
    wanted.tags = {{"a", "b"}};
    QCOMPARE(kindOf(change(seen, wanted)), ErrorKind::ObjectChanged);
    QVERIFY(boto().value(QLatin1String("Tags")).toObject().isEmpty());
}

void TestReading::copyIsFetchedForOpening()
{
    m_gateway.put(m_bucket, m_key, "content");
    const auto copies = std::make_shared<WorkingCopies>(m_dir->path());
    const auto progress = std::make_shared<ReadProgress>();
    const Result<ObjectCopy> copy = m_gateway.call([&](const S3Client &s3) {
        return fetchCopy(s3, nullptr, copies, m_bucket, m_key, progress);
    });
    QVERIFY(copy);
    QVERIFY(!copy->isProgram);
    QVERIFY(copy->path.endsWith(QStringLiteral("/a b+ü.txt")));
    QCOMPARE(progress->received.load(), 7);
    QCOMPARE(progress->total.load(), 7);
    QFile file(copy->path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("content"));
}

void TestReading::programIsNotKept()
{
    m_gateway.put(m_bucket, m_key, "#!/bin/sh\necho\n");
    const auto copies = std::make_shared<WorkingCopies>(m_dir->path());
    const auto progress = std::make_shared<ReadProgress>();
    const Result<ObjectCopy> copy = m_gateway.call([&](const S3Client &s3) {
        return fetchCopy(s3, nullptr, copies, m_bucket, m_key, progress);
    });
    QVERIFY(copy && copy->isProgram);
    QVERIFY(copy->path.isEmpty());
}

Result<ChangedProperties> TestReading::update(const ETag &expected, const QByteArray &bytes)
{
    QFile file(m_dir->filePath(QStringLiteral("mine.txt")));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return fail(ErrorKind::FileUnwritable);
    file.close();
    const QByteArray path = QFile::encodeName(file.fileName());
    return m_gateway.call([=, this](const S3Client &s3) {
        return updateObject(s3, m_bucket, m_key, expected, path, [](qint64) {});
    });
}

void TestReading::updateKeepsAllButTheBytes()
{
    const ETag etag = m_gateway.put(m_bucket, m_key, "content", richFields());
    const Result<ChangedProperties> changed = update(etag, "mine");
    QVERIFY2(changed, qPrintable(changed ? QString() : describe(changed.error())));
    const QJsonObject head = boto();
    QCOMPARE(head.value(QLatin1String("Body")).toString(), QStringLiteral("mine"));
    QCOMPARE(head.value(QLatin1String("ETag")).toString().toLatin1(), changed->etag.quoted());
    QCOMPARE(head.value(QLatin1String("ContentType")).toString(), QStringLiteral("text/plain"));
    QCOMPARE(head.value(QLatin1String("CacheControl")).toString(), QStringLiteral("max-age=60"));
    QCOMPARE(head.value(QLatin1String("StorageClass")).toString(), QStringLiteral("STANDARD_IA"));
    QCOMPARE(head.value(QLatin1String("Grants")).toInt(), 2);
    QCOMPARE(head.value(QLatin1String("Tags")).toObject().size(), 2);
    const QJsonObject metadata = head.value(QLatin1String("Metadata")).toObject();
    QCOMPARE(metadata.value(QLatin1String("author")).toString(), QStringLiteral("Ada"));
    QVERIFY(metadata.value(QLatin1String("mtime")).toString() != QLatin1String("1700000000"));
    QVERIFY(update(changed->etag, "mine, once more"));
}

void TestReading::updateOfAnotherObjectIsRefused()
{
    const ETag etag = m_gateway.put(m_bucket, m_key, "content");
    m_gateway.put(m_bucket, m_key, "somebody else's");
    QCOMPARE(kindOf(update(etag, "mine")), ErrorKind::ObjectChanged);
    QCOMPARE(m_gateway.get(m_bucket, m_key).value(), QByteArray("somebody else's"));
}

void TestReading::updateOfADeletedObjectIsRefused()
{
    const ETag etag = m_gateway.put(m_bucket, m_key, "content");
    QVERIFY(
        m_gateway.call([this](const S3Client &s3) { return s3.deleteObject(m_bucket, m_key); }));
    QCOMPARE(kindOf(update(etag, "mine")), ErrorKind::NoSuchKey);
    QVERIFY(!m_gateway.get(m_bucket, m_key));
}

QTEST_GUILESS_MAIN(TestReading)
#include "tst_reading.moc"
