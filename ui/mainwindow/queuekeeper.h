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

/// Keeps the queue over several runs of the program: resumes what is in the journal, and reports
/// problems of the journal.
class QueueKeeper : public QObject
{
    Q_OBJECT
public:
    /// \a journal is the engine's, or null: then nothing is kept. The others must outlive the
    /// keeper.
    QueueKeeper(std::shared_ptr<Journal> journal, TransferEngine &engine,
        ConnectionList &connections, SessionRegistry &sessions, QObject *parent = nullptr);

    /// Lets the engine resume everything whose connection exists, or can be added again; paused if
    /// \a arePaused. Returns at once, and asks no server.
    void restore(bool arePaused = false);

    /// Finds the services of connections, including temporary ones of an earlier run. May outlive
    /// the keeper.
    TransferEngine::ServiceFinder serviceFinder();

    /// Whether unfinished transfers resume in the next run.
    bool isKeeping() const;

signals:
    /// Texts for people: what happened to the journal or its contents, and the consequences.
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
