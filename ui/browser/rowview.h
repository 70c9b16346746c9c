// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QSet>

namespace windlass {

/// What a person sees of the rows: the names of the selected ones, and the scroll position.
struct RowView {
    QByteArray current;
    QSet<QByteArray> selected;
    int scroll = 0;
};

} // namespace windlass
