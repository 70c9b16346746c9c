// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/bucketcreation.h"

#include "core/base/errortext.h"
#include "core/s3/s3uri.h"

#include <QCoreApplication>

namespace windlass {

namespace {

struct CreationText {
    Q_DECLARE_TR_FUNCTIONS(windlass::BucketCreation)
};

Result<> ignored(const BucketName &bucket, const char *what)
{
    return fail(ErrorKind::NotSupported, S3Uri {bucket, {}}.display(), QString::fromLatin1(what));
}

/// The response to an earlier attempt was lost, and that attempt has created the bucket.
bool isMadeBefore(const Error &error)
{
    return error.mayHaveArrivedBefore && error.s3 && error.s3->code == "BucketAlreadyOwnedByYou";
}

/// Object Lock has turned it on already, if the server knows that.
QCoro::Task<Result<>> ensureVersioning(S3Client client, BucketName bucket, bool isOnAlready)
{
    if (!isOnAlready) {
        const Result<> enabled = co_await client.enableBucketVersioning(bucket);
        if (!enabled)
            co_return enabled;
    }
    const Result<BucketVersioning> versioning = co_await client.getBucketVersioning(bucket);
    if (!versioning)
        co_return fail(versioning.error());
    if (*versioning != BucketVersioning::Enabled)
        co_return ignored(bucket, "versioning is off");
    co_return {};
}

QCoro::Task<Result<>> checkObjectLock(S3Client client, BucketName bucket)
{
    const Result<bool> isOn = co_await client.hasObjectLock(bucket);
    if (!isOn)
        co_return fail(isOn.error());
    if (!*isOn)
        co_return ignored(bucket, "Object Lock is off");
    co_return {};
}

} // namespace

QCoro::Task<Result<CreatedBucket>> createAsWanted(S3Client client, NewBucket wanted)
{
    CreateBucketInput input;
    input.bucket = wanted.name;
    input.region = wanted.region;
    input.hasObjectLock = wanted.hasObjectLock;
    const Result<> made = co_await client.createBucket(input);
    if (!made && !isMadeBefore(made.error()))
        co_return fail(made.error());
    CreatedBucket created;
    if (wanted.hasObjectLock)
        created.objectLock = co_await checkObjectLock(client, wanted.name);
    const bool isOnAlready = wanted.hasObjectLock && created.objectLock;
    if (wanted.hasVersions || wanted.hasObjectLock)
        created.versioning = co_await ensureVersioning(client, wanted.name, isOnAlready);
    co_return created;
}

QString creationFaults(const BucketName &name, const CreatedBucket &created)
{
    QStringList words;
    if (!created.objectLock)
        words.append(CreationText::tr("The bucket “%1” was created, but Object Lock is not on, or "
                                      "cannot be confirmed. %2")
                         .arg(name.display(), describe(created.objectLock.error())));
    if (!created.versioning)
        words.append(CreationText::tr("The bucket “%1” was created, but versioning is not on, or "
                                      "cannot be confirmed. %2")
                         .arg(name.display(), describe(created.versioning.error())));
    return words.join(QLatin1Char('\n'));
}

} // namespace windlass
