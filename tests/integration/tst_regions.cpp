// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/byteunits.h"
#include "tests/unit/testing.h"
#include "transfertest.h"

#include <QTest>

using namespace windlass;

namespace {

const QByteArray european = "eu-west-1";
const QByteArray asian = "ap-south-1";

/// How S3 says that a request went to the wrong region.
enum class Refusal {
    Malformed, ///< 400, for the signature is for another region
    Redirect,  ///< 301, for the endpoint is another region's
};

} // namespace

/// Transfers of buckets in other regions than the connection's: the relay makes the gateway, which
/// is one region for all, refuse what is signed for another one.
class TestRegions : public TransferTest
{
    Q_OBJECT
private slots:
    void init();
    void copiesGoBetweenRegions_data();
    void copiesGoBetweenRegions();
    void uploadsAndDownloadsGoToTheRegion_data() { copiesGoBetweenRegions_data(); }
    void uploadsAndDownloadsGoToTheRegion();

private:
    Relay::Rule twoRegions(Refusal refusal);
    /// Refusals so far of requests for \a bucket.
    int refused(const BucketName &bucket) const;

    BucketName m_other; // in Asia, m_bucket is in Europe
};

void TestRegions::init()
{
    TransferTest::init();
    m_other = m_gateway.makeBucket();
}

Relay::Rule TestRegions::twoRegions(Refusal refusal)
{
    const auto isAbout = [](const Relay::Request &request, const BucketName &bucket) {
        return request.target.startsWith('/' + bucket.bytes());
    };
    return [=, europe = m_bucket, asia = m_other](const Relay::Request &request) {
        const QByteArray region = isAbout(request, europe) ? european : asian;
        if (request.region == region)
            return Relay::Fate::pass();
        const bool isMalformed = refusal == Refusal::Malformed;
        const QByteArray status = isMalformed ? "400 Bad Request" : "301 Moved Permanently";
        QByteArray body = isMalformed
            ? "<Error><Code>AuthorizationHeaderMalformed</Code><Message>elsewhere</Message><Region>"
                + region + "</Region></Error>"
            : "<Error><Code>PermanentRedirect</Code><Message>elsewhere</Message></Error>";
        QByteArray fields = "x-amz-bucket-region: " + region + "\r\n";
        if (request.method == "HEAD")
            body.clear(); // and so the field says it
        else if (isMalformed)
            fields.clear();
        return Relay::Fate::say(status, body, fields);
    };
}

int TestRegions::refused(const BucketName &bucket) const
{
    const QByteArray region = bucket == m_bucket ? european : asian;
    const QList<Relay::Request> all = m_relay->requests();
    return int(std::count_if(all.begin(), all.end(), [&](const Relay::Request &request) {
        return request.target.startsWith('/' + bucket.bytes()) && request.region != region;
    }));
}

void TestRegions::copiesGoBetweenRegions_data()
{
    QTest::addColumn<Refusal>("refusal");
    QTest::newRow("400 AuthorizationHeaderMalformed") << Refusal::Malformed;
    QTest::newRow("301 PermanentRedirect") << Refusal::Redirect;
}

void TestRegions::copiesGoBetweenRegions()
{
    QFETCH(const Refusal, refusal);
    const QByteArray large = patternBytes(11 * mebibyte);
    m_gateway.put(m_bucket, ObjectKey("from/large"), large);
    QByteArrayList expected {"to/large"};
    for (int i = 0; i < 50; ++i) {
        const QByteArray name = QByteArray::number(i);
        m_gateway.put(m_bucket, ObjectKey("from/" + name), name);
        expected.append("to/" + name);
    }
    std::sort(expected.begin(), expected.end());
    m_relay->setRule(twoRegions(refusal));
    RemoteSelection selection;
    selection.key = ObjectKey("from/");
    selection.isPrefix = true;
    TransferProbe probe(smallParts());
    const auto outcome = probe.run(
        TransferRequest::move(m_service, m_bucket, {selection}, m_other, ObjectKey("to/")));
    QCOMPARE(outcome.whyNotAllDone(), QByteArray());
    QCOMPARE(probe.contradictions(), QByteArray());

    // Every slot is told once at most; what was learned is remembered.
    QVERIFY(refused(m_bucket) > 0 && refused(m_bucket) <= smallParts().maxRequests);
    QVERIFY(refused(m_other) > 0 && refused(m_other) <= smallParts().maxRequests);
    // By the server: of the objects nothing was read here but tags.
    QCOMPARE(m_relay->count("GET", "/from"), m_relay->count("GET", "?tagging"));
    QCOMPARE(m_relay->fulfilled("PUT", "partNumber="), 3);

    m_bucket = std::exchange(m_other, m_bucket);
    QCOMPARE(keys(), expected);
    QVERIFY(stored("to/large") == large);
    QCOMPARE(stored("to/7"), QByteArray("7"));
    QCOMPARE(m_gateway.keys(m_other).value_or(QList<ObjectKey>(9)).size(), 0);
    QCOMPARE(uploadsLeft(), 0);
}

void TestRegions::uploadsAndDownloadsGoToTheRegion()
{
    QFETCH(const Refusal, refusal);
    m_tree->addFile("from/large", patternBytes(11 * mebibyte));
    m_tree->addFile("from/small", "content");
    m_relay->setRule(twoRegions(refusal));
    TransferProbe probe(smallParts());
    const auto sent
        = probe.run(TransferRequest::upload(m_service, {{m_tree->path("from"), {}}}, m_bucket, {}));
    QCOMPARE(sent.whyNotAllDone(), QByteArray());
    RemoteSelection all;
    all.isPrefix = true;
    const auto fetched
        = probe.run(TransferRequest::download(m_service, m_bucket, {all}, m_tree->path("to")));
    QCOMPARE(fetched.whyNotAllDone(), QByteArray());
    QCOMPARE(TemporaryTree::difference(m_tree->path("from"), m_tree->path("to")), QByteArray());
    QVERIFY(refused(m_bucket) > 0 && refused(m_bucket) <= smallParts().maxRequests);
}

QTEST_GUILESS_MAIN(TestRegions)
#include "tst_regions.moc"
