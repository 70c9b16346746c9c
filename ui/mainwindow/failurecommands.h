// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/records/failurelist.h"

#include <QObject>

class QWidget;

namespace windlass {

class RequestReviewer;

/// The inbox as files: asks for a file, writes or reads it, and lets the person review what it
/// contains after a summary. Files are handled away from the GUI thread.
class FailureCommands : public QObject
{
    Q_OBJECT
public:
    /// \a reviewer must outlive this object; \a window is the parent of the dialogs.
    FailureCommands(FailureInbox inbox, RequestReviewer &reviewer, QWidget &window);

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

    const FailureInbox m_inbox;
    RequestReviewer &m_reviewer;
    QWidget &m_window;
};

} // namespace windlass
