// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/listing/objectfilter.h"
#include "core/s3/s3uri.h"

#include <QString>

namespace windlass {

/// What to search for below a location.
struct LocationSearch {
    QList<S3Uri> prefixes;
    ObjectFilter filter;
};

/// A person's input in the fields of a search, unchanged.
struct SearchFields {
    enum class Size { Any, AtLeast, AtMost };
    enum class Time { Any, Since, Before };

    QString name;    ///< a pattern, ".ending", or a part of the name; ignores case
    QString folders; ///< below the location, separated by semicolons; empty: all
    Size sizeKind = Size::Any;
    QString size; ///< in the form of parseByteCount(); empty: any
    Time timeKind = Time::Any;
    QString time; ///< in the form of parseMoment(); empty: any

    /// The search below \a location; an InvalidInput says which field is invalid.
    Result<LocationSearch> read(const S3Uri &location, const QDateTime &now) const;
};

} // namespace windlass
