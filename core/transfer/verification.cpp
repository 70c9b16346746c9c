// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/verification.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace windlass {

QString verificationName(Verification verification)
{
    switch (verification) {
    case Verification::None:
    case Verification::SizeOnly:
        return {};
    case Verification::SignedSha256:
    case Verification::Sha256:
        return QStringLiteral("SHA-256");
    case Verification::Md5ETag:
    case Verification::CompositeETag:
        return QStringLiteral("MD5");
    case Verification::Crc32:
        return QStringLiteral("CRC-32");
    case Verification::Crc32c:
        return QStringLiteral("CRC-32C");
    case Verification::Crc64Nvme:
        return QStringLiteral("CRC-64");
    case Verification::Sha1:
        return QStringLiteral("SHA-1");
    case Verification::SameETag:
        return QStringLiteral("ETag");
    }
    return {};
}

static const QLatin1String member("verified");

QByteArray encodeVerification(Verification verification)
{
    if (verification == Verification::None)
        return {};
    const QJsonObject json {{member, int(verification)}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Verification decodeVerification(const QByteArray &record)
{
    const int number = QJsonDocument::fromJson(record)[member].toInt();
    const bool isKnown = number > 0 && number <= int(Verification::SameETag);
    return isKnown ? Verification(number) : Verification::None;
}

} // namespace windlass
