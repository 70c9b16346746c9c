// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/auth/awssettings.h"
#include "core/s3/s3service.h"
#include "core/settings/transferoverrides.h"

#include <memory>

class QThread;

namespace windlass {

/// The service that \a settings describe, which asks with \a credentials, or without them with
/// those of the settings. Lack of these is no failure yet: that comes with the first request. Fails
/// with InvalidInput for a setting that cannot be, which is named with where it was said. What asks
/// on the thread \a impatient is not kept waiting for credentials that have to be fetched.
Result<std::shared_ptr<S3Service>> serviceBy(const AwsSettings &settings,
    std::shared_ptr<CredentialsProvider> credentials = {}, const QThread *impatient = nullptr);

/// What the profile's s3 block says of transfers, as `aws s3` reads it ("64MB" are 64 MiB, "10Mb/s"
/// are bits). What is beyond the limits of TransferSettings is brought to the nearest that is not,
/// as s3transfer does it. Fails with InvalidInput, naming the line, for what is no number.
Result<TransferOverrides> transferOverridesBy(const AwsSettings &settings);

/// The words of AWS's files: auto, path, virtual. Nothing for another one.
std::optional<AddressingStyle> addressingNamed(const QByteArray &word);
QByteArray addressingName(AddressingStyle style);

} // namespace windlass
