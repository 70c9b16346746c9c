// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QList>

class QMimeData;

namespace windlass {

/// The absolute paths of the local files and folders in \a data, which was dropped or is in the
/// clipboard, as raw bytes; empty unless all of it is local, so that no part of it is silently
/// ignored. Files that were cut are like copied ones: an upload never removes them.
QList<QByteArray> droppedPaths(const QMimeData &data);

} // namespace windlass
