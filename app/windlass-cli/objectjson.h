// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3operations.h"

#include <QJsonObject>

namespace windlass {

// What is printed with --json: an object a line. Times are ISO 8601, UTC.

/// "bucket" and "key". A key that is not UTF-8 has its bytes as "keyBase64", too.
QJsonObject placeJson(const BucketName &bucket, const ObjectKey &key);
/// The same with what a listing tells.
QJsonObject objectJson(const BucketName &bucket, const ObjectInfo &object);
/// The same with "versionId", "isLatest" and "isDeleteMarker". A delete marker has neither size nor
/// ETag.
QJsonObject objectJson(const BucketName &bucket, const ObjectVersion &version);
/// The same with all that a HEAD tells.
QJsonObject objectJson(const BucketName &bucket, const ObjectKey &key, const ObjectHead &head);

/// Nothing for a time that is not known.
QJsonValue timeJson(const QDateTime &time);

void printJson(const QJsonObject &json);

} // namespace windlass
