// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/sharing/expirychooser.h"

#include "core/auth/sigv4signer.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSpinBox>

namespace windlass {

using namespace std::chrono_literals;

static constexpr int custom = 0; // the entry for a custom time

ExpiryChooser::ExpiryChooser(QWidget *parent)
    : QWidget(parent), m_preset(new QComboBox(this)), m_number(new QSpinBox(this)),
      m_unit(new QComboBox(this))
{
    addPresets();
    addUnits();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_preset);
    layout->addWidget(m_number);
    layout->addWidget(m_unit);
    layout->addStretch(1);
    setFocusProxy(m_preset);

    handleUnitChosen();
    handlePresetChosen();
    connect(m_preset, &QComboBox::currentIndexChanged, this, &ExpiryChooser::handlePresetChosen);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &ExpiryChooser::handleUnitChosen);
    connect(m_number, &QSpinBox::valueChanged, this, &ExpiryChooser::expiryChanged);
}

void ExpiryChooser::addPresets()
{
    const auto add = [this](const QString &text, std::chrono::seconds span) {
        m_preset->addItem(text, qint64(span.count()));
    };
    m_preset->setObjectName(QStringLiteral("preset"));
    m_preset->setAccessibleName(tr("How long the link works"));
    add(tr("15 minutes"), 15min);
    add(tr("1 hour"), 1h);
    add(tr("1 day"), 24h);
    add(tr("7 days"), SigV4Signer::longestExpiry);
    m_preset->insertSeparator(m_preset->count());
    add(tr("Custom…"), 0s);
    m_preset->setCurrentIndex(1);
}

void ExpiryChooser::addUnits()
{
    const auto add = [this](const QString &text, std::chrono::seconds unit) {
        m_unit->addItem(text, qint64(unit.count()));
    };
    m_unit->setObjectName(QStringLiteral("unit"));
    m_unit->setAccessibleName(tr("Unit"));
    add(tr("minutes"), 1min);
    add(tr("hours"), 1h);
    add(tr("days"), 24h);
    m_unit->setCurrentIndex(1);
    m_number->setObjectName(QStringLiteral("number"));
    m_number->setAccessibleName(tr("Number of minutes, hours or days"));
    m_number->setMinimum(1);
    m_number->setValue(12);
}

std::chrono::seconds ExpiryChooser::expiry() const
{
    const std::chrono::seconds preset(m_preset->currentData().toLongLong());
    if (preset.count() != custom)
        return preset;
    return std::chrono::seconds(m_number->value() * m_unit->currentData().toLongLong());
}

void ExpiryChooser::handlePresetChosen()
{
    const bool isCustom = m_preset->currentData().toLongLong() == custom;
    m_number->setVisible(isCustom);
    m_unit->setVisible(isCustom);
    emit expiryChanged();
}

void ExpiryChooser::handleUnitChosen()
{
    const qint64 longest = SigV4Signer::longestExpiry.count();
    m_number->setMaximum(int(longest / m_unit->currentData().toLongLong()));
    emit expiryChanged();
}

} // namespace windlass
