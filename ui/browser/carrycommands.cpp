// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/carrycommands.h"

#include "ui/browser/draglabel.h"
#include "ui/browser/filemanagerdrop.h"
#include "ui/browser/locationloader.h"
#include "ui/browser/objecttablemodel.h"
#include "ui/browser/objecttableview.h"
#include "ui/browser/plaintext.h"
#include "ui/browser/rowselection.h"
#include "ui/browser/versionsource.h"
#include "ui/versions/versionselection.h"
#include "ui/widgets/droppedpaths.h"
#include "ui/widgets/icons.h"

#include <QClipboard>
#include <QDrag>
#include <QGuiApplication>
#include <QMimeData>
#include <QPointer>

namespace windlass {

CarryCommands::CarryCommands(const LocationLoader &loader, const ObjectTableModel &model,
    const RowSelection &selection, ObjectTableView &table)
    : QObject(&table), m_loader(loader), m_model(model), m_selection(selection), m_table(table),
      m_fileManagerDrop(new FileManagerDrop(this))
{
    m_table.setObjectRule([this](const CarriedObjects &objects, Qt::KeyboardModifiers modifiers,
                              const QModelIndex &target) {
        return objects.dropAction(m_connection, targetOf(target), modifiers);
    });
    connect(&m_table, &ObjectTableView::dragRequested, this, &CarryCommands::drag);
    connect(&m_table, &ObjectTableView::pathsDropped, this,
        [this](const QList<QByteArray> &paths, const QModelIndex &target) {
            takePaths(paths, targetOf(target));
        });
    connect(&m_table, &ObjectTableView::objectsDropped, this,
        [this](const CarriedObjects &objects, Qt::DropAction action, const QModelIndex &target) {
            takeObjects(objects, action, targetOf(target));
        });
    connect(m_fileManagerDrop, &FileManagerDrop::dropped, this,
        [this](const QByteArray &folder) { emit downloadRequested(m_dragged, folder); });
    connect(&m_loader, &LocationLoader::stateChanged, this, &CarryCommands::showCut);
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, &CarryCommands::showCut);
}

void CarryCommands::setConnection(const QString &id)
{
    m_connection = id;
    m_fileManagerDrop->withdraw(); // the connection may have been edited, and lead elsewhere
    showCut();
}

// --- out of the browser ---

CarriedObjects CarryCommands::selected() const
{
    CarriedObjects objects;
    objects.connection = m_connection;
    objects.folder = m_loader.location();
    objects.selections = m_selection.selections();
    return objects;
}

void CarryCommands::cut()
{
    CarriedObjects objects = selected();
    objects.isCut = true;
    if (!objects.selections.isEmpty())
        QGuiApplication::clipboard()->setMimeData(objects.toMimeData().release());
}

void CarryCommands::copy()
{
    const CarriedObjects objects = selected();
    if (objects.selections.isEmpty())
        copyUris();
    else
        QGuiApplication::clipboard()->setMimeData(objects.toMimeData().release());
}

void CarryCommands::copyUris() const
{
    QStringList lines;
    for (const int row : m_selection.rows()) {
        const ObjectEntry &entry = m_model.entry(row);
        const S3Uri uri = entry.isBucket()
            ? S3Uri {BucketName(entry.name()), {}}
            : S3Uri {m_loader.location().bucket, m_model.selection(row).key};
        lines.append(QString::fromUtf8(uri.toBytes()));
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void CarryCommands::drag()
{
    const CarriedObjects objects = selected();
    if (objects.selections.isEmpty())
        return;
    const int first = m_selection.rows().first();
    begin(objects, objects.toMimeData(),
        m_model.index(first, 0).data(Qt::DecorationRole).value<QIcon>());
}

/// Not as objects, unless they are selected as such: a folder would take the newest versions.
void CarryCommands::dragVersions(const VersionSelection &selection)
{
    if (!m_selection.rows().isEmpty()) {
        drag();
        return;
    }
    CarriedObjects versions;
    versions.connection = m_connection;
    versions.folder = m_loader.location();
    for (const ObjectKey &folder : selection.folders) {
        RemoteSelection source;
        source.key = folder;
        source.isPrefix = true;
        source.targetName = folder.name();
        versions.selections.append(source);
    }
    for (const ObjectVersion &version : selection.objects + selection.versions) {
        if (!version.isDeleteMarker)
            versions.selections.append(sourceOf(version));
    }
    if (!versions.selections.isEmpty())
        begin(versions, std::make_unique<QMimeData>(), icon("file"));
}

/// The window system's loop runs until the drop, which acts by itself.
void CarryCommands::begin(
    const CarriedObjects &objects, std::unique_ptr<QMimeData> data, const QIcon &look)
{
    m_dragged = objects;
    const QString text = objects.selections.size() == 1
        ? nameForPeople(objects.selections.first())
        : tr("%Ln objects and folders", nullptr, pluralCount(objects.selections.size()));
    auto *drag = new QDrag(&m_table);
    m_fileManagerDrop->begin(*data);
    drag->setMimeData(data.release());
    drag->setPixmap(dragLabel(look, text, m_table));
    drag->setHotSpot(QPoint(-12, -12)); // beside the pointer, which would hide it
    const QPointer<FileManagerDrop> fileManagerDrop = m_fileManagerDrop; // the tab may be closed
    drag->exec(Qt::CopyAction | Qt::MoveAction, Qt::MoveAction);
    if (fileManagerDrop)
        fileManagerDrop->end();
}

// --- into the browser ---

/// An invalid \a index stands for the location.
S3Uri CarryCommands::targetOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return m_loader.location();
    const ObjectEntry &entry = m_model.entry(index.row());
    if (entry.isBucket())
        return S3Uri {BucketName(entry.name()), {}};
    return S3Uri {m_loader.location().bucket, m_model.selection(index.row()).key};
}

void CarryCommands::paste()
{
    const S3Uri target = m_loader.location();
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    if (target.bucket.isEmpty() || !data)
        return;
    const QList<QByteArray> paths = droppedPaths(*data);
    if (const std::optional<CarriedObjects> objects = CarriedObjects::from(*data))
        pasteObjects(*objects);
    else if (!paths.isEmpty())
        emit uploadRequested(paths, target.bucket, target.key);
    else
        emit refused(tr("There is nothing to paste: neither files nor objects were copied."));
}

void CarryCommands::pasteObjects(const CarriedObjects &objects)
{
    const S3Uri target = m_loader.location();
    switch (objects.obstacle(m_connection, target)) {
    case CarriedObjects::Obstacle::AlreadyThere:
        emit refused(objects.isCut ? tr("What was cut is in this folder already.")
                                   : tr("What was copied is in this folder already. Copy to… can "
                                        "make a copy elsewhere."));
        return;
    case CarriedObjects::Obstacle::IntoItself:
        emit refused(tr("A folder cannot be pasted into itself."));
        return;
    case CarriedObjects::Obstacle::None:
        emit carryRequested(objects.outside(m_connection, target),
            objects.isCut ? Qt::MoveAction : Qt::CopyAction, target);
    }
}

Qt::DropAction CarryCommands::dropAction(
    const QMimeData &data, Qt::KeyboardModifiers modifiers, const S3Uri &target) const
{
    if (target.bucket.isEmpty())
        return Qt::IgnoreAction;
    if (const std::optional<CarriedObjects> objects = CarriedObjects::from(data))
        return objects->dropAction(m_connection, target, modifiers);
    return droppedPaths(data).isEmpty() ? Qt::IgnoreAction : Qt::CopyAction;
}

void CarryCommands::drop(const QMimeData &data, Qt::DropAction action, const S3Uri &target)
{
    if (const std::optional<CarriedObjects> objects = CarriedObjects::from(data))
        takeObjects(*objects, action, target);
    else
        takePaths(droppedPaths(data), target);
}

void CarryCommands::takePaths(const QList<QByteArray> &paths, const S3Uri &target)
{
    if (m_loader.session())
        emit uploadRequested(paths, target.bucket, target.key);
}

void CarryCommands::takeObjects(
    const CarriedObjects &objects, Qt::DropAction action, const S3Uri &target)
{
    if (m_loader.session())
        emit carryRequested(objects.outside(m_connection, target), action, target);
}

// --- what was cut ---

void CarryCommands::showCut()
{
    const auto objects = CarriedObjects::fromOwn(QGuiApplication::clipboard()->mimeData());
    QSet<QByteArray> keys;
    if (objects && objects->isCut && objects->connection == m_connection
        && objects->folder.bucket == m_loader.location().bucket) {
        for (const RemoteSelection &selection : objects->selections)
            keys.insert(selection.key.bytes());
    }
    m_table.setCut(keys);
}

} // namespace windlass
