// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/cancellation.h"

#include <QCoroTask>
#include <QUrl>

namespace windlass {

/// Whether whoever listens at the host and port of \a url takes a TLS handshake, with whatever
/// certificate. Says no after a second. On a thread with an event loop. \internal
QCoro::Task<bool> speaksTls(QUrl url, CancelToken cancel);

} // namespace windlass
