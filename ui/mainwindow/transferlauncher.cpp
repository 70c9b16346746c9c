// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/transferlauncher.h"

#include "core/base/humantext.h"
#include "core/base/whendone.h"
#include "core/settings/settingsstore.h"
#include "core/transfer/scan/localselections.h"
#include "ui/browser/plaintext.h"
#include "ui/browser/uploadchooser.h"
#include "ui/carried/carriedobjects.h"
#include "ui/connections/sessionregistry.h"
#include "ui/mainwindow/copydialog.h"
#include "ui/mainwindow/customerkeydialog.h"
#include "ui/mainwindow/optionsdialog.h"
#include "ui/plan/planreview.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QtConcurrentRun>

namespace windlass {

static QString downloadFolderKey()
{
    return QStringLiteral("transfers/downloadFolder");
}

/// Where the last download went to, also in an earlier run; else the desktop's folder for them.
static QString proposedDownloadFolder()
{
    const QString last = QSettings().value(downloadFolderKey()).toString();
    const QString usual = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    for (const QString &folder : {last, usual}) {
        if (!folder.isEmpty() && QFileInfo(folder).isDir())
            return folder;
    }
    return QDir::homePath();
}

static bool isOneObject(const QList<RemoteSelection> &selections)
{
    return selections.size() == 1 && !selections.first().isPrefix;
}

/// The list shows properties of the newest version; for another one only the key is known.
static QList<RemoteSelection> ofVersion(
    const QList<RemoteSelection> &selections, const VersionId &version)
{
    if (version.isEmpty())
        return selections;
    RemoteSelection one;
    one.key = selections.first().key;
    one.targetName = selections.first().targetName;
    one.versionId = version;
    return {one};
}

TransferLauncher::TransferLauncher(TransferEngine &engine, SessionRegistry &sessions,
    ConnectionList &connections, const SettingsStore &settings, QWidget &window)
    : QObject(&window), m_engine(engine), m_sessions(sessions), m_connections(connections),
      m_settings(settings), m_window(window)
{
    connect(
        &engine, &TransferEngine::customerKeysNeeded, this, &TransferLauncher::askForCustomerKey);
    // The failures are kept, and can be retried with the key.
    connect(&engine, &TransferEngine::retryFailed, this, [this](BatchId, const Error &error) {
        if (error.kind == ErrorKind::EncryptionKeyNeeded)
            askForCustomerKey(1);
    });
}

void TransferLauncher::askForCustomerKey(int transfers)
{
    auto *dialog = new CustomerKeyDialog(transfers, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CustomerKeyDialog::given, &m_engine, &TransferEngine::addCustomerKey);
    dialog->open();
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
    const BucketName &bucket, const ObjectKey &prefix, const Told &told)
{
    Session *session = this->session(connectionId);
    if (!session)
        return;
    TransferRequest request = TransferRequest::upload(session->service(), {}, bucket, prefix);
    request.links = m_settings.transfers().links;
    request.sendsGrowing = m_settings.transfers().sendsGrowing;
    request.options = told.options;
    request.arguments = told.arguments;
    request.connection = connectionId;
    const QFuture<QList<LocalSelection>> look
        = QtConcurrent::run([paths] { return localSelections(paths); });
    whenDone(this, look, [this, request](const QList<LocalSelection> &selections) {
        TransferRequest whole = request;
        whole.localSources = selections;
        review(whole);
    });
}

void TransferLauncher::uploadWithOptions(
    const QString &connectionId, const BucketName &bucket, const ObjectKey &prefix)
{
    auto *dialog = new OptionsDialog(TransferKind::Upload, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [=, this] {
        const Told told {dialog->options(), dialog->arguments()};
        auto *chooser = new UploadChooser(dialog->what(), S3Uri {bucket, prefix}, &m_window);
        chooser->setAttribute(Qt::WA_DeleteOnClose);
        connect(chooser, &UploadChooser::chosen, this, [=, this](const QList<QByteArray> &paths) {
            upload(connectionId, paths, bucket, prefix, told);
        });
        chooser->open();
    });
    dialog->open();
}

void TransferLauncher::downloadWithOptions(
    const QString &connectionId, const BucketName &bucket, const QList<RemoteSelection> &selections)
{
    auto *dialog = new OptionsDialog(TransferKind::Download, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (isOneObject(selections))
        dialog->offerVersion();
    connect(dialog, &QDialog::accepted, this, [=, this] {
        download(
            connectionId, bucket, ofVersion(selections, dialog->version()), dialog->arguments());
    });
    dialog->open();
}

void TransferLauncher::download(const QString &connectionId, const BucketName &bucket,
    const QList<RemoteSelection> &selections, const RequestArguments &arguments)
{
    Session *session = this->session(connectionId);
    if (!session || selections.isEmpty())
        return;
    TransferRequest request
        = TransferRequest::download(session->service(), bucket, selections, QByteArray());
    request.arguments = arguments;
    request.connection = connectionId;
    auto *dialog = new QFileDialog(&m_window, tr("Download to folder"), proposedDownloadFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setLabelText(QFileDialog::Accept, tr("Download here"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, request](const QString &folder) {
        QSettings().setValue(downloadFolderKey(), folder);
        TransferRequest whole = request;
        whole.targetFolder = QFile::encodeName(folder);
        review(whole);
    });
    dialog->open();
}

void TransferLauncher::downloadTo(const CarriedObjects &objects, const QByteArray &folder)
{
    Session *session = this->session(objects.connection);
    if (!session)
        return;
    TransferRequest request = TransferRequest::download(
        session->service(), objects.folder.bucket, objects.selections, folder);
    request.connection = objects.connection;
    review(request);
}

void TransferLauncher::remove(
    const QString &connectionId, const BucketName &bucket, const QList<RemoteSelection> &selections)
{
    Session *session = this->session(connectionId);
    if (!session)
        return;
    TransferRequest request = TransferRequest::deletion(session->service(), bucket, selections);
    request.connection = connectionId;
    request.deleteMarkers = std::make_shared<DeleteMarkerLog>();
    review(request);
}

void TransferLauncher::removeAll(const QString &connectionId, const BucketName &bucket)
{
    Session *session = this->session(connectionId);
    if (!session)
        return;
    RemoteSelection all;
    all.isPrefix = true;
    TransferRequest request = TransferRequest::deletion(session->service(), bucket, {all});
    request.connection = connectionId;
    // If it is interrupted and resumed much later, what is newer than today stays. No server takes
    // requests from clocks that differ by more than 15 minutes, so this is not too early.
    request.reviewedUntil = session->service()->serverNow().addSecs(15 * 60);
    emit submitted(m_engine.submit(request), request);
}

/// Nothing is lost where objects have versions, so there is nothing to review.
void TransferLauncher::restoreVersion(
    const QString &connectionId, const BucketName &bucket, const RemoteSelection &version)
{
    Session *session = this->session(connectionId);
    if (!session)
        return;
    TransferRequest request = TransferRequest::copy(
        session->service(), bucket, {version}, bucket, version.key.parent());
    request.connection = connectionId;
    request.existing = ConflictPolicy::Overwrite;
    submit(request);
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
    review(request);
}

void TransferLauncher::copy(TransferKind kind, const QString &connectionId, const S3Uri &location,
    const QList<RemoteSelection> &selections)
{
    Session *session = this->session(connectionId);
    if (!session || selections.isEmpty())
        return;
    TransferRequest request
        = TransferRequest::copy(session->service(), location.bucket, selections, {}, {});
    request.kind = kind;
    request.connection = connectionId;
    const QString what = selections.size() == 1
        ? tr("“%1”").arg(nameForPeople(selections.first()))
        : tr("%Ln objects and folders", nullptr, pluralCount(selections.size()));
    auto *dialog = new CopyDialog(
        kind, m_connections, m_sessions, Place {connectionId, location}, what, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (kind == TransferKind::Copy && isOneObject(selections))
        dialog->offerVersion();
    connect(dialog, &QDialog::accepted, this, [this, dialog, request] {
        TransferRequest whole = request;
        whole.remoteSources = ofVersion(request.remoteSources, dialog->version());
        whole.options = dialog->options();
        whole.arguments = dialog->arguments();
        copyTo(dialog->connectionId(), dialog->target(), whole);
    });
    dialog->open();
}

void TransferLauncher::carry(TransferKind kind, const CarriedObjects &objects,
    const QString &connectionId, const S3Uri &target)
{
    Session *session = this->session(objects.connection);
    if (!session)
        return;
    TransferRequest request = TransferRequest::copy(
        session->service(), objects.folder.bucket, objects.selections, {}, {});
    request.kind = kind;
    request.connection = objects.connection;
    copyTo(connectionId, target, request);
}

void TransferLauncher::copyTo(
    const QString &connectionId, const S3Uri &target, TransferRequest request)
{
    request.targetBucket = target.bucket;
    request.targetPrefix = target.key;
    if (connectionId != request.connection) {
        Session *other = session(connectionId);
        if (!other)
            return;
        request.targetService = other->service();
        request.targetConnection = connectionId;
    }
    review(request);
}

void TransferLauncher::review(TransferRequest request)
{
    request.existing = m_settings.transfers().existing;
    auto *review = new PlanReview(
        request, m_engine.configFor(request.connection), m_window, m_engine.planLane());
    connect(review, &PlanReview::decided, this,
        [this](const TransferRequest &decided) { submit(decided); });
    review->start();
}

void TransferLauncher::submit(const TransferRequest &request)
{
    emit submitted(m_engine.submit(request), request);
}

} // namespace windlass
