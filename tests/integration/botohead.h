// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/integration/programs.h"

#include <QJsonObject>

namespace windlass {

/// What boto3, a client that nobody here wrote, says of an object: all of head_object(), with
/// "Tags" (an object), "Body" (the content as text) and "Grants" (their number). Empty, with the
/// reason on stderr, if it says nothing.
QJsonObject headByBoto(
    const GatewayFixture &gateway, const BucketName &bucket, const ObjectKey &key);

/// Runs lines of Python with `s3` (boto3's client), `bucket` and `key`.
ProgramResult runBoto(const GatewayFixture &gateway, const BucketName &bucket, const ObjectKey &key,
    const QByteArray &lines);

} // namespace windlass
