// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3operations.h"

#include <QStringList>

namespace windlass {

class ObjectTableModel;

/// An object of a listing.
ObjectInfo object(const QByteArray &key, qint64 size = 1, const QDateTime &modified = {},
    const QByteArray &storageClass = {});

/// A page of a listing; what ends with a slash is a common prefix.
ListObjectsPage page(const QList<QByteArray> &keys);

/// What the rows show in their first column, top to bottom.
QStringList names(const ObjectTableModel &model);

} // namespace windlass
