// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace windlass {

/// That a folder of this computer was downloaded with the object that stands for it, the empty one
/// whose key ends with its slash. A folder with nothing in it is uploaded as such an object anyway;
/// one with something in it only if it had one. Kept as an extended attribute of the folder, so
/// that no file lies in every folder; where the disk knows none it is not kept. \internal
namespace FolderMarker {

/// \a folder: a descriptor
void note(int folder);
bool isNoted(int folder);

} // namespace FolderMarker

} // namespace windlass
