// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/fieldhint.h"

#include <QFormLayout>
#include <QVBoxLayout>

namespace windlass {

/// The widget that gets the focus when \a field is given it.
static QWidget *innermost(QWidget *field)
{
    while (field->focusProxy())
        field = field->focusProxy();
    return field;
}

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
    if (m_field)
        m_field->setAccessibleDescription(text);
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
    m_field = innermost(field);
    return row;
}

void FieldHint::labelFields(QFormLayout &form)
{
    for (int row = 0; row < form.rowCount(); ++row) {
        const QLayoutItem *item = form.itemAt(row, QFormLayout::LabelRole);
        auto *label = item ? qobject_cast<QLabel *>(item->widget()) : nullptr;
        if (!label || !label->buddy())
            continue;
        QWidget *field = innermost(label->buddy());
        label->setBuddy(field);
        QString name = label->text().remove(QLatin1Char('&'));
        if (name.endsWith(QLatin1Char(':')))
            name.chop(1);
        field->setAccessibleName(name);
    }
}

} // namespace windlass
