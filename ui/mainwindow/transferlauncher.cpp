// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/transferlauncher.h"

#include "core/base/humantext.h"
#include "core/base/whendone.h"
#include "core/listing/existingnames.h"
#include "core/s3/s3uri.h"
#include "core/transfer/localname.h"
#include "ui/connections/sessionregistry.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>
#include <QtConcurrentRun>

namespace windlass {

namespace {

QByteArray withoutSlash(QByteArray name)
{
    if (name.endsWith('/'))
        name.chop(1);
    return name;
}

/// What the dropped files and folders will be called below the target. Looks at the disk.
QList<LocalSelection> selectionsFor(const QList<QByteArray> &paths)
{
    QList<LocalSelection> selections;
    for (QByteArray path : paths) {
        while (path.size() > 1 && path.endsWith('/'))
            path.chop(1);
        QByteArray name = path.mid(path.lastIndexOf('/') + 1);
        if (QFileInfo(QFile::decodeName(path)).isDir())
            name += '/';
        selections.append({path, name});
    }
    return selections;
}

QByteArrayList namesOf(const QList<LocalSelection> &selections)
{
    QByteArrayList names;
    for (const LocalSelection &selection : selections)
        names.append(selection.targetName);
    return names;
}

/// What an upload sends, and which of it stands at its target already.
struct Target {
    QList<LocalSelection> selections;
    QByteArrayList existing;
};

QByteArrayList existingBelow(const QString &folder, const QList<RemoteSelection> &selections)
{
    QByteArrayList existing;
    for (const RemoteSelection &selection : selections) {
        const QByteArray name = localNameFor(selection.targetName).path;
        if (QFileInfo::exists(folder + QLatin1Char('/') + QFile::decodeName(name)))
            existing.append(selection.targetName);
    }
    return existing;
}

} // namespace

TransferLauncher::TransferLauncher(
    TransferEngine &engine, SessionRegistry &sessions, QWidget &window)
    : QObject(&window), m_engine(engine), m_sessions(sessions), m_window(window),
      m_lastFolder(QStandardPaths::writableLocation(QStandardPaths::DownloadLocation))
{
}

Session *TransferLauncher::session(const QString &connectionId)
{
    const Result<Session *> session = m_sessions.session(connectionId);
    if (session)
        return *session;
    emit failed(session.error());
    return nullptr;
}

void TransferLauncher::upload(const QString &connectionId, const QList<QByteArray> &paths,
    const BucketName &bucket, const ObjectKey &prefix)
{
    Session *session = this->session(connectionId);
    if (!session)
        return;
    TransferRequest request = TransferRequest::upload(session->service(), {}, bucket, prefix);
    request.connection = connectionId;
    // The disk is looked at once, on the lane, as the server is.
    const auto look = [bucket, prefix, paths](S3Client client) -> QCoro::Task<Result<Target>> {
        Target target;
        target.selections = selectionsFor(paths);
        const QByteArrayList names = namesOf(target.selections);
        const Result<QByteArrayList> existing
            = co_await findExistingNames(client, bucket, prefix, names);
        // Keys that may write but not list are common; then nobody can know, and the upload itself
        // tells what is wrong, if anything.
        target.existing = existing.value_or(QByteArrayList());
        co_return target;
    };
    whenDone(this, session->run(look), [this, request](const Result<Target> &target) {
        TransferRequest whole = request;
        whole.localSources = target->selections;
        submitAsking(whole, target->existing, target->selections.size());
    });
}

void TransferLauncher::download(
    const QString &connectionId, const BucketName &bucket, const QList<RemoteSelection> &selections)
{
    Session *session = this->session(connectionId);
    if (!session || selections.isEmpty())
        return;
    TransferRequest request
        = TransferRequest::download(session->service(), bucket, selections, QByteArray());
    request.connection = connectionId;
    auto *dialog = new QFileDialog(&m_window, tr("Download to folder"), m_lastFolder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setLabelText(QFileDialog::Accept, tr("Download here"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, request](const QString &folder) {
        m_lastFolder = folder;
        downloadTo(request, folder);
    });
    dialog->open();
}

void TransferLauncher::downloadTo(TransferRequest request, const QString &folder)
{
    request.targetFolder = QFile::encodeName(folder);
    const QFuture<QByteArrayList> look = QtConcurrent::run(
        [folder, selections = request.remoteSources] { return existingBelow(folder, selections); });
    whenDone(this, look, [this, request](const QByteArrayList &existing) {
        submitAsking(request, existing, request.remoteSources.size());
    });
}

void TransferLauncher::remove(
    const QString &connectionId, const BucketName &bucket, const QList<RemoteSelection> &selections)
{
    Session *session = this->session(connectionId);
    if (!session)
        return;
    TransferRequest request = TransferRequest::deletion(session->service(), bucket, selections);
    request.connection = connectionId;
    m_engine.submit(request);
}

void TransferLauncher::rename(const QString &connectionId, const BucketName &bucket,
    const RemoteSelection &selection, const QByteArray &newName)
{
    Session *session = this->session(connectionId);
    if (!session)
        return;
    RemoteSelection renamed = selection;
    renamed.targetName = newName;
    TransferRequest request = TransferRequest::move(
        session->service(), bucket, {renamed}, bucket, selection.key.parent());
    request.connection = connectionId;
    m_engine.submit(request);
}

void TransferLauncher::submitAsking(
    const TransferRequest &request, const QByteArrayList &existing, qsizetype all)
{
    if (existing.isEmpty()) {
        m_engine.submit(request);
        return;
    }
    const QString target = request.kind == TransferKind::Download
        ? displayText(request.targetFolder)
        : S3Uri {request.targetBucket, request.targetPrefix}.display();
    auto *box = new QMessageBox(&m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Question);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(tr("Already there"));
    box->setText(existing.size() == 1
            ? tr("“%1” exists already in %2.")
                  .arg(displayText(withoutSlash(existing.first())), target)
            : tr("%1 of the %n selected item(s) exist already in %2.", nullptr, int(all))
                  .arg(existing.size())
                  .arg(target));
    box->setInformativeText(
        tr("Folders are merged. What should happen to files that are there already?"));
    auto *replace = box->addButton(tr("Replace"), QMessageBox::AcceptRole);
    auto *skip = box->addButton(tr("Keep the old ones"), QMessageBox::AcceptRole);
    auto *cancel = box->addButton(QMessageBox::Cancel);
    box->setDefaultButton(skip);
    box->setEscapeButton(cancel);
    connect(box, &QMessageBox::buttonClicked, this,
        [this, request, replace, skip](const QAbstractButton *button) {
            TransferRequest decided = request;
            decided.existing = button == skip ? ExistingRule::Skip : ExistingRule::Overwrite;
            if (button == skip || button == replace)
                m_engine.submit(decided);
        });
    box->open();
}

} // namespace windlass
