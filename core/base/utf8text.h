// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

namespace windlass {

/// \a bytes as text, completely: QString::fromUtf8() drops a byte order mark at the beginning, but
/// in a key it is a character like any other. Invalid UTF-8 becomes U+FFFD.
QString utf8Text(const QByteArray &bytes);

} // namespace windlass
