// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/transferrequest.h"

namespace windlass {

/// \a request as bytes for the journal: everything but the service, which is known by the
/// connection.
QByteArray encodeRequest(const TransferRequest &request);

/// What encodeRequest() gave. Fails with MalformedAnswer on anything else.
Result<TransferRequest> decodeRequest(const QByteArray &bytes, std::shared_ptr<S3Service> service);

/// Equal for requests that ask for the same at the same endpoint.
QByteArray fingerprintOf(const TransferRequest &request);

/// The same, of a request that has been decoded from \a encoded: another one if the connections
/// lead elsewhere by now.
QByteArray fingerprintOf(const TransferRequest &request, const QByteArray &encoded);

} // namespace windlass
