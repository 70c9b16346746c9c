// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/listing/archiverestore.h"
#include "ui/widgets/fittingdialog.h"

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QProgressBar;
class QSpinBox;

namespace windlass {

class FieldHint;
class SilenceNotice;

/// Asks for how long and how fast archived objects are to be restored, asks the server to do so,
/// and shows what came of it. Closing it stops asking for those that are left.
class ArchiveRestoreDialog : public FittingDialog
{
    Q_OBJECT
public:
    /// \a session must outlive the dialog. \a what is selected, in words.
    ArchiveRestoreDialog(Session &session, const BucketName &bucket,
        QList<ArchiveRestore::Source> sources, const QString &what, QWidget *parent = nullptr);

private:
    void buildLayout(const QString &what);
    void start();
    void showCounts(const ArchiveRestoreCounts &counts);
    void handleEnd(const ArchiveRestoreCounts &counts, const Error &firstError);

    Session &m_session;
    const BucketName m_bucket;
    const QList<ArchiveRestore::Source> m_sources;
    QSpinBox *m_days;
    QComboBox *m_tier;
    FieldHint *m_tierHint;
    QLabel *m_progress;
    QProgressBar *m_busy;
    SilenceNotice *m_silence;
    FieldHint *m_failure;
    QDialogButtonBox *m_buttons;
};

} // namespace windlass
