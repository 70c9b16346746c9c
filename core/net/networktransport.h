// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/httptransport.h"
#include "core/net/networkexchange.h"

#include <QNetworkAccessManager>
#include <QSet>
#include <QThreadPool>

namespace windlass {

/// HttpTransport over QNetworkAccessManagers of its own (each opens at most six connections to a
/// host). Lives on one thread.
///
/// What Qt cannot read is requested again with libcurl, see CurlExchange.
///
/// There are several managers. On the unbuffered sockets that Qt uses without a proxy, it reads the
/// head of a response byte by byte, with a system call for each; from buffered ones it copies the
/// body twice. So small messages use buffered sockets, bulk data unbuffered ones.
///
/// Bytes that come behind a response, after it was read, Qt takes for the next one on that
/// connection, if they look like one. Objects can look like that: so HEAD, which some servers
/// respond to with a body, and GET of objects have connections of their own. There it can still
/// happen: the next HEAD would tell of another object; the next GET must have the ETag and the size
/// that are expected, where they are known.
class NetworkTransport : public HttpTransport
{
public:
    NetworkTransport();
    ~NetworkTransport() override;

    QCoro::Task<Result<HttpResponse>> send(HttpRequest request) override;

    static constexpr int connectionsPerHost = 6;

private:
    /// The first manager of a process registers types of Qt Network. If several threads create
    /// their first one at the same time, Qt complains on standard error.
    struct TypesOfQt {
        TypesOfQt();
    };

    QNetworkAccessManager &managerFor(const HttpRequest &request);
    QCoro::Task<Result<HttpResponse>> sendByQt(
        HttpRequest request, NetworkExchange::Unreadable *unreadable);
    QCoro::Task<Result<HttpResponse>> sendByCurl(HttpRequest request);

    [[no_unique_address]] TypesOfQt m_typesOfQt; // before the managers
    QNetworkAccessManager m_manager;
    QNetworkAccessManager m_bulkManager; // these cost nothing until used
    QNetworkAccessManager m_headManager;
    QNetworkAccessManager m_contentManager;
    QNetworkAccessManager m_bulkContentManager;
    QThreadPool m_curlThreads;
    QSet<QString> m_interimHosts; // hosts that send interim responses
    QSet<QString> m_knownHosts;   // hosts that have responded, or were probed for TLS
};

} // namespace windlass
