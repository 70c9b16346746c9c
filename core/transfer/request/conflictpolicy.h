// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3operations.h"
#include "core/settings/conflictpolicy.h"

#include <QByteArray>
#include <QDateTime>

#include <optional>

namespace windlass {

/// What is known about a source or an existing target without reading its content.
struct ContentFacts {
    qint64 size = -1;       ///< bytes; -1: not known
    QDateTime lastModified; ///< a file's mtime, or an object's LastModified
    ETag etag;              ///< for a file, one that was computed from its MD5, if any

    static ContentFacts of(const ObjectInfo &object);
    static ContentFacts of(const ObjectHead &head);
};

/// Whether \a rule says to write \a source over \a target:
///
/// - OverwriteIfNewer: the source's time is later, in whole seconds, which is the resolution of a
///   HEAD. If equal or not known: no. For an object to be downloaded, the time of its original file
///   is used if the object has it (FileAttributes).
/// - OverwriteIfDifferent: the sizes differ, or both ETags are known to be MD5s and differ. If one
///   is not an MD5 (parts, some encryptions), a later time of the source decides, as above; without
///   known times, it is written. If one of them is a file, its content decides, which is not known
///   here: wouldContentDecide().
///
/// Not to be called for KeepBoth, which is neither yes nor no. Pure.
bool isWanted(ConflictPolicy rule, const ContentFacts &source, const ContentFacts &target);

/// Whether reading \a file would decide OverwriteIfDifferent: the sizes are equal, and the ETag of
/// \a object is based on MD5s.
bool wouldContentDecide(const ContentFacts &file, const ContentFacts &object);

} // namespace windlass
