// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/request/conflictpolicy.h"

#include "core/s3/etag.h"

namespace windlass {

ContentFacts ContentFacts::of(const ObjectInfo &object)
{
    return {object.size, object.lastModified, object.etag};
}

ContentFacts ContentFacts::of(const ObjectHead &head)
{
    return {head.size, head.lastModified, head.etag};
}

static bool isLater(const QDateTime &one, const QDateTime &other)
{
    return one.isValid() && other.isValid() && one.toSecsSinceEpoch() > other.toSecsSinceEpoch();
}

static bool isDifferent(const ContentFacts &source, const ContentFacts &target)
{
    if (source.size != target.size)
        return true;
    const QByteArray sourceMd5 = md5From(source.etag);
    const QByteArray targetMd5 = md5From(target.etag);
    if (!sourceMd5.isEmpty() && !targetMd5.isEmpty())
        return sourceMd5 != targetMd5;
    // Copies in parts of equal size keep a composite ETag; equal ones mean equal content.
    if (!source.etag.isEmpty() && source.etag == target.etag)
        return false;
    const bool areTimesKnown = source.lastModified.isValid() && target.lastModified.isValid();
    return !areTimesKnown || isLater(source.lastModified, target.lastModified);
}

bool isWanted(ConflictPolicy rule, const ContentFacts &source, const ContentFacts &target)
{
    switch (rule) {
    case ConflictPolicy::Overwrite:
        return true;
    case ConflictPolicy::OverwriteIfNewer:
        return isLater(source.lastModified, target.lastModified);
    case ConflictPolicy::OverwriteIfDifferent:
        return isDifferent(source, target);
    case ConflictPolicy::Skip:
    case ConflictPolicy::KeepBoth:
    case ConflictPolicy::Ask:
        break;
    }
    return false;
}

bool wouldContentDecide(const ContentFacts &file, const ContentFacts &object)
{
    return file.size == object.size
        && (!md5From(object.etag).isEmpty() || compositeFrom(object.etag));
}

} // namespace windlass
