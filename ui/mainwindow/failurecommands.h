// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/engine/transferengine.h"
#include "core/transfer/records/failurelist.h"

#include <QObject>

class QWidget;

namespace windlass {

/// The inbox as files: asks for a file, writes or reads it, and lets the engine retry what it
/// contains, after the person has seen a summary and reviewed the plans one by one, as for any
/// transfer. Files are handled away from the GUI thread.
class FailureCommands : public QObject
{
    Q_OBJECT
public:
    /// \a findService returns the service of a known connection. Items of unknown connections use
    /// \a connectionInUse. \a engine must outlive this object; \a window is the parent of the
    /// dialogs.
    FailureCommands(FailureInbox inbox, TransferEngine &engine,
        TransferEngine::ServiceFinder findService, std::function<QString()> connectionInUse,
        QWidget &window);

    void askForExport();
    void exportTo(const QString &path);
    void askForImport();
    void importFrom(const QString &path);

signals:
    void failed(const windlass::Error &error);
    /// Success, with a text for people.
    void succeeded(const QString &message);

private:
    void confirm(const FailureList &list);
    void review(const FailureList &list);
    void reviewNext();

    const FailureInbox m_inbox;
    TransferEngine &m_engine;
    const TransferEngine::ServiceFinder m_findService;
    const std::function<QString()> m_connectionInUse;
    QWidget &m_window;
    QList<TransferRequest> m_toReview;
    bool m_isReviewing = false;
};

} // namespace windlass
