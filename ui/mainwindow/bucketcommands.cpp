// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/bucketcommands.h"

#include "core/base/whendone.h"
#include "core/journal/journalfiles.h"
#include "ui/connections/newbucketdialog.h"
#include "ui/connections/sessionregistry.h"
#include "ui/emptying/emptybucketdialog.h"
#include "ui/opening/messagestack.h"
#include "ui/uploads/unfinisheduploadsdialog.h"
#include "ui/waiting/silencenotice.h"

#include <QMessageBox>
#include <QPushButton>
#include <QtConcurrent>

namespace windlass {

BucketCommands::BucketCommands(SessionRegistry &sessions, MessageStack &messages, QWidget &window)
    : QObject(&window), m_sessions(sessions), m_messages(messages), m_window(window)
{
}

void BucketCommands::create(const QString &connectionId)
{
    const Result<Session *> session = m_sessions.session(connectionId);
    if (!session) {
        emit failed(session.error());
        return;
    }
    auto *dialog = new NewBucketDialog(**session, &m_window);
    connect(dialog, &QDialog::accepted, this,
        [this, dialog, connectionId] { emit created(connectionId, dialog->bucketName()); });
    open(*dialog, connectionId);
}

void BucketCommands::open(QDialog &dialog, const QString &connectionId)
{
    dialog.setAttribute(Qt::WA_DeleteOnClose);
    connect(&m_sessions, &SessionRegistry::sessionDropped, &dialog,
        [&dialog, connectionId](const QString &id) {
            if (id == connectionId)
                dialog.done(QDialog::Rejected); // reject() might wait for the session
        });
    dialog.open();
}

void BucketCommands::showUnfinishedUploads(const QString &connectionId, const BucketName &bucket)
{
    const Result<Session *> session = m_sessions.session(connectionId);
    if (!session) {
        emit failed(session.error());
        return;
    }
    auto *dialog = new UnfinishedUploadsDialog(
        **session, bucket, [] { return QtConcurrent::run(uploadIdsInJournals); }, &m_window);
    open(*dialog, connectionId);
}

void BucketCommands::empty(const QString &connectionId, const BucketName &bucket)
{
    const Result<Session *> session = m_sessions.session(connectionId);
    if (!session) {
        emit failed(session.error());
        return;
    }
    auto *dialog = new EmptyBucketDialog(**session, bucket, &m_window);
    connect(dialog, &EmptyBucketDialog::objectsDeletionRequested, this,
        [this, connectionId, bucket] { emit objectsDeletionRequested(connectionId, bucket); });
    connect(dialog, &EmptyBucketDialog::changed, this,
        [this, connectionId, bucket] { emit changed(connectionId, bucket); });
    open(*dialog, connectionId);
}

void BucketCommands::remove(const QString &connectionId, const BucketName &bucket)
{
    auto *box = new QMessageBox(&m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Warning);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(tr("Delete bucket"));
    box->setText(tr("Delete the bucket “%1”?").arg(bucket.display()));
    box->setInformativeText(
        tr("Only an empty bucket can be deleted. Others can take its name afterwards."));
    auto *confirm = box->addButton(tr("Delete bucket"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(box, &QMessageBox::buttonClicked, this,
        [this, confirm, connectionId, bucket](const QAbstractButton *button) {
            if (button == confirm)
                removeNow(connectionId, bucket);
        });
    box->open();
}

void BucketCommands::removeNow(const QString &connectionId, const BucketName &bucket)
{
    const Result<Session *> session = m_sessions.session(connectionId);
    if (!session) {
        emit failed(session.error());
        return;
    }
    const auto work = [bucket](S3Client client) -> QCoro::Task<Result<>> {
        co_return co_await client.deleteBucket(bucket);
    };
    // The notice goes with the answer, or with the session.
    const auto notice = m_messages.addNotice(**session);
    whenDone(
        this, (*session)->run(work), [this, connectionId, bucket, notice](const Result<> &result) {
            if (result)
                emit removed(connectionId, bucket);
            else
                handleNotRemoved(connectionId, bucket, result.error());
        });
}

void BucketCommands::handleNotRemoved(
    const QString &connectionId, const BucketName &bucket, const Error &error)
{
    if (error.kind != ErrorKind::BucketNotEmpty) {
        emit failed(error);
        return;
    }
    auto *box = new QMessageBox(&m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Information);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(tr("Delete bucket"));
    box->setText(tr("The bucket “%1” is not empty, so it was not deleted.").arg(bucket.display()));
    box->setInformativeText(tr("It can be deleted when its objects are gone, with their old "
                               "versions and delete markers."));
    auto *emptyIt = box->addButton(tr("Empty bucket…"), QMessageBox::AcceptRole);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(emptyIt, &QPushButton::clicked, this,
        [this, connectionId, bucket] { empty(connectionId, bucket); });
    box->open();
}

} // namespace windlass
