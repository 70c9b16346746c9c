// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

namespace windlass {

/// "00000008   48 65 6c 6c 6f 00 …  Hello.": a line for each 8 bytes. Pure.
QString hexDump(const QByteArray &bytes);

} // namespace windlass
