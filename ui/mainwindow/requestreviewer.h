// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/engine/transferengine.h"

#include <QObject>

#include <functional>

class QWidget;

namespace windlass {

/// Lets the person review requests from the journal or from a file, one after the other, as any
/// transfer, and submits what was decided.
class RequestReviewer : public QObject
{
    Q_OBJECT
public:
    /// What to do with a request of an unknown connection: it may be from another computer, where
    /// the same connection is called otherwise.
    enum class Unknown { Refuse, UseOpenConnection };

    /// \a findService returns the service of a known connection, \a connectionInUse the id of the
    /// open one. \a engine must outlive this object; \a window is the parent of the
    /// dialogs.
    RequestReviewer(TransferEngine &engine, TransferEngine::ServiceFinder findService,
        std::function<QString()> connectionInUse, QWidget &window);

    /// \a requests have no services yet. If one of these is not found, none is reviewed.
    void review(QList<TransferRequest> requests, Unknown unknown);

signals:
    void submitted(windlass::BatchId batch, const windlass::TransferRequest &request);
    void failed(const windlass::Error &error);

private:
    Result<> findServices(TransferRequest &request, Unknown unknown) const;
    void reviewNext();

    TransferEngine &m_engine;
    const TransferEngine::ServiceFinder m_findService;
    const std::function<QString()> m_connectionInUse;
    QWidget &m_window;
    QList<TransferRequest> m_toReview;
    bool m_isReviewing = false;
};

} // namespace windlass
