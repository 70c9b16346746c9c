// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/localfs/progresssink.h"
#include "core/transfer/tasks/multipartbegin.h"

#include <functional>

namespace windlass {

/// An object in parts on the server, uploaded or copied: started or resumed, filled by a
/// PartWorkers, completed. After a failure it is kept for the next try if the journal knows it. It
/// is aborted if not, if the source has changed, or if a person cancels. \internal
class MultipartWrite
{
public:
    /// Uploads or copies part number \a part, which is \a range of the object, and tells
    /// \a progress.
    using SendPart = std::function<QCoro::Task<Result<VerifiedPart>>(
        S3Client client, UploadId id, int part, ByteRange range, ProgressSink progress)>;

    /// A SendPart for the bytes of \a body.
    static QCoro::Task<Result<VerifiedPart>> uploadPart(TransferContext context, S3Client client,
        UploadId id, int part, std::shared_ptr<BodySource> body);

    /// Writes the whole object, in parts of \a partSize. \a beforeComplete can still stop it before
    /// the object becomes visible. If the server refuses the size or the number of parts, this is
    /// recorded (ServerFacts), and nothing of the upload is kept.
    static QCoro::Task<Result<WrittenObject>> run(TransferContext context, ObjectFields fields,
        PartSource source, qint64 partSize, SendPart sendPart,
        std::function<Result<>()> beforeComplete);

    /// The same in parts of \a wanted bytes, or of a size that the server accepts.
    static QCoro::Task<Result<WrittenObject>> runAsTaken(TransferContext context,
        ObjectFields fields, PartSource source, qint64 wanted, SendPart sendPart,
        std::function<Result<>()> beforeComplete);

private:
    static QCoro::Task<Result<>> sendParts(
        TransferContext context, std::shared_ptr<PartialMultipart> partial, SendPart sendPart);
    static QCoro::Task<Result<CompletedUpload>> complete(
        TransferContext context, std::shared_ptr<PartialMultipart> partial, bool onlyIfAbsent);
    static QCoro::Task<> learnETags(
        TransferContext context, std::shared_ptr<PartialMultipart> partial);
    static QCoro::Task<Result<WrittenObject>> verify(TransferContext context,
        std::shared_ptr<PartialMultipart> partial, PartSource source, CompletedUpload completed);
    static QCoro::Task<> giveUp(
        TransferContext context, std::shared_ptr<PartialMultipart> partial, Error error);
};

} // namespace windlass
