// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/digest.h"
#include "core/transfer/request/requestcodec.h"
#include "tests/unit/testing.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <random>

using namespace windlass;

class TestRequestCodec : public QObject
{
    Q_OBJECT
private slots:
    void everyFieldComesBack_data();
    void everyFieldComesBack();
    void recordOfAnEarlierVersionIsUnderstood();
    void numbersOfEarlierVersionsAreUnderstood();
    void choicesHaveNames();
    void undecidedIsNotWritten();
    void linkPolicyComesBack();
    void whatAReviewCountedIsKept();
    void whatWasKnownOfAnObjectIsForgotten();
    void equalRequestsHaveOneFingerprint();
    void everyDifferenceHasItsFingerprint_data();
    void everyDifferenceHasItsFingerprint();
    void garbageIsRefused_data();
    void garbageIsRefused();
    void everyMissingMemberIsRefused();
    void everyWrongTypeIsRefused();
    void truncationIsRefused();
    void flippedBitsNeverCrash();

private:
    static std::shared_ptr<S3Service> makeService(const char *url)
    {
        return std::make_shared<S3Service>(
            Endpoint::custom(QString::fromLatin1(url), "us-east-1").value(),
            std::make_shared<StaticCredentials>(Credentials {"id", "secret", {}}));
    }
    inline static const QByteArray customerKey = QByteArray("0123456789abcdefghijklmnopqrstuv");

    static RemoteSelection remote(const QByteArray &key, const QByteArray &name, bool isPrefix)
    {
        RemoteSelection selection;
        selection.key = ObjectKey(key);
        selection.targetName = name;
        selection.isPrefix = isPrefix;
        return selection;
    }
    /// A request in which everything is something, and odd where it may be.
    static TransferRequest oddRequest()
    {
        TransferRequest request;
        request.kind = TransferKind::Move;
        request.existing = ConflictPolicy::KeepBoth;
        request.decisions = {{QByteArray("d\0\xff", 3), ConflictPolicy::OverwriteIfDifferent},
            {"caf\xc3\xa9", ConflictPolicy::Overwrite}};
        request.connection = QStringLiteral("connection");
        request.targetConnection = QStringLiteral("other\n");
        request.options.replacesMetadata = true;
        request.options.replacesTags = true;
        request.options.contentType = QByteArray("t\0", 2);
        request.options.fields = {{"x-amz-meta-\xff", "v\n"}, {"Expires", ""}};
        request.options.tags = {{"t", "=&"}};
        request.options.storageClass = "COLD";
        request.options.acl = "public-read";
        request.options.keepsAcl = true;
        request.options.settings = {{"x-amz-object-lock-legal-hold", "ON"}};
        request.options.checksum = Checksum::Kind::Crc64Nvme;
        request.arguments.isRequesterPaying = true;
        request.arguments.expectedBucketOwner = "o\xff";
        request.arguments.expectedSourceOwner = "s";
        request.arguments.customerKey = CustomerKey::from(customerKey).value();
        request.arguments.sourceCustomerKey = CustomerKey::from(QByteArray(32, 's')).value();
        request.arguments.copyConditions = {{"x-amz-copy-source-if-match", "\"e\""}};
        request.reviewedUntil = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC);
        request.localSources = {{QByteArray("/a\0b\xff", 5), "n\n"}, {"\"'\\", QByteArray()}};
        request.bucket = BucketName("bucket\xc3");
        request.remoteSources = {remote(QByteArray("k\0\xfe", 3), "caf\xc3\xa9", false),
            remote("cafe\xcc\x81/", QByteArray("\0", 1), true)};
        request.remoteSources.last().versionId = VersionId(QByteArray("v\0\xfd", 3));
        request.targetBucket = BucketName(QByteArray("t\0", 2));
        request.targetPrefix = ObjectKey("//../\r\n\x7f");
        request.targetFolder = QByteArray("/to\0\x80", 5);
        return request;
    }
    /// Of one without a service: those of earlier versions were made of what was written.
    static QByteArray fingerprintOfOldRecord(const QByteArray &record)
    {
        return Digest::of(Digest::Algorithm::Sha256, '\n' + record).toHex();
    }
    static QJsonObject jsonOf(const TransferRequest &request)
    {
        return QJsonDocument::fromJson(encodeRequest(request)).object();
    }
    static std::optional<ErrorKind> decodedKind(const QJsonObject &json)
    {
        return kindOf(decodeRequest(QJsonDocument(json).toJson(), {}));
    }
    /// \a json, changed by \a change at one member after the other, its selections' included.
    static QList<QJsonObject> changedOneByOne(
        const QJsonObject &json, const std::function<void(QJsonObject &, const QString &)> &change)
    {
        QList<QJsonObject> all;
        for (const QString &name : json.keys()) {
            QJsonObject changed = json;
            change(changed, name);
            all.append(changed);
            const QJsonArray selections = json[name].toArray();
            if (selections.isEmpty())
                continue;
            for (const QJsonObject &one : changedOneByOne(selections.last().toObject(), change)) {
                QJsonArray array = selections;
                array.removeLast();
                array.append(one);
                changed = json;
                changed[name] = array;
                all.append(changed);
            }
        }
        return all;
    }
};

void TestRequestCodec::everyFieldComesBack_data()
{
    QTest::addColumn<int>("kind");
    for (int kind = 0; kind <= int(TransferKind::Delete); ++kind)
        QTest::addRow("%d", kind) << kind;
}

void TestRequestCodec::everyFieldComesBack()
{
    QFETCH(const int, kind);
    TransferRequest request = oddRequest();
    request.kind = TransferKind(kind);
    const auto service = makeService("http://s3.test");
    const auto decoded = decodeRequest(encodeRequest(request), service);
    QVERIFY(decoded);
    QCOMPARE(decoded->service, service);
    QCOMPARE(decoded->kind, request.kind);
    QCOMPARE(decoded->existing, request.existing);
    QCOMPARE(decoded->decisions, request.decisions);
    QCOMPARE(decoded->targetConnection, request.targetConnection);
    QVERIFY(decoded->options == request.options);
    QVERIFY(decoded->arguments == request.arguments);
    QCOMPARE(decoded->reviewedUntil, request.reviewedUntil);
    QCOMPARE(decoded->localSources.size(), request.localSources.size());
    for (qsizetype i = 0; i < request.localSources.size(); ++i) {
        QCOMPARE(decoded->localSources[i].path, request.localSources[i].path);
        QCOMPARE(decoded->localSources[i].targetName, request.localSources[i].targetName);
    }
    QVERIFY(decoded->bucket == request.bucket);
    QCOMPARE(decoded->remoteSources.size(), request.remoteSources.size());
    for (qsizetype i = 0; i < request.remoteSources.size(); ++i) {
        QVERIFY(decoded->remoteSources[i].key == request.remoteSources[i].key);
        QCOMPARE(decoded->remoteSources[i].isPrefix, request.remoteSources[i].isPrefix);
        QCOMPARE(decoded->remoteSources[i].targetName, request.remoteSources[i].targetName);
        QCOMPARE(decoded->remoteSources[i].versionId, request.remoteSources[i].versionId);
    }
    QVERIFY(decoded->targetBucket == request.targetBucket);
    QVERIFY(decoded->targetPrefix == request.targetPrefix);
    QCOMPARE(decoded->targetFolder, request.targetFolder);
    QCOMPARE(encodeRequest(*decoded), encodeRequest(request));
    // The keys of customers are not in it; that there are some is.
    QVERIFY(decoded->arguments.customerKey.isMissing());
    for (const QByteArray &form : {customerKey, customerKey.toBase64(), customerKey.toHex()})
        QVERIFY(!encodeRequest(request).contains(form));
    QVERIFY(decodeRequest(encodeRequest(TransferRequest()), {})); // all of it empty
}

void TestRequestCodec::recordOfAnEarlierVersionIsUnderstood()
{
    // Not a member more than then: the fingerprint of what is under way has to match.
    const QByteArray record = R"({"bucket":"Yg==","existing":1,"kind":1,"local":[],"remote":[],)"
                              R"("targetBucket":"","targetFolder":"L3Q=","targetPrefix":""})";
    const auto decoded = decodeRequest(record, {});
    QVERIFY(decoded);
    QCOMPARE(decoded->existing, ConflictPolicy::Skip);
    QVERIFY(decoded->decisions.isEmpty());
    QCOMPARE(fingerprintOf(*decoded), fingerprintOfOldRecord(record));
}

void TestRequestCodec::numbersOfEarlierVersionsAreUnderstood()
{
    const QByteArray record
        = R"({"bucket":"","decisions":[{"name":"YQ==","rule":3},{"name":"Yg==","rule":4}],)"
          R"("existing":2,"kind":0,"links":2,"local":[],"remote":[],)"
          R"("targetBucket":"","targetFolder":"","targetPrefix":""})";
    const auto decoded = decodeRequest(record, {});
    QVERIFY(decoded);
    QCOMPARE(decoded->kind, TransferKind::Upload);
    QCOMPARE(decoded->existing, ConflictPolicy::KeepBoth);
    QCOMPARE(decoded->links, LinkPolicy::Refuse);
    QCOMPARE(decoded->decisions.value("a"), ConflictPolicy::OverwriteIfNewer);
    QCOMPARE(decoded->decisions.value("b"), ConflictPolicy::OverwriteIfDifferent);
    QCOMPARE(fingerprintOf(*decoded), fingerprintOfOldRecord(record));
    const QList<TransferKind> kinds {TransferKind::Upload, TransferKind::Download,
        TransferKind::Copy, TransferKind::Move, TransferKind::Delete};
    QJsonObject json = QJsonDocument::fromJson(record).object();
    for (int number = 0; number < kinds.size(); ++number) {
        json[QStringLiteral("kind")] = number;
        QCOMPARE(decodeRequest(QJsonDocument(json).toJson(), {})->kind, kinds[number]);
    }
}

void TestRequestCodec::choicesHaveNames()
{
    TransferRequest request = oddRequest();
    request.kind = TransferKind::Move;
    request.existing = ConflictPolicy::OverwriteIfNewer;
    request.links = LinkPolicy::Skip;
    request.decisions = {{"a", ConflictPolicy::KeepBoth}};
    const QJsonObject json = jsonOf(request);
    QCOMPARE(json[QLatin1String("kind")], QJsonValue(QStringLiteral("move")));
    QCOMPARE(json[QLatin1String("existing")], QJsonValue(QStringLiteral("newer")));
    QCOMPARE(json[QLatin1String("links")], QJsonValue(QStringLiteral("skip")));
    QCOMPARE(json[QLatin1String("decisions")][0][QLatin1String("rule")],
        QJsonValue(QStringLiteral("keep-both")));
    for (const char *member : {"kind", "existing", "links"}) {
        QJsonObject changed = json;
        changed[QLatin1String(member)] = QStringLiteral("later");
        QCOMPARE(decodedKind(changed), ErrorKind::MalformedResponse);
    }
}

void TestRequestCodec::undecidedIsNotWritten()
{
    TransferRequest request;
    request.existing = ConflictPolicy::Ask;
    const auto decoded = decodeRequest(encodeRequest(request), {});
    QVERIFY(decoded);
    QCOMPARE(decoded->existing, ConflictPolicy::Skip);
    QJsonObject json = jsonOf(request);
    json[QStringLiteral("existing")] = int(ConflictPolicy::Ask);
    QCOMPARE(decodedKind(json), ErrorKind::MalformedResponse);
}

void TestRequestCodec::linkPolicyComesBack()
{
    TransferRequest request = oddRequest();
    QVERIFY(!jsonOf(request).contains(QLatin1String("links"))); // as before there was one
    for (const LinkPolicy links : {LinkPolicy::Follow, LinkPolicy::Skip, LinkPolicy::Refuse}) {
        request.links = links;
        const auto decoded = decodeRequest(encodeRequest(request), {});
        QVERIFY(decoded && decoded->links == links);
    }
    QJsonObject json = jsonOf(request);
    json[QStringLiteral("links")] = 3;
    QCOMPARE(decodedKind(json), ErrorKind::MalformedResponse);
}

/// But it is not part of what was asked for.
void TestRequestCodec::whatAReviewCountedIsKept()
{
    TransferRequest request = oddRequest();
    const QByteArray fingerprint = fingerprintOf(request);
    request.reviewedObjects = 1200;
    request.reviewedBytes = 5'000'000'000;
    const Result<TransferRequest> decoded = decodeRequest(encodeRequest(request), {});
    QCOMPARE(decoded->reviewedObjects, 1200);
    QCOMPARE(decoded->reviewedBytes, 5'000'000'000);
    QCOMPARE(fingerprintOf(request), fingerprint);
}

void TestRequestCodec::whatWasKnownOfAnObjectIsForgotten()
{
    TransferRequest request;
    request.remoteSources = {remote("key", "name", false)};
    request.remoteSources[0].size = 5;
    request.remoteSources[0].etag = ETag("\"etag\"");
    request.remoteSources[0].lastModified = QDateTime::fromMSecsSinceEpoch(0);
    const auto decoded = decodeRequest(encodeRequest(request), {});
    QCOMPARE(decoded->remoteSources[0].size, -1);
    QVERIFY(decoded->remoteSources[0].etag.isEmpty());
    QVERIFY(decoded->remoteSources[0].lastModified.isNull());
}

void TestRequestCodec::equalRequestsHaveOneFingerprint()
{
    TransferRequest one = oddRequest();
    one.service = makeService("http://s3.test");
    TransferRequest other = oddRequest();
    other.service = makeService("http://s3.test");
    QCOMPARE(fingerprintOf(one), fingerprintOf(other));
    QCOMPARE(fingerprintOf(*decodeRequest(encodeRequest(one), one.service)), fingerprintOf(one));
    // Where it comes from, and what is known of its objects just now, is no part of it.
    other.connection.clear();
    other.remoteSources[0].size = 7;
    other.remoteSources[0].etag = ETag("\"etag\"");
    QCOMPARE(fingerprintOf(one), fingerprintOf(other));
}

void TestRequestCodec::everyDifferenceHasItsFingerprint_data()
{
    using Change = std::function<void(TransferRequest &)>;
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, const Change &change) { QTest::newRow(name) << change; };
    row("kind", [](auto &request) { request.kind = TransferKind::Copy; });
    row("existing", [](auto &request) { request.existing = ConflictPolicy::Overwrite; });
    row("decision", [](auto &request) { request.decisions["caf\xc3\xa9"] = ConflictPolicy::Skip; });
    row("decisions", [](auto &request) { request.decisions.clear(); });
    row("links", [](auto &request) { request.links = LinkPolicy::Skip; });
    row("endpoint", [](auto &request) { request.service = makeService("http://s3.test:81"); });
    row("no endpoint", [](auto &request) { request.service.reset(); });
    row("local path", [](auto &request) { request.localSources[0].path += 'x'; });
    row("local name", [](auto &request) { request.localSources[1].targetName = "x"; });
    row("local order", [](auto &request) { request.localSources.swapItemsAt(0, 1); });
    row("local count", [](auto &request) { request.localSources.removeLast(); });
    row("bucket", [](auto &request) { request.bucket = BucketName("x"); });
    row("key", [](auto &request) { request.remoteSources[0].key = ObjectKey("x"); });
    row("prefix", [](auto &request) { request.remoteSources[0].isPrefix = true; });
    row("remote name", [](auto &request) { request.remoteSources[0].targetName = "x"; });
    row("remote count", [](auto &request) { request.remoteSources.removeFirst(); });
    row("target bucket", [](auto &request) { request.targetBucket = BucketName("t"); });
    row("target prefix", [](auto &request) { request.targetPrefix = ObjectKey("/"); });
    row("target endpoint",
        [](auto &request) { request.targetService = makeService("http://s3.test:82"); });
    row("target connection", [](auto &request) { request.targetConnection.clear(); });
    row("directive", [](auto &request) { request.options.replacesMetadata = false; });
    row("field", [](auto &request) { request.options.fields[0].second = "w"; });
    row("tag", [](auto &request) { request.options.tags.clear(); });
    row("storage class", [](auto &request) { request.options.storageClass.clear(); });
    row("acl", [](auto &request) { request.options.acl.clear(); });
    row("kept acl", [](auto &request) { request.options.keepsAcl = false; });
    row("review", [](auto &request) { request.reviewedUntil = {}; });
    row("target folder", [](auto &request) { request.targetFolder = "/to"; });
    row("NFC for NFD",
        [](auto &request) { request.remoteSources[1].key = ObjectKey("caf\xc3\xa9/"); });
}

void TestRequestCodec::everyDifferenceHasItsFingerprint()
{
    QFETCH(const std::function<void(TransferRequest &)>, change);
    TransferRequest one = oddRequest();
    one.service = makeService("http://s3.test");
    TransferRequest other = one;
    change(other);
    QVERIFY(fingerprintOf(one) != fingerprintOf(other));
}

void TestRequestCodec::garbageIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("NUL") << QByteArray("\0", 1);
    QTest::newRow("text") << QByteArray("request");
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("empty object") << QByteArray("{}");
    QTest::newRow("kind only") << QByteArray("{\"kind\":4}");
    QTest::newRow("deletes everything") << QByteArray(
        "{\"kind\":4,\"existing\":0,\"bucket\":\"YQ==\",\"remote\":[{\"prefix\":true}]}");
    QTest::newRow("invalid UTF-8") << QByteArray("{\"kind\":\xff}");
    QTest::newRow("deep") << QByteArray(100'000, '[');
    QJsonObject json = jsonOf(oddRequest());
    for (const double kind : {-1.0, 5.0, 1e300, 0.5}) {
        json[QStringLiteral("kind")] = kind;
        QTest::addRow("kind %g", kind) << QJsonDocument(json).toJson();
    }
    json = jsonOf(oddRequest());
    for (const char *text : {"%", "=", "YQ=", "YQ==YQ==", "\xc3\xa9"}) {
        json[QStringLiteral("targetPrefix")] = QString::fromUtf8(text);
        QTest::addRow("base64 %s", text) << QJsonDocument(json).toJson();
    }
}

void TestRequestCodec::garbageIsRefused()
{
    QFETCH(const QByteArray, bytes);
    QCOMPARE(kindOf(decodeRequest(bytes, {})), ErrorKind::MalformedResponse);
}

void TestRequestCodec::everyMissingMemberIsRefused()
{
    const auto remove = [](QJsonObject &json, const QString &name) { json.remove(name); };
    const auto all = changedOneByOne(jsonOf(oddRequest()), remove);
    QCOMPARE(all.size(), 13 + 2 + 4 + 2);
    for (const QJsonObject &changed : all) {
        // What earlier versions did not know of may be missing.
        const bool isWhole = changed.contains(QLatin1String("decisions"))
            && changed.contains(QLatin1String("targetConnection"))
            && changed.contains(QLatin1String("until"))
            && changed.contains(QLatin1String("options"))
            && changed.contains(QLatin1String("arguments"))
            && (!changed.contains(QLatin1String("remote"))
                || changed[QLatin1String("remote")]
                       .toArray()
                       .last()[QLatin1String("version")]
                       .isString());
        if (isWhole)
            QCOMPARE(decodedKind(changed), ErrorKind::MalformedResponse);
        else
            QCOMPARE(decodedKind(changed), std::nullopt);
    }
}

void TestRequestCodec::everyWrongTypeIsRefused()
{
    const auto retype = [](QJsonObject &json, const QString &name) { json[name] = QJsonValue(); };
    for (const QJsonObject &changed : changedOneByOne(jsonOf(oddRequest()), retype))
        QCOMPARE(decodedKind(changed), ErrorKind::MalformedResponse);
}

void TestRequestCodec::truncationIsRefused()
{
    const QByteArray whole = encodeRequest(oddRequest());
    for (qsizetype size = 0; size < whole.size(); ++size)
        QCOMPARE(kindOf(decodeRequest(whole.left(size), {})), ErrorKind::MalformedResponse);
}

void TestRequestCodec::flippedBitsNeverCrash()
{
    const QByteArray whole = encodeRequest(oddRequest());
    std::mt19937 random(1);
    for (int round = 0; round < 20'000; ++round) {
        QByteArray flipped = whole;
        for (unsigned flips = random() % 4 + 1; flips > 0; --flips) {
            const auto at = qsizetype(random() % unsigned(flipped.size()));
            flipped[at] = char(flipped[at] ^ (1 << random() % 8));
        }
        const auto decoded = decodeRequest(flipped, {});
        // Whatever is understood has all that a request has.
        if (decoded)
            QCOMPARE(decoded->remoteSources.size() + decoded->localSources.size(), 4);
        else
            QCOMPARE(decoded.error().kind, ErrorKind::MalformedResponse);
    }
}

QTEST_GUILESS_MAIN(TestRequestCodec)
#include "tst_requestcodec.moc"
