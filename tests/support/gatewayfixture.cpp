// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/gatewayfixture.h"

#include "core/base/errortext.h"

#include <QFile>
#include <QProcessEnvironment>
#include <QRandomGenerator>
#include <QTest>

namespace windlass {

namespace {

constexpr char environmentFile[] = "WINDLASS_TEST_GATEWAY_ENV";

/// NAME=VALUE lines as `printf %q` writes them: a backslash before what a shell would not take
/// literally.
QHash<QByteArray, QString> readEnvironmentFile(const QString &path)
{
    QHash<QByteArray, QString> values;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return values;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype equals = line.indexOf('=');
        if (equals <= 0)
            continue;
        QByteArray value;
        for (qsizetype i = equals + 1; i < line.size(); ++i) {
            if (line[i] == '\\' && i + 1 < line.size())
                ++i;
            value += line[i];
        }
        values.insert(line.left(equals), QString::fromUtf8(value));
    }
    return values;
}

QHash<QByteArray, QString> readEnvironment()
{
    QHash<QByteArray, QString> values;
    const QStringList names = QProcessEnvironment::systemEnvironment().keys();
    for (const QString &name : names) {
        if (name.startsWith(QLatin1String("WINDLASS_TEST_")))
            values.insert(name.toLatin1(), qEnvironmentVariable(name.toLatin1().constData()));
    }
    return values;
}

void clearForeignEnvironment()
{
    const QStringList names = QProcessEnvironment::systemEnvironment().keys();
    for (const QString &name : names) {
        if (name.startsWith(QLatin1String("AWS_"))
            || name.endsWith(QLatin1String("_proxy"), Qt::CaseInsensitive))
            qunsetenv(name.toLatin1().constData());
    }
}

} // namespace

GatewayFixture::GatewayFixture()
{
    clearForeignEnvironment();
    const QString path = qEnvironmentVariable(environmentFile);
    m_values = path.isEmpty() ? readEnvironment() : readEnvironmentFile(path);
    if (endpoint().isEmpty() || credentials().accessKeyId.isEmpty()) {
        m_problem = "There is no gateway to test against: neither does the file that "
            + QByteArray(environmentFile) + " names (\"" + path.toLocal8Bit()
            + "\") say where it is, nor does WINDLASS_TEST_ENDPOINT. "
              "Run `ctest`, or `tests/support/gateway run -- PROGRAM`.";
        return;
    }
    m_service = makeService(endpoint(), credentials());
    m_session = std::make_unique<Session>(m_service);
}

GatewayFixture::~GatewayFixture()
{
    for (const BucketName &bucket : std::as_const(m_buckets))
        removeBucket(bucket);
}

QString GatewayFixture::value(const char *name) const
{
    return m_values.value(name);
}

Credentials GatewayFixture::credentials() const
{
    return {value("WINDLASS_TEST_ACCESS_KEY").toLatin1(),
        value("WINDLASS_TEST_SECRET_KEY").toLatin1(), {}};
}

Credentials GatewayFixture::otherCredentials() const
{
    return {value("WINDLASS_TEST_OTHER_ACCESS_KEY").toLatin1(),
        value("WINDLASS_TEST_OTHER_SECRET_KEY").toLatin1(), {}};
}

std::shared_ptr<S3Service> GatewayFixture::makeService(const QString &endpoint,
    const Credentials &credentials, const QString &caBundle, AddressingStyle style)
{
    S3Service::Options options;
    options.retryPolicy.baseDelay = std::chrono::milliseconds(10);
    options.caBundle = caBundle;
    const Result<Endpoint> where = Endpoint::custom(endpoint, "us-east-1", style);
    if (!where)
        qFatal("not an endpoint: %s", qPrintable(endpoint));
    return std::make_shared<S3Service>(
        *where, std::make_shared<StaticCredentials>(credentials), options);
}

BucketName GatewayFixture::makeBucket()
{
    const BucketName bucket(
        "windlass-test-" + QByteArray::number(QRandomGenerator::system()->generate64(), 16));
    const auto made = call([&](const S3Client &s3) { return s3.createBucket(bucket); });
    if (!made)
        qFatal("no bucket could be made: %s", qPrintable(describe(made.error())));
    m_buckets.append(bucket);
    return bucket;
}

BucketName GatewayFixture::makeVersionedBucket()
{
    BucketName bucket = makeBucket();
    const auto enabled
        = call([&](const S3Client &s3) { return s3.enableBucketVersioning(bucket); });
    if (!enabled)
        qFatal("versioning cannot be enabled: %s", qPrintable(describe(enabled.error())));
    return bucket;
}

ETag GatewayFixture::put(const BucketName &bucket, const ObjectKey &key, const QByteArray &body,
    const ObjectFields &fields)
{
    PutObjectInput input;
    input.bucket = bucket;
    input.key = key;
    input.body = body;
    input.fields = fields;
    const auto stored = call([&](const S3Client &s3) { return s3.putObject(input); });
    if (!stored)
        qFatal("no object could be made: %s", qPrintable(describe(stored.error())));
    return stored->etag;
}

Result<QByteArray> GatewayFixture::get(const BucketName &bucket, const ObjectKey &key)
{
    GetObjectInput input;
    input.bucket = bucket;
    input.key = key;
    const auto got = call([&](const S3Client &s3) { return s3.getObject(input); });
    if (!got)
        return fail(got.error());
    return got->body;
}

Result<QList<ObjectKey>> GatewayFixture::keys(const BucketName &bucket, const ObjectKey &prefix)
{
    ListObjectsInput input;
    input.bucket = bucket;
    input.prefix = prefix;
    QList<ObjectKey> keys;
    do {
        const auto page = call([&](const S3Client &s3) { return s3.listObjects(input); });
        if (!page)
            return fail(page.error());
        for (const ObjectInfo &object : page->objects)
            keys.append(object.key);
        input.position = page->next;
    } while (input.position);
    return keys;
}

Result<qsizetype> GatewayFixture::versionCount(const BucketName &bucket)
{
    ListVersionsInput input;
    input.bucket = bucket;
    const auto page = call([&](const S3Client &s3) { return s3.listObjectVersions(input); });
    if (!page)
        return fail(page.error());
    return page->versions.size();
}

Result<QList<ObjectKey>> GatewayFixture::unfinishedUploads(const BucketName &bucket)
{
    const auto uploads = call([&](const S3Client &s3) { return s3.listMultipartUploads(bucket); });
    if (!uploads)
        return fail(uploads.error());
    QList<ObjectKey> keys;
    for (const MultipartUploadInfo &upload : *uploads)
        keys.append(upload.key);
    return keys;
}

void GatewayFixture::removeBucket(const BucketName &bucket)
{
    const auto uploads = call([&](const S3Client &s3) { return s3.listMultipartUploads(bucket); });
    for (const MultipartUploadInfo &upload : uploads.value_or(QList<MultipartUploadInfo>()))
        call([&](const S3Client &s3) {
            return s3.abortMultipartUpload(bucket, upload.key, upload.uploadId);
        });
    const QList<ObjectKey> all = keys(bucket).value_or(QList<ObjectKey>());
    constexpr qsizetype most = 1000;
    for (qsizetype i = 0; i < all.size(); i += most)
        call([&](const S3Client &s3) { return s3.deleteObjects(bucket, all.mid(i, most)); });
    ListVersionsInput input;
    input.bucket = bucket;
    do { // what is left if the bucket has versions
        const auto page = call([&](const S3Client &s3) { return s3.listObjectVersions(input); });
        if (!page)
            break;
        QList<ObjectVersionName> versions;
        for (const ObjectVersion &version : page->versions)
            versions.append({version.object.key, version.versionId});
        call([&](const S3Client &s3) { return s3.deleteVersions(bucket, versions); });
        input.position = page->next;
    } while (input.position);
    const auto removed = call([&](const S3Client &s3) { return s3.deleteBucket(bucket); });
    if (!removed && removed.error().kind != ErrorKind::NoSuchBucket)
        qWarning("bucket left behind: %s", qPrintable(describe(removed.error())));
}

bool GatewayFixture::waitUntil(
    const std::function<bool()> &condition, std::chrono::milliseconds limit)
{
    return QTest::qWaitFor(condition, int(limit.count()));
}

} // namespace windlass
