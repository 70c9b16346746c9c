// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/cancellation.h"

#include <QCoroTask>
#include <QUrl>

namespace windlass {

/// Whether the server at the host and port of \a url starts a TLS handshake, with any certificate.
/// False after a second without a result. Needs a thread with an event loop. \internal
QCoro::Task<bool> speaksTls(QUrl url, CancelToken cancel);

} // namespace windlass
