// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "verificationline.h"

namespace windlass {

QByteArray verificationLine(const BatchSnapshot &batch)
{
    const qint64 sizeOnly = batch.verifications[Verification::SizeOnly];
    qint64 others = batch.done - sizeOnly; // folders, or copies that may not be looked at
    QByteArrayList parts;
    for (const auto &[name, count] : batch.verifications.verified()) {
        others -= count;
        parts << QByteArray::number(count) + " verified (" + name.toUtf8() + ')';
    }
    if (sizeOnly > 0)
        parts << QByteArray::number(sizeOnly) + " size only";
    if (others > 0)
        parts << QByteArray::number(others) + " not verified";
    const QByteArray counted
        = QByteArray::number(batch.done) + (batch.done == 1 ? " file" : " files");
    return parts.isEmpty() ? counted : counted + ": " + parts.join(", ");
}

} // namespace windlass
