// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "verificationtally.h"

namespace windlass {

void VerificationTally::add(const ItemSnapshot &item)
{
    if (item.state != TransferState::Done)
        return;
    if (isVerified(item.verification))
        ++m_verified[verificationName(item.verification).toUtf8()];
    else if (item.verification == Verification::SizeOnly)
        ++m_sizeOnly;
    else
        ++m_unverified;
}

QByteArray VerificationTally::line() const
{
    qint64 files = m_sizeOnly + m_unverified;
    QByteArrayList parts;
    for (const auto &[name, count] : m_verified) {
        files += count;
        parts << QByteArray::number(count) + " verified (" + name + ')';
    }
    if (m_sizeOnly > 0)
        parts << QByteArray::number(m_sizeOnly) + " size only";
    if (m_unverified > 0)
        parts << QByteArray::number(m_unverified) + " not verified";
    const QByteArray counted = QByteArray::number(files) + (files == 1 ? " file" : " files");
    return parts.isEmpty() ? counted : counted + ": " + parts.join(", ");
}

} // namespace windlass
