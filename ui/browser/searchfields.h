// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/listing/objectfilter.h"
#include "core/s3/s3uri.h"

#include <QString>

namespace windlass {

/// What is searched for below a location.
struct LocationSearch {
    QList<S3Uri> prefixes;
    ObjectFilter filter;
};

/// What a person has written into the fields of a search, as it stands there.
struct SearchFields {
    enum class Size { Any, AtLeast, AtMost };
    enum class Time { Any, Since, Before };

    QString name;    ///< a pattern, ".ending", or a part of the name; capitals do not matter
    QString folders; ///< below the location, with semicolons between them; empty: all
    Size sizeKind = Size::Any;
    QString size; ///< as parseByteCount() takes it; empty: any
    Time timeKind = Time::Any;
    QString time; ///< as parseMoment() takes it; empty: any

    /// What is meant, below \a location; an InvalidInput says which field makes no sense.
    Result<LocationSearch> read(const S3Uri &location, const QDateTime &now) const;
};

} // namespace windlass
