// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/sharing/foldedform.h"

#include <QFormLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace windlass {

FoldedForm::FoldedForm(QWidget *parent)
    : QWidget(parent), m_fold(new QToolButton(this)), m_fields(new QWidget(this)),
      m_form(new QFormLayout(m_fields))
{
    m_fold->setObjectName(QStringLiteral("moreOptions"));
    m_fold->setText(tr("&More options"));
    m_fold->setCheckable(true);
    m_fold->setAutoRaise(true);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setContentsMargins(12, 0, 0, 0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_fold);
    layout->addWidget(m_fields);
    showFields(false);
    connect(m_fold, &QToolButton::toggled, this, &FoldedForm::showFields);
}

void FoldedForm::showFields(bool shown)
{
    m_fields->setVisible(shown);
    m_fold->setArrowType(shown ? Qt::DownArrow : Qt::RightArrow);
}

} // namespace windlass
