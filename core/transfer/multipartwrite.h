// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/partcrew.h"
#include "core/transfer/partplan.h"
#include "core/transfer/transfertasks.h"

#include <functional>

namespace windlass {

/// An object made of parts on the server, whether they are uploaded or copied: created, filled by a
/// PartCrew, completed; aborted when any of that fails. \internal
class MultipartWrite
{
public:
    /// Makes part number `index + 1` and gives its ETag.
    using SendPart
        = std::function<QCoro::Task<Result<ETag>>(S3Client client, UploadId id, int index)>;

    /// The whole object. \a beforeComplete has the last word before the object becomes visible.
    static QCoro::Task<Result<ETag>> run(TransferContext context, ObjectFields fields,
        PartPlan plan, SendPart sendPart, std::function<Result<>()> beforeComplete);

    /// What the ETag of an object will be that is made of these parts, if theirs are MD5s; empty if
    /// not. A fact of S3 that everyone relies on and no page promises.
    static QByteArray compositeETag(const QList<CompletedPart> &parts);

private:
    static QCoro::Task<Result<ETag>> complete(
        TransferContext context, UploadId id, QList<CompletedPart> parts, qint64 size);
    static QCoro::Task<Result<UploadId>> create(TransferContext context, ObjectFields fields);
    static QCoro::Task<> abort(TransferContext context, UploadId id);
};

} // namespace windlass
