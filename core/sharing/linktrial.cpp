// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/sharing/linktrial.h"

#include "core/net/requesttrace.h"
#include "core/s3/requestsunderway.h"
#include "core/s3/s3errors.h"
#include "core/s3/s3uri.h"
#include "core/sharing/formbody.h"
#include "core/sharing/sharingtext.h"

namespace windlass {

namespace {

constexpr char testContent[] = "Windlass tried this link.\n";
constexpr qint64 largestTest = 1024 * 1024; // bytes

/// Takes one byte, and ends the response of a server that ignores the range.
class FirstByteSink : public BodySink
{
public:
    Result<void> begin(const HttpResponseHead &head) override
    {
        m_head = head;
        return {};
    }
    Result<void> write(const char *, qint64) override
    {
        if (m_head.status == 206)
            return {};
        return fail(ErrorKind::Cancelled);
    }
    /// The head of the successful response, if there was one.
    const HttpResponseHead &head() const { return m_head; }

private:
    HttpResponseHead m_head;
};

HttpRequest plainRequest(const S3Client &client, const QByteArray &method, const QUrl &url)
{
    HttpRequest request;
    request.method = method;
    request.url = url;
    request.tls = client.service().tls();
    request.cancel = client.cancelToken();
    request.longestBody = 256 * 1024; // errors and responses to forms are short
    return request;
}

/// Notes that it waits, as the client's own requests do.
QCoro::Task<Result<HttpResponse>> send(S3Client client, HttpRequest request)
{
    RequestsUnderWay::Request waiting(client.waits());
    if (client.waits())
        request.moved = client.waits()->bytes();
    waiting.noteSent(1, 1);
    const RequestTrace trace(request);
    Result<HttpResponse> response = co_await client.transport().send(std::move(request));
    waiting.noteAnswer();
    trace.end(response);
    co_return response;
}

/// The error for a server's response that was not a success.
Error refusal(HttpResponse response, const QByteArray &method, const S3Uri &uri)
{
    S3Request asked;
    asked.method = method;
    asked.bucket = uri.bucket;
    asked.key = uri.key;
    const Result<HttpResponse> judged = checkResponse(std::move(response), asked);
    return judged ? Error(ErrorKind::MalformedResponse, uri.display()) : judged.error();
}

/// The size after the slash in "bytes 0-0/1234" (RFC 9110, 14.4); otherwise -1.
qint64 sizeIn(const QByteArray &contentRange)
{
    bool isNumber = false;
    const qint64 size = contentRange.mid(contentRange.lastIndexOf('/') + 1).toLongLong(&isNumber);
    return isNumber ? size : -1;
}

qint64 lengthIn(const HttpHeaders &headers)
{
    bool isNumber = false;
    const qint64 size = headers.value("Content-Length").toLongLong(&isNumber);
    return isNumber ? size : -1;
}

LinkTrial trialOf(const HttpResponseHead &head, LinkTrial::Kind kind, const ObjectKey &key)
{
    LinkTrial trial;
    trial.kind = kind;
    trial.status = head.status;
    trial.key = key;
    trial.contentType = head.headers.value("Content-Type");
    trial.size
        = head.status == 206 ? sizeIn(head.headers.value("Content-Range")) : lengthIn(head.headers);
    return trial;
}

QCoro::Task<Result<LinkTrial>> tryRead(S3Client client, ShareLink link)
{
    auto sink = std::make_shared<FirstByteSink>();
    HttpRequest request = plainRequest(client, "GET", link.url);
    request.headers.set("Range", "bytes=0-0");
    request.sink = sink;
    Result<HttpResponse> response = co_await send(client, std::move(request));
    constexpr int rangeOfNothing = 416; // an empty object has no first byte
    if (response && response->status == rangeOfNothing) {
        LinkTrial trial = trialOf({}, LinkTrial::Kind::Read, link.key);
        trial.status = response->status;
        trial.size = 0;
        co_return trial;
    }
    if (sink->head().status / 100 == 2)
        co_return trialOf(sink->head(), LinkTrial::Kind::Read, link.key);
    if (!response)
        co_return fail(response.error());
    const S3Uri uri {link.bucket, link.key};
    co_return fail(refusal(std::move(*response), "GET", uri));
}

QCoro::Task<Result<LinkTrial>> tryHead(S3Client client, ShareLink link)
{
    HttpRequest request = plainRequest(client, "HEAD", link.url);
    Result<HttpResponse> response = co_await send(client, std::move(request));
    if (!response)
        co_return fail(response.error());
    if (response->status / 100 == 2)
        co_return trialOf(*response, LinkTrial::Kind::Found, link.key);
    const S3Uri uri {link.bucket, link.key};
    co_return fail(refusal(std::move(*response), "HEAD", uri));
}

/// A test must not replace an object, so there must be none.
QCoro::Task<Result<>> checkAbsent(S3Client client, S3Uri uri)
{
    const Result<ObjectHead> head = co_await client.headObject(uri.bucket, uri.key);
    if (!head && head.error().kind == ErrorKind::NoSuchKey)
        co_return Result<>();
    if (!head && head.error().kind != ErrorKind::AccessDenied)
        co_return fail(head.error());
    co_return fail(ErrorKind::InvalidInput, uri.display(),
        head ? SharingText::tr("there is an object already, which a test upload would replace")
             : SharingText::tr("these keys may not see whether there is an object that a test "
                               "upload would replace"));
}

/// Sends \a request, which writes the object \a uri, and deletes that again.
QCoro::Task<Result<LinkTrial>> uploadAndDelete(S3Client client, HttpRequest request, S3Uri uri)
{
    const Result<> absent = co_await checkAbsent(client, uri);
    if (!absent)
        co_return fail(absent.error());
    const QByteArray method = request.method;
    Result<HttpResponse> response = co_await send(client, std::move(request));
    if (!response)
        co_return fail(response.error());
    constexpr int redirected = 303; // the response to a form that asks for a redirect
    if (response->status / 100 != 2 && response->status != redirected)
        co_return fail(refusal(std::move(*response), method, uri));
    LinkTrial trial = trialOf(*response, LinkTrial::Kind::Uploaded, uri.key);
    const VersionId version(response->headers.value("x-amz-version-id"));
    const Result<> deleted = co_await client.deleteObject(uri.bucket, uri.key, version);
    if (!deleted)
        trial.kind = LinkTrial::Kind::UploadLeft;
    co_return trial;
}

/// The key for testing a form that accepts any name.
ObjectKey testKey(const PostForm &form, const S3Service &service)
{
    const quint32 number = quint32(service.environment().random() * 0xffffffffu);
    const QByteArray name
        = "windlass-test-" + QByteArray::number(number, 16).rightJustified(8, '0') + ".txt";
    return ObjectKey(QByteArray(form.key.bytes()).replace(PostForm::fileNameVariable, name));
}

/// A content type that the form accepts.
QByteArray testType(const QByteArray &prefix)
{
    if (prefix.isEmpty())
        return "text/plain";
    return prefix.endsWith('/') ? prefix + "x-windlass-test" : prefix;
}

} // namespace

QCoro::Task<Result<LinkTrial>> tryLink(S3Client client, ShareLink link)
{
    switch (link.method) {
    case LinkMethod::Get:
        co_return co_await tryRead(client, link);
    case LinkMethod::Head:
        co_return co_await tryHead(client, link);
    case LinkMethod::Put:
    case LinkMethod::Delete:
        break;
    }
    const S3Uri uri {link.bucket, link.key};
    co_return fail(ErrorKind::InvalidInput, uri.display(),
        SharingText::tr("a %1 link cannot be tried without changing what is there")
            .arg(QString::fromLatin1(nameOf(link.method))));
}

QCoro::Task<Result<LinkTrial>> tryUpload(S3Client client, ShareLink link)
{
    HttpRequest request = plainRequest(client, "PUT", link.url);
    for (const auto &[name, value] : link.headers)
        request.headers.set(name, value);
    request.body = testContent;
    const S3Uri uri {link.bucket, link.key};
    co_return co_await uploadAndDelete(client, std::move(request), uri);
}

QCoro::Task<Result<LinkTrial>> tryUpload(S3Client client, PostForm form)
{
    const S3Uri uri {form.bucket, testKey(form, client.service())};
    if (form.smallest > largestTest)
        co_return fail(ErrorKind::InvalidInput, uri.display(),
            SharingText::tr("a test upload would be too large"));
    QByteArray content = testContent;
    if (form.largest)
        content.truncate(*form.largest);
    content = content.leftJustified(form.smallest, ' ');

    FormBody body;
    for (const auto &[name, value] : std::as_const(form.fields))
        body.addField(name, name == "key" ? uri.key.bytes() : value);
    if (form.typePrefix)
        body.addField("Content-Type", testType(*form.typePrefix));
    body.addFile("windlass-test.txt", content);
    HttpRequest request = plainRequest(client, "POST", form.url);
    request.headers.set("Content-Type", body.contentType());
    request.body = body.bytes();
    co_return co_await uploadAndDelete(client, std::move(request), uri);
}

} // namespace windlass
