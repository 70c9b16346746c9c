// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/localfs/foldermarker.h"

#include <sys/xattr.h>

namespace windlass {

namespace FolderMarker {

static constexpr char attribute[] = "user.windlass.marker";

void note(int folder)
{
    ::fsetxattr(folder, attribute, "", 0, 0);
}

bool isNoted(int folder)
{
    return ::fgetxattr(folder, attribute, nullptr, 0) >= 0;
}

} // namespace FolderMarker

} // namespace windlass
