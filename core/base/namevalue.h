// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>

namespace windlass {

using NameValue = QPair<QByteArray, QByteArray>;

/// Query parameters or header fields, raw, in order.
using NameValues = QList<NameValue>;

} // namespace windlass
