// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/renameeditor.h"

#include "core/base/utf8text.h"
#include "ui/browser/objecttablemodel.h"
#include "ui/browser/objecttableview.h"
#include "ui/browser/plaintext.h"
#include "ui/browser/renamedialog.h"
#include "ui/widgets/rowdelegate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStyle>
#include <QStyleOptionViewItem>
#include <QVBoxLayout>

#include <algorithm>

namespace windlass {

static QByteArray withoutSlash(const RemoteSelection &selection)
{
    const QByteArray name = selection.key.name();
    return selection.isPrefix ? name.chopped(1) : name;
}

/// What looks like a space or like nothing.
static bool isDeceptive(QChar c)
{
    return c != QLatin1Char(' ') && (c.isSpace() || c.category() == QChar::Other_Format);
}

bool RenameEditor::canEdit(const RemoteSelection &selection)
{
    const QByteArray name = withoutSlash(selection);
    if (isEmptyName(name) || name.endsWith('/') || name.startsWith(' ') || name.endsWith(' '))
        return false;
    const QString text = utf8Text(name);
    return text.toUtf8() == name && windlass::displayText(name) == text
        && std::none_of(text.begin(), text.end(), isDeceptive);
}

RenameEditor::RenameEditor(const RemoteSelection &selection, NameExists exists,
    ObjectTableView &table, const ObjectTableModel &model)
    : QLineEdit(table.viewport()), m_rules(selection, std::move(exists)),
      m_name(selection.key.name()),
      m_index(model.index(model.rowOf(m_name), ObjectTableModel::NameColumn)),
      m_note(selection.isPrefix ? tr("Every object in the folder is copied and then deleted.")
                                : QString()),
      m_table(table), m_model(model), m_balloon(new QFrame(table.viewport())),
      m_hint(new FieldHint(m_balloon))
{
    setAccessibleName(tr("New name for “%1”").arg(nameForPeople(selection)));
    m_balloon->setFrameShape(QFrame::StyledPanel);
    m_balloon->setBackgroundRole(QPalette::Window); // unlike the rows around it
    m_balloon->setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(m_balloon);
    layout->setContentsMargins(6, 4, 6, 4);
    layout->addWidget(m_hint);

    setText(utf8Text(withoutSlash(selection)));
    selectStem(*this, selection);
    connect(this, &QLineEdit::textChanged, this, &RenameEditor::review);
    followTable();
    show();
    review();
    setFocus();
}

RenameEditor::~RenameEditor()
{
    delete m_balloon; // unless the viewport has deleted it
}

void RenameEditor::followTable()
{
    const auto follow = [this](const auto *sender, auto signal) {
        connect(sender, signal, this, [this] { place(); });
    };
    follow(m_table.verticalScrollBar(), &QAbstractSlider::valueChanged);
    follow(m_table.horizontalScrollBar(), &QAbstractSlider::valueChanged);
    follow(m_table.header(), &QHeaderView::sectionResized);
    follow(m_table.header(), &QHeaderView::sectionMoved);
    follow(&m_model, &QAbstractItemModel::rowsRemoved);
    follow(&m_model, &QAbstractItemModel::rowsInserted);
    follow(&m_model, &QAbstractItemModel::rowsMoved);
    follow(&m_model, &QAbstractItemModel::layoutChanged);
}

// --- placing ---

/// Where the table paints the name: the icon stays visible.
QRect RenameEditor::textRect(const QModelIndex &index) const
{
    QStyleOptionViewItem cell;
    cell.initFrom(&m_table);
    cell.rect = m_table.visualRect(index).adjusted(
        RowDelegate::sidePadding, 0, -RowDelegate::sidePadding, 0);
    cell.features = QStyleOptionViewItem::HasDisplay | QStyleOptionViewItem::HasDecoration;
    cell.decorationSize = m_table.iconSize();
    cell.text = text();
    QRect rect = m_table.style()->subElementRect(QStyle::SE_ItemViewItemText, &cell, &m_table);
    rect.setTop(cell.rect.top());
    rect.setHeight(cell.rect.height());
    if (isRightToLeft())
        rect.setLeft(cell.rect.left());
    else
        rect.setRight(cell.rect.right());
    return rect;
}

/// While the rows are read again, the field stays where it was.
void RenameEditor::place()
{
    if (m_isClosed)
        return;
    if (!m_index.isValid())
        m_index = m_model.index(m_model.rowOf(m_name), ObjectTableModel::NameColumn);
    if (!m_index.isValid())
        return;
    const QRect cell = textRect(m_index);
    const int height = std::max(cell.height(), minimumSizeHint().height());
    setGeometry(cell.left(), cell.center().y() - height / 2, cell.width(), height);

    constexpr int narrowest = 280;
    const QRect room = m_table.viewport()->rect();
    const int width = std::min(std::max(cell.width(), narrowest), room.width());
    const int left = std::clamp(cell.left(), 0, room.width() - width);
    QRect balloon(
        left, geometry().bottom() + 2, width, m_balloon->layout()->totalHeightForWidth(width));
    if (balloon.bottom() > room.bottom())
        balloon.moveBottom(geometry().top() - 2);
    m_balloon->setGeometry(balloon);
}

void RenameEditor::review()
{
    const std::optional<NameVerdict> verdict = m_rules.judge(name());
    if (verdict && !verdict->hint.isEmpty())
        m_hint->showHint(verdict->hint, verdict->severity);
    else
        m_hint->showHint(m_note);
    setAccessibleDescription(m_hint->text());
    m_balloon->setVisible(!m_hint->text().isEmpty());
    m_balloon->raise();
    place();
}

// --- ending ---

void RenameEditor::commit()
{
    const std::optional<NameVerdict> verdict = m_rules.judge(name());
    const bool isRefused = verdict && verdict->isRefusal();
    if (isRefused && !verdict->hint.isEmpty())
        return; // the hint says why
    const QByteArray newName = m_rules.fullName(name());
    finish();
    if (!isRefused)
        emit renamed(newName);
}

void RenameEditor::finish()
{
    if (m_isClosed)
        return;
    m_isClosed = true;
    if (hasFocus())
        m_table.setFocus();
    m_balloon->hide();
    hide();
    deleteLater();
}

bool RenameEditor::event(QEvent *event)
{
    // Escape has other meanings in the browser.
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void RenameEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        finish();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        commit();
    else
        QLineEdit::keyPressEvent(event);
    event->accept(); // no key is the table's meanwhile
}

void RenameEditor::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    // The field's own menu, and other windows, take the focus for a while only.
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        finish();
}

} // namespace windlass
