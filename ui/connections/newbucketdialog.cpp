// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/newbucketdialog.h"

#include "core/base/errortext.h"
#include "core/base/whendone.h"
#include "core/s3/session.h"
#include "ui/waiting/silencenotice.h"
#include "ui/widgets/fieldhint.h"
#include "ui/widgets/inlinemessage.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace windlass {

NewBucketDialog::NewBucketDialog(Session &session, QWidget *parent)
    : FittingDialog(parent), m_session(session), m_name(new QLineEdit(this)),
      m_hint(new FieldHint(this)), m_region(new QLineEdit(this)), m_regionHint(new FieldHint(this)),
      m_versions(new QCheckBox(this)), m_lock(new QCheckBox(this)),
      m_message(new InlineMessage(this)), m_silence(new SilenceNotice(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("New bucket"));
    buildFields();
    buildLayout();
    updateFields();
    connect(m_name, &QLineEdit::textChanged, this, &NewBucketDialog::updateFields);
    connect(m_region, &QLineEdit::textChanged, this, &NewBucketDialog::updateFields);
    connect(m_lock, &QCheckBox::toggled, this, &NewBucketDialog::updateFields);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &NewBucketDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &NewBucketDialog::reject);
}

NewBucketDialog::~NewBucketDialog()
{
    m_cancel.cancel();
}

void NewBucketDialog::buildFields()
{
    m_name->setObjectName(QStringLiteral("bucketName"));
    m_name->setMaxLength(255); // long enough to get an error about the length
    m_region->setObjectName(QStringLiteral("bucketRegion"));
    const Endpoint &endpoint = m_session.service()->endpoint();
    if (endpoint.isAws()) // elsewhere it is a name for signatures, and need not be a place
        m_region->setPlaceholderText(QString::fromUtf8(endpoint.region()));
    m_versions->setObjectName(QStringLiteral("bucketVersions"));
    m_versions->setText(tr("Keep old &versions of objects"));
    m_lock->setObjectName(QStringLiteral("bucketLock"));
    m_lock->setText(tr("Object &Lock"));
}

void NewBucketDialog::buildLayout()
{
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Create"));
    auto *lockHint = new FieldHint(this);
    lockHint->showHint(tr("Objects can be protected from deletion for a time. It keeps versions, "
                          "and cannot be turned off again."));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Name:"), m_hint->below(m_name));
    form->addRow(tr("&Region:"), m_regionHint->below(m_region));
    form->addRow(QString(), m_versions);
    form->addRow(QString(), lockHint->below(m_lock));
    FieldHint::labelFields(*form);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addWidget(m_message);
    layout->addWidget(m_silence);
    layout->addWidget(m_buttons);
    setMinimumWidth(420);
}

BucketName NewBucketDialog::bucketName() const
{
    return BucketName(m_name->text().trimmed().toUtf8());
}

NewBucket NewBucketDialog::wanted() const
{
    NewBucket wanted;
    wanted.name = bucketName();
    wanted.region = m_region->text().trimmed().toUtf8();
    wanted.hasVersions = m_versions->isChecked();
    wanted.hasObjectLock = m_lock->isChecked();
    return wanted;
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

void NewBucketDialog::updateFields()
{
    const bool isPossible = isValidBucketName(bucketName().bytes()) && isRegionPossible();
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(isPossible);
    m_message->dismiss();
    showNameHint();
    if (!isRegionPossible())
        m_regionHint->showError(tr("A region consists of letters, digits and hyphens."));
    else if (m_session.service()->endpoint().isAws())
        m_regionHint->showHint(tr("Where the bucket is kept. Empty: the connection's region."));
    else
        m_regionHint->showHint(tr("Where the bucket is kept. Empty: the server decides."));
    m_versions->setEnabled(!m_lock->isChecked());
    if (m_lock->isChecked())
        m_versions->setChecked(true);
}

void NewBucketDialog::showNameHint()
{
    const QString name = m_name->text().trimmed();
    // At first a name is always too short: this is not an error while typing.
    if (isValidBucketName(name.toUtf8()) || name.size() < 3)
        m_hint->showHint(tr("3 to 63 characters: lowercase letters, digits, hyphens and dots. On "
                            "Amazon S3 the name must be unique worldwide."));
    else
        m_hint->showError(faultOf(name));
}

/// Other servers than AWS may have constraints of other forms, such as Ceph's zone groups.
bool NewBucketDialog::isRegionPossible() const
{
    const QByteArray region = wanted().region;
    if (region.isEmpty())
        return true;
    if (m_session.service()->endpoint().isAws())
        return isPossibleRegion(region);
    return std::all_of(region.begin(), region.end(), [](char c) { return c > ' ' && c <= '~'; });
}

void NewBucketDialog::accept()
{
    if (m_isCreated) {
        QDialog::accept();
        return;
    }
    if (!m_buttons->button(QDialogButtonBox::Ok)->isEnabled())
        return;
    setBusy(true);
    m_silence->begin(m_session);
    m_cancel = CancelSource();
    const auto work
        = [bucket = wanted()](S3Client client) { return createAsWanted(client, bucket); };
    whenDone(this, m_session.run(work, m_cancel.token()),
        [this](const Result<CreatedBucket> &result) { handleCreated(result); });
}

void NewBucketDialog::done(int result)
{
    m_cancel.cancel();
    QDialog::done(m_isCreated ? QDialog::Accepted : result);
}

void NewBucketDialog::setBusy(bool busy)
{
    for (QWidget *field : std::initializer_list<QWidget *> {m_name, m_region, m_lock})
        field->setEnabled(!busy);
    m_versions->setEnabled(!busy && !m_lock->isChecked());
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!busy);
    m_buttons->button(QDialogButtonBox::Ok)->setText(busy ? tr("Creating…") : tr("Create"));
}

void NewBucketDialog::handleCreated(const Result<CreatedBucket> &created)
{
    m_silence->end();
    m_isCreated = created.has_value();
    if (created && created->isAsWanted()) {
        QDialog::accept();
        return;
    }
    if (created) {
        showCreatedDifferently(*created);
        return;
    }
    setBusy(false);
    if (created.error().isCancelled())
        return;
    m_message->showMessage(InlineMessage::Severity::Error, describe(created.error()),
        technicalDetails(created.error()));
    m_name->setFocus();
}

/// There is nothing left to change in this dialog: the fields stay disabled.
void NewBucketDialog::showCreatedDifferently(const CreatedBucket &created)
{
    const Result<> &fault = created.objectLock ? created.versioning : created.objectLock;
    m_message->showMessage(InlineMessage::Severity::Warning, creationFaults(bucketName(), created),
        technicalDetails(fault.error()));
    m_buttons->button(QDialogButtonBox::Cancel)->hide();
    QPushButton *close = m_buttons->button(QDialogButtonBox::Ok);
    close->setText(tr("Open bucket"));
    close->setEnabled(true);
    close->setFocus();
}

} // namespace windlass
