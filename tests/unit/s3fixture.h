// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3client.h"
#include "tests/support/fakeclock.h"
#include "tests/support/scriptedtransport.h"

namespace windlass {

/// An S3Client on a scripted transport and a fake clock, whose jitter is always one half.
struct S3Fixture {
    static constexpr char date[] = "20130524T000000Z"; ///< where the clock stands at first

    explicit S3Fixture(Endpoint endpoint = customEndpoint(), RetryPolicy policy = {})
        : service(std::make_shared<S3Service>(std::move(endpoint),
            std::make_shared<StaticCredentials>(Credentials {"AKID", "secret", {}}),
            S3Service::Options {policy, {}, {}, {}},
            S3Service::Environment {clock, [] { return 0.5; }}))
    {
    }

    static Endpoint customEndpoint()
    {
        return Endpoint::custom(QStringLiteral("http://s3.test:7480"), "us-east-1").value();
    }

    S3Client client() { return {service, &transport, cancel.token()}; }

    QByteArray header(qsizetype request, const char *name) const
    {
        return script->request(request).headers.value(name);
    }
    /// The region that a request was signed for.
    QByteArray signedRegion(qsizetype request) const
    {
        return header(request, "Authorization").split('/').value(2);
    }

    static QByteArray errorXml(const QByteArray &code, const QByteArray &inside = {})
    {
        return "<Error><Code>" + code + "</Code>" + inside + "</Error>";
    }
    static HttpResponse errorAnswer(
        int status, const QByteArray &code, const QList<HttpHeader> &headers = {})
    {
        return scriptedAnswer(status, errorXml(code), headers);
    }

    std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
    std::shared_ptr<TransportScript> script = std::make_shared<TransportScript>();
    ScriptedTransport transport {script};
    CancelSource cancel;
    std::shared_ptr<S3Service> service;
};

/// "GET /path?query", encoded as it is sent.
inline QByteArray targetOf(const HttpRequest &request)
{
    return request.method + ' ' + request.url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
}

inline const BucketName testBucket("bucket");
inline const ObjectKey testKey("a/key");

inline GetObjectInput getTestObject()
{
    GetObjectInput input;
    input.bucket = testBucket;
    input.key = testKey;
    return input;
}

inline ListObjectsInput listTestBucket(const ObjectKey &prefix = {})
{
    ListObjectsInput input;
    input.bucket = testBucket;
    input.prefix = prefix;
    return input;
}

inline CopyObjectInput copyTestObject()
{
    CopyObjectInput input;
    input.source.bucket = testBucket;
    input.source.key = testKey;
    input.bucket = testBucket;
    input.key = ObjectKey("copy");
    return input;
}

} // namespace windlass
