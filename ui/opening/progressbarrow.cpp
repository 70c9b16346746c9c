// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/opening/progressbarrow.h"

#include "core/base/humantext.h"
#include "ui/waiting/silencenotice.h"
#include "ui/widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace windlass {

ProgressBarRow::ProgressBarRow(const QString &text, const Session &session, QWidget *parent)
    : QWidget(parent), m_bar(new QProgressBar(this))
{
    m_bar->setRange(0, 0);
    m_bar->setFixedWidth(220);
    m_bar->setAccessibleName(text);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    auto *silence = new SilenceNotice(this);
    silence->begin(session);
    auto *row = new QHBoxLayout;
    row->addWidget(new ElidedLabel(text, this), 1);
    row->addWidget(m_bar);
    row->addWidget(cancel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->addLayout(row);
    layout->addWidget(silence);
    connect(cancel, &QPushButton::clicked, this, &ProgressBarRow::cancelled);
}

void ProgressBarRow::setProgress(qint64 done, qint64 total)
{
    constexpr int steps = 1000; // because byte counts do not fit into an int
    if (total < 1)
        return;
    m_bar->setRange(0, steps);
    m_bar->setValue(int(done * steps / total));
    m_bar->setFormat(tr("%1 of %2").arg(humanSize(done), humanSize(total)));
}

} // namespace windlass
