// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/sharecommands.h"

#include "core/sharing/sharelink.h"
#include "ui/sharing/linklistdialog.h"
#include "ui/sharing/sharelinkdialog.h"
#include "ui/sharing/uploadformdialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>

namespace windlass {

ShareCommands::ShareCommands(QWidget &window) : QObject(&window), m_window(window) { }

void ShareCommands::open(QDialog &dialog)
{
    dialog.setAttribute(Qt::WA_DeleteOnClose);
    dialog.open();
}

void ShareCommands::shareObject(
    std::shared_ptr<S3Service> service, const BucketName &bucket, const ObjectKey &key)
{
    open(*new ShareLinkDialog(std::move(service), bucket, key, &m_window));
}

void ShareCommands::shareSeveral(std::shared_ptr<S3Service> service, const S3Uri &location,
    const QList<RemoteSelection> &selections)
{
    QList<LinkSource> sources;
    for (const RemoteSelection &selection : selections)
        sources.append({S3Uri {location.bucket, selection.key}, selection.isPrefix, selection.size,
            selection.lastModified});
    open(*new LinkListDialog(std::move(service), sources, location.key, &m_window));
}

void ShareCommands::letUpload(std::shared_ptr<S3Service> service, const S3Uri &folder)
{
    open(*new UploadFormDialog(std::move(service), folder.bucket, folder.key, &m_window));
}

void ShareCommands::copyLink(const S3Service &service, const BucketName &bucket,
    const ObjectKey &key, const VersionId &version)
{
    ShareLinkOptions options;
    options.version = version;
    const Result<ShareLink> link = makeShareLink(service, bucket, key, options);
    if (!link) {
        emit failed(link.error());
        return;
    }
    QGuiApplication::clipboard()->setText(QString::fromLatin1(link->url.toEncoded()));
    const QString until = QLocale().toString(link->expiresAt.toLocalTime(), QLocale::ShortFormat);
    emit linkCopied(
        tr("The link to %1 was copied. Anyone who has it can download the object until %2.")
            .arg(displayText(key.name()), until));
}

} // namespace windlass
