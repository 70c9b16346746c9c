// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3uri.h"
#include "ui/carried/carriedobjects.h"

#include <QObject>

class QIcon;
class QModelIndex;

namespace windlass {

class FileManagerDrop;
class LocationLoader;
class ObjectTableModel;
class ObjectTableView;
class RowSelection;
struct VersionSelection;

/// Cut, copy, paste, drag and drop in one browser: puts the selection into the clipboard or into a
/// drag, and finds out what is meant when something is pasted or dropped. Transfers are requested
/// by signals.
class CarryCommands : public QObject
{
    Q_OBJECT
public:
    /// All must outlive this object, whose parent is \a table.
    CarryCommands(const LocationLoader &loader, const ObjectTableModel &model,
        const RowSelection &selection, ObjectTableView &table);

    /// The id of the connection that the browser shows.
    void setConnection(const QString &id);

    void cut();
    /// Buckets are copied as text only.
    void copy();
    void copyUris() const;
    /// Lets the person drag versions to the file manager; objects and folders anywhere, which must
    /// be selected in the table as well.
    void dragVersions(const VersionSelection &selection);
    /// What a drop on the folder \a target does: Ignore if it is not possible.
    Qt::DropAction dropAction(
        const QMimeData &data, Qt::KeyboardModifiers modifiers, const S3Uri &target) const;
    void drop(const QMimeData &data, Qt::DropAction action, const S3Uri &target);
    /// Objects that were cut or copied, or files from the file manager.
    void paste();

signals:
    void uploadRequested(const QList<QByteArray> &paths, const windlass::BucketName &bucket,
        const windlass::ObjectKey &prefix);
    /// To be moved with \a action Move, else copied, to the folder or bucket \a target of the
    /// connection.
    void carryRequested(const windlass::CarriedObjects &objects, Qt::DropAction action,
        const windlass::S3Uri &target);
    /// Objects were dropped on \a folder in the file manager.
    void downloadRequested(const windlass::CarriedObjects &objects, const QByteArray &folder);
    /// Nothing can be pasted; \a why is for the person.
    void refused(const QString &why);

private:
    CarriedObjects selected() const;
    S3Uri targetOf(const QModelIndex &index) const;
    void drag();
    void begin(const CarriedObjects &objects, std::unique_ptr<QMimeData> data, const QIcon &look);
    void pasteObjects(const CarriedObjects &objects);
    void takePaths(const QList<QByteArray> &paths, const S3Uri &target);
    void takeObjects(const CarriedObjects &objects, Qt::DropAction action, const S3Uri &target);
    void showCut();

    const LocationLoader &m_loader;
    const ObjectTableModel &m_model;
    const RowSelection &m_selection;
    ObjectTableView &m_table;
    FileManagerDrop *m_fileManagerDrop;
    CarriedObjects m_dragged; // last
    QString m_connection;
};

} // namespace windlass
