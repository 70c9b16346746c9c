// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

namespace windlass {

/// \a bytes as text, all of them: QString::fromUtf8() drops a byte order mark at the beginning,
/// which in a key is a character as any other. Bytes that are no UTF-8 become U+FFFD.
QString utf8Text(const QByteArray &bytes);

} // namespace windlass
