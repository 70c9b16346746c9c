// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3operations.h"
#include "core/settings/existingrule.h"

#include <QByteArray>
#include <QDateTime>

#include <optional>

namespace windlass {

/// What is known of a source, or of what stands at its target, without reading it.
struct ContentFacts {
    qint64 size = -1;       ///< bytes; -1: not known
    QDateTime lastModified; ///< of a file its mtime, of an object its LastModified
    ETag etag;              ///< of a file one that was computed from its MD5, if any

    static ContentFacts of(const ObjectInfo &object);
    static ContentFacts of(const ObjectHead &head);
};

/// Whether \a source is to be written over \a target by \a rule:
///
/// - OverwriteIfNewer: the source's time is later, in whole seconds, which is all that a HEAD
///   tells. Equal, or not known: no. Of an object that would be downloaded for being newer, the
///   time of the file that it was made from counts, where it keeps one (FileAttributes).
/// - OverwriteIfDifferent: the sizes differ, or both ETags are known to be MD5s and differ. Where
///   one of them is none (parts, some encryptions), the later time of the source decides, as
///   above; where not even times are known, it is written. Where one of them is a file, its
///   content decides, which is not known here: wouldContentDecide().
///
/// KeepBoth is neither yes nor no, and is not asked here. Pure.
bool isWanted(ExistingRule rule, const ContentFacts &source, const ContentFacts &target);

/// Whether reading \a file would decide OverwriteIfDifferent: the sizes are equal, and the ETag of
/// \a object is made of MD5s.
bool wouldContentDecide(const ContentFacts &file, const ContentFacts &object);

} // namespace windlass
