// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/checksum.h"
#include "core/transfer/tasks/etagtrust.h"
#include "core/transfer/tasks/streamedcopy.h"
#include "core/transfer/tasks/transfertasks.h"
#include "tests/support/temporarytree.h"
#include "tests/unit/testing.h"
#include "tests/unit/transfer/itemfixture.h"

#include <QDir>
#include <QTest>
#include <QUrlQuery>

using namespace windlass;

namespace {

QByteArray md5Of(const QByteArray &bytes)
{
    return Checksum::of(Checksum::Kind::Md5, bytes);
}

/// A server with one object, which can lose bits and has ETags of several kinds.
class DamagingStore
{
public:
    QByteArray content;
    QByteArray meant; ///< what the checksums are of; content, unless it is damaged
    QMap<int, QByteArray> parts;
    int damages = 0;         ///< bodies that arrive with a wrong bit
    bool hasMd5 = true;      ///< else ETags tell nothing
    bool losesParts = false; ///< when they are put together
    bool knowsPartNumber = false;
    qint64 partSize = 0;     ///< of what is there already; 0: it was put as a whole
    QList<qint64> unequal;   ///< else the lengths of its parts
    QList<HttpHeader> extra; ///< of every answer

    ScriptedReply operator()(const HttpRequest &request)
    {
        const QUrlQuery query(request.url);
        if (query.hasQueryItem(QStringLiteral("tagging")))
            return answer("<Tagging><TagSet/></Tagging>");
        if (request.method == "POST" && query.hasQueryItem(QStringLiteral("uploads")))
            return answer("<InitiateMultipartUploadResult><UploadId>u</UploadId>"
                          "</InitiateMultipartUploadResult>");
        if (request.method == "POST")
            return complete();
        if (request.method == "PUT") {
            const int part = query.queryItemValue(QStringLiteral("partNumber")).toInt();
            const QByteArray arrived = damaged(request.body);
            const QByteArray signedHash = request.headers.value("X-Amz-Content-SHA256");
            if (Checksum::of(Checksum::Kind::Sha256, arrived).toHex() != signedHash)
                return S3Fixture::errorAnswer(400, "XAmzContentSHA256Mismatch");
            QByteArray &stored = part ? parts[part] : content;
            stored = arrived;
            return answer({}, etagOf(stored));
        }
        if (request.method == "HEAD")
            return head(query.queryItemValue(QStringLiteral("partNumber")).toInt());
        return get(request);
    }

    void put(const QByteArray &bytes)
    {
        content = bytes;
        meant = bytes;
    }

private:
    ScriptedReply answer(const QByteArray &body, const QByteArray &etag = {},
        QList<HttpHeader> more = {}, int status = 200)
    {
        if (!etag.isEmpty())
            more.append({"ETag", etag});
        return scriptedAnswer(status, body, more + extra);
    }
    QByteArray damaged(QByteArray bytes)
    {
        if (damages > 0 && !bytes.isEmpty()) {
            --damages;
            bytes[0] = char(bytes[0] ^ 1);
        }
        return bytes;
    }
    QByteArray etagOf(const QByteArray &bytes) const
    {
        return hasMd5 ? '"' + md5Of(bytes).toHex() + '"' : QByteArray("\"opaque\"");
    }
    QByteArray etag() const
    {
        if (!hasMd5 || partSize == 0)
            return etagOf(meant);
        QByteArray sums;
        qsizetype at = 0;
        for (int part = 1; at < meant.size(); at += lengthOf(part++))
            sums += md5Of(meant.mid(at, lengthOf(part)));
        return '"' + md5Of(sums).toHex() + '-' + QByteArray::number(sums.size() / 16) + '"';
    }
    ScriptedReply complete()
    {
        QByteArray all;
        for (const QByteArray &part : std::as_const(parts))
            all += part;
        partSize = parts.first().size();
        put(losesParts ? parts.first() : all);
        return answer("<CompleteMultipartUploadResult><ETag>" + etag()
            + "</ETag></CompleteMultipartUploadResult>");
    }
    qint64 lengthOf(int part) const
    {
        return unequal.isEmpty() ? qMin(partSize, content.size() - (part - 1) * partSize)
                                 : unequal.at(part - 1);
    }
    ScriptedReply head(int part)
    {
        const qint64 size = part > 0 && knowsPartNumber ? lengthOf(part) : content.size();
        return answer({}, etag(), {{"Content-Length", QByteArray::number(size)}});
    }
    ScriptedReply get(const HttpRequest &request)
    {
        const QByteArray range = request.headers.value("Range"); // bytes=0-999
        if (range.isEmpty())
            return answer(
                damaged(content), etag(), {{"Content-Length", QByteArray::number(content.size())}});
        const QList<QByteArray> ends = range.mid(6).split('-');
        const qint64 from = ends[0].toLongLong();
        const qint64 to = ends[1].toLongLong();
        return answer(damaged(content.mid(from, to - from + 1)), etag(),
            {{"Content-Range",
                "bytes " + ends[0] + '-' + ends[1] + '/' + QByteArray::number(content.size())}},
            206);
    }
};

} // namespace

/// Uploads and downloads of one item, against a server that can damage what it is given.
class TestVerifiedTransfers : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void bodiesAreSigned_data();
    void bodiesAreSigned();
    void bodyThatWasDamagedIsSentAgain_data() { sizes(); }
    void bodyThatWasDamagedIsSentAgain();
    void bodyThatIsAlwaysDamagedFails_data() { sizes(); }
    void bodyThatIsAlwaysDamagedFails();
    void lostPartsAreFound();
    void downloadSaysHowItWasVerified_data();
    void downloadSaysHowItWasVerified();
    void damagedDownloadFails_data();
    void damagedDownloadFails();
    void eTagThatIsNoChecksumIsFoundOut_data() { damagedDownloadFails_data(); }
    void eTagThatIsNoChecksumIsFoundOut();
    void damageOnTheWayIsNotTakenForAnETagOfAnotherKind();
    void copyOfAnETagThatIsNoChecksumIsMade_data();
    void copyOfAnETagThatIsNoChecksumIsMade();
    void copyIsNotMadeOfDamagedBytes_data() { copyOfAnETagThatIsNoChecksumIsMade_data(); }
    void copyIsNotMadeOfDamagedBytes();
    void whatAnotherObjectHasShownIsHeeded();
    void unequalPartsAreNoDamage();
    void damageThatNobodyCanTellIsNotCalledVerified();

private:
    static constexpr qint64 partSize = 1000;

    void sizes();
    void useEndpoint(const char *url);
    TransferContext contextFor(TransferRequest request);
    Result<TransferOutcome> upload(const QByteArray &content);
    Result<TransferOutcome> download();
    Result<MadeCopy> copyThroughHere();

    std::unique_ptr<S3Fixture> m_s3;
    std::unique_ptr<TemporaryTree> m_tree;
    std::optional<ItemFixture> m_run;
    DamagingStore m_store;
};

void TestVerifiedTransfers::init()
{
    m_tree = std::make_unique<TemporaryTree>();
    m_run.emplace();
    m_store = DamagingStore();
    useEndpoint("https://s3.test");
}

void TestVerifiedTransfers::useEndpoint(const char *url)
{
    m_s3 = std::make_unique<S3Fixture>(
        Endpoint::custom(QString::fromLatin1(url), "us-east-1").value());
    m_s3->script->setHandler([this](const HttpRequest &request) { return m_store(request); });
}

TransferContext TestVerifiedTransfers::contextFor(TransferRequest request)
{
    const SourceObject source {testKey, {}, {}};
    ItemSpec spec;
    spec.name = "file";
    switch (request.kind) {
    case TransferKind::Upload:
        spec.work = UploadWork {m_tree->path("source"), testKey, false, {}};
        break;
    case TransferKind::Download:
        spec.work = DownloadWork {source, "file", false};
        break;
    case TransferKind::Copy:
    case TransferKind::Move:
    case TransferKind::Delete:
        spec.work = CopyWork {source, testKey};
        break;
    }
    m_run->begin(std::move(request), std::move(spec));
    TransferConfig config;
    config.partSize = partSize;
    config.multipartThreshold = partSize;
    return m_run->context(*m_s3, config);
}

Result<TransferOutcome> TestVerifiedTransfers::upload(const QByteArray &content)
{
    m_tree->addFile("source", content);
    const auto context = contextFor(TransferRequest::upload(m_s3->service, {}, testBucket, {}));
    return await(uploadItem(context));
}

Result<TransferOutcome> TestVerifiedTransfers::download()
{
    const auto context
        = contextFor(TransferRequest::download(m_s3->service, testBucket, {}, m_tree->path("to")));
    m_run->item->setSize(m_store.content.size());
    return await(downloadItem(context));
}

Result<MadeCopy> TestVerifiedTransfers::copyThroughHere()
{
    HeadObjectInput input;
    input.bucket = testBucket;
    input.key = testKey;
    const auto head = await(m_s3->client().headObject(input));
    if (!head)
        return fail(head.error());
    const auto context
        = contextFor(TransferRequest::copy(m_s3->service, testBucket, {}, testBucket, {}));
    m_run->item->setSize(head->size);
    m_run->item->facts.etag = head->etag;
    return await(copyStreamed(context, *head, false));
}

void TestVerifiedTransfers::sizes()
{
    QTest::addColumn<qint64>("size");
    QTest::newRow("whole") << partSize - 1;
    QTest::newRow("in parts") << 3 * partSize + 5;
}

void TestVerifiedTransfers::bodiesAreSigned_data()
{
    QTest::addColumn<QByteArray>("endpoint");
    QTest::addColumn<qint64>("size");
    QTest::addColumn<bool>("hasMd5");
    for (const char *scheme : {"http", "https"}) {
        for (const qint64 size : {qint64(0), partSize - 1, 3 * partSize + 5}) {
            for (const bool hasMd5 : {true, false})
                QTest::addRow("%s, %lld, %d", scheme, size, hasMd5)
                    << QByteArray(scheme) + "://s3.test" << size << hasMd5;
        }
    }
}

void TestVerifiedTransfers::bodiesAreSigned()
{
    QFETCH(QByteArray, endpoint);
    QFETCH(qint64, size);
    QFETCH(bool, hasMd5);
    useEndpoint(endpoint.constData());
    m_store.hasMd5 = hasMd5;
    QCOMPARE(kindOf(upload(patternBytes(size))), std::nullopt);
    QCOMPARE(m_run->item->verification.load(), Verification::SignedSha256);
    QVERIFY(m_store.content == patternBytes(size));
}

void TestVerifiedTransfers::bodyThatWasDamagedIsSentAgain()
{
    QFETCH(qint64, size);
    m_store.damages = 2;
    QCOMPARE(kindOf(upload(patternBytes(size))), std::nullopt);
    QCOMPARE(m_run->item->verification.load(), Verification::SignedSha256);
    QVERIFY(m_store.content == patternBytes(size));
    QCOMPARE(m_run->item->done.load(), size); // not counted twice
}

void TestVerifiedTransfers::bodyThatIsAlwaysDamagedFails()
{
    QFETCH(qint64, size);
    m_store.damages = 100;
    const auto uploaded = upload(patternBytes(size));
    QCOMPARE(kindOf(uploaded), ErrorKind::Mismatch);
    QCOMPARE(uploaded.error().subject, QStringLiteral("s3://bucket/a/key"));
    QVERIFY(!isVerified(m_run->item->verification));
}

void TestVerifiedTransfers::lostPartsAreFound()
{
    m_store.losesParts = true;
    QCOMPARE(kindOf(upload(patternBytes(3005))), ErrorKind::StoredWrong);
}

void TestVerifiedTransfers::downloadSaysHowItWasVerified_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<qint64>("madeOfParts");
    QTest::addColumn<HttpHeader>("extra");
    QTest::addColumn<Verification>("how");
    const auto row = [](const char *name, qint64 size, qint64 madeOfParts, const char *field,
                         const QByteArray &value, Verification how) {
        QTest::newRow(name) << size << madeOfParts << HttpHeader {field, value} << how;
    };
    const char *kms = "x-amz-server-side-encryption";
    const char *crc = "x-amz-checksum-crc32c";
    const QByteArray small = Checksum::of(Checksum::Kind::Crc32c, patternBytes(999)).toBase64();
    const QByteArray large = Checksum::of(Checksum::Kind::Crc32c, patternBytes(3005)).toBase64();
    QByteArray crcsOfParts;
    for (qsizetype at = 0; at < 3005; at += partSize)
        crcsOfParts += Checksum::of(Checksum::Kind::Crc32c, patternBytes(3005).mid(at, partSize));
    const QByteArray composite = Checksum::of(Checksum::Kind::Crc32c, crcsOfParts).toBase64();
    row("whole", 999, 0, "x-none", "-", Verification::Md5ETag);
    row("whole, CRC", 999, 0, crc, small, Verification::Crc32c);
    row("whole, encrypted", 999, 0, kms, "aws:kms", Verification::SizeOnly);
    row("whole, made of one part", 999, 999, "x-none", "-", Verification::CompositeETag);
    row("in ranges", 3005, 0, "x-none", "-", Verification::Md5ETag);
    row("in ranges, CRC", 3005, 0, crc, large, Verification::Crc32c);
    row("in ranges, made of the same", 3005, 1000, "x-none", "-", Verification::CompositeETag);
    row("in ranges, made of unknown ones", 3005, 1200, "x-none", "-", Verification::SizeOnly);
    row("in ranges, CRC of the same", 3005, 0, crc, composite + "-4", Verification::Crc32c);
    row("in ranges, encrypted", 3005, 1000, kms, "aws:kms", Verification::SizeOnly);
}

void TestVerifiedTransfers::downloadSaysHowItWasVerified()
{
    QFETCH(qint64, size);
    QFETCH(qint64, madeOfParts);
    QFETCH(HttpHeader, extra);
    m_store.put(patternBytes(size));
    m_store.partSize = madeOfParts;
    m_store.extra = {extra};
    m_store.hasMd5 = !extra.value.endsWith("-4"); // else that is what is compared
    QCOMPARE(kindOf(download()), std::nullopt);
    QTEST(m_run->item->verification.load(), "how");
    QVERIFY(m_tree->read("to/file") == patternBytes(size));
}

void TestVerifiedTransfers::damagedDownloadFails_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<qint64>("madeOfParts");
    QTest::newRow("whole") << qint64(999) << qint64(0);
    QTest::newRow("in ranges") << qint64(3005) << qint64(0);
    QTest::newRow("in ranges, made of the same") << qint64(3005) << qint64(1000);
    QTest::newRow("in ranges, made of one") << qint64(3005) << qint64(3005);
}

/// The server has shown that its ETags are checksums.
void TestVerifiedTransfers::damagedDownloadFails()
{
    QFETCH(qint64, size);
    QFETCH(qint64, madeOfParts);
    m_store.put(patternBytes(size));
    m_store.content[size / 2] = char(m_store.content[size / 2] ^ 1);
    m_store.partSize = madeOfParts;
    m_store.knowsPartNumber = true;
    m_s3->service->facts().hasChecksumsAsETags.noteProven();
    const auto downloaded = download();
    QCOMPARE(kindOf(downloaded), ErrorKind::Mismatch);
    QCOMPARE(downloaded.error().subject, QStringLiteral("s3://bucket/a/key"));
    QCOMPARE(QDir(QString::fromUtf8(m_tree->path("to")))
                 .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
        QStringList());
}

/// Some servers encrypt what they store, and tell the MD5 of that.
void TestVerifiedTransfers::eTagThatIsNoChecksumIsFoundOut()
{
    QFETCH(qint64, size);
    QFETCH(qint64, madeOfParts);
    m_store.put(patternBytes(size));
    const QByteArray stored = m_store.content;
    m_store.meant = patternBytes(size, 2); // what the ETag is of
    m_store.partSize = madeOfParts;
    m_store.knowsPartNumber = true;
    QCOMPARE(kindOf(download()), std::nullopt);
    QVERIFY(m_tree->read("to/file") == stored);
    QCOMPARE(m_run->item->verification.load(), Verification::NoChecksumETag);
    QVERIFY(!m_s3->service->facts().hasChecksumsAsETags);
}

/// Two fetches that differ are no proof of anything.
void TestVerifiedTransfers::damageOnTheWayIsNotTakenForAnETagOfAnotherKind()
{
    m_store.put(patternBytes(999));
    m_store.damages = 1;
    QCOMPARE(kindOf(download()), ErrorKind::Mismatch);
    QVERIFY(bool(m_s3->service->facts().hasChecksumsAsETags));
}

/// Objects whose ETags can be compared with what is read.
void TestVerifiedTransfers::copyOfAnETagThatIsNoChecksumIsMade_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<qint64>("madeOfParts");
    QTest::newRow("whole") << qint64(999) << qint64(0);
    QTest::newRow("whole, made of one part") << qint64(999) << qint64(999);
    QTest::newRow("in parts, made of one") << qint64(3005) << qint64(3005);
}

void TestVerifiedTransfers::copyOfAnETagThatIsNoChecksumIsMade()
{
    QFETCH(qint64, size);
    QFETCH(qint64, madeOfParts);
    m_store.put(patternBytes(size));
    m_store.meant = patternBytes(size, 2); // what the ETag is of
    m_store.partSize = madeOfParts;
    const auto copied = copyThroughHere();
    QCOMPARE(kindOf(copied), std::nullopt);
    QVERIFY(!isVerified(copied->verification));
    QVERIFY(m_store.content == patternBytes(size));
    QVERIFY(!m_s3->service->facts().hasChecksumsAsETags);
}

void TestVerifiedTransfers::copyIsNotMadeOfDamagedBytes()
{
    QFETCH(qint64, size);
    QFETCH(qint64, madeOfParts);
    m_store.put(patternBytes(size));
    m_store.partSize = madeOfParts;
    m_store.damages = 1;
    QCOMPARE(kindOf(copyThroughHere()), ErrorKind::Mismatch);
    QVERIFY(m_store.content == patternBytes(size)); // nothing was written
    QVERIFY(bool(m_s3->service->facts().hasChecksumsAsETags));
    QCOMPARE(kindOf(copyThroughHere()), std::nullopt);
    QVERIFY(m_store.content == patternBytes(size));
}

/// Several objects of a server are looked at together: the first that is found out speaks for all.
void TestVerifiedTransfers::whatAnotherObjectHasShownIsHeeded()
{
    HttpHeaders headers;
    headers.set("ETag", '"' + md5Of("content").toHex() + '"');
    const StoredChecksum stored = StoredChecksum::from(headers, 7, {}, true);
    ServerFacts facts;
    QVERIFY(mayETagBeNoChecksum(facts, stored, headers, 7));
    facts.hasChecksumsAsETags.noteMissing();
    QVERIFY(mayETagBeNoChecksum(facts, stored, headers, 7));
    ServerFacts proven;
    proven.hasChecksumsAsETags.noteProven();
    QVERIFY(!mayETagBeNoChecksum(proven, stored, headers, 7));
}

/// The first part is as long as was guessed, and there are as many of them.
void TestVerifiedTransfers::unequalPartsAreNoDamage()
{
    m_store.put(patternBytes(3005));
    m_store.unequal = {1000, 900, 1000, 105};
    m_store.partSize = 1000;
    m_store.knowsPartNumber = true;
    QCOMPARE(kindOf(download()), std::nullopt);
    QCOMPARE(m_run->item->verification.load(), Verification::SizeOnly);
    QVERIFY(m_tree->read("to/file") == patternBytes(3005));
}

void TestVerifiedTransfers::damageThatNobodyCanTellIsNotCalledVerified()
{
    // The parts might as well have been others, so another sum proves nothing.
    m_store.put(patternBytes(3005));
    m_store.content[0] = char(m_store.content[0] ^ 1);
    m_store.partSize = partSize;
    QCOMPARE(kindOf(download()), std::nullopt);
    QCOMPARE(m_run->item->verification.load(), Verification::SizeOnly);
}

QTEST_GUILESS_MAIN(TestVerifiedTransfers)
#include "tst_verifiedtransfers.moc"
