// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/plan/plandialog.h"

#include "core/base/errortext.h"
#include "core/base/humantext.h"
#include "ui/plan/planfilter.h"
#include "ui/plan/plantext.h"
#include "ui/settings/rulechooser.h"
#include "ui/waiting/silencenotice.h"
#include "ui/widgets/columnwidth.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/plaintooltip.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/tableheader.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace windlass {

static QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

PlanDialog::PlanDialog(PlanModel &model, QWidget *parent)
    : QDialog(parent), m_model(model), m_filter(new PlanFilter(this)),
      m_message(new InlineMessage(this)), m_shown(new QComboBox(this)),
      m_rule(new RuleChooser(this)), m_table(new QTreeView(this)), m_amount(plainLabel(this)),
      m_remarks(plainLabel(this)), m_busy(new QProgressBar(this)),
      m_silence(new SilenceNotice(this))
{
    setWindowTitle(tr("Review"));
    m_filter->setSourceModel(&model);
    setUpTable();
    buildLayout();
    m_rule->setRule(model.decisions().rule());
    connect(m_rule, &RuleChooser::ruleChosen, &model, &PlanModel::setRule);
    connect(m_shown, &QComboBox::activated, this,
        [this](int row) { m_filter->setShown(PlanFilter::Show(row)); });
    connect(&model, &PlanModel::changed, this, &PlanDialog::update);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &PlanDialog::updateDecisions);
    update();
    updateDecisions();
    if (model.isDeletion())
        resize(680, isShort() ? 290 : 480);
    else
        resize(1000, 580);
}

/// Whether it is a deletion of a few objects, without a scan.
bool PlanDialog::isShort() const
{
    constexpr qsizetype few = 5;
    const QList<RemoteSelection> &sources = m_model.request().remoteSources;
    return sources.size() <= few
        && std::none_of(sources.cbegin(), sources.cend(),
            [](const RemoteSelection &source) { return source.isPrefix; });
}

void PlanDialog::buildLayout()
{
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setMaximumHeight(6);
    m_busy->setAccessibleName(tr("Looking for more items"));
    QDialogButtonBox *buttons = makeButtons();
    QPushButton *cancel = buttons->button(QDialogButtonBox::Cancel);
    QWidget *decisions = makeDecisions();
    decisions->setHidden(m_model.isDeletion());

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(makeTop());
    layout->addWidget(m_table, 1);
    layout->addWidget(m_message); // below the rows, which stay under the pointer
    layout->addWidget(decisions);
    layout->addWidget(m_busy);
    layout->addWidget(m_silence);
    layout->addWidget(m_amount);
    layout->addWidget(m_remarks);
    layout->addWidget(buttons);

    QList<QWidget *> order {m_rule, m_shown, m_table};
    for (QPushButton *button : std::as_const(m_decisions))
        order.append(button);
    order.append({m_start, cancel});
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
    if (m_model.isDeletion())
        cancel->setFocus();
    else
        m_table->setFocus();
}

QDialogButtonBox *PlanDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    if (m_model.isDeletion()) {
        m_start = buttons->addButton(tr("Delete"), QDialogButtonBox::DestructiveRole);
        m_start->setIcon(icon("delete"));
        m_start->setAutoDefault(false);
        buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    } else {
        m_start = buttons->addButton(tr("Start"), QDialogButtonBox::AcceptRole);
        m_start->setDefault(true);
    }
    // Connected directly: a button box does not accept for a destructive button.
    connect(m_start, &QPushButton::clicked, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

QWidget *PlanDialog::makeTop()
{
    auto *top = new QWidget(this);
    auto *heading = plainLabel(top);
    heading->setText(planHeading(m_model.request()));
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    auto *column = new QVBoxLayout;
    column->addWidget(heading);
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    if (m_model.isDeletion()) {
        auto *warning = plainLabel(top);
        warning->setText(tr("This cannot be undone, unless the bucket keeps old versions."));
        column->addWidget(warning);
        row->addWidget(new IconLabel(icon(Tone::Warning), 32, top), 0, Qt::AlignTop);
        for (QWidget *unused : {static_cast<QWidget *>(m_rule), static_cast<QWidget *>(m_shown)})
            unused->hide();
    } else {
        column->addLayout(makeRules(top));
    }
    row->addLayout(column, 1);
    return top;
}

QLayout *PlanDialog::makeRules(QWidget *parent)
{
    auto *ruleLabel = new QLabel(tr("If the file already &exists:"), parent);
    ruleLabel->setBuddy(m_rule);
    m_rule->setObjectName(QStringLiteral("rule"));
    auto *shownLabel = new QLabel(tr("S&how:"), parent);
    shownLabel->setBuddy(m_shown);
    m_shown->setObjectName(QStringLiteral("shown"));
    m_shown->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (int i = 0; i <= int(PlanFilter::Show::Skipped); ++i)
        m_shown->addItem(QString());

    auto *row = new QHBoxLayout;
    row->addWidget(ruleLabel);
    row->addWidget(m_rule);
    row->addStretch();
    row->addWidget(shownLabel);
    row->addWidget(m_shown);
    return row;
}

void PlanDialog::setUpTable()
{
    m_table->setHeader(new TableHeader(m_table));
    m_table->setModel(m_filter);
    m_table->setItemDelegate(new RowDelegate(m_table));
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true); // keeps a view of 100,000 rows fast
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setAllColumnsShowFocus(true);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setAccessibleName(tr("What will be done"));
    m_table->setSortingEnabled(true);
    m_table->header()->setSortIndicator(-1, Qt::AscendingOrder); // in the order of the scan
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    // Names take what the others leave, so that what will be done is always to be seen.
    m_table->header()->setSectionResizeMode(PlanModel::NameColumn, QHeaderView::Stretch);
    m_table->header()->setMinimumSectionSize(60);
    sizeColumns();
    if (m_model.isDeletion()) {
        m_table->setAccessibleName(tr("What will be deleted"));
        m_table->hideColumn(PlanModel::TargetColumn);
        m_table->hideColumn(PlanModel::OutcomeColumn);
    }
}

void PlanDialog::showSilence(const std::optional<Silence> &silence)
{
    m_silence->tell(silence);
}

/// By what may come, not by what is there: they do not move while rows arrive.
void PlanDialog::sizeColumns()
{
    const QDateTime longTime(QDate(2028, 12, 28), QTime(22, 58));
    const QString time = QLocale().toString(longTime, QLocale::ShortFormat);
    const auto fit = [this](PlanModel::Column column, const QStringList &texts) {
        m_table->setColumnWidth(column, columnWidthFor(*m_table, column, texts));
    };
    QStringList targets;
    QStringList sizes;
    for (const qint64 size : {1023LL, 1023LL << 20}) { // what is more has another unit
        sizes << humanSize(size);
        targets << sizes.last() + QStringLiteral(", ") + time;
    }
    fit(PlanModel::SizeColumn, sizes);
    fit(PlanModel::ModifiedColumn, {time});
    fit(PlanModel::TargetColumn, targets);
    // Its words can be long, and names need the room more.
    m_table->setColumnWidth(
        PlanModel::OutcomeColumn, 23 * m_table->fontMetrics().averageCharWidth());
}

QWidget *PlanDialog::makeDecisions()
{
    auto *widget = new QWidget(this);
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(new QLabel(tr("Selected rows:"), widget));
    addDecision(row, tr("&Overwrite or merge"), ConflictPolicy::Overwrite);
    addDecision(row, tr("&Skip"), ConflictPolicy::Skip);
    addDecision(row, tr("&Keep both"), ConflictPolicy::KeepBoth);
    row->addStretch();
    return widget;
}

void PlanDialog::addDecision(QLayout *row, const QString &text, ConflictPolicy rule)
{
    auto *button = new QPushButton(text, this);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, [this, rule] { decide(rule); });
    row->addWidget(button);
    m_decisions.append(button);
}

void PlanDialog::decide(ConflictPolicy rule)
{
    QList<int> rows;
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        rows.append(m_filter->mapToSource(index).row());
    m_model.decide(rows, rule);
}

void PlanDialog::update()
{
    const PlanTotals &totals = m_model.totals();
    const PlanAmount amount = m_model.decisions().amount(totals);
    m_busy->setVisible(!totals.isFinished);
    const QString text = m_model.isDeletion() ? deletionText(amount) : amountText(amount);
    m_amount->setText(
        totals.isFinished ? text : tr("%1 so far …", "3 items, 5 KiB, 4 requests").arg(text));
    m_amount->setToolTip(plainToolTip(requestText(amount.requests)));
    m_remarks->setText(remarkText(totals));
    m_remarks->setVisible(!m_remarks->text().isEmpty());
    updateStart();
    updateMessage();
    updateFilter();
}

void PlanDialog::updateStart()
{
    m_start->setEnabled(m_model.canStart());
    if (m_model.isDeletion() && m_model.canStart())
        m_start->setText(tr("Delete %Ln object(s)", nullptr, pluralCount(m_model.totals().items)));
}

void PlanDialog::updateMessage()
{
    const PlanTotals &totals = m_model.totals();
    using Severity = InlineMessage::Severity;
    if (totals.error) {
        m_message->showMessage(
            Severity::Error, describe(*totals.error), technicalDetails(*totals.error));
        return;
    }
    if (m_model.isDeletion() && totals.isFinished && totals.items == 0) {
        m_message->showMessage(Severity::Information, tr("There is nothing left to delete."));
        return;
    }
    const qint64 open = m_model.decisions().openQuestions(totals);
    const bool isUnknown
        = totals.areTargetsUnknown && m_model.decisions().rule() == ConflictPolicy::Ask;
    if (isUnknown)
        m_message->showMessage(Severity::Warning,
            tr("This key cannot list the target. Choose what to do if a file already exists."));
    else if (open > 0)
        m_message->showMessage(Severity::Information,
            tr("%Ln item(s) already exist. Pick one rule above, or select rows and decide below.",
                nullptr, pluralCount(open)));
    else
        m_message->dismiss();
}

void PlanDialog::updateFilter()
{
    const PlanTotals &totals = m_model.totals();
    const auto set = [this](PlanFilter::Show show, const QString &text) {
        m_shown->setItemText(int(show), text);
    };
    set(PlanFilter::Show::All, tr("All (%L1)").arg(totals.items));
    set(PlanFilter::Show::Conflicts,
        tr("Conflicts (%L1)").arg(totals.conflicts + totals.folders.size()));
    set(PlanFilter::Show::ChangedNames, tr("Changed names (%L1)").arg(totals.changedNames));
    set(PlanFilter::Show::Skipped, tr("Cannot be transferred (%L1)").arg(totals.skipped));
}

void PlanDialog::updateDecisions()
{
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    const bool hasConflict
        = std::any_of(selected.cbegin(), selected.cend(), [](const QModelIndex &index) {
              const auto kind = PlanRow::Kind(index.data(PlanModel::KindRole).toInt());
              return kind == PlanRow::Kind::Conflict || kind == PlanRow::Kind::FolderConflict;
          });
    for (QPushButton *button : std::as_const(m_decisions))
        button->setEnabled(hasConflict);
}

} // namespace windlass
