// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/transfer/engine/transferengine.h"

#include <QObject>

#include <memory>

namespace windlass {

class ConnectionList;
class Journal;
class S3Service;
class SessionRegistry;

/// The queue over the runs of the program: goes on with what the journal has, and says when the
/// journal cannot be kept.
class QueueKeeper : public QObject
{
    Q_OBJECT
public:
    /// \a journal is the engine's, or null: then nothing is kept. The others outlive the keeper.
    QueueKeeper(std::shared_ptr<Journal> journal, TransferEngine &engine,
        ConnectionList &connections, SessionRegistry &sessions, QObject *parent = nullptr);

    /// Has the engine go on with everything whose connection is still known, or have it again, but
    /// \a arePaused. Returns at once, and asks no server.
    void restore(bool arePaused = false);

    /// Finds the services of connections, also of such that were temporary ones of an earlier run.
    /// May outlive the keeper.
    TransferEngine::ServiceFinder serviceFinder();

    /// Whether what is unfinished goes on in the next run.
    bool isKeeping() const;

signals:
    /// In words for people: what happened to the journal, or to what it has, and what it means.
    void failed(const QString &message, const QString &details);

private:
    Result<std::shared_ptr<S3Service>> serviceOf(const QString &connectionId);
    void handleFailure(const Error &error, const QString &setAside);

    const std::shared_ptr<Journal> m_journal;
    TransferEngine &m_engine;
    ConnectionList &m_connections;
    SessionRegistry &m_sessions;
};

} // namespace windlass
