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

/// Shows the unfinished multipart uploads of a bucket, says which of them the queue or a command
/// goes on with, and aborts those that are selected, after asking.
class UnfinishedUploadsDialog : public QDialog
{
    Q_OBJECT
public:
    /// Upload ids that somebody on this computer goes on with.
    using FindKnown = std::function<QFuture<Result<QSet<QByteArray>>>()>;

    /// \a session outlives the dialog.
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

    const BucketName m_bucket;
    const FindKnown m_findKnown;
    UnfinishedUploads m_uploads;
    UnfinishedUploadsModel *m_model;
    QSortFilterProxyModel *m_sorted;
    QTableView *m_table;
    QLabel *m_summary;
    QProgressBar *m_busy;
    FieldHint *m_hint;
    QSpinBox *m_days;
    QPushButton *m_selectOld;
    QPushButton *m_abort;
    QHash<UploadId, UploadedSize> m_sizes; // may be known before the rows are shown
    bool m_isListed = false;
};

} // namespace windlass
