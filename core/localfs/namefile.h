// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QHash>

namespace windlass {

/// The file that says, in a folder that was downloaded, what the substitutes in it stand for, so
/// that the keys are the same when the folder is uploaded again, wherever it has been moved to.
/// A line for each, in JSON: {"name": "a~0123….txt", "key": "a"}, both percent-encoded. Only names
/// of its own folder are in it, and a line counts only if the name's tag is that of the key
/// (isSubstituteFor): a file that came from elsewhere can give no other name to anything.
namespace NameFile {

constexpr qint64 largest = 64 * 1024 * 1024; ///< bytes

using Names = QHash<QByteArray, QByteArray>; ///< a name here → the part of the key

/// What stands in the file in \a folder, a descriptor. Empty if there is no such file, or it is
/// larger than it may be; what is not understood is left out.
Names read(int folder);

/// Adds a line; what a crash left of an unfinished one is harmless. \a display: the folder's name
/// in errors.
Result<> append(
    int folder, const QByteArray &name, const QByteArray &keyPart, const QString &display);

} // namespace NameFile

} // namespace windlass
