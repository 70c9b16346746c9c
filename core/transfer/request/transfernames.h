// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/transferrequest.h"

#include <QString>

namespace windlass {

/// What a transfer is called in few words, for people. All are plain text on one line. A value.
struct TransferNames {
    QString first;   ///< what was selected first: "a.txt", "holiday/"
    qint64 more = 0; ///< the number of other things that were selected
    QString from;    ///< "photos/2026/": where remote sources are
    QString to;      ///< "photos/2026/", or a local folder; after a rename, only the new name.
                     ///< Empty for a deletion.

    friend bool operator==(const TransferNames &, const TransferNames &) = default;
};

TransferNames namesOf(const TransferRequest &request);

} // namespace windlass
