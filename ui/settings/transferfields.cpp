// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/transferfields.h"

#include "core/base/byteunits.h"
#include "ui/settings/bandwidthfield.h"

#include <QSpinBox>

namespace windlass {

namespace {

QSpinBox *makeNumber(QWidget *parent, const char *name, int least, int most)
{
    auto *field = new QSpinBox(parent);
    field->setObjectName(QLatin1String(name));
    field->setRange(least, most);
    field->setKeyboardTracking(false);
    return field;
}

/// In whole MiB.
QSpinBox *makeSize(QWidget *parent, const char *name)
{
    QSpinBox *field = makeNumber(parent, name, int(TransferSettings::smallestPart / mebibyte),
        int(TransferSettings::largestPart / mebibyte));
    field->setSuffix(TransferFields::tr(" MiB"));
    return field;
}

int inMebibytes(qint64 bytes)
{
    return int(bytes / mebibyte);
}

/// The field's value, or \a exact if the field shows that value rounded.
qint64 inBytes(const QSpinBox *field, qint64 exact)
{
    return inMebibytes(exact) == field->value() ? exact : field->value() * mebibyte;
}

} // namespace

TransferFields::TransferFields(QWidget *parent)
    : QObject(parent), m_up(new BandwidthField(parent)), m_down(new BandwidthField(parent)),
      m_maxRequests(makeNumber(parent, "maxRequests", 1, TransferSettings::mostRequests)),
      m_maxTransfers(makeNumber(parent, "maxTransfers", 0, TransferSettings::mostTransfers)),
      m_attempts(makeNumber(parent, "attempts", 1, TransferSettings::mostAttempts)),
      m_multipartThreshold(makeSize(parent, "multipartThreshold")),
      m_partSize(makeSize(parent, "partSize")), m_copyThreshold(makeSize(parent, "copyThreshold"))
{
    m_maxTransfers->setSpecialValueText(tr("As many as requests"));
    m_up->setObjectName(QStringLiteral("up"));
    m_down->setObjectName(QStringLiteral("down"));
    for (QSpinBox *field : {m_maxRequests, m_maxTransfers, m_attempts, m_multipartThreshold,
             m_partSize, m_copyThreshold})
        connect(field, &QSpinBox::valueChanged, this, &TransferFields::edited);
    for (BandwidthField *field : {m_up, m_down})
        connect(field, &QDoubleSpinBox::valueChanged, this, &TransferFields::edited);
}

void TransferFields::show(const TransferSettings &settings)
{
    const QSignalBlocker blocker(this);
    m_maxRequests->setValue(settings.maxRequests);
    m_maxTransfers->setValue(settings.maxTransfers);
    m_attempts->setValue(settings.attempts);
    m_multipartThreshold->setValue(inMebibytes(settings.multipartThreshold));
    m_partSize->setValue(inMebibytes(settings.partSize));
    m_copyThreshold->setValue(inMebibytes(settings.copyThreshold));
    m_up->setBytesPerSecond(settings.bandwidth.up);
    m_down->setBytesPerSecond(settings.bandwidth.down);
}

void TransferFields::writeTo(TransferSettings &settings) const
{
    settings.maxRequests = m_maxRequests->value();
    settings.maxTransfers = m_maxTransfers->value();
    settings.attempts = m_attempts->value();
    settings.multipartThreshold = inBytes(m_multipartThreshold, settings.multipartThreshold);
    settings.partSize = inBytes(m_partSize, settings.partSize);
    settings.copyThreshold = inBytes(m_copyThreshold, settings.copyThreshold);
    settings.bandwidth = {m_up->bytesPerSecond(), m_down->bytesPerSecond()};
}

void TransferFields::interpret()
{
    for (QSpinBox *field : {m_maxRequests, m_maxTransfers, m_attempts, m_multipartThreshold,
             m_partSize, m_copyThreshold})
        field->interpretText();
    m_up->interpretText();
    m_down->interpretText();
}

} // namespace windlass
