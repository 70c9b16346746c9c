// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/httpmessage.h"

#include <QCoroTask>

namespace windlass {

/// Sends one HTTP request and returns its response. Tests replace it with scripted replies. Used on
/// the thread that created it, which runs an event loop.
class HttpTransport
{
public:
    virtual ~HttpTransport();

    /// A response with any status is a success; an error means that there was none (or that the
    /// sink, the source or the user ended it). Follows no redirect, keeps no cookie, decodes no
    /// content. A request may reach the server twice: when a connection closes before the response
    /// starts, Qt sends the request again on a new connection, and cannot be told not to.
    virtual QCoro::Task<Result<HttpResponse>> send(HttpRequest request) = 0;
};

} // namespace windlass
