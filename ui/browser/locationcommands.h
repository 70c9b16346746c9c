// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"
#include "core/s3/s3uri.h"
#include "core/transfer/request/transferrequest.h"
#include "ui/browser/keynamerules.h"
#include "ui/browser/uploadchooser.h"

#include <QObject>
#include <QPointer>

class QDialog;
class QWidget;

namespace windlass {

class LocationLoader;
class ObjectTableModel;
class ObjectTableView;
class RenameEditor;

/// Actions in the current location that need a dialog first: choosing files, asking for names,
/// which are edited in the table where that is possible. One dialog at a time; none of them blocks.
/// Only a new folder is created here; everything else is requested by signals.
class LocationCommands : public QObject
{
    Q_OBJECT
public:
    /// \a table shows \a model; \a window is the parent of the dialogs. All must outlive this
    /// object.
    LocationCommands(LocationLoader &loader, const ObjectTableModel &model, ObjectTableView &table,
        QWidget *window);

    void chooseToUpload(UploadChooser::What what);
    void askForNewName(const RemoteSelection &selection);
    void askForNewFolder();
    /// To be called before the session is destroyed.
    void closeDialog();

signals:
    void uploadRequested(const QList<QByteArray> &paths, const windlass::BucketName &bucket,
        const windlass::ObjectKey &prefix);
    void renameRequested(const windlass::BucketName &bucket,
        const windlass::RemoteSelection &selection, const QByteArray &newName);
    /// \a name, with its slash, was created in the location \a parent.
    void folderCreated(const windlass::S3Uri &parent, const QByteArray &name);
    void folderFailed(const windlass::Error &error);

private:
    void show(QDialog *dialog);
    void askInTable(const RemoteSelection &selection, NameExists exists);
    void handleLoadState();
    void createFolder(const S3Uri &parent, const QByteArray &name);

    LocationLoader &m_loader;
    const ObjectTableModel &m_model;
    ObjectTableView &m_table;
    QWidget *m_window;
    QPointer<QDialog> m_dialog;
    QPointer<RenameEditor> m_editor;
    S3Uri m_editedIn; // where m_editor is
};

} // namespace windlass
