// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/cancellation.h"
#include "core/listing/existence.h"
#include "core/s3/session.h"

#include <QObject>
#include <QTimer>

#include <functional>

class QAction;
class QCompleter;
class QLineEdit;
class QStringListModel;

namespace windlass {

/// Shows with a mark and a tool tip whether the typed location exists, and offers buckets and
/// folders with the typed beginning. Asks when typing pauses, and reports no errors: if nothing is
/// known, there is no mark.
class PathAdvisor : public QObject
{
    Q_OBJECT
public:
    /// \a typed returns the text of \a edit as a location, or an error if it is not one.
    PathAdvisor(QLineEdit &edit, std::function<Result<S3Uri>()> typed);
    ~PathAdvisor() override;

    /// \a session may be null, and must live until the next call.
    void setSession(Session *session);
    /// Cancels requests, and hides the mark.
    void clear();

    /// The mark's text; empty if there is no mark.
    QString verdict() const;

private:
    void ask();
    void askForExistence(const S3Uri &place);
    void askForBuckets();
    void askForFolders(const S3Uri &place);
    void showExistence(const S3Uri &place, const Existence &existence);
    void showMark(bool isThere, const QString &text);
    void offer(const QList<QByteArray> &locations);

    QLineEdit &m_edit;
    const std::function<Result<S3Uri>()> m_typed;
    Session *m_session = nullptr;
    QTimer m_pause;
    CancelSource m_cancel; ///< for the latest request
    QAction *m_mark;
    QCompleter *m_completer;
    QStringListModel *m_offers;
};

} // namespace windlass
