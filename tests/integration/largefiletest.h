// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "transfertest.h"

namespace windlass {

/// A file of four parts, big.bin, and how its transfers are cut off.
class LargeFileTest : public TransferTest
{
    Q_OBJECT

protected slots:
    void init();

protected:
    static constexpr qint64 partSize = 5 * 1024 * 1024;
    static constexpr int partCount = 4; // of one size, for which of them comes first is chance

    /// The file becomes the object of that name.
    TransferRequest upload() const;
    /// The object becomes to/big.bin.
    TransferRequest download() const;
    /// Stores the object, which was no transfer.
    void put() { m_gateway.put(m_bucket, ObjectKey("big.bin"), m_content); }
    /// Whether the object has the file's content.
    bool isStored();

    /// Submits \a request and waits until \a parts of it have been answered and noted, and all
    /// others are being held back. The test has failed if it does not come to that.
    BatchId submitAndHold(TransferProbe &probe, const TransferRequest &request, int parts);
    /// submitAndHold(), then the end of the program.
    void cutOff(const TransferRequest &request, int parts);
    /// The end of the program while the answers to \a held such requests of an upload are held
    /// back.
    void cutOffAt(const char *method, const char *inTarget, int held = 1);
    /// The next run of the program, and \a request once more.
    TransferProbe::Outcome runAgain(const TransferRequest &request);

    QByteArray m_content;

    /// The end of the program as \a probe's engine stands.
    void endProgram(std::unique_ptr<TransferProbe> probe);

private:
    int partsInJournal() const;
};

} // namespace windlass
