// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/fieldhint.h"

#include "ui/widgets/iconlabel.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tone.h"

#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace windlass {

static constexpr int iconExtent = 16;

/// The widget that really gets the focus of \a field.
static QWidget *innermost(QWidget *field)
{
    while (field->focusProxy())
        field = field->focusProxy();
    return field;
}

FieldHint::FieldHint(QWidget *parent)
    : QWidget(parent), m_icon(new IconLabel(iconExtent, this)), m_text(new QLabel(this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    m_text->setFont(small);
    m_text->setMinimumHeight(iconExtent); // a single line is vertically centred on the icon
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1, Qt::AlignTop);
    hide();
}

void FieldHint::showHint(const QString &text, Severity severity)
{
    m_severity = severity;
    m_icon->setVisible(severity != Severity::Note);
    m_icon->setIcon(icon(severity == Severity::Error ? Tone::Error : Tone::Warning));
    m_text->setText(text);
    colour();
    setHidden(text.isEmpty());
    setAccessibleName(text);
    if (m_field)
        m_field->setAccessibleDescription(text);
}

QString FieldHint::text() const
{
    return m_text->text();
}

void FieldHint::colour()
{
    QPalette coloured;
    if (m_severity == Severity::Note)
        coloured.setColor(QPalette::WindowText, palette().color(QPalette::PlaceholderText));
    if (m_severity == Severity::Error)
        coloured.setColor(QPalette::WindowText, toneColour(Tone::Error, palette()));
    m_text->setPalette(coloured);
}

void FieldHint::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
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
