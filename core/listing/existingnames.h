// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3client.h"

#include <QByteArrayList>
#include <QCoroTask>

namespace windlass {

/// Which of \a names (a folder's ends with a slash) stand below \a prefix already, as an object or
/// as a folder with something in it. A few names are asked for one by one, many by one listing of
/// the folder.
QCoro::Task<Result<QByteArrayList>> findExistingNames(
    S3Client client, BucketName bucket, ObjectKey prefix, QByteArrayList names);

} // namespace windlass
