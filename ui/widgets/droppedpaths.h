// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QList>

class QMimeData;

namespace windlass {

/// The absolute paths of the local files and folders in \a data, as raw bytes; empty unless all of
/// it is local, so that no part of a drop is silently ignored.
QList<QByteArray> droppedPaths(const QMimeData &data);

} // namespace windlass
