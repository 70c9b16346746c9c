// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/uploads/unfinisheduploadsmodel.h"

#include <QDialog>
#include <QFuture>
#include <QHash>

#include <functional>

class QLabel;
class QProgressBar;
class QPushButton;
class QSortFilterProxyModel;
class QSpinBox;
class QTableView;

namespace windlass {

class FieldHint;
class SilenceNotice;

/// Shows a bucket's unfinished multipart uploads, marks those that the queue or a command will
/// resume, and aborts the selected ones, after asking.
class UnfinishedUploadsDialog : public QDialog
{
    Q_OBJECT
public:
    /// Returns the upload ids that a program on this computer will resume.
    using FindKnown = std::function<QFuture<Result<QSet<QByteArray>>>()>;

    /// \a session must outlive the dialog.
    UnfinishedUploadsDialog(
        Session &session, const BucketName &bucket, FindKnown findKnown, QWidget *parent = nullptr);

private:
    void buildLayout();
    QWidget *selectionRow();
    void load();
    void fill(const QList<MultipartUploadInfo> &uploads, const Result<QSet<QByteArray>> &known);
    void updateSummary();
    void updateButton();
    void selectOld();
    QList<int> selectedRows() const;
    void askBeforeAborting();
    void abortSelected();

    Session &m_session;
    const BucketName m_bucket;
    const FindKnown m_findKnown;
    UnfinishedUploads m_uploads;
    UnfinishedUploadsModel *m_model;
    QSortFilterProxyModel *m_sorted;
    QTableView *m_table;
    QLabel *m_summary;
    QProgressBar *m_busy;
    SilenceNotice *m_silence;
    FieldHint *m_hint;
    QSpinBox *m_days;
    QPushButton *m_selectOld;
    QPushButton *m_abort;
    QHash<UploadId, UploadedSize> m_sizes; // may be known before the rows are shown
    bool m_isListed = false;
};

} // namespace windlass
