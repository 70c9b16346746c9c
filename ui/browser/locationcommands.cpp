// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/locationcommands.h"

#include "core/base/whendone.h"
#include "ui/browser/foldercreation.h"
#include "ui/browser/locationloader.h"
#include "ui/browser/newfolderdialog.h"
#include "ui/browser/objecttablemodel.h"
#include "ui/browser/objecttableview.h"
#include "ui/browser/renamedialog.h"
#include "ui/browser/renameeditor.h"

namespace windlass {

LocationCommands::LocationCommands(
    LocationLoader &loader, const ObjectTableModel &model, ObjectTableView &table, QWidget *window)
    : QObject(window), m_loader(loader), m_model(model), m_table(table), m_window(window)
{
    connect(&m_loader, &LocationLoader::stateChanged, this, &LocationCommands::handleLoadState);
}

void LocationCommands::show(QDialog *dialog)
{
    closeDialog();
    m_dialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void LocationCommands::closeDialog()
{
    delete m_dialog;
    delete m_editor;
}

void LocationCommands::chooseToUpload(UploadChooser::What what)
{
    const S3Uri target = m_loader.location();
    if (target.bucket.isEmpty())
        return;
    auto *chooser = new UploadChooser(what, target, m_window);
    connect(chooser, &UploadChooser::chosen, this, [this, target](const QList<QByteArray> &paths) {
        emit uploadRequested(paths, target.bucket, target.key);
    });
    show(chooser);
}

void LocationCommands::askForNewName(const RemoteSelection &selection)
{
    const BucketName bucket = m_loader.location().bucket;
    // A search result may be deeper, and is renamed in its own folder.
    const QByteArray folder = selection.key.parent().bytes();
    const QByteArray below = folder.mid(m_loader.location().key.bytes().size());
    RemoteSelection named = selection;
    named.targetName = selection.key.name();
    const auto exists
        = [this, below](const QByteArray &name) { return m_model.contains(below + name); };
    if (below.isEmpty() && m_table.isVisible() && RenameEditor::canEdit(named)) {
        askInTable(named, exists);
        return;
    }
    auto *dialog = new RenameDialog(named, exists, m_window);
    connect(dialog, &QDialog::accepted, this, [this, bucket, selection, dialog] {
        emit renameRequested(bucket, selection, dialog->newName());
    });
    show(dialog);
}

void LocationCommands::askInTable(const RemoteSelection &selection, NameExists exists)
{
    closeDialog();
    m_table.scrollTo(m_model.index(m_model.rowOf(selection.targetName), 0));
    m_editedIn = m_loader.location();
    m_editor = new RenameEditor(selection, std::move(exists), m_table, m_model);
    connect(m_editor, &RenameEditor::renamed, this,
        [this, bucket = m_editedIn.bucket, selection](
            const QByteArray &newName) { emit renameRequested(bucket, selection, newName); });
}

/// What is being renamed may be gone.
void LocationCommands::handleLoadState()
{
    const bool isElsewhere = m_editedIn != m_loader.location();
    if (m_editor && (isElsewhere || (!m_loader.isLoading() && !m_editor->hasRow())))
        m_editor->finish();
}

void LocationCommands::askForNewFolder()
{
    const S3Uri parent = m_loader.location();
    if (parent.bucket.isEmpty())
        return;
    const auto exists = [this](const QByteArray &name) { return m_model.contains(name); };
    auto *dialog = new NewFolderDialog(parent, exists, m_window);
    connect(dialog, &QDialog::accepted, this,
        [this, parent, dialog] { createFolder(parent, dialog->name() + '/'); });
    show(dialog);
}

void LocationCommands::createFolder(const S3Uri &parent, const QByteArray &name)
{
    Session *session = m_loader.session();
    if (!session)
        return;
    const S3Uri folder {parent.bucket, ObjectKey(parent.key.bytes() + name)};
    whenDone(this, windlass::createFolder(*session, folder), [=, this](const Result<> &created) {
        if (created)
            emit folderCreated(parent, name);
        else if (!created.error().isCancelled())
            emit folderFailed(created.error());
    });
}

} // namespace windlass
