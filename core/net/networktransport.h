// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/httptransport.h"

#include <QNetworkAccessManager>

namespace windlass {

/// HttpTransport over a QNetworkAccessManager of its own (which opens at most six connections to a
/// host). Lives on one thread.
class NetworkTransport : public HttpTransport
{
public:
    NetworkTransport();
    ~NetworkTransport() override;

    QCoro::Task<Result<HttpResponse>> send(HttpRequest request) override;

    static constexpr int connectionsPerHost = 6;

private:
    QNetworkAccessManager m_manager;
};

} // namespace windlass
