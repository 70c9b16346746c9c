// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/s3client.h"

#include "core/s3/listresponse.h"
#include "core/s3/s3results.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace windlass {

S3Client S3Client::withCancel(CancelToken cancel) const
{
    S3Client client(*this);
    client.m_sender.cancel = std::move(cancel);
    return client;
}

S3Client S3Client::withService(std::shared_ptr<S3Service> service) const
{
    S3Client client(*this);
    client.m_sender.service = std::move(service);
    return client;
}

S3Client S3Client::withLimits(std::shared_ptr<Bandwidth> bandwidth, int attempts) const
{
    S3Client client(*this);
    client.m_sender.bandwidth = std::move(bandwidth);
    client.m_sender.attempts = attempts;
    client.m_sender.isPatient = true;
    return client;
}

S3Client S3Client::withArguments(std::shared_ptr<const RequestArguments> arguments) const
{
    S3Client client(*this);
    client.m_sender.arguments = std::move(arguments);
    return client;
}

S3Client S3Client::withWaitsIn(std::shared_ptr<RequestsUnderWay> requests) const
{
    S3Client client(*this);
    client.m_sender.underWay = std::move(requests);
    return client;
}

QCoro::Task<Result<QList<BucketInfo>>> S3Client::listBuckets() const
{
    S3Request request;
    request.method = "GET";
    request.responseRoots = {"ListAllMyBucketsResult"};
    Result<HttpResponse> response = co_await m_sender.send(std::move(request));
    Result<QList<BucketInfo>> buckets = parsed(std::move(response), {}, s3xml::parseListBuckets);
    const bool isAboutService
        = buckets || buckets.error().s3 || buckets.error().kind == ErrorKind::MalformedResponse;
    if (!buckets && isAboutService)
        buckets.error().subject = m_sender.service->endpoint().display();
    co_return buckets;
}

QCoro::Task<Result<>> S3Client::headBucket(BucketName bucket) const
{
    S3Request request;
    request.method = "HEAD";
    request.bucket = bucket;
    co_return nothing(co_await m_sender.send(std::move(request)));
}

QCoro::Task<Result<>> S3Client::deleteBucket(BucketName bucket) const
{
    S3Request request;
    request.method = "DELETE";
    request.bucket = bucket;
    co_return nothing(co_await m_sender.send(std::move(request)));
}

QCoro::Task<Result<ListObjectsPage>> S3Client::listObjects(ListObjectsInput input) const
{
    S3Request request;
    request.method = "GET";
    request.responseRoots = {"ListBucketResult"};
    request.bucket = input.bucket;
    request.query = {{"encoding-type", "url"}, {"max-keys", QByteArray::number(input.maxKeys)}};
    if (!input.prefix.isEmpty())
        request.query.append(NameValue {"prefix", input.prefix.bytes()});
    if (!input.delimiter.isEmpty())
        request.query.append(NameValue {"delimiter", input.delimiter});
    if (input.position && !input.position->marker.isEmpty()) {
        request.query.append(NameValue {"marker", input.position->marker.bytes()});
    } else {
        request.query.append(NameValue {"list-type", "2"});
        if (!input.startAfter.isEmpty())
            request.query.append(NameValue {"start-after", input.startAfter.bytes()});
        if (input.position)
            request.query.append(
                NameValue {"continuation-token", input.position->continuationToken});
    }
    Result<HttpResponse> response = co_await m_sender.send(std::move(request));
    ServerFacts &facts = m_sender.service->facts();
    const auto parse = [&input, &facts](QByteArray xml) -> Result<ListObjectsPage> {
        Result<s3xml::Listing> listing = s3xml::parseListObjects(std::move(xml));
        if (!listing)
            return fail(listing.error());
        if (listing->isEncoded)
            facts.encodesKeys.noteProven();
        else
            facts.encodesKeys.noteMissing();
        return readListing(std::move(*listing), input);
    };
    co_return parsed(std::move(response), S3Uri {input.bucket, input.prefix}, parse);
}

namespace {

/// The failures of \a keys, each once; a response may contain keys that were not requested.
QList<DeleteFailure> failuresOf(
    const QList<ObjectKey> &keys, const s3xml::DeleteResult &result, bool &isAboutOthers)
{
    QHash<ObjectKey, Error> told;
    for (const DeleteFailure &failure : result.failures)
        told.insert(failure.key, failure.error);
    QList<DeleteFailure> failures;
    for (const ObjectKey &key : keys) {
        if (const auto found = told.constFind(key); found != told.cend())
            failures.append({key, *found});
    }
    isAboutOthers = failures.size() != told.size();
    return failures;
}

} // namespace

/// At most 1,000 keys, which XML can represent.
QCoro::Task<Result<QList<DeleteFailure>>> S3Client::deletePage(
    BucketName bucket, QList<ObjectKey> keys, std::shared_ptr<DeleteMarkerLog> markers) const
{
    bool isRepeated = false;
    for (bool isQuiet = !markers;; isQuiet = false, isRepeated = true) {
        S3Request request;
        request.method = "POST";
        request.responseRoots = {"DeleteResult"};
        request.bucket = bucket;
        request.query.append(NameValue {"delete", ""});
        setDocument(request, s3xml::deleteObjects(keys, isQuiet));
        Result<HttpResponse> response = co_await m_sender.send(std::move(request));
        if (markers)
            markers->follow(response);
        if (!response)
            co_return fail(response.error());
        Result<s3xml::DeleteResult> result
            = s3xml::parseDeleteResult(std::move(response->body), bucket);
        if (!result) {
            result.error().subject = S3Uri {bucket, {}}.display();
            co_return fail(result.error());
        }
        // Also of a request that is repeated below: it has made its markers.
        if (markers)
            markers->add(keys, result->markers);
        bool isAboutOthers = false;
        QList<DeleteFailure> failures = failuresOf(keys, *result, isAboutOthers);
        // One of ours may be among them with another spelling: ask again for a result for each key.
        if (!isRepeated && isAboutOthers)
            continue;
        if (isRepeated) {
            QSet<ObjectKey> told(result->deleted.begin(), result->deleted.end());
            for (const DeleteFailure &failure : std::as_const(failures))
                told.insert(failure.key);
            for (const ObjectKey &key : std::as_const(keys)) {
                if (!told.contains(key))
                    failures.append({key,
                        Error(ErrorKind::MalformedResponse, S3Uri {bucket, key}.display(),
                            QStringLiteral("not told whether it was deleted"))});
            }
        }
        for (DeleteFailure &failure : failures) {
            failure.error.operation = "DeleteObjects";
            failure.error.attempts = 1;
        }
        co_return failures;
    }
}

QCoro::Task<Result<QList<DeleteFailure>>> S3Client::deleteObjects(
    BucketName bucket, QList<ObjectKey> keys, std::shared_ptr<DeleteMarkerLog> markers) const
{
    constexpr qsizetype most = 1000; // keys in one request (DeleteObjects)
    QList<DeleteFailure> failures;
    const auto firstUnsayable = std::stable_partition(keys.begin(), keys.end(), s3xml::canSay);
    const QList<ObjectKey> unsayable(firstUnsayable, keys.end());
    keys.erase(firstUnsayable, keys.end());
    for (const ObjectKey &key : unsayable) {
        Result<> deleted = co_await deleteObject(bucket, key, VersionId(), markers);
        if (!deleted && deleted.error().isCancelled())
            co_return fail(deleted.error());
        if (!deleted)
            failures.append({key, deleted.error()});
    }
    for (qsizetype done = 0; done < keys.size(); done += most) {
        const QList<ObjectKey> page = keys.mid(done, most);
        const Result<QList<DeleteFailure>> failed = co_await deletePage(bucket, page, markers);
        // The results of earlier pages are known, so they are returned; the keys of this page have
        // failed.
        if (!failed && (done == 0 || failed.error().isCancelled()))
            co_return fail(failed.error());
        if (failed) {
            failures += *failed;
            continue;
        }
        for (const ObjectKey &key : page)
            failures.append({key, failed.error()});
    }
    co_return failures;
}

} // namespace windlass
