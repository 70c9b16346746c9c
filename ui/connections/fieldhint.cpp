// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/fieldhint.h"

#include <QVBoxLayout>

namespace windlass {

FieldHint::FieldHint(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    setFont(small);
    hide();
}

void FieldHint::showHint(const QString &text)
{
    say(text, palette().color(QPalette::PlaceholderText));
}

void FieldHint::showError(const QString &text)
{
    const bool isDark = palette().color(QPalette::Window).lightness() < 128;
    say(text, isDark ? QColor(0xff, 0x9a, 0x90) : QColor(0xb3, 0x26, 0x1e));
}

void FieldHint::say(const QString &text, const QColor &color)
{
    QPalette colored = palette();
    colored.setColor(QPalette::WindowText, color);
    setPalette(colored);
    setText(text);
    setHidden(text.isEmpty());
}

QWidget *FieldHint::below(QWidget *field)
{
    auto *row = new QWidget(field->parentWidget());
    auto *layout = new QVBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(field);
    layout->addWidget(this);
    row->setFocusProxy(field);
    return row;
}

} // namespace windlass
