// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

namespace windlass {

// The names that Windlass gives to files of its own in folders of others. No key gets one of them
// on this computer, and no upload sends them.

/// Of an unfinished download. Not derived from the target's name, which may be as long as names can
/// be.
QByteArray newTemporaryName();
/// The same each time for one \a target: what a killed program leaves is found again.
QByteArray temporaryNameFor(const QByteArray &target);
/// Whether \a name is one of these.
bool isTemporaryName(const QByteArray &name);

/// What a NameFile is called.
constexpr char nameFileName[] = ".windlass-names.jsonl";
/// In upper or lower case.
bool isNameFileName(const QByteArray &name);

/// Any of them.
bool isReservedName(const QByteArray &name);

} // namespace windlass
