// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/transfertext/verificationtext.h"

#include "core/base/humantext.h"

#include <QCoreApplication>
#include <QStringList>

namespace windlass {

namespace {

struct QueueText {
    Q_DECLARE_TR_FUNCTIONS(windlass::QueueText)
};

} // namespace

QString verificationText(Verification verification)
{
    if (isVerified(verification))
        return QueueText::tr("Verified (%1)", "by a checksum").arg(verificationName(verification));
    return isSizeOnly(verification) ? QueueText::tr("Size only") : QueueText::tr("Done");
}

QString verificationText(const VerificationCounts &counts, qint64 done)
{
    const qint64 sizeOnly = counts.sizeOnly();
    const qint64 unverified = counts.unverified(done);
    QStringList parts;
    for (const auto &[name, count] : counts.verified())
        parts << QueueText::tr("%Ln verified (%1)", nullptr, pluralCount(count)).arg(name);
    if (sizeOnly > 0)
        parts << QueueText::tr("%Ln size only", nullptr, pluralCount(sizeOnly));
    if (unverified > 0)
        parts << QueueText::tr("%Ln not verified", nullptr, pluralCount(unverified));
    return parts.join(QueueText::tr(", ", "between parts of an enumeration"));
}

QString verificationOfAllText(const VerificationCounts &counts, qint64 done)
{
    const QList<VerificationCounts::Named> verified = counts.verified();
    if (verified.size() == 1 && verified.first().count == done)
        return QueueText::tr("verified (%1)", "all of them, by a checksum").arg(verified[0].name);
    if (counts.sizeOnly() == done)
        return QueueText::tr("size only", "of all of them");
    return counts.unverified(done) == done ? QueueText::tr("not verified", "all of them")
                                           : QString();
}

QString verificationMeaning(Verification verification)
{
    switch (verification) {
    case Verification::None:
        return {};
    case Verification::SizeOnly:
        return QueueText::tr("All bytes arrived, but there was no checksum to compare them with.");
    case Verification::NoChecksumETag:
        return QueueText::tr("All bytes arrived, but there was no checksum to compare them with: "
                             "this server's ETags are not checksums.");
    case Verification::SignedSha256:
        return QueueText::tr("The request was signed with the SHA-256 of the data, so the server "
                             "refuses anything else.");
    case Verification::Md5ETag:
        return QueueText::tr("The object's ETag is the MD5 of the data.");
    case Verification::CompositeETag:
        return QueueText::tr("The object's ETag matches the MD5s of all its parts.");
    case Verification::Crc32:
    case Verification::Crc32c:
    case Verification::Crc64Nvme:
    case Verification::Sha1:
    case Verification::Sha256:
        return QueueText::tr("The %1 of the data matches the one that the server stores.")
            .arg(verificationName(verification));
    case Verification::SameETag:
        return QueueText::tr("The copy has the ETag of its source.");
    }
    return {};
}

} // namespace windlass
