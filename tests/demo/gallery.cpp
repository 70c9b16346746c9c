// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/demo/gallery.h"

#include "ui/browser/newfolderdialog.h"
#include "ui/browser/renamedialog.h"
#include "ui/connections/connectiondialog.h"
#include "ui/connections/newbucketdialog.h"
#include "ui/connections/originsdialog.h"
#include "ui/emptying/emptybucketdialog.h"
#include "ui/inspector/propertiesdialog.h"
#include "ui/mainwindow/bucketcommands.h"
#include "ui/mainwindow/copydialog.h"
#include "ui/mainwindow/customerkeydialog.h"
#include "ui/mainwindow/optionsdialog.h"
#include "ui/mainwindow/quitquestion.h"
#include "ui/mainwindow/versioncommands.h"
#include "ui/opening/messagestack.h"
#include "ui/plan/plandialog.h"
#include "ui/plan/planmodel.h"
#include "ui/requestlog/requestlogwindow.h"
#include "ui/settings/limitsdialog.h"
#include "ui/settings/settingsdialog.h"
#include "ui/sharing/linklistdialog.h"
#include "ui/sharing/sharelinkdialog.h"
#include "ui/sharing/uploadformdialog.h"
#include "ui/uploads/unfinisheduploadsdialog.h"
#include "ui/versions/archiverestoredialog.h"
#include "ui/versions/versionsdialog.h"

#include <QMessageBox>

namespace windlass {

static const S3Uri folder {BucketName("photos"), ObjectKey("holiday/")};

static RemoteSelection sampleObject()
{
    RemoteSelection selection;
    selection.key = ObjectKey("holiday/beach.jpg");
    selection.targetName = "beach.jpg";
    return selection;
}

static LinkSource sampleSource()
{
    LinkSource source;
    source.uri = {folder.bucket, sampleObject().key};
    return source;
}

/// An upload of two files and a folder that exists already, where one target cannot be seen.
static std::unique_ptr<PlanModel> samplePlan()
{
    TransferRequest request;
    request.kind = TransferKind::Upload;
    request.targetBucket = folder.bucket;
    request.targetPrefix = folder.key;
    auto model = std::make_unique<PlanModel>(request, TransferConfig());
    PlanUpdate update;
    PlanRow row;
    row.source = {1000, QDateTime(QDate(2026, 3, 10), QTime(12, 0), Qt::UTC), {}};
    row.name = "beach.jpg";
    update.rows.append(row);
    row.name = "notes.txt";
    row.isTargetUnknown = true;
    update.rows.append(row);
    row.isTargetUnknown = false;
    row.kind = PlanRow::Kind::Conflict;
    row.name = "sunset.jpg";
    row.target = row.source;
    update.rows.append(row);
    update.totals.items = 3;
    update.totals.conflicts = 1;
    update.totals.ready.items = 2;
    update.totals.areTargetsUnknown = true;
    update.totals.isFinished = true;
    model->add(update);
    return model;
}

Gallery::Gallery() : m_plan(samplePlan())
{
    m_config.name = QStringLiteral("lab");
    m_config.endpointUrl = QStringLiteral("http://127.0.0.1:1");
    m_config.keys.accessKeyId = "AKIDEXAMPLE";
    m_config.keys.secretAccessKey = "secret";
    m_config.id = m_list.save(m_config).value_or(QString());
}

Gallery::~Gallery() = default;

std::shared_ptr<S3Service> Gallery::service() const
{
    return makeService(m_config).value_or(nullptr);
}

QList<Gallery::Dialog> Gallery::dialogs()
{
    return connectionDialogs() + transferDialogs() + objectDialogs();
}

QList<Gallery::Dialog> Gallery::connectionDialogs()
{
    const auto atProvider = [this](const char *id) {
        auto *dialog = new ConnectionDialog({}, &m_window);
        dialog->chooseProvider(QLatin1String(id));
        return dialog;
    };
    return {
        {"add-connection", [this] { return new ConnectionDialog({}, &m_window); }},
        {"add-connection-r2", [atProvider] { return atProvider("r2"); }},
        {"add-connection-b2", [atProvider] { return atProvider("b2"); }},
        {"edit-connection", [this] { return new ConnectionDialog(m_config, &m_window); }},
        {"origins", [this] { return new OriginsDialog(m_config, &m_window); }},
        {"limits", [this] { return new LimitsDialog({}, &m_window); }},
        {"preferences", [this] { return new SettingsDialog(m_settings, &m_window); }},
        {"new-bucket",
            [this] { return new NewBucketDialog(**m_sessions.session(m_config.id), &m_window); }},
        {"delete-bucket", [this] { return makeBucketQuestion(); }},
        {"empty-bucket",
            [this] {
                return new EmptyBucketDialog(
                    **m_sessions.session(m_config.id), folder.bucket, &m_window);
            }},
    };
}

QWidget *Gallery::makeBucketQuestion()
{
    auto *messages = new MessageStack(&m_window);
    auto *commands = new BucketCommands(m_sessions, *messages, m_window);
    commands->remove(m_config.id, folder.bucket);
    const auto boxes = m_window.findChildren<QMessageBox *>(QString(), Qt::FindDirectChildrenOnly);
    return boxes.last();
}

QList<Gallery::Dialog> Gallery::transferDialogs()
{
    const auto copy = [this](TransferKind kind) {
        return new CopyDialog(kind, m_list, m_sessions, {m_config.id, folder},
            QStringLiteral("beach.jpg"), &m_window);
    };
    return {
        {"plan", [this] { return new PlanDialog(*m_plan, &m_window); }},
        {"copy", [copy] { return copy(TransferKind::Copy); }},
        {"move", [copy] { return copy(TransferKind::Move); }},
        {"upload-options", [this] { return new OptionsDialog(TransferKind::Upload, &m_window); }},
        {"download-options",
            [this] { return new OptionsDialog(TransferKind::Download, &m_window); }},
        {"customer-key", [this] { return new CustomerKeyDialog(2, &m_window); }},
        {"unfinished-uploads",
            [this] {
                const auto known = [] { return QFuture<Result<QSet<QByteArray>>>(); };
                return new UnfinishedUploadsDialog(
                    **m_sessions.session(m_config.id), folder.bucket, known, &m_window);
            }},
        {"quit", [this] { return new QuitQuestion(QuitQuestion::Fate::GoOnNextTime, &m_window); }},
    };
}

QList<Gallery::Dialog> Gallery::objectDialogs()
{
    const auto exists = [](const QByteArray &) { return false; };
    const ObjectKey object = sampleObject().key;
    return {
        {"new-folder", [=, this] { return new NewFolderDialog(folder, exists, &m_window); }},
        {"rename", [=, this] { return new RenameDialog(sampleObject(), exists, &m_window); }},
        {"share-link",
            [=, this] { return new ShareLinkDialog(service(), folder.bucket, object, &m_window); }},
        {"share-several",
            [this] { return new LinkListDialog(service(), {sampleSource()}, {}, &m_window); }},
        {"upload-form",
            [this] {
                return new UploadFormDialog(service(), folder.bucket, folder.key, &m_window);
            }},
        {"properties",
            [=, this] {
                return new PropertiesDialog(
                    **m_sessions.session(m_config.id), folder.bucket, object, {}, &m_window);
            }},
        {"versions",
            [=, this] {
                return new VersionsDialog(
                    **m_sessions.session(m_config.id), {folder.bucket, object}, &m_window);
            }},
        {"archive-restore",
            [=, this] {
                return new ArchiveRestoreDialog(**m_sessions.session(m_config.id), folder.bucket,
                    {{object, false}}, VersionCommands::tr("“%1”").arg(QLatin1String("beach.jpg")),
                    &m_window);
            }},
        {"request-log", [this] { return new RequestLogWindow(&m_window); }},
    };
}

} // namespace windlass
