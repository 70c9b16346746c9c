// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/hintlabel.h"

#include "ui/widgets/icons.h"

#include <QHBoxLayout>
#include <QLabel>

namespace windlass {

HintLabel::HintLabel(QWidget *parent)
    : QWidget(parent), m_icon(new QLabel(this)), m_text(new QLabel(this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(2, 2, 2, 2);
    layout->setSpacing(6);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    hide();
}

void HintLabel::showHint(Severity severity, const QString &text)
{
    m_icon->setPixmap(icon(severity == Severity::Error ? "error" : "warning").pixmap(16));
    m_text->setText(text);
    setAccessibleName(text);
    show();
}

void HintLabel::clear()
{
    hide();
    m_text->clear();
}

QString HintLabel::text() const
{
    return m_text->text();
}

} // namespace windlass
