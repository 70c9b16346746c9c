// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/versions/archiverestoredialog.h"

#include "core/base/errortext.h"
#include "core/base/humantext.h"
#include "ui/waiting/silencenotice.h"
#include "ui/widgets/fieldhint.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace windlass {

ArchiveRestoreDialog::ArchiveRestoreDialog(Session &session, const BucketName &bucket,
    QList<ArchiveRestore::Source> sources, const QString &what, QWidget *parent)
    : FittingDialog(parent), m_session(session), m_bucket(bucket), m_sources(std::move(sources)),
      m_days(new QSpinBox(this)), m_tier(new QComboBox(this)), m_tierHint(new FieldHint(this)),
      m_progress(new QLabel(this)), m_busy(new QProgressBar(this)),
      m_silence(new SilenceNotice(this)), m_failure(new FieldHint(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Restore from archive"));
    buildLayout(what);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("&Restore"));
    connect(m_buttons, &QDialogButtonBox::accepted, this, &ArchiveRestoreDialog::start);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ArchiveRestoreDialog::buildLayout(const QString &what)
{
    auto *intro = new QLabel(this);
    intro->setTextFormat(Qt::PlainText);
    intro->setWordWrap(true);
    intro->setText(tr("The server makes a readable copy of %1 for a number of days. The provider "
                      "charges for this.")
                       .arg(what));
    m_days->setRange(1, 365);
    m_days->setValue(7);
    m_days->setSuffix(tr(" days", "kept for: 7 days"));
    m_tier->addItem(tr("Standard"), int(RestoreTier::Standard));
    m_tier->addItem(tr("Bulk: slower and cheaper"), int(RestoreTier::Bulk));
    m_tier->addItem(tr("Expedited: faster and more expensive"), int(RestoreTier::Expedited));
    m_tierHint->showHint(tr("Standard takes hours, Bulk up to two days, Expedited minutes. "
                            "DEEP_ARCHIVE has no Expedited."));
    m_progress->setTextFormat(Qt::PlainText);
    m_progress->setWordWrap(true);
    m_progress->hide();
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setMaximumHeight(6);
    m_busy->setAccessibleName(tr("Asking the server"));
    m_busy->hide();
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Keep for:"), m_days);
    form->addRow(tr("&Speed:"), m_tierHint->below(m_tier));
    FieldHint::labelFields(*form);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(intro);
    layout->addLayout(form);
    layout->addWidget(m_progress);
    layout->addWidget(m_busy);
    layout->addWidget(m_silence);
    layout->addWidget(m_failure);
    layout->addWidget(m_buttons);
    setMinimumWidth(440);
}

void ArchiveRestoreDialog::start()
{
    m_days->setEnabled(false);
    m_tier->setEnabled(false);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(false);
    m_busy->show();
    m_failure->clear();
    showCounts({});
    auto *restore = new ArchiveRestore(m_session, m_bucket, m_sources, m_days->value(),
        RestoreTier(m_tier->currentData().toInt()), this);
    connect(restore, &ArchiveRestore::progressed, this, &ArchiveRestoreDialog::showCounts);
    connect(restore, &ArchiveRestore::finished, this, &ArchiveRestoreDialog::handleEnd);
    restore->start();
    m_silence->begin(m_session);
}

void ArchiveRestoreDialog::showCounts(const ArchiveRestoreCounts &counts)
{
    QStringList texts;
    texts.append(tr("Being restored: %Ln.", nullptr, pluralCount(counts.begun)));
    if (counts.extended > 0)
        texts.append(tr(
            "Restored already, and kept longer now: %Ln.", nullptr, pluralCount(counts.extended)));
    if (counts.notArchived > 0)
        texts.append(tr("Not archived: %Ln.", nullptr, pluralCount(counts.notArchived)));
    if (counts.failed > 0)
        texts.append(tr("Failed: %Ln.", nullptr, pluralCount(counts.failed)));
    m_progress->setText(texts.join(QLatin1Char('\n')));
    m_progress->show();
}

void ArchiveRestoreDialog::handleEnd(const ArchiveRestoreCounts &counts, const Error &firstError)
{
    m_silence->end();
    showCounts(counts);
    m_busy->hide();
    if (counts.failed > 0)
        m_failure->showError(describe(firstError));
    m_buttons->setStandardButtons(QDialogButtonBox::Close);
}

} // namespace windlass
