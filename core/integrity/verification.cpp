// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/integrity/verification.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace windlass {

QString verificationName(Verification verification)
{
    switch (verification) {
    case Verification::None:
    case Verification::SizeOnly:
    case Verification::NoChecksumETag:
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

static constexpr int lastNumber = int(lastVerification);

/// The record of each verification, by its number.
static QByteArrayList allRecords()
{
    QByteArrayList records {QByteArray()};
    for (int number = 1; number <= lastNumber; ++number)
        records.append(
            QJsonDocument(QJsonObject {{member, number}}).toJson(QJsonDocument::Compact));
    return records;
}

QByteArray encodeVerification(Verification verification)
{
    static const QByteArrayList records = allRecords(); // cached: each done item needs one
    return records.value(int(verification));
}

Verification decodeVerification(const QByteArray &record)
{
    const int number = QJsonDocument::fromJson(record)[member].toInt();
    return number > 0 && number <= lastNumber ? Verification(number) : Verification::None;
}

} // namespace windlass
