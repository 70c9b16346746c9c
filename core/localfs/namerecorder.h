// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/localfs/localfolder.h"
#include "core/localfs/namefile.h"

#include <QCache>
#include <QMutex>

namespace windlass {

/// Records the substitutes of a download, each once, in the NameFile of its folder. Thread-safe.
/// \internal
class NameRecorder
{
public:
    /// \a path below \a folder will stand for \a keyPart. Does nothing if they are equal, apart
    /// from a slash at the end. Creates the folders of \a path.
    Result<> note(LocalFolder &folder, const QByteArray &keyPart, const QByteArray &path);

private:
    Result<> noteName(LocalFolder &folder, const QByteArray &parent, const QByteArray &name,
        const QByteArray &keyPart);

    QMutex m_mutex;
    // Contents of the name files of recently used folders. Guarded by m_mutex.
    QCache<QByteArray, NameFile::Names> m_known {100'000};
};

} // namespace windlass
