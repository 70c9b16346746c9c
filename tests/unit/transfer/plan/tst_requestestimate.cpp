// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/byteunits.h"
#include "core/transfer/plan/requestestimate.h"

#include <QTest>

using namespace windlass;

namespace {

constexpr qint64 large = 17 * mebibyte; // three parts of a stream

std::shared_ptr<S3Service> serviceAt(const char *url)
{
    return std::make_shared<S3Service>(
        Endpoint::custom(QString::fromLatin1(url), "us-east-1").value(), nullptr);
}

enum class By { Server, Stream };

/// A copy or move within an endpoint, or to another one.
TransferRequest copyBy(By by, TransferKind kind = TransferKind::Copy)
{
    TransferRequest request
        = TransferRequest::copy(serviceAt("http://s3.test"), BucketName("from"), {}, {}, {});
    request.kind = kind;
    if (by == By::Stream)
        request.targetService = serviceAt("http://elsewhere.test");
    return request;
}

RequestCounts countsOf(const TransferRequest &request, qint64 size, const ETag &etag = {})
{
    ContentFacts source;
    source.size = size;
    source.etag = etag;
    return RequestEstimate(request, {}).of(source);
}

} // namespace

class TestRequestEstimate : public QObject
{
    Q_OBJECT
private slots:
    void requests_data();
    void requests();
    void serverThatRefusesMakesAStream();
    void ofPartsTheETagTells();
    void tagsTakeRequests_data();
    void tagsTakeRequests();
    void deletionsGoTogether();
};

void TestRequestEstimate::requests_data()
{
    QTest::addColumn<TransferRequest>("request");
    QTest::addColumn<qint64>("size");
    QTest::addColumn<RequestCounts>("counts");
    TransferRequest request;
    request.kind = TransferKind::Upload;
    RequestCounts counts;
    counts.puts = 1;
    QTest::newRow("empty upload") << request << qint64(0) << counts;
    QTest::newRow("small upload") << request << 8 * mebibyte - 1 << counts;
    counts = {};
    counts.parts = 1;
    counts.multiparts = 2;
    counts.heads = 1;
    QTest::newRow("upload at the threshold") << request << 8 * mebibyte << counts;
    counts.parts = 10'000;
    QTest::newRow("huge upload") << request << 1000'000 * mebibyte << counts;
    request.kind = TransferKind::Download;
    counts = {};
    counts.gets = 1;
    QTest::newRow("small download") << request << qint64(5) << counts;
    counts.gets = 3;
    counts.heads = 1; // for the checksum
    QTest::newRow("large download") << request << large << counts;
    request = copyBy(By::Server);
    counts = {};
    counts.copies = 1;
    QTest::newRow("copy") << request << 5120 * mebibyte << counts;
    counts = {};
    counts.heads = 3; // the source, what was made of the parts, the copy
    counts.tags = 1;
    counts.parts = 11;
    counts.multiparts = 2;
    QTest::newRow("large copy") << request << 5120 * mebibyte + 1 << counts;
    request = copyBy(By::Server, TransferKind::Move);
    counts = {};
    counts.copies = counts.deletes = 1;
    counts.heads = 2; // the copy, and the source before it is deleted
    QTest::newRow("move") << request << qint64(5) << counts;
    request = copyBy(By::Stream);
    counts = {};
    counts.gets = counts.puts = counts.heads = counts.tags = 1;
    QTest::newRow("streamed copy") << request << qint64(5) << counts;
    counts = {};
    counts.gets = counts.parts = counts.heads = 3;
    counts.multiparts = 2;
    counts.tags = 1;
    QTest::newRow("large streamed copy") << request << large << counts;
    request = copyBy(By::Stream, TransferKind::Move);
    counts = {};
    counts.gets = counts.puts = counts.deletes = counts.tags = 1;
    counts.heads = 3;
    QTest::newRow("streamed move") << request << qint64(5) << counts;
    request.kind = TransferKind::Delete;
    QTest::newRow("deletion") << request << qint64(5) << RequestCounts();
}

void TestRequestEstimate::requests()
{
    QFETCH(const TransferRequest, request);
    QFETCH(const qint64, size);
    QFETCH(const RequestCounts, counts);
    QVERIFY(countsOf(request, size) == counts);
}

void TestRequestEstimate::serverThatRefusesMakesAStream()
{
    const RequestEstimate estimate(copyBy(By::Server), {});
    QVERIFY(!estimate.isStreamed());
    ContentFacts source;
    source.size = 5;
    QCOMPARE(estimate.of(source).copies, 1);
    QCOMPARE(estimate.streamed(true).of(source).copies, 0);
    QCOMPARE(estimate.streamed(true).of(source).puts, 1);
}

/// Whether the copy has to be looked at.
void TestRequestEstimate::ofPartsTheETagTells()
{
    const QByteArray md5(32, 'a');
    const TransferRequest request = copyBy(By::Stream);
    const qint64 looks = countsOf(request, large, ETag('"' + md5 + '"')).heads;
    QCOMPARE(countsOf(request, large, ETag('"' + md5 + "-4\"")).heads, looks);
    QCOMPARE(countsOf(request, large, ETag('"' + md5 + "-3\"")).heads, looks - 1);
    // One part is not the same as no parts.
    QCOMPARE(countsOf(request, 5, ETag('"' + md5 + '"')).heads, 1);
    QCOMPARE(countsOf(request, 5, ETag('"' + md5 + "-1\"")).heads, 2);
}

void TestRequestEstimate::tagsTakeRequests_data()
{
    QTest::addColumn<By>("by");
    QTest::addColumn<qint64>("size");
    QTest::addColumn<int>("kept");
    QTest::addColumn<int>("metadataReplaced");
    QTest::addColumn<int>("none");
    QTest::addColumn<int>("others");
    QTest::newRow("by the server") << By::Server << qint64(5) << 0 << 2 << 1 << 2;
    QTest::newRow("parts by the server") << By::Server << 5121 * mebibyte << 1 << 1 << 0 << 2;
    QTest::newRow("streamed") << By::Stream << qint64(5) << 1 << 1 << 0 << 0;
    QTest::newRow("parts streamed") << By::Stream << large << 1 << 1 << 0 << 2;
}

void TestRequestEstimate::tagsTakeRequests()
{
    QFETCH(const By, by);
    QFETCH(const qint64, size);
    TransferRequest request = copyBy(by);
    QTEST(int(countsOf(request, size).tags), "kept");
    request.options.replacesMetadata = true;
    QTEST(int(countsOf(request, size).tags), "metadataReplaced");
    request.options.replacesMetadata = false;
    request.options.replacesTags = true;
    QTEST(int(countsOf(request, size).tags), "none");
    request.options.tags = {{"a", "b"}};
    QTEST(int(countsOf(request, size).tags), "others");
}

void TestRequestEstimate::deletionsGoTogether()
{
    const auto deletes = [](const QList<ObjectKey> &keys) {
        const RequestCounts counts = RequestCounts::ofDeletion(keys);
        return counts.total() == counts.deletes ? counts.deletes : -1;
    };
    const ObjectKey plain("a"), tab("b\tc"), control("b\x01"), invalid("\xef\xbf\xbf");
    QCOMPARE(deletes({}), 0);
    QCOMPARE(deletes({plain, tab, plain}), 1);
    QCOMPARE(deletes({control, invalid}), 2);
    QCOMPARE(deletes({plain, control, tab, invalid}), 3);
}

QTEST_GUILESS_MAIN(TestRequestEstimate)
#include "tst_requestestimate.moc"
