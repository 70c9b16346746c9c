// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/reading/objectupdate.h"
#include "tests/unit/s3fixture.h"
#include "tests/unit/testing.h"

#include <QFile>
#include <QTemporaryDir>
#include <QUrlQuery>

using namespace windlass;

namespace {

constexpr qint64 gibibyte = 1024ll * 1024 * 1024;

bool hasQuery(const HttpRequest &request, const char *name)
{
    return QUrlQuery(request.url).hasQueryItem(QLatin1String(name));
}

/// A server with one object that keeps what it is told in lists.
struct UpdatedObject {
    QByteArray etag = "\"one\"";
    qint64 size = 7;
    QList<HttpHeader> fields;
    std::optional<HttpResponse> putAnswer; ///< to the next PUT of the object
    QByteArray etagAfterPut = "\"two\"";

    ScriptedReply operator()(const HttpRequest &request)
    {
        if (hasQuery(request, "tagging"))
            return scriptedAnswer(200,
                request.method == "PUT" ? QByteArray()
                                        : QByteArray("<Tagging><TagSet/></Tagging>"));
        if (hasQuery(request, "acl"))
            return scriptedAnswer(200, "<AccessControlPolicy/>");
        if (request.method == "HEAD")
            return head();
        if (request.method == "POST" && hasQuery(request, "uploads"))
            return scriptedAnswer(200,
                "<InitiateMultipartUploadResult><UploadId>id</UploadId>"
                "</InitiateMultipartUploadResult>");
        if (request.method == "POST")
            return scriptedAnswer(200,
                "<CompleteMultipartUploadResult><ETag>\"all\"</ETag>"
                "</CompleteMultipartUploadResult>");
        if (hasQuery(request, "partNumber"))
            return scriptedAnswer(200, "<CopyPartResult><ETag>\"part\"</ETag></CopyPartResult>");
        const std::optional<HttpResponse> answer = std::exchange(putAnswer, std::nullopt);
        etag = answer ? etag : etagAfterPut;
        if (answer)
            return *answer;
        return request.headers.contains("x-amz-copy-source")
            ? scriptedAnswer(200, "<CopyObjectResult><ETag>\"two\"</ETag></CopyObjectResult>")
            : scriptedAnswer(200, {}, {{"ETag", etagAfterPut}});
    }

    HttpResponse head() const
    {
        QList<HttpHeader> all = fields;
        all.append({"ETag", etag});
        all.append({"Content-Length", QByteArray::number(size)});
        return scriptedAnswer(200, {}, all);
    }
};

} // namespace

/// What is written back is written over what was read, and over nothing else.
class TestObjectUpdate : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void updateSaysWhatItReplaces();
    void refusedConditionIsAChange();
    void conditionIsSaidAsTheServerTakesIt();
    void lostAnswerIsNoChange();
    void serverWithoutTheConditionIsAskedWithoutIt();
    void encryptionAndLockAreSaidAgain();
    void editIsOneConditionalCopy();
    void hugeObjectIsCopiedInParts();
    void metadataThatCannotBeToldIsNotLost();

private:
    Result<ChangedProperties> update()
    {
        return await(updateObject(
            m_s3->client(), testBucket, testKey, ETag("\"one\""), m_path, [](qint64) {}));
    }
    Result<ChangedProperties> changeType()
    {
        const Result<ObjectProperties> seen
            = await(readProperties(m_s3->client(), testBucket, testKey));
        EditableProperties wanted = EditableProperties::of(*seen);
        wanted.contentType = "text/x-other";
        return await(changeProperties(m_s3->client(), testBucket, testKey, *seen, wanted));
    }
    /// Of the object itself, and not of its tags or its access list.
    QList<HttpRequest> writes() const;

    std::unique_ptr<QTemporaryDir> m_dir;
    QByteArray m_path;
    std::unique_ptr<S3Fixture> m_s3;
    std::shared_ptr<UpdatedObject> m_object;
};

void TestObjectUpdate::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QFile file(m_dir->filePath(QStringLiteral("mine")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("mine");
    file.close();
    m_path = QFile::encodeName(file.fileName());
    m_s3 = std::make_unique<S3Fixture>();
    m_object = std::make_shared<UpdatedObject>();
    m_s3->script->setHandler(
        [object = m_object](const HttpRequest &request) { return (*object)(request); });
}

QList<HttpRequest> TestObjectUpdate::writes() const
{
    QList<HttpRequest> found;
    for (const HttpRequest &request : m_s3->script->requests()) {
        if (request.method != "GET" && request.method != "HEAD" && !hasQuery(request, "tagging")
            && !hasQuery(request, "acl"))
            found.append(request);
    }
    return found;
}

void TestObjectUpdate::updateSaysWhatItReplaces()
{
    m_object->fields = {{"Content-Type", "text/x-notes"}, {"x-amz-meta-a", "b"}};
    const Result<ChangedProperties> changed = update();
    QVERIFY(changed);
    QCOMPARE(changed->etag, ETag("\"two\""));
    QCOMPARE(writes().size(), 1);
    const HttpRequest put = writes().first();
    QCOMPARE(put.headers.value("If-Match"), QByteArray("\"one\""));
    QCOMPARE(put.headers.value("Content-Type"), QByteArray("text/x-notes"));
    QCOMPARE(put.headers.value("x-amz-meta-a"), QByteArray("b"));
    QCOMPARE(put.body, QByteArray("mine"));
}

void TestObjectUpdate::refusedConditionIsAChange()
{
    m_s3->script->setHandler([this](const HttpRequest &request) -> ScriptedReply {
        if (request.method != "PUT")
            return (*m_object)(request);
        m_object->etag = "\"somebody else's\"";
        return S3Fixture::errorAnswer(412, "PreconditionFailed");
    });
    QCOMPARE(kindOf(update()), ErrorKind::ObjectChanged);
    QCOMPARE(writes().size(), 1);
}

/// Ceph compares with the quotation marks.
void TestObjectUpdate::conditionIsSaidAsTheServerTakesIt()
{
    m_object->putAnswer = S3Fixture::errorAnswer(412, "PreconditionFailed");
    QVERIFY(update());
    QCOMPARE(writes().size(), 2);
    QCOMPARE(writes().last().headers.value("If-Match"), QByteArray("one"));
}

/// The first attempt was taken, but its answer was lost: the second one finds what the first wrote.
void TestObjectUpdate::lostAnswerIsNoChange()
{
    const QByteArray md5 = Digest::of(Digest::Algorithm::Md5, "mine").toHex();
    m_s3->script->setHandler([this, md5](const HttpRequest &request) -> ScriptedReply {
        if (request.method == "PUT" && !hasQuery(request, "tagging")) {
            m_object->etag = '"' + md5 + '"';
            m_object->size = 4;
            return S3Fixture::errorAnswer(412, "PreconditionFailed");
        }
        return (*m_object)(request);
    });
    const Result<ChangedProperties> changed = update();
    QVERIFY(changed);
    QCOMPARE(changed->etag.bytes(), md5);
}

void TestObjectUpdate::serverWithoutTheConditionIsAskedWithoutIt()
{
    m_s3->script->setHandler([this](const HttpRequest &request) -> ScriptedReply {
        if (request.headers.contains("If-Match"))
            return S3Fixture::errorAnswer(501, "NotImplemented");
        return (*m_object)(request);
    });
    QVERIFY(update());
    QVERIFY(!writes().last().headers.contains("If-Match"));
}

void TestObjectUpdate::encryptionAndLockAreSaidAgain()
{
    const QList<HttpHeader> kept {{"x-amz-server-side-encryption", "aws:kms"},
        {"x-amz-server-side-encryption-aws-kms-key-id", "key"},
        {"x-amz-website-redirect-location", "/other"}, {"x-amz-object-lock-mode", "GOVERNANCE"},
        {"x-amz-object-lock-retain-until-date", "2030-01-01T00:00:00Z"}};
    m_object->fields = kept;
    QVERIFY(update());
    m_object->etag = "\"one\"";
    QVERIFY(changeType());
    QCOMPARE(writes().size(), 2);
    for (const HttpRequest &write : writes()) {
        for (const HttpHeader &field : kept)
            QCOMPARE(write.headers.value(field.name), field.value);
    }
}

void TestObjectUpdate::editIsOneConditionalCopy()
{
    m_object->fields = {{"x-amz-storage-class", "STANDARD_IA"}, {"x-amz-meta-a", "b"}};
    QVERIFY(changeType());
    QCOMPARE(writes().size(), 1);
    const HttpHeaders headers = writes().first().headers;
    QCOMPARE(headers.value("x-amz-copy-source"), QByteArray("/bucket/a/key"));
    QCOMPARE(headers.value("x-amz-copy-source-if-match"), QByteArray("\"one\""));
    QCOMPARE(headers.value("x-amz-metadata-directive"), QByteArray("REPLACE"));
    QCOMPARE(headers.value("Content-Type"), QByteArray("text/x-other"));
    QCOMPARE(headers.value("x-amz-storage-class"), QByteArray("STANDARD_IA"));
    QCOMPARE(headers.value("x-amz-meta-a"), QByteArray("b"));
    QVERIFY(!headers.contains("x-amz-tagging-directive"));
}

void TestObjectUpdate::hugeObjectIsCopiedInParts()
{
    m_object->size = 6 * gibibyte + 5;
    const Result<ChangedProperties> changed = changeType();
    QVERIFY(changed);
    QCOMPARE(changed->etag, ETag("\"all\""));
    QByteArrayList ranges;
    for (const HttpRequest &request : writes()) {
        if (hasQuery(request, "partNumber"))
            ranges.append(request.headers.value("x-amz-copy-source-range"));
    }
    QCOMPARE(ranges.size(), 7);
    QCOMPARE(ranges.first(), QByteArray("bytes=0-1073741823"));
    QCOMPARE(ranges.last(), QByteArray("bytes=6442450944-6442450948"));
    QCOMPARE(writes().first().headers.value("Content-Type"), QByteArray("text/x-other"));
}

void TestObjectUpdate::metadataThatCannotBeToldIsNotLost()
{
    m_object->fields = {{"x-amz-missing-meta", "2"}};
    QCOMPARE(kindOf(changeType()), ErrorKind::NotSupported);
    QVERIFY(writes().isEmpty());
}

QTEST_GUILESS_MAIN(TestObjectUpdate)
#include "tst_objectupdate.moc"
