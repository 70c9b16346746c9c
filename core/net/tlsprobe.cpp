// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/tlsprobe.h"

#include <QCoroFuture>
#include <QPromise>
#include <QSslSocket>
#include <QTimer>

namespace windlass {

QCoro::Task<bool> speaksTls(QUrl url, CancelToken cancel)
{
    constexpr int httpPort = 80;
    QPromise<bool> promise;
    promise.start();
    const auto end = [&promise](bool answer) {
        if (promise.future().isFinished())
            return;
        promise.addResult(answer);
        promise.finish();
    };
    QSslSocket socket;
    QTimer patience;
    patience.setSingleShot(true);
    const auto giveUp = [&end] { end(false); };
    QObject::connect(&socket, &QSslSocket::encrypted, &socket, [&end] { end(true); });
    QObject::connect(&socket, &QSslSocket::errorOccurred, &socket, giveUp);
    QObject::connect(&socket, &QSslSocket::disconnected, &socket, giveUp);
    QObject::connect(&patience, &QTimer::timeout, &patience, giveUp);
    cancel.onCancel(&patience, giveUp);
    socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.connectToHostEncrypted(url.host(), quint16(url.port(httpPort)));
    patience.start(std::chrono::seconds(1));
    QFuture<bool> answered = promise.future();
    co_await answered;
    co_return answered.result();
}

} // namespace windlass
