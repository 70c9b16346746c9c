// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3uri.h"

#include <QFileDialog>

namespace windlass {

/// Asks which files, or which folder, to upload.
class UploadChooser : public QFileDialog
{
    Q_OBJECT
public:
    enum class What { Files, Folder };

    UploadChooser(What what, const S3Uri &target, QWidget *parent);

signals:
    /// Raw paths from the file system; at least one.
    void chosen(const QList<QByteArray> &paths);
};

} // namespace windlass
