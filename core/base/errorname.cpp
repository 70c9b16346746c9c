// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/errorname.h"

namespace windlass {

// No default: a new kind without a name does not compile.
#define WINDLASS_NAME(kind)                                                                        \
    case ErrorKind::kind:                                                                          \
        return #kind

const char *errorName(ErrorKind kind)
{
    switch (kind) {
        WINDLASS_NAME(Cancelled);
        WINDLASS_NAME(InvalidInput);
        WINDLASS_NAME(MissingCredentials);
        WINDLASS_NAME(HostNotFound);
        WINDLASS_NAME(ConnectionRefused);
        WINDLASS_NAME(ConnectionLost);
        WINDLASS_NAME(Timeout);
        WINDLASS_NAME(CertificateUntrusted);
        WINDLASS_NAME(ProxyFailed);
        WINDLASS_NAME(NetworkFailed);
        WINDLASS_NAME(WrongCredentials);
        WINDLASS_NAME(CredentialsExpired);
        WINDLASS_NAME(AccessDenied);
        WINDLASS_NAME(NoSuchBucket);
        WINDLASS_NAME(NoSuchKey);
        WINDLASS_NAME(BucketExists);
        WINDLASS_NAME(BucketNotEmpty);
        WINDLASS_NAME(InvalidBucketName);
        WINDLASS_NAME(PreconditionFailed);
        WINDLASS_NAME(ClockSkewed);
        WINDLASS_NAME(WrongRegion);
        WINDLASS_NAME(Throttled);
        WINDLASS_NAME(ServerFault);
        WINDLASS_NAME(NotSupported);
        WINDLASS_NAME(Refused);
        WINDLASS_NAME(MalformedAnswer);
        WINDLASS_NAME(FileNotFound);
        WINDLASS_NAME(FileUnreadable);
        WINDLASS_NAME(FileUnwritable);
        WINDLASS_NAME(FileChanged);
        WINDLASS_NAME(DiskFull);
        WINDLASS_NAME(LocalFileFailed);
        WINDLASS_NAME(KeyHasNoLocalName);
        WINDLASS_NAME(FolderInTheWay);
        WINDLASS_NAME(FileInTheWay);
        WINDLASS_NAME(OutsideFolder);
        WINDLASS_NAME(ObjectChanged);
        WINDLASS_NAME(Mismatch);
        WINDLASS_NAME(TooLarge);
        WINDLASS_NAME(StoredWrong);
        WINDLASS_NAME(LinkNotFollowed);
        WINDLASS_NAME(EndpointChanged);
        WINDLASS_NAME(Unverified);
        WINDLASS_NAME(ObjectArchived);
        WINDLASS_NAME(ObjectLocked);
        WINDLASS_NAME(EncryptionKeyNeeded);
        WINDLASS_NAME(KeyServiceFailed);
        WINDLASS_NAME(QuotaExceeded);
        WINDLASS_NAME(AccountUnusable);
        WINDLASS_NAME(KeyTooLong);
        WINDLASS_NAME(Redirected);
        WINDLASS_NAME(TooLargeForProxy);
        WINDLASS_NAME(CertificateExpired);
        WINDLASS_NAME(CertificateOfOtherHost);
        WINDLASS_NAME(TlsTooOld);
        WINDLASS_NAME(TlsExpected);
        WINDLASS_NAME(TlsNotSpoken);
        WINDLASS_NAME(NotARegularFile);
        WINDLASS_NAME(AclNotKept);
        WINDLASS_NAME(JournalTooNew);
        WINDLASS_NAME(SignatureDiffers);
        WINDLASS_NAME(ConditionUnmet);
    }
    return "Unknown";
}

#undef WINDLASS_NAME

} // namespace windlass
