// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/searchbar.h"

#include "core/base/errortext.h"
#include "ui/widgets/fieldhint.h"
#include "ui/widgets/icons.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace windlass {

SearchBar::SearchBar(QWidget *parent)
    : QFrame(parent), m_name(new QLineEdit(this)), m_folders(new QLineEdit(this)),
      m_sizeKind(new QComboBox(this)), m_size(new QLineEdit(this)), m_timeKind(new QComboBox(this)),
      m_time(new QLineEdit(this)), m_search(new QPushButton(icon("search"), tr("Search"), this)),
      m_hint(new FieldHint(this))
{
    m_name->setPlaceholderText(tr("Name, *.jpg or .jpg"));
    m_name->setAccessibleName(tr("Name to search for"));
    m_name->setToolTip(tr("A part of the name, a pattern with * and ?, or an ending that begins "
                          "with a dot. Empty: any name."));
    m_folders->setPlaceholderText(tr("All folders below"));
    m_folders->setAccessibleName(tr("Folders to search in"));
    m_folders->setToolTip(tr("Folders below this one, or the beginnings of their names, with "
                             "semicolons between them: raw/; edited/2026. Empty: all."));
    m_sizeKind->addItems({tr("Any size"), tr("At least"), tr("At most")});
    m_sizeKind->setAccessibleName(tr("Size"));
    m_size->setPlaceholderText(tr("10 MiB"));
    m_size->setAccessibleName(tr("Size in bytes, KiB, MiB or GiB"));
    m_timeKind->addItems({tr("Any time"), tr("Modified since"), tr("Modified before")});
    m_timeKind->setAccessibleName(tr("Time of modification"));
    m_time->setPlaceholderText(tr("7d or 2026-03-01"));
    m_time->setAccessibleName(tr("Date, or how long ago"));
    m_time->setToolTip(
        tr("A date, as in 2026-03-01, or how long ago it was: 90m, 12h, 7d, 2w, 1y."));
    auto *close = new QToolButton(this);
    close->setIcon(icon("cancel"));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close the search (Esc)"));
    close->setAccessibleName(tr("Close the search"));
    arrange(close);

    connect(close, &QToolButton::clicked, this, &SearchBar::closeRequested);
    connect(m_search, &QPushButton::clicked, this, &SearchBar::handleSearch);
    for (QLineEdit *edit : {m_name, m_folders, m_size, m_time}) {
        connect(edit, &QLineEdit::returnPressed, this, &SearchBar::handleSearch);
        connect(edit, &QLineEdit::textEdited, m_hint, &FieldHint::clear);
    }
    for (const auto &[box, edit] : {std::pair(m_sizeKind, m_size), std::pair(m_timeKind, m_time)}) {
        connect(box, &QComboBox::currentIndexChanged, this, &SearchBar::enableFields);
        connect(box, &QComboBox::activated, edit, qOverload<>(&QWidget::setFocus));
    }
    for (QWidget *field : QList<QWidget *> {
             m_name, m_folders, m_sizeKind, m_size, m_timeKind, m_time, m_search, close})
        field->installEventFilter(this);
    enableFields();
    hide();
}

void SearchBar::arrange(QWidget *closeButton)
{
    const int character = fontMetrics().averageCharWidth();
    // A narrow window must be able to make the fields narrow.
    m_name->setMinimumWidth(character * 10);
    m_folders->setMinimumWidth(character * 8);
    m_size->setMinimumWidth(character * 8);
    m_size->setMaximumWidth(character * 14);
    m_time->setMinimumWidth(character * 10);
    m_time->setMaximumWidth(character * 22);
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_name, 6);
    row->addWidget(m_folders, 4);
    row->addWidget(m_sizeKind);
    row->addWidget(m_size, 3);
    row->addWidget(m_timeKind);
    row->addWidget(m_time, 4);
    row->addWidget(m_search);
    row->addWidget(closeButton);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 2, 6, 4);
    layout->setSpacing(0);
    layout->addLayout(row);
    layout->addWidget(m_hint);
}

void SearchBar::open()
{
    show();
    m_name->setFocus(Qt::ShortcutFocusReason);
    m_name->selectAll();
}

/// Hides fields that are not used.
void SearchBar::enableFields()
{
    m_hint->clear();
    m_size->setVisible(m_sizeKind->currentIndex() != int(SearchFields::Size::Any));
    m_time->setVisible(m_timeKind->currentIndex() != int(SearchFields::Time::Any));
}

SearchFields SearchBar::fields() const
{
    SearchFields fields;
    fields.name = m_name->text();
    fields.folders = m_folders->text();
    fields.sizeKind = SearchFields::Size(m_sizeKind->currentIndex());
    fields.size = m_size->text();
    fields.timeKind = SearchFields::Time(m_timeKind->currentIndex());
    fields.time = m_time->text();
    return fields;
}

void SearchBar::handleSearch()
{
    const Result<LocationSearch> search
        = fields().read(m_location, QDateTime::currentDateTimeUtc());
    if (!search) {
        m_hint->showError(describe(search.error()));
        return;
    }
    m_hint->clear();
    emit searchRequested(*search);
}

bool SearchBar::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey
        = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (!isKey || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Escape)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress) {
        emit closeRequested();
        return true;
    }
    event->accept(); // so that it does not trigger a shortcut
    return true;
}

} // namespace windlass
