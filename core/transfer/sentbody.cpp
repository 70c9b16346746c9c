// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/sentbody.h"

namespace windlass {

Result<Verification> checkSentBody(
    const QByteArray &sentMd5, const QByteArray &storedMd5, bool isSigned, const QString &subject)
{
    const bool isComparable = !sentMd5.isEmpty() && !storedMd5.isEmpty();
    if (isComparable && sentMd5 != storedMd5)
        return fail(ErrorKind::StoredWrong, subject,
            QStringLiteral("MD5 %1, not %2")
                .arg(QString::fromLatin1(storedMd5.toHex()), QString::fromLatin1(sentMd5.toHex())));
    if (isComparable)
        return Verification::Md5ETag;
    return isSigned ? Verification::SignedSha256 : Verification::SizeOnly;
}

QByteArray signedSha256(BodySource &body)
{
    return QByteArray::fromHex(body.sha256Hex().value_or(QByteArray()));
}

} // namespace windlass
