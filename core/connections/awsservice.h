// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/auth/awssettings.h"
#include "core/s3/s3service.h"
#include "core/settings/transferoverrides.h"

#include <memory>

class QThread;

namespace windlass {

/// The service that \a settings describe, with \a credentials, or without them with those of the
/// settings. Missing credentials are no error yet: the first request reports them. Fails with
/// InvalidInput for an invalid setting, naming it and where it was set. Requests on the thread \a
/// impatient do not wait for credentials that must be fetched.
Result<std::shared_ptr<S3Service>> serviceBy(const AwsSettings &settings,
    std::shared_ptr<CredentialsProvider> credentials = {}, const QThread *impatient = nullptr);

/// The transfer settings of the profile's s3 block, read as `aws s3` does ("64MB" are 64 MiB,
/// "10Mb/s" are bits). Values beyond the limits of TransferSettings are clamped, as s3transfer
/// does. Fails with InvalidInput, naming the line, for an invalid number.
Result<TransferOverrides> transferOverridesBy(const AwsSettings &settings);

/// Parses AWS's words: auto, path, virtual. Nothing for any other.
std::optional<AddressingStyle> addressingNamed(const QByteArray &word);
QByteArray addressingName(AddressingStyle style);

} // namespace windlass
