// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/httpmessage.h"

#include <QCoroTask>

namespace windlass {

/// Sends one HTTP request and gives its answer. The seam at which tests put scripted replies.
/// Used on the thread that made it, which runs an event loop.
class HttpTransport
{
public:
    virtual ~HttpTransport();

    /// An answer of any status is a success; an error says that there was none (or that the sink,
    /// the source or the user ended it). Follows no redirect, keeps no cookie, decodes no content.
    /// A request may reach the server twice: Qt sends it again, on a new connection, when a
    /// connection closes before the answer begins, and cannot be told not to.
    virtual QCoro::Task<Result<HttpResponse>> send(HttpRequest request) = 0;
};

} // namespace windlass
