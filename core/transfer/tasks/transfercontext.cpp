// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/tasks/transfercontext.h"

namespace windlass {

bool TransferContext::keepsPartial(const Error &error) const
{
    if (!resume || !resume->journal().isPersistent())
        return false;
    if (item->isSuspended)
        return true;
    // The parts cannot become an object (CompleteMultipartUpload).
    const QByteArray code = error.s3 ? error.s3->code : QByteArray();
    if (code == "InvalidPart" || code == "InvalidPartOrder" || code == "EntityTooSmall")
        return false;
    switch (error.kind) {
    case ErrorKind::Cancelled:   // by a person
    case ErrorKind::FileChanged: // the sent parts are of an older version
    case ErrorKind::ObjectChanged:
    case ErrorKind::Mismatch:
    case ErrorKind::StoredWrong:
    case ErrorKind::PreconditionFailed: // it must not be completed at this place
    case ErrorKind::TooLargeForProxy:   // nor sent with these parts
        return false;
    default:
        return true;
    }
}

Error changedIfRefused(Error error)
{
    if (error.kind == ErrorKind::PreconditionFailed)
        error.kind = ErrorKind::ObjectChanged;
    return error;
}

} // namespace windlass
