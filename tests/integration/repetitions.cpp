// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "repetitions.h"

#include <set>

namespace windlass {

void Repetitions::add(const Relay &relay)
{
    std::set<QByteArray> seen;
    for (const Relay::Request &request : relay.fulfilled()) {
        // Without the upload, for one that is begun anew sends again, too.
        const qsizetype end = request.target.indexOf("&uploadId=");
        const bool isAgain = !seen.insert(request.target.left(end) + request.range).second;
        if (request.isFor("PUT", "partNumber=")) {
            ++parts;
            partsAgain += int(isAgain);
        } else if (request.method == "GET" && !request.range.isEmpty()) {
            ++ranges;
            rangesAgain += int(isAgain);
        }
    }
}

} // namespace windlass
