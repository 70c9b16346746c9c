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
/// What Qt cannot read is asked for again with libcurl, see CurlExchange.
///
/// There are several, because Qt reads the head of an answer byte by byte, which costs a system
/// call a byte on the unbuffered sockets that it uses without a proxy, and the body twice from
/// buffered ones: small messages go over buffered sockets, bulk over unbuffered ones. HEAD has
/// connections of its own: some servers send a body with the answer, which Qt would take for the
/// next answer.
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

    QNetworkAccessManager &managerFor(const HttpRequest &request);
    QCoro::Task<Result<HttpResponse>> sendByQt(
        HttpRequest request, NetworkExchange::Unreadable *unreadable);
    QCoro::Task<Result<HttpResponse>> sendByCurl(HttpRequest request);

    [[no_unique_address]] TypesOfQt m_typesOfQt; // before the managers
    QNetworkAccessManager m_manager;
    QNetworkAccessManager m_headManager; // these two cost nothing until they are used
    QNetworkAccessManager m_bulkManager;
    QThreadPool m_curlThreads;
    QSet<QString> m_interimHosts; // those that send interim answers
    QSet<QString> m_knownHosts;   // those that have answered, or were asked whether they speak TLS
};

} // namespace windlass
