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

/// Holds a file that is downloaded in ranges, which arrive in any order, against the checksum of
/// the object. Where the checksum of the whole can be had from those of the ranges, these are
/// computed while they stream by. Else the file is hashed in its order, right behind the first
/// range that is missing: what is read there has just been written, and still is in memory.
/// Thread-safe. \internal
class DownloadCheck
{
public:
    DownloadCheck(StoredChecksum stored, PartPlan plan, std::shared_ptr<DownloadFile> file);

    const StoredChecksum &stored() const { return m_stored; }

    /// What the bytes of a range are to be added up to, if anything.
    std::optional<Checksum::Kind> ofRange() const;
    /// The part \a index is in the file now, and adds up to \a checksum.
    Result<> addPart(int index, const QByteArray &checksum);

    /// The same, of a part that goes elsewhere: nothing is read back.
    void notePart(int index, const QByteArray &checksum);
    /// Whether the parts add up to the whole; nothing if they do not tell, or not all came by.
    std::optional<bool> partsMatch();

    /// The part \a index was in the file before.
    void addOldPart(int index);
    /// Whether readOldPart() is to be called for every one of them.
    bool readsOldParts() const { return m_way == Way::ByPart; }
    /// Reads the part back, and takes as long.
    Result<> readOldPart(int index);

    /// After the last part: whether the bytes are those of the object; true where nothing tells.
    static QCoro::Task<Result<bool>> finish(
        std::shared_ptr<DownloadCheck> check, CancelToken cancel);

private:
    enum class Way { Nothing, ByPart, InOrder };

    template <typename Hash> Result<> readPart(int index, Hash &hash) const;
    Result<> hashInOrder(int mostParts);
    bool takeNext();
    QByteArray wholeOfParts() const;

    const StoredChecksum m_stored;
    const PartPlan m_plan;
    const std::shared_ptr<DownloadFile> m_file;
    const Way m_way;
    QMutex m_mutex;
    std::vector<QByteArray> m_checksums; // by part, guarded by m_mutex
    std::vector<bool> m_isWritten;       // by part, guarded by m_mutex
    int m_next = 0;                      // part to be hashed in order, guarded by m_mutex
    bool m_isHashing = false;            // guarded by m_mutex
    OrderedCheck m_ordered;              // of the one who has set m_isHashing
};

} // namespace windlass
