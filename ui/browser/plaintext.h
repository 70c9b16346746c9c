// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/transferrequest.h"

#include <QByteArray>
#include <QString>

namespace windlass {

/// The last part of a key, or a bucket's name, as a row or a button shows it: on one line, without
/// the slash of a folder; "(empty name)" where there is nothing to show.
QString nameForPeople(const QByteArray &name);

/// What is selected, in a sentence. An object whose key ends with a slash keeps it, which sets it
/// apart from the folder.
QString nameForPeople(const RemoteSelection &selection);

/// Whether nothing stands before the slash: "b" of "a//b" is in such a folder.
bool isEmptyName(const QByteArray &name);

/// \a text for a button or a menu item, where an ampersand would be taken for a mnemonic.
QString withoutMnemonics(QString text);

} // namespace windlass
