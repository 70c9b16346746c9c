// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/transferrequest.h"

#include <QByteArray>
#include <QString>

namespace windlass {

/// The last part of a key, or a bucket's name, for rows and buttons: on one line, without a
/// folder's slash; "(empty name)" if there is nothing to show.
QString nameForPeople(const QByteArray &name);

/// The selection, for a sentence. An object whose key ends with a slash keeps the slash, to
/// distinguish it from a folder.
QString nameForPeople(const RemoteSelection &selection);

/// Whether there is nothing before the slash: the folder of "b" in "a//b" is like that.
bool isEmptyName(const QByteArray &name);

/// \a text for a button or a menu item, where an ampersand would mark a mnemonic.
QString withoutMnemonics(QString text);

} // namespace windlass
