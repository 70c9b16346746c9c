// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

namespace windlass {

/// "folder/name (1).ext" for "folder/name.ext" and 1: what KeepBoth tries, with 1, 2, 3 and so on.
/// Only the last segment changes, with a slash behind it or without. What follows its last dot
/// stays at the end ("tar.gz" as a whole); a dot in front is none of that kind. A segment that
/// would get longer than \a longest bytes loses characters in front of the number, whole ones only.
QByteArray besideName(const QByteArray &name, int number, qsizetype longest);

} // namespace windlass
