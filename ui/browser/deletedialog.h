// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/listing/objectcounter.h"
#include "core/s3/s3uri.h"
#include "core/transfer/transferrequest.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace windlass {

class FieldHint;

/// Asks before anything is deleted: names what goes and counts it, also below folders, while the
/// dialog is open. Delete can be pressed once the count is complete, or has failed and said so;
/// Cancel is the default. Deletes nothing itself.
class DeleteDialog : public QDialog
{
    Q_OBJECT
public:
    /// \a session outlives the dialog. \a location is where \a selections are.
    DeleteDialog(Session &session, const S3Uri &location, const QList<RemoteSelection> &selections,
        QWidget *parent = nullptr);

private:
    void buildForm(const QString &question);
    QString question(const S3Uri &location) const;
    void listNames();
    void startCounting();
    void showProgress();
    void handleFinished();
    void handleFailure(const Error &error);
    void allowDeletion(const QString &buttonText);

    const QList<RemoteSelection> m_selections;
    ObjectCounter m_counter;
    QListWidget *m_names;
    QLabel *m_count;
    QProgressBar *m_busy;
    FieldHint *m_hint;
    QPushButton *m_delete;
};

} // namespace windlass
