// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/tasks/multipartbegin.h"

#include <functional>

namespace windlass {

/// An object made of parts on the server, whether they are uploaded or copied: begun or taken up,
/// filled by a PartCrew, completed. What fails is kept for another try where the journal can tell
/// of it, and aborted where it cannot, where the source has changed, and where a person cancels.
/// \internal
class MultipartWrite
{
public:
    /// Makes the part number \a part, which is \a range of the object.
    using SendPart = std::function<QCoro::Task<Result<VerifiedPart>>(
        S3Client client, UploadId id, int part, ByteRange range)>;

    /// A SendPart for what \a body reads.
    static QCoro::Task<Result<VerifiedPart>> uploadPart(TransferContext context, S3Client client,
        UploadId id, int part, std::shared_ptr<BodySource> body);

    /// The whole object, in parts of \a partSize. \a beforeComplete has the last word before the
    /// object becomes visible. Where the server refuses the size or the number of parts, that is
    /// noted (ServerFacts), and nothing is kept of the upload.
    static QCoro::Task<Result<WrittenObject>> run(TransferContext context, ObjectFields fields,
        PartSource source, qint64 partSize, SendPart sendPart,
        std::function<Result<>()> beforeComplete);

    /// The same in parts of \a wanted bytes, or of what the server takes.
    static QCoro::Task<Result<WrittenObject>> runAsTaken(TransferContext context,
        ObjectFields fields, PartSource source, qint64 wanted, SendPart sendPart,
        std::function<Result<>()> beforeComplete);

private:
    static QCoro::Task<Result<>> sendParts(
        TransferContext context, std::shared_ptr<BegunMultipart> begun, SendPart sendPart);
    static QCoro::Task<Result<ETag>> complete(
        TransferContext context, std::shared_ptr<BegunMultipart> begun, bool onlyIfAbsent);
    static QCoro::Task<> learnETags(TransferContext context, std::shared_ptr<BegunMultipart> begun);
    static QCoro::Task<Result<WrittenObject>> verify(TransferContext context,
        std::shared_ptr<BegunMultipart> begun, PartSource source, ETag etag);
    static QCoro::Task<> giveUp(
        TransferContext context, std::shared_ptr<BegunMultipart> begun, Error error);
};

} // namespace windlass
