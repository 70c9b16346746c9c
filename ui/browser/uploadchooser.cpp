// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/uploadchooser.h"

#include <QFile>

namespace windlass {

UploadChooser::UploadChooser(What what, const S3Uri &target, QWidget *parent) : QFileDialog(parent)
{
    const bool isFolder = what == What::Folder;
    setWindowTitle(
        (isFolder ? tr("Upload a folder to %1") : tr("Upload files to %1")).arg(target.display()));
    setFileMode(isFolder ? QFileDialog::Directory : QFileDialog::ExistingFiles);
    setOption(QFileDialog::ShowDirsOnly, isFolder);
    setLabelText(QFileDialog::Accept, tr("Upload"));
    connect(this, &QFileDialog::filesSelected, this, [this](const QStringList &files) {
        QList<QByteArray> paths;
        for (const QString &file : files)
            paths.append(QFile::encodeName(file));
        if (!paths.isEmpty())
            emit chosen(paths);
    });
}

} // namespace windlass
