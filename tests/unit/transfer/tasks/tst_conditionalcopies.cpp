// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/checksum.h"
#include "core/transfer/tasks/transfertasks.h"
#include "tests/unit/testing.h"
#include "tests/unit/transfer/itemfixture.h"

#include <QTest>

using namespace windlass;

namespace {

constexpr char source[] = "/bucket/a/key";
constexpr char target[] = "/bucket/to/name.txt";
constexpr char besideTarget[] = "/bucket/to/name (1).txt";

/// A bucket that heeds If-None-Match, as AWS does. (The gateway does not where it copies.)
class ConditionalStore
{
public:
    QMap<QByteArray, QByteArray> objects; ///< by "/bucket/key"
    std::function<void()> beforeWrite;    ///< called once
    bool losesAnswer = false;             ///< of the first write, which is repeated
    bool refusesConditions = false;       ///< whatever stands there
    std::function<void()> afterWrite;     ///< called once
    bool refusesToDelete = false;
    bool sourceIsOther = false; ///< than the ETag that copies ask for
    bool hasOtherETags = false; ///< of copies than of their sources
    int headStatus = 0;         ///< of what was written; 0: as it is
    QDateTime lastModified;     ///< of everything

    ScriptedReply operator()(const HttpRequest &request)
    {
        const QByteArray path = request.url.path(QUrl::FullyDecoded).toUtf8();
        if (request.url.hasQuery())
            return scriptedAnswer(200, "<Tagging><TagSet/></Tagging>");
        if (request.method == "PUT")
            return write(path, request);
        if (request.method == "DELETE") {
            if (refusesToDelete)
                return S3Fixture::errorAnswer(403, "AccessDenied");
            objects.remove(path);
            return scriptedAnswer(204);
        }
        const auto found = objects.constFind(path);
        if (found == objects.cend())
            return scriptedAnswer(404);
        if (headStatus != 0 && path != source)
            return scriptedAnswer(headStatus);
        const QByteArray size = QByteArray::number(found->size());
        const bool isOther = sourceIsOther && path == source;
        return scriptedAnswer(200, request.method == "GET" ? *found : QByteArray(),
            {{"Content-Length", size}, {"ETag", isOther ? "\"other\"" : etagOf(*found)},
                {"Last-Modified", httpDate(lastModified)}});
    }

    static QByteArray httpDate(const QDateTime &time)
    {
        return QLocale::c()
            .toString(time.toUTC(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"))
            .toLatin1();
    }
    static QByteArray etagOf(const QByteArray &content)
    {
        return '"' + Checksum::of(Checksum::Kind::Md5, content).toHex() + '"';
    }

private:
    ScriptedReply write(const QByteArray &path, const HttpRequest &request)
    {
        if (const auto happen = std::exchange(beforeWrite, {}))
            happen();
        const bool isConditional = request.headers.value("If-None-Match") == "*";
        if (isConditional && (refusesConditions || objects.contains(path)))
            return S3Fixture::errorAnswer(412, "PreconditionFailed");
        const QByteArray from = request.headers.value("x-amz-copy-source");
        if (sourceIsOther && request.headers.contains("x-amz-copy-source-if-match"))
            return S3Fixture::errorAnswer(412, "PreconditionFailed");
        const QByteArray content = from.isEmpty() ? request.body : objects.value(from);
        objects.insert(path, content);
        if (const auto happen = std::exchange(afterWrite, {}))
            happen();
        if (std::exchange(losesAnswer, false))
            return S3Fixture::errorAnswer(412, "PreconditionFailed");
        const QByteArray etag = hasOtherETags ? QByteArray("\"other\"") : etagOf(content);
        return scriptedAnswer(200, "<CopyObjectResult><ETag>" + etag + "</ETag></CopyObjectResult>",
            {{"ETag", etag}});
    }
};

} // namespace

/// Copies and moves among others who write to the same bucket.
class TestConditionalCopies : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void whatCameMeanwhileIsKept_data() { ways(); }
    void whatCameMeanwhileIsKept();
    void whatCameMeanwhileIsNoReasonToOverwriteIt_data() { ways(); }
    void whatCameMeanwhileIsNoReasonToOverwriteIt();
    void lostAnswerIsNoConflict();
    void refusalThatMeansSomethingElseIsNotObeyed_data() { ways(); }
    void refusalThatMeansSomethingElseIsNotObeyed();
    void ruleToOverwriteHasNoCondition();
    void interruptedMoveIsEnded_data();
    void interruptedMoveIsEnded();
    void moveThatKeepsBothWritesOverNothing();
    void whatWasThereBeforeIsNoInterruptedMove();
    void sourceThatWasReplacedIsNotDeleted();
    void sourceThatHasChangedIsToldOf();
    void copyThatCannotBeLookedAt_data();
    void copyThatCannotBeLookedAt();

private:
    void ways();
    Result<TransferOutcome> copy(ConflictPolicy rule, TransferKind kind = TransferKind::Copy);

    std::unique_ptr<S3Fixture> m_s3;
    std::shared_ptr<S3Service> m_other; ///< where the target is, if it is elsewhere
    std::optional<ItemFixture> m_run;
    ConditionalStore m_store;
    QDateTime m_asked;         ///< when all of the transfers were asked for
    bool m_isETagKnown = true; ///< of the source
};

void TestConditionalCopies::init()
{
    m_s3 = std::make_unique<S3Fixture>();
    m_s3->script->setHandler([this](const HttpRequest &request) { return m_store(request); });
    m_other.reset();
    m_run.emplace();
    m_store = ConditionalStore();
    m_asked = QDateTime::currentDateTimeUtc();
    m_isETagKnown = true;
    m_store.lastModified = m_asked;
    m_store.objects.insert(source, "ours");
}

void TestConditionalCopies::ways()
{
    QTest::addColumn<bool>("isStreamed");
    QTest::newRow("by the server") << false;
    QTest::newRow("streamed") << true;
}

Result<TransferOutcome> TestConditionalCopies::copy(ConflictPolicy rule, TransferKind kind)
{
    TransferRequest request = TransferRequest::copy(m_s3->service, testBucket, {}, testBucket, {});
    request.kind = kind;
    request.existing = rule;
    request.targetService = m_other;
    const QByteArray content = m_store.objects.value(source);
    CopyWork work {{testKey, {}, {}}, ObjectKey("to/name.txt")};
    if (m_isETagKnown)
        work.source.facts.etag = ETag(ConditionalStore::etagOf(content));
    ItemSpec spec;
    spec.name = "name.txt";
    spec.work = work;
    m_run->begin(std::move(request), std::move(spec), m_asked.toMSecsSinceEpoch());
    m_run->item->setSize(content.size());
    return await(copyItem(m_run->context(*m_s3)));
}

static std::shared_ptr<S3Service> otherService(bool isStreamed)
{
    S3Fixture other(Endpoint::custom(QStringLiteral("http://other.test"), "us-east-1").value());
    return isStreamed ? other.service : nullptr;
}

void TestConditionalCopies::whatCameMeanwhileIsKept()
{
    QFETCH(bool, isStreamed);
    m_other = otherService(isStreamed);
    m_store.beforeWrite = [this] { m_store.objects.insert(target, "theirs"); };
    const auto copied = copy(ConflictPolicy::KeepBoth);
    QCOMPARE(kindOf(copied), std::nullopt);
    QCOMPARE(*copied, TransferOutcome::Done);
    QCOMPARE(m_store.objects.value(target), "theirs");
    QCOMPARE(m_store.objects.value(besideTarget), "ours");
}

void TestConditionalCopies::whatCameMeanwhileIsNoReasonToOverwriteIt()
{
    QFETCH(bool, isStreamed);
    m_other = otherService(isStreamed);
    m_store.beforeWrite = [this] { m_store.objects.insert(target, "theirs"); };
    const auto moved = copy(ConflictPolicy::Skip, TransferKind::Move);
    QCOMPARE(kindOf(moved), std::nullopt);
    QCOMPARE(*moved, TransferOutcome::Skipped);
    QCOMPARE(m_store.objects.value(target), "theirs");
    QCOMPARE(m_store.objects.value(source), "ours");
}

void TestConditionalCopies::lostAnswerIsNoConflict()
{
    m_store.losesAnswer = true;
    const auto moved = copy(ConflictPolicy::KeepBoth, TransferKind::Move);
    QCOMPARE(kindOf(moved), std::nullopt);
    QCOMPARE(*moved, TransferOutcome::Done);
    QCOMPARE(m_run->item->verification.load(), Verification::SameETag);
    QCOMPARE(m_store.objects, (QMap<QByteArray, QByteArray> {{target, "ours"}}));
}

/// Some servers may take the condition for one about the source.
void TestConditionalCopies::refusalThatMeansSomethingElseIsNotObeyed()
{
    QFETCH(bool, isStreamed);
    m_other = otherService(isStreamed);
    m_store.refusesConditions = true;
    const auto copied = copy(ConflictPolicy::Skip);
    QCOMPARE(kindOf(copied), std::nullopt);
    QCOMPARE(*copied, TransferOutcome::Done);
    QCOMPARE(m_store.objects.value(target), "ours");
}

void TestConditionalCopies::ruleToOverwriteHasNoCondition()
{
    m_store.beforeWrite = [this] { m_store.objects.insert(target, "theirs"); };
    QCOMPARE(kindOf(copy(ConflictPolicy::Overwrite)), std::nullopt);
    QCOMPARE(m_store.objects.value(target), "ours");
}

void TestConditionalCopies::interruptedMoveIsEnded_data()
{
    QTest::addColumn<ConflictPolicy>("rule");
    QTest::addColumn<bool>("isETagKnown");
    QTest::newRow("skip") << ConflictPolicy::Skip << true;
    QTest::newRow("newer") << ConflictPolicy::OverwriteIfNewer << true;
    QTest::newRow("skip, from the list of failures") << ConflictPolicy::Skip << false;
}

/// The copy was made; the source could not be deleted then.
void TestConditionalCopies::interruptedMoveIsEnded()
{
    QFETCH(ConflictPolicy, rule);
    QFETCH(bool, isETagKnown);
    m_store.refusesToDelete = true;
    QCOMPARE(kindOf(copy(rule, TransferKind::Move)), ErrorKind::AccessDenied);
    m_store.refusesToDelete = false;
    m_isETagKnown = isETagKnown;
    const auto moved = copy(rule, TransferKind::Move);
    QCOMPARE(kindOf(moved), std::nullopt);
    QCOMPARE(*moved, TransferOutcome::Done);
    QCOMPARE(m_store.objects, (QMap<QByteArray, QByteArray> {{target, "ours"}}));
}

/// Even one of the same content: it could be what another source of the same move has become.
void TestConditionalCopies::moveThatKeepsBothWritesOverNothing()
{
    m_store.objects.insert(target, "theirs");
    m_store.objects.insert(besideTarget, "ours");
    QCOMPARE(kindOf(copy(ConflictPolicy::KeepBoth, TransferKind::Move)), std::nullopt);
    const QMap<QByteArray, QByteArray> expected {
        {target, "theirs"}, {besideTarget, "ours"}, {"/bucket/to/name (2).txt", "ours"}};
    QCOMPARE(m_store.objects, expected);
}

void TestConditionalCopies::whatWasThereBeforeIsNoInterruptedMove()
{
    m_store.objects.insert(target, "ours");
    m_store.lastModified = m_store.lastModified.addSecs(-3600);
    const auto moved = copy(ConflictPolicy::Skip, TransferKind::Move);
    QCOMPARE(kindOf(moved), std::nullopt);
    QCOMPARE(*moved, TransferOutcome::Skipped);
    QCOMPARE(m_store.objects.value(source), "ours");
}

void TestConditionalCopies::sourceThatWasReplacedIsNotDeleted()
{
    QMap<QByteArray, QByteArray> &objects = m_store.objects;
    m_store.afterWrite = [&objects] { objects.insert(source, "newer"); };
    QCOMPARE(kindOf(copy(ConflictPolicy::Overwrite, TransferKind::Move)), ErrorKind::ObjectChanged);
    QCOMPARE(objects.value(source), "newer");
    QCOMPARE(objects.value(target), "ours");
}

/// Nobody else was faster, and nothing is to be written without a condition.
void TestConditionalCopies::sourceThatHasChangedIsToldOf()
{
    m_store.sourceIsOther = true;
    QCOMPARE(kindOf(copy(ConflictPolicy::Overwrite)), ErrorKind::ObjectChanged);
    QCOMPARE(kindOf(copy(ConflictPolicy::Skip)), ErrorKind::ObjectChanged);
    QCOMPARE(m_store.objects.keys(), QByteArrayList {source});
}

void TestConditionalCopies::copyThatCannotBeLookedAt_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<std::optional<ErrorKind>>("kind");
    QTest::newRow("denied") << 403 << std::optional<ErrorKind>();
    QTest::newRow("gone") << 404 << std::optional<ErrorKind>(ErrorKind::NoSuchKey);
    QTest::newRow("fault") << 500 << std::optional<ErrorKind>(ErrorKind::ServerFault);
}

/// There are keys that may write and not read; everything else is no success.
void TestConditionalCopies::copyThatCannotBeLookedAt()
{
    QFETCH(int, status);
    m_store.headStatus = status;
    m_store.hasOtherETags = true; // so that the answer does not tell
    const auto copied = copy(ConflictPolicy::Overwrite);
    QTEST(kindOf(copied), "kind");
    QVERIFY(!isVerified(m_run->item->verification));
}

QTEST_GUILESS_MAIN(TestConditionalCopies)
#include "tst_conditionalcopies.moc"
