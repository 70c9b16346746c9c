// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/integrity/storedchecksum.h"

#include <optional>

namespace windlass {

/// Compares the bytes of an object, in order, with its checksum. \internal
class OrderedCheck
{
public:
    explicit OrderedCheck(StoredChecksum stored);

    const StoredChecksum &stored() const { return m_stored; }
    void add(const char *data, qint64 size);
    /// To be called once, after the last byte.
    bool matches();

private:
    void endPart();

    const StoredChecksum m_stored;
    Checksum m_checksum;
    qint64 m_partLeft;  // bytes; only for a composite ETag
    QByteArray m_parts; // the checksums of the parts
};

} // namespace windlass
