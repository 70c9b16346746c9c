// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/limitsdialog.h"

#include "ui/settings/bandwidthfield.h"
#include "ui/settings/scheduletable.h"
#include "ui/settings/transferfields.h"
#include "ui/widgets/fittingscrollarea.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace windlass {

LimitsDialog::LimitsDialog(const TransferOverrides &overrides, QWidget *parent)
    : FittingDialog(parent), m_fields(new TransferFields(this)),
      m_schedule(new ScheduleTable(this)), m_shown(overrides.over(TransferSettings()))
{
    setWindowTitle(tr("Limits of this connection"));
    m_fields->show(m_shown);
    auto *note = new QLabel(tr("Checked settings override Preferences for this connection."), this);
    note->setWordWrap(true);
    auto *grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    m_up = addRow(
        *grid, tr("&Upload bandwidth:"), m_fields->up(), overrides.bandwidthUp.has_value());
    m_down = addRow(
        *grid, tr("&Download bandwidth:"), m_fields->down(), overrides.bandwidthDown.has_value());
    m_maxRequests = addRow(*grid, tr("Re&quests at a time:"), m_fields->maxRequests(),
        overrides.maxRequests.has_value());
    m_maxTransfers = addRow(*grid, tr("&Files at a time:"), m_fields->maxTransfers(),
        overrides.maxTransfers.has_value());
    m_attempts = addRow(
        *grid, tr("A&ttempts per request:"), m_fields->attempts(), overrides.attempts.has_value());
    m_multipartThreshold = addRow(*grid, tr("&Split files from:"), m_fields->multipartThreshold(),
        overrides.multipartThreshold.has_value());
    m_partSize
        = addRow(*grid, tr("Part si&ze:"), m_fields->partSize(), overrides.partSize.has_value());
    m_copyThreshold = addRow(*grid, tr("&Copy in parts from:"), m_fields->copyThreshold(),
        overrides.copyThreshold.has_value());

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &LimitsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &LimitsDialog::reject);
    auto *fields = new QWidget(this);
    auto *inner = new QVBoxLayout(fields);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(12);
    inner->addWidget(note);
    inner->addLayout(grid);
    m_schedule->setSchedule(overrides.schedule.value_or(BandwidthSchedule()));
    addSchedule(*inner, overrides.schedule.has_value());
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(new FittingScrollArea(fields, this));
    layout->addWidget(buttons);
    setMinimumWidth(440);
}

QCheckBox *LimitsDialog::addRow(QGridLayout &grid, const QString &text, QWidget *field, bool isSet)
{
    auto *box = new QCheckBox(text, this);
    box->setObjectName(field->objectName() + QLatin1String("Own"));
    QString name = text;
    name.remove(QLatin1Char('&')).chop(1); // the colon
    field->setAccessibleName(name);
    box->setAccessibleName(tr("%1: own value").arg(name));
    // A value that is not used is not shown.
    auto *pages = new QStackedWidget(this);
    auto *other = new QLabel(tr("Use Preferences"), pages);
    other->setEnabled(false);
    pages->addWidget(other);
    pages->addWidget(field);
    pages->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const auto choose = [pages](bool isOwn) { pages->setCurrentIndex(isOwn ? 1 : 0); };
    connect(box, &QCheckBox::toggled, pages, choose);
    box->setChecked(isSet);
    const int row = grid.rowCount();
    grid.addWidget(box, row, 0);
    grid.addWidget(pages, row, 1);
    return box;
}

void LimitsDialog::addSchedule(QVBoxLayout &layout, bool isSet)
{
    m_hasSchedule = new QCheckBox(tr("&Other bandwidth at these times of the day:"), this);
    m_hasSchedule->setObjectName(QStringLiteral("scheduleOwn"));
    m_hasSchedule->setChecked(isSet);
    m_schedule->setVisible(isSet);
    connect(m_hasSchedule, &QCheckBox::toggled, m_schedule, &QWidget::setVisible);
    m_schedule->setTabOrderAfter(m_hasSchedule);
    layout.addWidget(m_hasSchedule);
    layout.addWidget(m_schedule);
}

TransferOverrides LimitsDialog::overrides() const
{
    TransferSettings said = m_shown;
    m_fields->writeTo(said);
    TransferOverrides overrides;
    const auto take = [](const QCheckBox *box, auto &target, auto value) {
        if (box->isChecked())
            target = value;
    };
    take(m_up, overrides.bandwidthUp, said.bandwidth.up);
    take(m_down, overrides.bandwidthDown, said.bandwidth.down);
    take(m_maxRequests, overrides.maxRequests, said.maxRequests);
    take(m_maxTransfers, overrides.maxTransfers, said.maxTransfers);
    take(m_attempts, overrides.attempts, said.attempts);
    take(m_multipartThreshold, overrides.multipartThreshold, said.multipartThreshold);
    take(m_partSize, overrides.partSize, said.partSize);
    take(m_copyThreshold, overrides.copyThreshold, said.copyThreshold);
    if (const BandwidthSchedule schedule = m_schedule->schedule(); !schedule.entries.isEmpty())
        take(m_hasSchedule, overrides.schedule, schedule);
    return overrides;
}

void LimitsDialog::accept()
{
    m_fields->interpret();
    m_schedule->interpret();
    QDialog::accept();
}

} // namespace windlass
