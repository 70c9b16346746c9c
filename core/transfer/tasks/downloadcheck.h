// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/cancellation.h"
#include "core/integrity/orderedcheck.h"
#include "core/localfs/downloadfile.h"
#include "core/transfer/request/partplan.h"

#include <QCoroTask>
#include <QMutex>

#include <memory>
#include <vector>

namespace windlass {

/// Compares a file that is downloaded in ranges, which arrive in any order, with the checksum of
/// the object. If the checksum can be combined from those of the ranges, these are computed while
/// the bytes stream by. Otherwise the file is hashed in order, up to the first missing range: the
/// bytes read there have just been written, and are still in memory. Thread-safe. \internal
class DownloadCheck
{
public:
    DownloadCheck(StoredChecksum stored, PartPlan plan, std::shared_ptr<DownloadFile> file);

    const StoredChecksum &stored() const { return m_stored; }

    /// The kind of checksum to compute for each range, if any.
    std::optional<Checksum::Kind> ofRange() const;
    /// The part \a index has been written to the file, and has this \a checksum.
    Result<> addPart(int index, const QByteArray &checksum);

    /// The same for a part that is not written to the file: nothing is read back.
    void notePart(int index, const QByteArray &checksum);
    /// Whether the combined checksums of the parts match; nothing if they cannot be combined, or
    /// some are missing.
    std::optional<bool> partsMatch();

    /// The part \a index was already in the file.
    void addOldPart(int index);
    /// Whether readOldPart() must be called for each old part.
    bool readsOldParts() const { return m_way == Way::ByPart; }
    /// Reads the part back; blocks meanwhile.
    Result<> readOldPart(int index);

    /// After the last part: whether the bytes are those of the object; true if there is no
    /// checksum.
    static QCoro::Task<Result<bool>> finish(
        std::shared_ptr<DownloadCheck> check, CancelToken cancel);

private:
    enum class Way { Nothing, ByPart, InOrder };

    template <typename Hash> Result<> readPart(int index, Hash &hash) const;
    Result<> hashInOrder(int maxParts);
    bool takeNext();
    QByteArray wholeOfParts() const;

    const StoredChecksum m_stored;
    const PartPlan m_plan;
    const std::shared_ptr<DownloadFile> m_file;
    const Way m_way;
    QMutex m_mutex;
    std::vector<QByteArray> m_checksums; // by part, guarded by m_mutex
    std::vector<bool> m_isWritten;       // by part, guarded by m_mutex
    int m_next = 0;                      // next part to be hashed in order, guarded by m_mutex
    bool m_isHashing = false;            // guarded by m_mutex
    OrderedCheck m_ordered;              // used only by the thread that has set m_isHashing
};

} // namespace windlass
