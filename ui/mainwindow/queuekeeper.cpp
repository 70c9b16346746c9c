// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/queuekeeper.h"

#include "core/base/errortext.h"
#include "core/journal/journal.h"
#include "ui/connections/connectionlist.h"
#include "ui/connections/sessionregistry.h"

#include <QPointer>

namespace windlass {

QueueKeeper::QueueKeeper(std::shared_ptr<Journal> journal, TransferEngine &engine,
    ConnectionList &connections, SessionRegistry &sessions, QObject *parent)
    : QObject(parent), m_journal(std::move(journal)), m_engine(engine), m_connections(connections),
      m_sessions(sessions)
{
    if (m_journal)
        connect(m_journal.get(), &Journal::failed, this, &QueueKeeper::handleFailure);
    connect(
        &m_engine, &TransferEngine::batchesLeftBehind, this, [this](int batches, const Error &why) {
            emit failed(
                tr("%n unfinished transfer(s) cannot be resumed, because their connection now "
                   "points to %1. Set its endpoint back to resume them at the next start.",
                    nullptr, batches)
                    .arg(why.subject),
                {});
        });
}

void QueueKeeper::restore(bool arePaused)
{
    m_engine.restore(serviceFinder(), arePaused);
}

TransferEngine::ServiceFinder QueueKeeper::serviceFinder()
{
    return [keeper = QPointer(this)](
               const QString &connectionId) -> Result<std::shared_ptr<S3Service>> {
        if (!keeper)
            return fail(ErrorKind::Cancelled);
        return keeper->serviceOf(connectionId);
    };
}

bool QueueKeeper::isKeeping() const
{
    return m_journal && m_journal->isPersistent();
}

Result<std::shared_ptr<S3Service>> QueueKeeper::serviceOf(const QString &connectionId)
{
    m_connections.revive(connectionId);
    const Result<Session *> session = m_sessions.session(connectionId);
    if (!session)
        return fail(session.error());
    return (*session)->service();
}

/// The last sentence of the message, because the system's texts have no full stop.
static QString reasonOf(const Error &error)
{
    if (error.kind == ErrorKind::Mismatch)
        return QueueKeeper::tr("Its file, “%1”, is damaged and cannot be set aside.")
            .arg(error.subject);
    return describe(error);
}

void QueueKeeper::handleFailure(const Error &error, const QString &setAside)
{
    QString message;
    if (!setAside.isEmpty())
        message = tr("The file of the transfer queue was damaged and was set aside as “%1”. "
                     "Unfinished transfers are not resumed: start them again.")
                      .arg(setAside);
    else if (isKeeping())
        message = tr("The transfer queue could not be saved, so some transfers may be repeated "
                     "after a restart. %1")
                      .arg(reasonOf(error));
    else
        message = tr("The transfer queue cannot be saved, so unfinished transfers will not be "
                     "resumed after a restart. %1")
                      .arg(reasonOf(error));
    emit failed(message, technicalDetails(error));
}

} // namespace windlass
