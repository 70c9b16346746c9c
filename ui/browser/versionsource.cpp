// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/versionsource.h"

namespace windlass {

RemoteSelection sourceOf(const ObjectVersion &version)
{
    RemoteSelection selection;
    selection.key = version.object.key;
    selection.size = version.object.size;
    selection.etag = version.object.etag;
    selection.lastModified = version.object.lastModified;
    selection.storageClass = version.object.storageClass;
    selection.targetName = version.object.key.name();
    selection.versionId = version.versionId;
    return selection;
}

} // namespace windlass
