// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/restorestate.h"

#include "core/net/httpdate.h"

namespace windlass {

/// The value of name="value" in \a text; empty if it is not there.
static QByteArray quotedValue(const QByteArray &text, const QByteArray &name)
{
    const QByteArray start = name + "=\"";
    const qsizetype at = text.indexOf(start);
    if (at < 0)
        return {};
    const qsizetype begin = at + start.size();
    const qsizetype end = text.indexOf('"', begin);
    return end < 0 ? QByteArray() : text.mid(begin, end - begin);
}

std::optional<RestoreState> restoreStateOf(const HttpHeaders &headers)
{
    const QByteArray text = headers.value("x-amz-restore");
    const QByteArray ongoing = quotedValue(text, "ongoing-request");
    if (ongoing != "true" && ongoing != "false")
        return {};
    RestoreState state;
    state.isOngoing = ongoing == "true";
    if (!state.isOngoing)
        state.expires = parseHttpDate(quotedValue(text, "expiry-date"));
    return state;
}

bool isArchiveClass(const QByteArray &storageClass)
{
    return storageClass == "GLACIER" || storageClass == "DEEP_ARCHIVE";
}

bool isUnreadableArchive(const ObjectHead &head)
{
    const bool isArchived = isArchiveClass(head.storageClass)
        || !head.headers.value("x-amz-archive-status").isEmpty();
    const std::optional<RestoreState> state = restoreStateOf(head.headers);
    return isArchived && (!state || state->isOngoing);
}

} // namespace windlass
