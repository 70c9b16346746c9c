// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3service.h"
#include "core/s3/s3uri.h"
#include "core/transfer/request/transferrequest.h"

#include <QObject>

class QDialog;
class QWidget;

namespace windlass {

/// Commands for sharing objects with other people, with their dialogs.
class ShareCommands : public QObject
{
    Q_OBJECT
public:
    /// \a window is the parent of the dialogs.
    explicit ShareCommands(QWidget &window);

    void shareObject(
        std::shared_ptr<S3Service> service, const BucketName &bucket, const ObjectKey &key);
    /// The selections are in \a location.
    void shareSeveral(std::shared_ptr<S3Service> service, const S3Uri &location,
        const QList<RemoteSelection> &selections);
    void letUpload(std::shared_ptr<S3Service> service, const S3Uri &folder);
    /// Copies a link with the default options to the clipboard.
    void copyLink(const S3Service &service, const BucketName &bucket, const ObjectKey &key,
        const VersionId &version = {});

signals:
    void linkCopied(const QString &words);
    void failed(const windlass::Error &error);

private:
    static void open(QDialog &dialog);

    QWidget &m_window;
};

} // namespace windlass
