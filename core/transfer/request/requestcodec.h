// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/transferrequest.h"

namespace windlass {

/// \a request as bytes for the journal: everything except the service, which is found through the
/// connection.
QByteArray encodeRequest(const TransferRequest &request);

/// What encodeRequest() gave, that of earlier versions included. Fails with MalformedResponse on
/// anything else.
Result<TransferRequest> decodeRequest(const QByteArray &bytes, std::shared_ptr<S3Service> service);

/// Equal for requests that ask for the same at the same endpoint, over all versions of the program:
/// another one if the connections lead elsewhere by now.
QByteArray fingerprintOf(const TransferRequest &request);

} // namespace windlass
