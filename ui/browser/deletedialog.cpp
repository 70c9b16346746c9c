// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/deletedialog.h"

#include "core/base/errortext.h"
#include "core/base/humantext.h"
#include "ui/browser/plaintext.h"
#include "ui/browser/rowsummary.h"
#include "ui/widgets/fieldhint.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/icons.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace windlass {

/// %n wants an int.
static int plural(qint64 count)
{
    return int(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

DeleteDialog::DeleteDialog(Session &session, const S3Uri &location,
    const QList<RemoteSelection> &selections, QWidget *parent)
    : QDialog(parent), m_selections(selections), m_counter(session, location.bucket),
      m_names(new QListWidget(this)), m_count(new QLabel(this)), m_busy(new QProgressBar(this)),
      m_hint(new FieldHint(this))
{
    setWindowTitle(tr("Delete"));
    setMinimumWidth(500);
    buildForm(question(location));
    listNames();
    startCounting();
}

void DeleteDialog::buildForm(const QString &question)
{
    auto *heading = new QLabel(this);
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);
    heading->setText(question);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    auto *sign = new IconLabel(icon(Tone::Warning), 32, this);
    m_count->setTextFormat(Qt::PlainText);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setMaximumHeight(6);
    m_busy->setAccessibleName(tr("Counting"));
    m_names->setAccessibleName(tr("What will be deleted"));
    auto *warning = new QLabel(this);
    warning->setTextFormat(Qt::PlainText);
    warning->setWordWrap(true);
    warning->setText(tr("This cannot be undone, unless the bucket keeps old versions."));

    auto *buttons = new QDialogButtonBox(this);
    m_delete = buttons->addButton(tr("Delete"), QDialogButtonBox::AcceptRole);
    m_delete->setIcon(icon("delete"));
    m_delete->setEnabled(false);
    m_delete->setAutoDefault(false);
    QPushButton *cancel = buttons->addButton(QDialogButtonBox::Cancel);
    cancel->setDefault(true);
    cancel->setFocus();
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    for (QWidget *widget : {static_cast<QWidget *>(heading), static_cast<QWidget *>(m_names),
             static_cast<QWidget *>(m_count), static_cast<QWidget *>(m_busy),
             static_cast<QWidget *>(m_hint), static_cast<QWidget *>(warning)})
        column->addWidget(widget);
    auto *top = new QHBoxLayout;
    top->setSpacing(12);
    top->addWidget(sign, 0, Qt::AlignTop);
    top->addLayout(column, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(top, 1);
    layout->addWidget(buttons);
}

QString DeleteDialog::question(const S3Uri &location) const
{
    const QString place = location.display();
    if (m_selections.size() == 1) {
        const RemoteSelection &only = m_selections.first();
        const QString name = nameForPeople(only.targetName);
        return only.isPrefix
            ? tr("Delete the folder “%1” from %2 with everything in it?").arg(name, place)
            : tr("Delete “%1” from %2?").arg(name, place);
    }
    RowSummary summary;
    for (const RemoteSelection &selection : m_selections)
        ++(selection.isPrefix ? summary.folders : summary.objects);
    return tr("Delete %1 from %2?", "%1: 2 folders and 3 objects").arg(summary.countText(), place);
}

void DeleteDialog::listNames()
{
    constexpr qsizetype most = 200;
    constexpr int rowsShown = 6;
    m_names->setSelectionMode(QAbstractItemView::NoSelection);
    m_names->setFocusPolicy(Qt::TabFocus);
    m_names->setUniformItemSizes(true);
    m_names->setTextElideMode(Qt::ElideMiddle);
    m_names->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const RemoteSelection &selection : m_selections.mid(0, most)) {
        m_names->addItem(new QListWidgetItem(
            icon(selection.isPrefix ? "folder" : "file"), nameForPeople(selection.targetName)));
    }
    if (m_selections.size() > most)
        m_names->addItem(tr("… and %Ln more", nullptr, plural(m_selections.size() - most)));
    const int rows = std::min(rowsShown, m_names->count());
    m_names->setFixedHeight(rows * m_names->sizeHintForRow(0) + 2 * m_names->frameWidth());
    m_names->setVisible(m_selections.size() > 1); // else the question names it
}

void DeleteDialog::startCounting()
{
    for (const RemoteSelection &selection : m_selections) {
        if (selection.isPrefix)
            m_counter.addPrefix(selection.key);
        else
            m_counter.addObject(std::max<qint64>(0, selection.size));
    }
    connect(&m_counter, &ObjectCounter::progressed, this, &DeleteDialog::showProgress);
    connect(&m_counter, &ObjectCounter::finished, this, &DeleteDialog::handleFinished);
    connect(&m_counter, &ObjectCounter::failed, this, &DeleteDialog::handleFailure);
    showProgress();
    m_counter.start();
}

void DeleteDialog::showProgress()
{
    m_count->setText(tr("%Ln object(s), %1 so far…", nullptr, plural(m_counter.objectCount()))
                         .arg(humanSize(m_counter.byteCount())));
}

void DeleteDialog::handleFinished()
{
    m_busy->hide();
    const qint64 objects = m_counter.objectCount();
    if (objects == 0) {
        m_count->setText(tr("There is nothing left to delete."));
        return;
    }
    m_count->setText(tr("%Ln object(s), %1 in all", nullptr, plural(objects))
                         .arg(humanSize(m_counter.byteCount())));
    allowDeletion(tr("Delete %Ln object(s)", nullptr, plural(objects)));
}

void DeleteDialog::handleFailure(const Error &error)
{
    m_busy->hide();
    m_count->setText(tr("At least %Ln object(s), %1", nullptr, plural(m_counter.objectCount()))
                         .arg(humanSize(m_counter.byteCount())));
    m_hint->showError(tr("The objects could not be counted to the end. %1").arg(describe(error)));
    allowDeletion(tr("Delete without a count"));
}

void DeleteDialog::allowDeletion(const QString &buttonText)
{
    m_delete->setText(buttonText);
    m_delete->setEnabled(true);
}

} // namespace windlass
