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

/// Says of the location that is typed into a field whether it is there, by a mark with a tool tip,
/// and offers the buckets and folders that begin so. Asks when the typing has paused, in silence:
/// what cannot be told is not marked.
class PathAdvisor : public QObject
{
    Q_OBJECT
public:
    /// \a typed: what \a edit says, as a location; nothing if it is none.
    PathAdvisor(QLineEdit &edit, std::function<Result<S3Uri>()> typed);
    ~PathAdvisor() override;

    /// \a session may be null, and outlives its use here, which ends with the next call.
    void setSession(Session *session);
    /// Forgets what was asked and what is shown.
    void clear();

    /// Of the mark; empty if there is none.
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
    CancelSource m_cancel; ///< of what was asked last
    QAction *m_mark;
    QCompleter *m_completer;
    QStringListModel *m_offers;
};

} // namespace windlass
