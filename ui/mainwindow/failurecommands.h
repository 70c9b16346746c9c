// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/engine/transferengine.h"
#include "core/transfer/records/failurelist.h"

#include <QObject>

class QWidget;

namespace windlass {

/// The inbox as files: asks which, writes them, reads them, and has the engine try again what they
/// say, once the person has seen what that is and its plans, one after the other, are reviewed as
/// those of any transfer. Files are dealt with away from the GUI thread.
class FailureCommands : public QObject
{
    Q_OBJECT
public:
    /// The service of a connection that \a findService knows, and the one in use, which takes the
    /// items of connections that are not known here. \a engine outlives this; \a window is the
    /// parent of the dialogs.
    FailureCommands(FailureInbox inbox, TransferEngine &engine,
        TransferEngine::ServiceFinder findService, std::function<QString()> connectionInUse,
        QWidget &window);

    void askForExport();
    void exportTo(const QString &path);
    void askForImport();
    void importFrom(const QString &path);

signals:
    void failed(const windlass::Error &error);
    /// Something went well, in words for people.
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
