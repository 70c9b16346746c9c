// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

// What Qt alone costs: fetches the benchmark's small objects by QNetworkAccessManager and drops
// what comes. Nothing is signed, checked, journaled or written.
//
//     qtrequests URL [COUNT [THREADS]]
//
// URL is the server's, for example http://127.0.0.1:8080. Prints the CPU time of each request.

#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QThread>

#include <sys/resource.h>

#include <atomic>
#include <cstdio>
#include <memory>
#include <vector>

namespace {

constexpr int inFlight = 6; // as many connections as a manager opens to a host

/// One thread's manager, and its requests one behind the other.
class Fetcher : public QThread
{
public:
    Fetcher(QString url, int count, std::atomic_int &next, std::atomic_int &failed)
        : m_url(std::move(url)), m_count(count), m_next(next), m_failed(failed)
    {
    }

protected:
    void run() override
    {
        QNetworkAccessManager manager;
        for (int i = 0; i < inFlight; ++i)
            fetchNext(manager);
        if (m_running > 0)
            exec();
    }

private:
    void fetchNext(QNetworkAccessManager &manager)
    {
        const int number = m_next++;
        if (number >= m_count) {
            if (m_running == 0)
                quit();
            return;
        }
        ++m_running;
        QNetworkReply *reply = manager.get(request(number));
        QObject::connect(reply, &QNetworkReply::readyRead, reply, [reply] { reply->readAll(); });
        QObject::connect(reply, &QNetworkReply::finished, reply, [this, &manager, reply] {
            reply->readAll();
            if (reply->error() != QNetworkReply::NoError)
                ++m_failed;
            reply->deleteLater();
            --m_running;
            fetchNext(manager);
        });
    }

    /// With as many fields as a signed one.
    QNetworkRequest request(int number) const
    {
        const QString key = QStringLiteral("%1").arg(number, 5, 10, QLatin1Char('0'));
        QNetworkRequest request(QUrl(m_url + QStringLiteral("/bench/small/") + key));
        request.setRawHeader("Accept-Encoding", "identity");
        request.setRawHeader("Authorization", QByteArray(220, 'a'));
        request.setRawHeader("x-amz-content-sha256", QByteArray(64, 'e'));
        request.setRawHeader("x-amz-date", "20260101T000000Z");
        request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
        return request;
    }

    const QString m_url;
    const int m_count;
    std::atomic_int &m_next;
    std::atomic_int &m_failed;
    int m_running = 0;
};

double cpuSeconds()
{
    rusage usage {};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto seconds
        = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "usage: qtrequests URL [COUNT [THREADS]]\n");
        return 2;
    }
    const int count = arguments.size() > 2 ? arguments[2].toInt() : 10'000;
    const int threads = arguments.size() > 3 ? arguments[3].toInt() : 2;
    std::atomic_int next = 0;
    std::atomic_int failed = 0;
    std::vector<std::unique_ptr<Fetcher>> fetchers;
    for (int i = 0; i < threads; ++i)
        fetchers.push_back(std::make_unique<Fetcher>(arguments[1], count, next, failed));
    for (const auto &fetcher : fetchers)
        fetcher->start();
    for (const auto &fetcher : fetchers)
        fetcher->wait();
    std::printf("%d requests, %d failed, %.0f µs of CPU time each\n", count, failed.load(),
        cpuSeconds() * 1e6 / count);
    return failed == 0 ? 0 : 1;
}
