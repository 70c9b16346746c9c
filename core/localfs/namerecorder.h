// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/localfs/localfolder.h"
#include "core/localfs/namefile.h"

#include <QCache>
#include <QMutex>

namespace windlass {

/// Writes down the substitutes of a download, each once: in the NameFile of the folder that it is
/// in. Thread-safe. \internal
class NameRecorder
{
public:
    /// \a path below \a folder is going to stand for \a keyPart. Does nothing where they are the
    /// same but for a slash at the end. The folders on the way are made.
    Result<> note(LocalFolder &folder, const QByteArray &keyPart, const QByteArray &path);

private:
    Result<> noteName(LocalFolder &folder, const QByteArray &parent, const QByteArray &name,
        const QByteArray &keyPart);

    QMutex m_mutex;
    // What the files of the folders say that were used last. Guarded by m_mutex.
    QCache<QByteArray, NameFile::Names> m_known {100'000};
};

} // namespace windlass
