// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "verificationline.h"

namespace windlass {

QByteArray verificationLine(const BatchSnapshot &batch)
{
    const qint64 sizeOnly = batch.verifications.sizeOnly();
    const qint64 unverified = batch.verifications.unverified(batch.done);
    QByteArrayList parts;
    for (const auto &[name, count] : batch.verifications.verified())
        parts << QByteArray::number(count) + " verified (" + name.toUtf8() + ')';
    if (sizeOnly > 0)
        parts << QByteArray::number(sizeOnly) + " size only";
    if (unverified > 0)
        parts << QByteArray::number(unverified) + " not verified";
    const QByteArray counted
        = QByteArray::number(batch.done) + (batch.done == 1 ? " file" : " files");
    return parts.isEmpty() ? counted : counted + ": " + parts.join(", ");
}

QByteArray verificationWords(Verification verification)
{
    if (isVerified(verification))
        return "verified (" + verificationName(verification).toUtf8() + ')';
    if (verification == Verification::NoChecksumETag)
        return "size only: this server's ETags are no checksums";
    return verification == Verification::SizeOnly ? "size only" : "not verified";
}

} // namespace windlass
