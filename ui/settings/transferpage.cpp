// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/transferpage.h"

#include "ui/settings/bandwidthfield.h"
#include "ui/settings/rulechooser.h"
#include "ui/settings/scheduletable.h"
#include "ui/settings/transferfields.h"
#include "ui/widgets/fieldhint.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QSpinBox>
#include <QVBoxLayout>

namespace windlass {

TransferPage::TransferPage(const TransferSettings &settings, QWidget *parent)
    : QWidget(parent), m_fields(new TransferFields(this)), m_schedule(new ScheduleTable(this)),
      m_existing(new RuleChooser(this)), m_links(new QComboBox(this)),
      m_sendsGrowing(
          new QCheckBox(tr("Send &growing files, such as logs, as they were at the start"), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(makeExistingGroup());
    layout->addWidget(makeBandwidthGroup());
    layout->addWidget(makeRequestGroup());
    layout->addWidget(makePartGroup());
    layout->addWidget(makeUploadGroup());
    layout->addStretch();
    m_schedule->setTabOrderAfter(m_fields->down());
    setSettings(settings);
    connect(m_fields, &TransferFields::edited, this, &TransferPage::edited);
    connect(m_links, &QComboBox::currentIndexChanged, this, &TransferPage::edited);
    connect(m_sendsGrowing, &QCheckBox::toggled, this, &TransferPage::edited);
    connect(m_schedule, &ScheduleTable::edited, this, &TransferPage::edited);
    connect(m_existing, &RuleChooser::ruleChosen, this, &TransferPage::edited);
}

QFormLayout *TransferPage::beginGroup(QWidget *&group, const QString &title)
{
    group = new QGroupBox(title, this);
    return new QFormLayout(group);
}

static QWidget *withHint(QWidget *field, const QString &text)
{
    auto *hint = new FieldHint(field->parentWidget());
    hint->showHint(text);
    return hint->below(field);
}

QWidget *TransferPage::makeExistingGroup()
{
    QWidget *group = nullptr;
    QFormLayout *form = beginGroup(group, tr("Existing files"));
    m_existing->setObjectName(QStringLiteral("existing"));
    form->addRow(tr("If the file already &exists:"),
        withHint(m_existing, tr("You can change this for each transfer.")));
    FieldHint::labelFields(*form);
    return group;
}

QWidget *TransferPage::makeBandwidthGroup()
{
    QWidget *group = nullptr;
    QFormLayout *form = beginGroup(group, tr("Bandwidth"));
    form->addRow(tr("&Upload:"), m_fields->up());
    form->addRow(tr("&Download:"), m_fields->down());
    auto *hint = new FieldHint(this);
    hint->showHint(tr("Scheduled limits override these. The first match applies."));
    form->addRow(hint);
    form->addRow(m_schedule);
    FieldHint::labelFields(*form);
    return group;
}

QWidget *TransferPage::makeRequestGroup()
{
    QWidget *group = nullptr;
    QFormLayout *form = beginGroup(group, tr("Requests"));
    form->addRow(tr("Re&quests at a time:"),
        withHint(m_fields->maxRequests(),
            tr("Maximum. Windlass may use fewer. Set to 1 to transfer one at a time.")));
    form->addRow(tr("&Files at a time:"), m_fields->maxTransfers());
    form->addRow(tr("A&ttempts per request:"), m_fields->attempts());
    FieldHint::labelFields(*form);
    return group;
}

QWidget *TransferPage::makePartGroup()
{
    QWidget *group = nullptr;
    QFormLayout *form = beginGroup(group, tr("Large files"));
    form->addRow(tr("&Split files from:"), m_fields->multipartThreshold());
    form->addRow(tr("Part si&ze:"),
        withHint(m_fields->partSize(),
            tr("Larger for files that would exceed the 10,000 parts that S3 accepts.")));
    form->addRow(tr("&Copy in parts from:"),
        withHint(m_fields->copyThreshold(),
            tr("For copies made by the server. A single copy can be verified by ETag; a multipart "
               "copy shows progress.")));
    FieldHint::labelFields(*form);
    return group;
}

QWidget *TransferPage::makeUploadGroup()
{
    QWidget *group = nullptr;
    QFormLayout *form = beginGroup(group, tr("Uploads"));
    m_links->setObjectName(QStringLiteral("links"));
    m_links->addItem(tr("Follow them"), int(LinkPolicy::Follow));
    m_links->addItem(tr("Skip them"), int(LinkPolicy::Skip));
    m_links->addItem(tr("Report them as failures"), int(LinkPolicy::Refuse));
    form->addRow(tr("Symbol&ic links:"), m_links);
    m_sendsGrowing->setObjectName(QStringLiteral("sendsGrowing"));
    form->addRow(m_sendsGrowing);
    FieldHint::labelFields(*form);
    return group;
}

TransferSettings TransferPage::settings() const
{
    TransferSettings settings = m_settings;
    m_fields->writeTo(settings);
    settings.schedule = m_schedule->schedule();
    settings.existing = m_existing->rule();
    settings.links = LinkPolicy(m_links->currentData().toInt());
    settings.sendsGrowing = m_sendsGrowing->isChecked();
    return settings;
}

void TransferPage::setSettings(const TransferSettings &settings)
{
    m_settings = settings;
    m_fields->show(settings);
    m_schedule->setSchedule(settings.schedule);
    m_existing->setRule(settings.existing);
    const QSignalBlocker blocker(m_links);
    m_links->setCurrentIndex(m_links->findData(int(settings.links)));
    const QSignalBlocker other(m_sendsGrowing);
    m_sendsGrowing->setChecked(settings.sendsGrowing);
}

void TransferPage::interpret()
{
    m_fields->interpret();
    m_schedule->interpret();
}

} // namespace windlass
