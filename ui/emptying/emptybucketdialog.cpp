// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/emptying/emptybucketdialog.h"

#include "core/base/errortext.h"
#include "core/base/whendone.h"
#include "core/listing/bucketemptying.h"
#include "core/s3/session.h"
#include "ui/emptying/emptyingtext.h"
#include "ui/waiting/silencenotice.h"
#include "ui/widgets/fieldhint.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/inlinemessage.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace windlass {

EmptyBucketDialog::EmptyBucketDialog(Session &session, const BucketName &bucket, QWidget *parent)
    : FittingDialog(parent), m_session(session), m_bucket(bucket), m_summary(new QLabel(this)),
      m_question(new QWidget(this)), m_versions(new QCheckBox(m_question)),
      m_versionsHint(new FieldHint(m_question)), m_uploads(new QCheckBox(m_question)),
      m_name(new QLineEdit(m_question)), m_bar(new QProgressBar(this)),
      m_silence(new SilenceNotice(this)), m_failures(new QListWidget(this)),
      m_message(new InlineMessage(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, this)),
      m_empty(new QPushButton(icon("delete"), tr("Empty bucket"), this))
{
    setWindowTitle(tr("Empty bucket – %1").arg(bucket.display()));
    buildFields();
    buildLayout();
    updateFields();
    connect(m_versions, &QCheckBox::toggled, this, &EmptyBucketDialog::updateFields);
    connect(m_uploads, &QCheckBox::toggled, this, &EmptyBucketDialog::updateFields);
    connect(m_name, &QLineEdit::textChanged, this, &EmptyBucketDialog::updateFields);
    connect(m_empty, &QPushButton::clicked, this, &EmptyBucketDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &EmptyBucketDialog::reject);
    count();
}

EmptyBucketDialog::~EmptyBucketDialog()
{
    m_cancel.cancel();
}

void EmptyBucketDialog::buildFields()
{
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_summary->setText(tr("Counting what is in the bucket “%1”…").arg(m_bucket.display()));
    m_versions->setObjectName(QStringLiteral("oldVersions"));
    m_versions->setText(tr("Also old &versions and delete markers"));
    m_uploads->setObjectName(QStringLiteral("uploads"));
    m_uploads->setText(tr("Also unfinished &uploads"));
    m_name->setObjectName(QStringLiteral("bucketName"));
    m_name->setPlaceholderText(m_bucket.display());
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    m_bar->setMaximumHeight(6);
    m_bar->setAccessibleName(tr("Progress"));
    m_failures->setAccessibleName(tr("What could not be deleted"));
    m_failures->setWordWrap(true);
    m_failures->hide();
    m_question->hide();
    m_empty->setAutoDefault(false);
    m_buttons->addButton(m_empty, QDialogButtonBox::DestructiveRole);
}

void EmptyBucketDialog::buildLayout()
{
    auto *prompt = new QLabel(tr("To delete it for good, type the &name of the bucket:"), this);
    prompt->setBuddy(m_name);
    auto *question = new QVBoxLayout(m_question);
    question->setContentsMargins(0, 0, 0, 0);
    m_versionsRow = m_versionsHint->below(m_versions);
    question->addWidget(m_versionsRow);
    question->addWidget(m_uploads);
    question->addSpacing(6);
    question->addWidget(prompt);
    question->addWidget(m_name);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(m_summary);
    layout->addWidget(m_bar);
    layout->addWidget(m_silence);
    layout->addWidget(m_question);
    layout->addWidget(m_message);
    layout->addWidget(m_failures, 1);
    layout->addWidget(m_buttons);
    setMinimumWidth(460);
}

void EmptyBucketDialog::count()
{
    m_silence->begin(m_session);
    const auto work
        = [bucket = m_bucket](S3Client client) { return countContents(client, bucket); };
    whenDone(this, m_session.run(work, m_cancel.token()),
        [this](const Result<BucketContents> &contents) { handleCounted(contents); });
}

void EmptyBucketDialog::handleCounted(const Result<BucketContents> &contents)
{
    m_bar->hide();
    m_silence->end();
    if (!contents) {
        m_summary->setText(tr("What is in the bucket “%1” cannot be listed, so it cannot be "
                              "emptied.")
                               .arg(m_bucket.display()));
        m_message->showMessage(InlineMessage::Severity::Error, describe(contents.error()),
            technicalDetails(contents.error()));
        return;
    }
    m_contents = *contents;
    m_summary->setText(contentsText(m_bucket, *contents));
    if (!contents->uploadsListed)
        m_message->showMessage(InlineMessage::Severity::Warning,
            tr("Unfinished uploads cannot be listed. %1")
                .arg(describe(contents->uploadsListed.error())),
            technicalDetails(contents->uploadsListed.error()));
    const bool isEmpty = contents->isEmpty() && !contents->isMore;
    m_question->setVisible(!isEmpty);
    m_versionsRow->setVisible(contents->mayBeOld);
    m_versions->setChecked(contents->mayBeOld && contents->objects == 0);
    m_uploads->setVisible(contents->uploads > 0);
    updateFields();
    if (!isEmpty)
        m_name->setFocus();
}

bool EmptyBucketDialog::isAnythingChosen() const
{
    if (!m_contents)
        return false;
    return m_contents->objects > 0 || m_contents->isMore
        || (m_versions->isChecked() && m_contents->oldVersions > 0)
        || (m_uploads->isChecked() && m_contents->uploads > 0);
}

void EmptyBucketDialog::updateFields()
{
    const bool isConfirmed = m_name->text().trimmed().toUtf8() == m_bucket.bytes();
    m_empty->setEnabled(!m_emptying && isConfirmed && isAnythingChosen());
    const bool mayBeOld = m_contents && m_contents->mayBeOld;
    m_versionsHint->showHint(mayBeOld && !m_versions->isChecked()
            ? tr("Without them, the deleted objects stay as old versions, and the bucket cannot be "
                 "deleted.")
            : QString());
}

void EmptyBucketDialog::accept()
{
    if (!m_empty->isEnabled())
        return;
    const bool versions = m_contents->mayBeOld && m_versions->isChecked();
    const bool uploads = m_contents->uploads > 0 && m_uploads->isChecked();
    // The versions include the objects.
    m_isTransfer = !versions && (m_contents->objects > 0 || m_contents->isMore);
    if (m_isTransfer)
        emit objectsDeletionRequested();
    if (versions || uploads)
        begin(versions, uploads);
    else
        QDialog::accept();
}

void EmptyBucketDialog::begin(bool versions, bool uploads)
{
    m_emptying = new BucketEmptying(m_session, m_bucket, {versions, uploads}, this);
    connect(m_emptying, &BucketEmptying::progressed, this, &EmptyBucketDialog::handleProgressed);
    connect(m_emptying, &BucketEmptying::finished, this, &EmptyBucketDialog::handleFinished);
    m_isRunning = true;
    m_question->hide();
    m_message->dismiss();
    m_empty->hide();
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Stop"));
    const qint64 all = (versions ? m_contents->objects + m_contents->oldVersions : 0)
        + (uploads ? m_contents->uploads : 0);
    m_bar->setRange(0, m_contents->isMore ? 0 : int(all)); // bounded, as the count is
    m_bar->show();
    handleProgressed();
    m_emptying->start();
    m_silence->begin(m_session);
}

void EmptyBucketDialog::handleProgressed()
{
    const BucketEmptying::Progress &progress = m_emptying->progress();
    m_summary->setText(progressText(progress));
    if (m_bar->maximum() > 0)
        m_bar->setValue(int(qMin<qint64>(progress.versions + progress.uploads, m_bar->maximum())));
}

void EmptyBucketDialog::handleFinished()
{
    m_isRunning = false;
    m_bar->hide();
    m_silence->end();
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Close"));
    m_summary->setText(progressText(m_emptying->progress()));
    const QString trouble = troubleText(*m_emptying);
    if (trouble.isEmpty())
        m_message->showMessage(InlineMessage::Severity::Success,
            m_isTransfer ? tr("Done. The objects are deleted by a transfer: see the queue.")
                         : tr("All of it was deleted."));
    else
        m_message->showMessage(InlineMessage::Severity::Warning, trouble,
            m_emptying->fault() ? technicalDetails(*m_emptying->fault()) : QString());
    m_failures->addItems(failureLines(*m_emptying));
    m_failures->setVisible(m_failures->count() > 0);
    emit changed();
}

void EmptyBucketDialog::reject()
{
    if (m_isRunning)
        m_emptying->cancel();
    else
        QDialog::reject();
}

void EmptyBucketDialog::done(int result)
{
    m_cancel.cancel();
    delete m_emptying; // before its session
    m_emptying = nullptr;
    m_isRunning = false;
    m_silence->end();
    QDialog::done(result);
}

} // namespace windlass
