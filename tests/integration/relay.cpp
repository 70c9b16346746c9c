// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "relay.h"

#include "relayserver.h"

#include <algorithm>

namespace windlass {

qint64 Relay::Request::rangeLength() const
{
    const QByteArrayList ends = range.mid(int(qstrlen("bytes="))).split('-');
    return ends.size() == 2 ? ends.last().toLongLong() - ends.first().toLongLong() + 1 : 0;
}

Relay::Relay(const QString &gateway) : m_server(new RelayServer(*this, gateway))
{
    m_port = m_server->listen();
    m_server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("Relay"));
    m_thread.start();
}

Relay::~Relay()
{
    m_thread.quit();
    m_thread.wait();
}

QString Relay::endpoint() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(port());
}

void Relay::setRule(Rule rule)
{
    QMutexLocker lock(&m_mutex);
    m_rule = std::move(rule);
}

void Relay::release()
{
    setRule({});
    QMetaObject::invokeMethod(m_server, &RelayServer::release, Qt::BlockingQueuedConnection);
}

void Relay::releaseHeld()
{
    QMetaObject::invokeMethod(m_server, &RelayServer::releaseHeld, Qt::BlockingQueuedConnection);
}

void Relay::reset()
{
    QMutexLocker lock(&m_mutex);
    m_requests.clear();
    m_fulfilled.clear();
    m_maxInFlight = m_inFlight;
}

QList<Relay::Request> Relay::requests() const
{
    QMutexLocker lock(&m_mutex);
    return m_requests;
}

int Relay::count(const char *method, const char *inTarget) const
{
    const QList<Request> all = requests();
    return int(std::count_if(all.begin(), all.end(),
        [&](const Request &request) { return request.isFor(method, inTarget); }));
}

QList<Relay::Request> Relay::fulfilled() const
{
    QMutexLocker lock(&m_mutex);
    return m_fulfilled;
}

int Relay::fulfilled(const char *method, const char *inTarget) const
{
    const QList<Request> all = fulfilled();
    return int(std::count_if(all.begin(), all.end(),
        [&](const Request &request) { return request.isFor(method, inTarget); }));
}

int Relay::held() const
{
    QMutexLocker lock(&m_mutex);
    return m_held;
}

int Relay::inFlight() const
{
    QMutexLocker lock(&m_mutex);
    return m_inFlight;
}

int Relay::maxInFlight() const
{
    QMutexLocker lock(&m_mutex);
    return m_maxInFlight;
}

Relay::Fate Relay::begin(Request request)
{
    QMutexLocker lock(&m_mutex);
    request.inFlight = ++m_inFlight;
    m_requests.append(request);
    m_maxInFlight = std::max(m_maxInFlight, m_inFlight);
    return m_rule ? m_rule(request) : Fate::pass();
}

void Relay::fulfil(const Request &request)
{
    QMutexLocker lock(&m_mutex);
    m_fulfilled.append(request);
}

void Relay::end()
{
    QMutexLocker lock(&m_mutex);
    --m_inFlight;
}

void Relay::addHeld(int delta)
{
    QMutexLocker lock(&m_mutex);
    m_held += delta;
}

} // namespace windlass
