// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/newbucketdialog.h"

#include "core/base/errortext.h"
#include "core/base/whendone.h"
#include "core/s3/session.h"
#include "ui/widgets/fieldhint.h"
#include "ui/widgets/inlinemessage.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace windlass {

NewBucketDialog::NewBucketDialog(Session &session, QWidget *parent)
    : FittingDialog(parent), m_session(session), m_name(new QLineEdit(this)),
      m_hint(new FieldHint(this)), m_message(new InlineMessage(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("New bucket"));
    buildLayout();
    updateHint();
    connect(m_name, &QLineEdit::textChanged, this, &NewBucketDialog::updateHint);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &NewBucketDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &NewBucketDialog::reject);
}

NewBucketDialog::~NewBucketDialog()
{
    m_cancel.cancel();
}

void NewBucketDialog::buildLayout()
{
    m_name->setObjectName(QStringLiteral("bucketName"));
    m_name->setMaxLength(255); // long enough to get an error about the length
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Create"));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Name:"), m_hint->below(m_name));
    FieldHint::labelFields(*form);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addWidget(m_message);
    layout->addWidget(m_buttons);
    setMinimumWidth(420);
}

BucketName NewBucketDialog::bucketName() const
{
    return BucketName(m_name->text().trimmed().toUtf8());
}

/// The most specific error for \a name, which isValidBucketName() has refused.
static QString faultOf(const QString &name)
{
    if (name.size() < 3)
        return NewBucketDialog::tr("Too short: a name has at least 3 characters.");
    if (name.size() > 63)
        return NewBucketDialog::tr("Too long: a name has at most 63 characters.");
    if (name != name.toLower())
        return NewBucketDialog::tr("Capital letters are not allowed.");
    const bool isPlain = std::all_of(name.begin(), name.end(), [](QChar c) {
        return (c >= QLatin1Char('a') && c <= QLatin1Char('z'))
            || (c >= QLatin1Char('0') && c <= QLatin1Char('9')) || c == QLatin1Char('-')
            || c == QLatin1Char('.');
    });
    if (!isPlain)
        return NewBucketDialog::tr(
            "Only the letters a to z, digits, hyphens and dots are allowed.");
    if (!name.front().isLetterOrNumber() || !name.back().isLetterOrNumber())
        return NewBucketDialog::tr("A name must begin and end with a letter or digit.");
    if (name.contains(QLatin1String("..")))
        return NewBucketDialog::tr("Two dots must not follow each other.");
    return NewBucketDialog::tr("A name must not look like an IP address.");
}

void NewBucketDialog::updateHint()
{
    const QString name = m_name->text().trimmed();
    const bool isValid = isValidBucketName(name.toUtf8());
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(isValid);
    m_message->dismiss();
    // At first a name is always too short: this is not an error while typing.
    if (isValid || name.size() < 3)
        m_hint->showHint(tr("3 to 63 characters: lowercase letters, digits, hyphens and dots. On "
                            "Amazon S3 the name must be unique worldwide."));
    else
        m_hint->showError(faultOf(name));
}

void NewBucketDialog::accept()
{
    if (!isValidBucketName(bucketName().bytes()) || !m_name->isEnabled())
        return;
    setBusy(true);
    m_cancel = CancelSource();
    auto created = m_session.run(
        [bucket = bucketName()](S3Client client) -> QCoro::Task<Result<>> {
            co_return co_await client.createBucket(bucket);
        },
        m_cancel.token());
    whenDone(this, created, [this](const Result<> &result) { handleCreated(result); });
}

void NewBucketDialog::done(int result)
{
    m_cancel.cancel();
    QDialog::done(result);
}

void NewBucketDialog::setBusy(bool busy)
{
    m_name->setEnabled(!busy);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!busy);
    m_buttons->button(QDialogButtonBox::Ok)->setText(busy ? tr("Creating…") : tr("Create"));
}

void NewBucketDialog::handleCreated(const Result<> &created)
{
    setBusy(false);
    if (created) {
        QDialog::accept();
        return;
    }
    if (created.error().isCancelled())
        return;
    m_message->showMessage(InlineMessage::Severity::Error, describe(created.error()),
        technicalDetails(created.error()));
    m_name->setFocus();
}

} // namespace windlass
