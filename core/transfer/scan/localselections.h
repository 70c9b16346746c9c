// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/transferrequest.h"

namespace windlass {

/// The files and folders at \a paths, each under its own name. A substitute that a download has
/// written down (NameFile) is called by what it stands for. Of those that would have the same name,
/// the first keeps it, the others get one that is free ("report (1).pdf"); what is there twice is
/// taken once. Looks at the disk, on the caller's thread.
QList<LocalSelection> localSelections(const QList<QByteArray> &paths);

/// Whether the name at the target is a made-up one: neither the source's own nor what that stands
/// for. Not if the source gives none.
bool isRenamed(const LocalSelection &selection);

} // namespace windlass
