// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/transferrequest.h"

namespace windlass {

/// The files and folders at \a paths, each under its own name. A substitute that a download has
/// recorded (NameFile) gets its original name. If several would have the same name, the first keeps
/// it and the others get a free one ("report (1).pdf"); duplicates are dropped. Reads the disk on
/// the caller's thread.
QList<LocalSelection> localSelections(const QList<QByteArray> &paths);

/// Whether the target name is a made-up one: neither the source's own name nor what a substitute
/// stands for. False if the source has no name.
bool isRenamed(const LocalSelection &selection);

} // namespace windlass
