// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QHash>

namespace windlass {

/// A file in a downloaded folder that maps the substitutes in it to their original names, so that
/// the keys are the same when the folder is uploaded again, wherever it was moved to. Each line is
/// JSON: {"name": "a~0123….txt", "key": "a"}, both percent-encoded. It only has names of its own
/// folder, and a line is only used if the name's tag belongs to the key (isSubstituteFor): a file
/// from somewhere else cannot rename anything.
namespace NameFile {

constexpr qint64 largest = 64 * 1024 * 1024; ///< bytes

using Names = QHash<QByteArray, QByteArray>; ///< local name → its part of the key

/// The contents of the file in \a folder, a descriptor. Empty if the file does not exist or exceeds
/// the maximum size; invalid lines are ignored.
Names read(int folder);

/// Adds a line; a partial one after a crash does no harm. \a display: the folder's name in errors.
Result<> append(
    int folder, const QByteArray &name, const QByteArray &keyPart, const QString &display);

} // namespace NameFile

} // namespace windlass
