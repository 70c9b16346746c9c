// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/httptransport.h"

#include <QNetworkAccessManager>

namespace windlass {

/// HttpTransport over QNetworkAccessManagers of its own (each opens at most six connections to a
/// host). Lives on one thread.
///
/// There are two, because Qt reads the head of an answer byte by byte, which costs a system call a
/// byte on the unbuffered sockets that it uses without a proxy, and the body twice from buffered
/// ones: small messages go over buffered sockets, bulk over unbuffered ones.
class NetworkTransport : public HttpTransport
{
public:
    NetworkTransport();
    ~NetworkTransport() override;

    QCoro::Task<Result<HttpResponse>> send(HttpRequest request) override;

    static constexpr int connectionsPerHost = 6;

private:
    /// The first manager of a process registers types of Qt Network. Where several threads make
    /// their first one at the same time, Qt complains on standard error.
    struct TypesOfQt {
        TypesOfQt();
    };

    [[no_unique_address]] TypesOfQt m_typesOfQt; // before the managers
    QNetworkAccessManager m_manager;
    QNetworkAccessManager m_bulkManager; // costs nothing until it is used
};

} // namespace windlass
