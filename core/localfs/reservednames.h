// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

namespace windlass {

// The names of Windlass' own files in other folders. No key gets one of them as its local name, and
// uploads skip them.

/// For an unfinished download. Not derived from the target's name, which may already have the
/// maximum length.
QByteArray newTemporaryName();
/// Always the same for one \a target, so that leftovers of a killed program are found.
QByteArray temporaryNameFor(const QByteArray &target);
/// Whether \a name is one of these.
bool isTemporaryName(const QByteArray &name);

/// The name of a NameFile.
constexpr char nameFileName[] = ".windlass-names.jsonl";
/// Ignores case.
bool isNameFileName(const QByteArray &name);

/// Any of them.
bool isReservedName(const QByteArray &name);

} // namespace windlass
