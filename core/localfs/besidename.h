// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

namespace windlass {

/// "folder/name (1).ext" for "folder/name.ext" and 1: the names that KeepBoth tries, with 1, 2, 3
/// and so on. Only the last segment changes, with or without a slash at its end. The extension
/// stays at the end ("tar.gz" as a whole); a leading dot does not start one. If a segment would
/// exceed \a longest bytes, whole characters before the number are removed.
QByteArray besideName(const QByteArray &name, int number, qsizetype longest);

} // namespace windlass
