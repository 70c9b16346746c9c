// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/filelock.h"

#include <QByteArray>
#include <QLocalServer>
#include <QObject>

namespace windlass {

/// Sees to it that one program works on a data directory at a time: the first one that asks is it
/// until it ends, however it ends; the others hand it what they were asked for. Who is first is
/// decided by a lock, which the kernel takes back after a crash; the socket beside it
/// only carries the requests. Only the same user can connect. Lives on one thread.
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    /// What a person wanted when starting the program once more.
    struct Request {
        QByteArray location;   ///< an s3:// URI; empty: to see the window
        QByteArray activation; ///< the desktop's token that allows a window to come to the front
    };
    enum class Outcome {
        IsFirst,    ///< go on, and mind requested()
        HandedOver, ///< there is a first one, and it has taken the request
        NoAnswer,   ///< there is one, but it does not answer
    };

    /// \a folder is made if need be.
    explicit SingleInstance(const QString &folder, QObject *parent = nullptr);

    /// Blocks for some seconds at most, and that only while a first one does not answer.
    Outcome start(const Request &request);

signals:
    /// Another one was started, and has handed this over. Told by the event loop only.
    void requested(const windlass::SingleInstance::Request &request);

private:
    static QString socketPath(const QString &folder);
    bool handOver(const Request &request) const;
    void listen();
    void handleConnection();

    const QString m_socketPath;
    FileLock m_lock; // held from start() on
    QLocalServer m_server;
};

} // namespace windlass
