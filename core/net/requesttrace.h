// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/httpmessage.h"

#include <QElapsedTimer>

namespace windlass {

/// Says one request to the log, in one line, when it has ended (logNet: at info, at warning if it
/// failed, with headers at debug). The one place that does, and so the one that leaves out what
/// must not be said: of queries and headers it shows what is on a list, never a signature, a token,
/// a key or a password. Costs next to nothing while the category is off.
class RequestTrace
{
public:
    /// A request that is about to be sent, and which counts what goes over the wire from now on.
    explicit RequestTrace(HttpRequest &request);

    /// How often it was sent, this time included, and how often it may be.
    struct Attempt {
        int number = 1;
        int most = 1;
    };
    /// The request has ended: with \a response or without one (null), and, if that was no success,
    /// with \a error.
    void end(const HttpResponseHead *response, const Error *error, Attempt attempt) const;
    /// The same for whom every response is a success.
    void end(const Result<HttpResponse> &response) const;

private:
    const bool m_isOn;
    // Set only if it is on.
    QByteArray m_method;
    QUrl m_url;
    HttpHeaders m_headers;
    std::shared_ptr<const TrafficCount> m_traffic;
    QElapsedTimer m_sinceBegin;
};

/// The address as logs may have it: percent-encoded, so that nothing in a key can end a line, and
/// without user, password, and all parameters that are not known to be harmless, for which "..."
/// stands.
QByteArray loggedUrl(const QUrl &url);

/// The fields that logs may have, "NAME: VALUE; NAME: VALUE", as safe.
QByteArray loggedHeaders(const HttpHeaders &headers);

} // namespace windlass
