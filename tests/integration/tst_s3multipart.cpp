// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "oddkeys.h"
#include "tests/support/gatewayfixture.h"
#include "tests/support/temporarytree.h"
#include "tests/unit/testing.h"

#include <QBuffer>
#include <QTest>

using namespace windlass;

namespace {

constexpr qint64 smallestPart = 5 * 1024 * 1024; // of S3, but for the last part

/// A part from memory.
class MemorySource : public BodySource
{
public:
    explicit MemorySource(QByteArray bytes) : m_bytes(std::move(bytes)) { }
    qint64 size() const override { return m_bytes.size(); }
    Result<QByteArray> sha256Hex() override { return SigV4Signer::sha256Hex(m_bytes); }
    Result<std::unique_ptr<QIODevice>> open() override
    {
        auto buffer = std::make_unique<QBuffer>(&m_bytes);
        buffer->open(QIODevice::ReadOnly);
        return buffer;
    }
    Result<> check() override { return {}; }

private:
    QByteArray m_bytes;
};

} // namespace

/// Objects made of parts, against the gateway.
class TestS3Multipart : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void partsBecomeOneObject();
    void fieldsAreKept();
    void listPartsTellsWhatArrived();
    void partSentAgainReplacesTheFirst();
    void copiedRangesBecomeOneObject();
    void unfinishedUploadsAreListed();
    void unfinishedUploadsOfOddKeysAreListed();
    void moreThanAPageOfUploadsIsListed();
    void abortedUploadIsGone();
    void abortingTwiceIsNoSuchUpload();
    void completingAnAbortedUploadFails();
    void completingWithAWrongTagFails();
    void partTooSmallFails();
    void partOfAMissingUploadFails();

private:
    UploadId create(const ObjectKey &key, const ObjectFields &fields = {})
    {
        return m_gateway
            .call(
                [&](const S3Client &s3) { return s3.createMultipartUpload(m_bucket, key, fields); })
            .value();
    }
    Result<ETag> upload(
        const ObjectKey &key, const UploadId &id, int number, const QByteArray &bytes)
    {
        UploadPartInput input;
        input.bucket = m_bucket;
        input.key = key;
        input.uploadId = id;
        input.partNumber = number;
        input.source = std::make_shared<MemorySource>(bytes);
        const auto sent = m_gateway.call([&](const S3Client &s3) { return s3.uploadPart(input); });
        return sent ? Result<ETag>(sent->etag) : fail(sent.error());
    }
    Result<ETag> complete(
        const ObjectKey &key, const UploadId &id, const QList<CompletedPart> &parts)
    {
        const auto completed = m_gateway.call([&](const S3Client &s3) {
            return s3.completeMultipartUpload(m_bucket, key, id, parts);
        });
        return completed ? Result<ETag>(completed->etag) : fail(completed.error());
    }
    Result<> abort(const ObjectKey &key, const UploadId &id)
    {
        return m_gateway.call(
            [&](const S3Client &s3) { return s3.abortMultipartUpload(m_bucket, key, id); });
    }

    GatewayFixture m_gateway;
    BucketName m_bucket;
    const ObjectKey m_key {"of parts"};
};

void TestS3Multipart::initTestCase()
{
    QVERIFY2(m_gateway.isReady(), m_gateway.problem());
}

void TestS3Multipart::init()
{
    m_bucket = m_gateway.makeBucket();
}

void TestS3Multipart::partsBecomeOneObject()
{
    const QByteArray body = patternBytes(2 * smallestPart + 1);
    const UploadId id = create(m_key);
    QList<CompletedPart> parts;
    for (int i = 0; i < 3; ++i) {
        const auto etag = upload(m_key, id, i + 1, body.mid(i * smallestPart, smallestPart));
        QCOMPARE(kindOf(etag), std::nullopt);
        parts.append({i + 1, *etag});
    }
    QCOMPARE(kindOf(m_gateway.get(m_bucket, m_key)), ErrorKind::NoSuchKey); // not before its end
    const auto completed = complete(m_key, id, parts);
    QCOMPARE(kindOf(completed), std::nullopt);
    const auto head
        = m_gateway.call([&](const S3Client &s3) { return s3.headObject(m_bucket, m_key); });
    QVERIFY(head->etag.bytes().contains("-3")); // the gateway's answer to Complete has no tag
    QVERIFY(m_gateway.get(m_bucket, m_key).value_or(QByteArray()) == body);
    QCOMPARE(m_gateway.unfinishedUploads(m_bucket).value_or(QList<ObjectKey> {m_key}),
        QList<ObjectKey>());
}

void TestS3Multipart::fieldsAreKept()
{
    ObjectFields fields;
    fields.contentType = "video/mp4";
    fields.storageClass = "STANDARD_IA";
    fields.extra.set("x-amz-meta-color", "blue");
    const UploadId id = create(m_key, fields);
    const ETag etag = upload(m_key, id, 1, "the only part").value();
    QCOMPARE(kindOf(complete(m_key, id, {{1, etag}})), std::nullopt);
    const auto head
        = m_gateway.call([&](const S3Client &s3) { return s3.headObject(m_bucket, m_key); });
    QCOMPARE(kindOf(head), std::nullopt);
    QCOMPARE(head->contentType, fields.contentType);
    QCOMPARE(head->storageClass, fields.storageClass);
    QCOMPARE(head->headers.value("x-amz-meta-color"), QByteArray("blue"));
}

void TestS3Multipart::listPartsTellsWhatArrived()
{
    const UploadId id = create(m_key);
    const ETag third = upload(m_key, id, 3, "123").value();
    const ETag first = upload(m_key, id, 1, "1").value();
    const auto parts
        = m_gateway.call([&](const S3Client &s3) { return s3.listParts(m_bucket, m_key, id); });
    QCOMPARE(kindOf(parts), std::nullopt);
    QCOMPARE(parts->size(), 2);
    QCOMPARE(parts->at(0).partNumber, 1);
    QCOMPARE(parts->at(0).size, 1);
    QCOMPARE(parts->at(0).etag, first);
    QCOMPARE(parts->at(1).partNumber, 3);
    QCOMPARE(parts->at(1).size, 3);
    QCOMPARE(parts->at(1).etag, third);
}

void TestS3Multipart::partSentAgainReplacesTheFirst()
{
    const UploadId id = create(m_key);
    upload(m_key, id, 1, "first try").value();
    const ETag second = upload(m_key, id, 1, "second try").value();
    QCOMPARE(kindOf(complete(m_key, id, {{1, second}})), std::nullopt);
    QCOMPARE(m_gateway.get(m_bucket, m_key).value_or(QByteArray()), QByteArray("second try"));
}

void TestS3Multipart::copiedRangesBecomeOneObject()
{
    const QByteArray body = patternBytes(smallestPart + 1000);
    // No percent sign: the gateway decodes the source of UploadPartCopy twice.
    const ObjectKey source("dir//od d+&\xc3\xa4\nkey");
    m_gateway.put(m_bucket, source, body);
    const UploadId id = create(m_key);
    QList<CompletedPart> parts;
    for (int i = 0; i < 2; ++i) {
        UploadPartCopyInput input;
        input.source.bucket = m_bucket;
        input.source.key = source;
        input.range = {i * smallestPart, i == 0 ? smallestPart : 1000};
        input.bucket = m_bucket;
        input.key = m_key;
        input.uploadId = id;
        input.partNumber = i + 1;
        const auto etag
            = m_gateway.call([&](const S3Client &s3) { return s3.uploadPartCopy(input); });
        QCOMPARE(kindOf(etag), std::nullopt);
        parts.append({i + 1, *etag});
    }
    QCOMPARE(kindOf(complete(m_key, id, parts)), std::nullopt);
    QVERIFY(m_gateway.get(m_bucket, m_key).value_or(QByteArray()) == body);
}

void TestS3Multipart::unfinishedUploadsAreListed()
{
    const UploadId first = create(ObjectKey("a"));
    const UploadId second = create(ObjectKey("a"));
    const UploadId other = create(ObjectKey("folder/b"));
    const auto all
        = m_gateway.call([&](const S3Client &s3) { return s3.listMultipartUploads(m_bucket); });
    QCOMPARE(kindOf(all), std::nullopt);
    QSet<QByteArray> ids;
    for (const MultipartUploadInfo &upload : *all) {
        ids.insert(upload.uploadId.bytes());
        QVERIFY(upload.initiated.isValid());
    }
    QCOMPARE(ids, QSet<QByteArray>({first.bytes(), second.bytes(), other.bytes()}));
    const auto below = m_gateway.call([&](const S3Client &s3) {
        return s3.listMultipartUploads(m_bucket, ObjectKey("folder/"));
    });
    QCOMPARE(kindOf(below), std::nullopt);
    QCOMPARE(below->size(), 1);
    QCOMPARE(below->first().key, ObjectKey("folder/b"));
    QCOMPARE(below->first().uploadId, other);
}

void TestS3Multipart::unfinishedUploadsOfOddKeysAreListed()
{
    QSet<ObjectKey> expected;
    for (const OddKey &odd : oddKeys()) {
        create(ObjectKey(odd.key));
        expected.insert(ObjectKey(odd.key));
    }
    const Result<QList<ObjectKey>> keys = m_gateway.unfinishedUploads(m_bucket);
    QCOMPARE(kindOf(keys), std::nullopt);
    QCOMPARE(keys->size(), expected.size());
    QCOMPARE(QSet<ObjectKey>(keys->begin(), keys->end()), expected);
}

void TestS3Multipart::moreThanAPageOfUploadsIsListed()
{
    std::vector<QFuture<Result<UploadId>>> created;
    for (int i = 0; i < 1005; ++i) {
        const auto work = [bucket = m_bucket, i](S3Client s3) -> QCoro::Task<Result<UploadId>> {
            const ObjectKey key("upload " + QByteArray::number(i));
            const ObjectFields fields;
            co_return co_await s3.createMultipartUpload(bucket, key, fields);
        };
        created.push_back(m_gateway.session().run(work));
    }
    for (const auto &future : created)
        QCOMPARE(kindOf(GatewayFixture::await(future)), std::nullopt);
    const Result<QList<ObjectKey>> keys = m_gateway.unfinishedUploads(m_bucket);
    QCOMPARE(kindOf(keys), std::nullopt);
    QCOMPARE(keys->size(), 1005);
    QCOMPARE(QSet<ObjectKey>(keys->begin(), keys->end()).size(), 1005);
}

void TestS3Multipart::abortedUploadIsGone()
{
    const UploadId id = create(m_key);
    upload(m_key, id, 1, "part").value();
    QCOMPARE(kindOf(abort(m_key, id)), std::nullopt);
    QCOMPARE(m_gateway.unfinishedUploads(m_bucket).value_or(QList<ObjectKey> {m_key}),
        QList<ObjectKey>());
    QCOMPARE(kindOf(m_gateway.get(m_bucket, m_key)), ErrorKind::NoSuchKey);
}

void TestS3Multipart::abortingTwiceIsNoSuchUpload()
{
    const UploadId id = create(m_key);
    QCOMPARE(kindOf(abort(m_key, id)), std::nullopt);
    const Result<> again = abort(m_key, id);
    QVERIFY(!again);
    QCOMPARE(again.error().s3->code, QByteArray("NoSuchUpload"));
}

void TestS3Multipart::completingAnAbortedUploadFails()
{
    const UploadId id = create(m_key);
    const ETag etag = upload(m_key, id, 1, "part").value();
    QCOMPARE(kindOf(abort(m_key, id)), std::nullopt);
    QVERIFY(!complete(m_key, id, {{1, etag}}));
    QCOMPARE(kindOf(m_gateway.get(m_bucket, m_key)), ErrorKind::NoSuchKey);
}

void TestS3Multipart::completingWithAWrongTagFails()
{
    const UploadId id = create(m_key);
    upload(m_key, id, 1, "part").value();
    const ETag wrong("\"00000000000000000000000000000000\"");
    const auto completed = complete(m_key, id, {{1, wrong}});
    QVERIFY(!completed);
    QCOMPARE(completed.error().s3->code, QByteArray("InvalidPart"));
    QCOMPARE(kindOf(m_gateway.get(m_bucket, m_key)), ErrorKind::NoSuchKey);
}

void TestS3Multipart::partTooSmallFails()
{
    const UploadId id = create(m_key);
    const ETag first = upload(m_key, id, 1, "too small for any part but the last").value();
    const ETag second = upload(m_key, id, 2, "last").value();
    const auto completed = complete(m_key, id, {{1, first}, {2, second}});
    QVERIFY(!completed);
    QCOMPARE(completed.error().s3->code, QByteArray("EntityTooSmall"));
}

void TestS3Multipart::partOfAMissingUploadFails()
{
    const auto etag = upload(m_key, UploadId("2~there-is-no-such-upload"), 1, "part");
    QVERIFY(!etag);
    QCOMPARE(etag.error().s3->code, QByteArray("NoSuchUpload"));
}

QTEST_GUILESS_MAIN(TestS3Multipart)
#include "tst_s3multipart.moc"
