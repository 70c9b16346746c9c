// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/s3uri.h"

#include <QStringBuilder>

namespace windlass {

Result<S3Uri> S3Uri::parse(const QByteArray &text)
{
    if (!isS3Uri(text))
        return fail(ErrorKind::InvalidInput, displayText(text), QStringLiteral("s3://bucket/key"));
    const QByteArray rest = text.mid(5);
    const qsizetype slash = rest.indexOf('/');
    S3Uri uri;
    uri.bucket = BucketName(slash < 0 ? rest : rest.left(slash));
    if (slash >= 0)
        uri.key = ObjectKey(rest.mid(slash + 1));
    if (uri.bucket.isEmpty() && !uri.key.isEmpty())
        return fail(ErrorKind::InvalidInput, displayText(text), QStringLiteral("s3://bucket/key"));
    return uri;
}

QByteArray S3Uri::toBytes() const
{
    if (bucket.isEmpty())
        return QByteArrayLiteral("s3://");
    return "s3://" % bucket.bytes() % '/' % key.bytes();
}

} // namespace windlass
