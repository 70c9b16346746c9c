// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/sharing/sharingchecks.h"

#include "core/base/namelimits.h"
#include "core/s3/s3uri.h"
#include "core/sharing/sharingtext.h"

namespace windlass {

namespace {

} // namespace

Result<> checkObject(const BucketName &bucket, const ObjectKey &key)
{
    const QString subject = S3Uri {bucket, key}.display();
    if (bucket.isEmpty())
        return fail(ErrorKind::InvalidInput, subject, SharingText::tr("it names no bucket"));
    if (key.isEmpty())
        return fail(ErrorKind::InvalidInput, subject, SharingText::tr("it names no object"));
    if (key.bytes().contains('\0'))
        return fail(ErrorKind::InvalidInput, subject,
            SharingText::tr("a key cannot contain such a character"));
    if (key.bytes().size() > maxKeyBytes)
        return fail(ErrorKind::KeyTooLong, subject,
            SharingText::tr("%1 of %2 bytes").arg(key.bytes().size()).arg(maxKeyBytes));
    return {};
}

} // namespace windlass
