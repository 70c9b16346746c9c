// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

// What S3Client does with versions and archived objects.

#include "core/s3/s3client.h"

#include "core/s3/s3results.h"
#include "core/s3/versionsresponse.h"

#include <algorithm>

namespace windlass {

namespace {

bool canSayVersion(const ObjectVersionName &version)
{
    return s3xml::canSay(version.key);
}

bool isAlreadyInProgress(const Error &error)
{
    return error.s3 && error.s3->code == "RestoreAlreadyInProgress";
}

} // namespace

QCoro::Task<Result<ListVersionsPage>> S3Client::listObjectVersions(ListVersionsInput input) const
{
    S3Request request;
    request.method = "GET";
    // The second one is of a server that does not know versions.
    request.responseRoots = {"ListVersionsResult", "ListBucketResult"};
    request.bucket = input.bucket;
    request.query = {{"versions", ""}, {"encoding-type", "url"},
        {"max-keys", QByteArray::number(input.maxKeys)}};
    if (!input.prefix.isEmpty())
        request.query.append(NameValue {"prefix", input.prefix.bytes()});
    if (!input.delimiter.isEmpty())
        request.query.append(NameValue {"delimiter", input.delimiter});
    if (input.position) {
        request.query.append(NameValue {"key-marker", input.position->keyMarker.bytes()});
        if (!input.position->versionIdMarker.isEmpty())
            request.query.append(
                NameValue {"version-id-marker", input.position->versionIdMarker.bytes()});
    }
    Result<HttpResponse> response = co_await m_sender.send(std::move(request));
    const auto parse = [&input](QByteArray xml) -> Result<ListVersionsPage> {
        if (rootNameOf(xml) == "ListBucketResult")
            return fail(ErrorKind::NotSupported, {}, QStringLiteral("versions"));
        Result<s3xml::VersionListing> listing = s3xml::parseListVersions(std::move(xml));
        if (!listing)
            return fail(listing.error());
        return readVersions(std::move(*listing), input);
    };
    co_return parsed(std::move(response), S3Uri {input.bucket, input.prefix}, parse);
}

/// At most 1,000 versions, which XML can represent.
QCoro::Task<Result<QList<DeleteFailure>>> S3Client::deleteVersionsPage(
    BucketName bucket, QList<ObjectVersionName> versions) const
{
    S3Request request;
    request.method = "POST";
    request.responseRoots = {"DeleteResult"};
    request.bucket = bucket;
    request.query.append(NameValue {"delete", ""});
    setDocument(request, s3xml::deleteVersions(versions));
    Result<HttpResponse> response = co_await m_sender.send(std::move(request));
    const auto parse = [&bucket](QByteArray xml) -> Result<QList<DeleteFailure>> {
        Result<s3xml::DeleteResult> result = s3xml::parseDeleteResult(std::move(xml), bucket);
        if (!result)
            return fail(result.error());
        for (DeleteFailure &failure : result->failures) {
            failure.error.operation = "DeleteObjects";
            failure.error.attempts = 1;
        }
        return result->failures;
    };
    co_return parsed(std::move(response), S3Uri {bucket, {}}, parse);
}

QCoro::Task<Result<QList<DeleteFailure>>> S3Client::deleteVersions(
    BucketName bucket, QList<ObjectVersionName> versions) const
{
    constexpr qsizetype most = 1000; // versions in one request (DeleteObjects)
    QList<DeleteFailure> failures;
    const auto firstUnsayable
        = std::stable_partition(versions.begin(), versions.end(), canSayVersion);
    const QList<ObjectVersionName> unsayable(firstUnsayable, versions.end());
    versions.erase(firstUnsayable, versions.end());
    for (const ObjectVersionName &one : unsayable) {
        const Result<> deleted = co_await deleteObject(bucket, one.key, one.versionId);
        if (!deleted && deleted.error().isCancelled())
            co_return fail(deleted.error());
        if (!deleted)
            failures.append(DeleteFailure {one.key, deleted.error(), one.versionId});
    }
    for (qsizetype done = 0; done < versions.size(); done += most) {
        const QList<ObjectVersionName> page = versions.mid(done, most);
        const Result<QList<DeleteFailure>> failed = co_await deleteVersionsPage(bucket, page);
        // The results of earlier requests are known, so they are returned.
        if (!failed && failed.error().isCancelled())
            co_return fail(failed.error());
        if (failed) {
            failures += *failed;
            continue;
        }
        for (const ObjectVersionName &one : page)
            failures.append(DeleteFailure {one.key, failed.error(), one.versionId});
    }
    co_return failures;
}

QCoro::Task<Result<RestoreOutcome>> S3Client::restoreObject(RestoreObjectInput input) const
{
    S3Request request;
    request.method = "POST";
    request.bucket = input.bucket;
    request.key = input.key;
    request.query.append(NameValue {"restore", ""});
    if (!input.versionId.isEmpty())
        request.query.append(NameValue {"versionId", input.versionId.bytes()});
    setDocument(request, s3xml::restoreRequest(input.days, input.tier));
    const Result<HttpResponse> response = co_await m_sender.send(std::move(request));
    if (!response && isAlreadyInProgress(response.error()))
        co_return RestoreOutcome::InProgress;
    if (!response)
        co_return fail(response.error());
    // 202: it begins now; 200: a copy is there, and is kept longer (RestoreObject).
    co_return response->status == 202 ? RestoreOutcome::Begun : RestoreOutcome::Extended;
}

} // namespace windlass
