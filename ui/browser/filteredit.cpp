// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/filteredit.h"

#include <QKeyEvent>

namespace windlass {

FilterEdit::FilterEdit(QWidget *parent) : QLineEdit(parent)
{
    setPlaceholderText(tr("Filter by name"));
    setAccessibleName(tr("Filter by name"));
    setClearButtonEnabled(true);
    setFixedWidth(fontMetrics().averageCharWidth() * 26);
}

static bool isOwnKey(const QKeyEvent *event)
{
    return event->key() == Qt::Key_Escape || event->key() == Qt::Key_Down;
}

/// Otherwise Escape would stop the listing.
bool FilterEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isOwnKey(static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void FilterEdit::keyPressEvent(QKeyEvent *event)
{
    if (!isOwnKey(event)) {
        QLineEdit::keyPressEvent(event);
        return;
    }
    if (event->key() == Qt::Key_Down) {
        emit rowsRequested();
        return;
    }
    clear();
    emit left();
}

} // namespace windlass
