// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/listing/unfinisheduploads.h"

#include <QAbstractTableModel>
#include <QSet>

#include <optional>

namespace windlass {

/// The rows of UnfinishedUploadsDialog.
class UnfinishedUploadsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { KeyColumn, StartedColumn, SizeColumn, OwnerColumn, ColumnCount };
    /// The value by which a column is sorted.
    static constexpr int SortRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    /// \a known: the ids of uploads that the queue or a command will resume.
    void show(const QList<MultipartUploadInfo> &uploads, const QSet<QByteArray> &known);
    void setSize(const UploadId &upload, const UploadedSize &size);
    void remove(const UploadId &upload);

    const MultipartUploadInfo &upload(int row) const { return m_rows.at(row).upload; }
    /// Whether the queue or a command will resume it.
    bool isKnown(int row) const { return m_rows.at(row).isKnown; }
    /// The sum of the sizes known so far.
    qint64 totalBytes() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        MultipartUploadInfo upload;
        bool isKnown = false;
        std::optional<UploadedSize> size;
    };

    int rowOf(const UploadId &upload) const;
    QString text(const Row &row, int column) const;
    QVariant sortKey(const Row &row, int column) const;

    QList<Row> m_rows;
};

} // namespace windlass
