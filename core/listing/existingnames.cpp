// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/listing/existingnames.h"

#include <QSet>

namespace windlass {

namespace {

/// Whether there is an object \a name, or anything in the folder \a name.
QCoro::Task<Result<bool>> exists(S3Client client, ListObjectsInput input)
{
    // The first key that begins with the name is the name itself, if there is one.
    input.maxKeys = 1;
    const Result<ListObjectsPage> page = co_await client.listObjects(input);
    if (!page)
        co_return fail(page.error());
    co_return !page->objects.isEmpty()
        && (input.prefix.isFolder() || page->objects.first().key == input.prefix);
}

QCoro::Task<Result<QSet<QByteArray>>> allNames(S3Client client, ListObjectsInput input)
{
    input.delimiter = "/";
    const qsizetype start = input.prefix.bytes().size();
    QSet<QByteArray> names;
    do {
        const Result<ListObjectsPage> page = co_await client.listObjects(input);
        if (!page)
            co_return fail(page.error());
        for (const ObjectInfo &object : page->objects)
            names.insert(object.key.bytes().mid(start));
        for (const ObjectKey &folder : page->commonPrefixes)
            names.insert(folder.bytes().mid(start));
        input.continuationToken = page->nextContinuationToken;
    } while (!input.continuationToken.isEmpty());
    co_return names;
}

} // namespace

QCoro::Task<Result<QByteArrayList>> findExistingNames(
    S3Client client, BucketName bucket, ObjectKey prefix, QByteArrayList names)
{
    constexpr int few = 20;
    ListObjectsInput input;
    input.bucket = bucket;
    QByteArrayList existing;
    if (names.size() > few) {
        input.prefix = prefix;
        const Result<QSet<QByteArray>> all = co_await allNames(client, input);
        if (!all)
            co_return fail(all.error());
        for (const QByteArray &name : names) {
            if (all->contains(name))
                existing.append(name);
        }
        co_return existing;
    }
    for (const QByteArray &name : names) {
        input.prefix = ObjectKey(prefix.bytes() + name);
        const Result<bool> found = co_await exists(client, input);
        if (!found)
            co_return fail(found.error());
        if (*found)
            existing.append(name);
    }
    co_return existing;
}

} // namespace windlass
