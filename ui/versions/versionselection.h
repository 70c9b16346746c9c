// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3operations.h"

#include <QList>

#include <optional>

namespace windlass {

/// What is selected among the rows of a VersionsModel.
struct VersionSelection {
    QList<ObjectKey> folders;
    /// The newest version or delete marker of each object that is selected as a whole.
    QList<ObjectVersion> objects;
    QList<ObjectVersion> versions; ///< selected by themselves
    /// Of the object that the first of \c versions belongs to.
    std::optional<ObjectVersion> newest {};

    qsizetype rows() const { return folders.size() + objects.size() + versions.size(); }
};

} // namespace windlass
