// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/waiting/silencenotice.h"

#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/icons.h"

#include <QHBoxLayout>
#include <QLabel>

namespace windlass {

/// Begins with a capital letter, unless that is where the host is named.
static QString sentence(const Silence &silence)
{
    QString text = describe(silence);
    if (!text.startsWith(silence.host))
        text[0] = text[0].toUpper();
    return text;
}

SilenceNotice::SilenceNotice(Shape shape, QWidget *parent)
    : QWidget(parent), m_teller(new SilenceTeller(this))
{
    constexpr int iconExtent = 16;
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    auto *sign = new IconLabel(icon(Tone::Warning), iconExtent, this);
    if (shape == Shape::Line) {
        m_line = new ElidedLabel({}, this);
        layout->addWidget(sign);
        layout->addWidget(m_line, 1);
    } else {
        m_paragraph = new QLabel(this);
        m_paragraph->setTextFormat(Qt::PlainText);
        m_paragraph->setWordWrap(true);
        m_paragraph->setMinimumHeight(iconExtent); // a single line is centred on the icon
        layout->addWidget(sign, 0, Qt::AlignTop);
        layout->addWidget(m_paragraph, 1, Qt::AlignTop);
    }
    connect(m_teller, &SilenceTeller::changed, this, &SilenceNotice::tell);
    hide();
}

void SilenceNotice::begin(const Session &session)
{
    m_teller->start(session);
}

void SilenceNotice::end()
{
    m_teller->stop();
}

void SilenceNotice::tell(const std::optional<Silence> &silence)
{
    m_text = silence ? sentence(*silence) : QString();
    if (m_line)
        m_line->setText(m_text);
    else
        m_paragraph->setText(m_text);
    setVisible(silence.has_value());
    setAccessibleName(m_text); // now: screen readers are told about what is there
}

} // namespace windlass
