// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/transferrequest.h"

namespace windlass {

/// \a request as bytes for the journal: everything except the service, which is found through the
/// connection.
QByteArray encodeRequest(const TransferRequest &request);

/// Reverses encodeRequest(). Fails with MalformedAnswer for anything else.
Result<TransferRequest> decodeRequest(const QByteArray &bytes, std::shared_ptr<S3Service> service);

/// Equal for requests for the same work at the same endpoint.
QByteArray fingerprintOf(const TransferRequest &request);

/// The same for a request that was decoded from \a encoded: differs if the connections now lead
/// elsewhere.
QByteArray fingerprintOf(const TransferRequest &request, const QByteArray &encoded);

} // namespace windlass
