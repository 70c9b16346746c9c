// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace windlass {

/// Notes that a local folder was downloaded together with the object that represents it (an empty
/// one, whose key ends with a slash). An empty folder is always uploaded as such an object; one
/// with contents only if it had one. Stored in an extended attribute of the folder, so that folders
/// need no extra file; a file system without these does not keep it. \internal
namespace FolderMarker {

/// \a folder: an open descriptor
void note(int folder);
bool isNoted(int folder);

} // namespace FolderMarker

} // namespace windlass
