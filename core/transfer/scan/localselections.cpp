// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/scan/localselections.h"

#include "core/base/namelimits.h"
#include "core/localfs/besidename.h"
#include "core/localfs/filedescriptor.h"
#include "core/localfs/localname.h"
#include "core/localfs/namefile.h"

#include <QSet>

#include <fcntl.h>
#include <sys/stat.h>

namespace windlass {

namespace {

QByteArray withoutSlash(QByteArray path)
{
    while (path.size() > 1 && path.endsWith('/'))
        path.chop(1);
    return path;
}

QByteArray ownName(const QByteArray &path)
{
    const QByteArray plain = withoutSlash(path);
    return plain.mid(plain.lastIndexOf('/') + 1);
}

bool isFolder(const QByteArray &path)
{
    struct stat info;
    return ::stat(path.constData(), &info) == 0 && S_ISDIR(info.st_mode);
}

NameFile::Names namesIn(const QByteArray &folder)
{
    const FileDescriptor opened(
        ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NONBLOCK));
    return opened.isValid() ? NameFile::read(opened.get()) : NameFile::Names();
}

/// The name of \a path in keys. The folder's NameFile is read once for neighbouring paths.
class TargetNames
{
public:
    QByteArray of(const QByteArray &path)
    {
        const QByteArray own = ownName(path);
        const qsizetype parentSize = path.size() - own.size();
        const QByteArray parent = parentSize == 0 ? QByteArray(".") : path.left(parentSize);
        if (m_parent != parent) {
            m_parent = parent;
            m_names = namesIn(parent);
        }
        const QByteArray name = m_names.value(own, own);
        if (isFolder(path)) // a name with slashes replaces the whole key, including its last slash
            return name.contains('/') ? name : name + '/';
        return name.isEmpty() ? own : name; // an object without a name of its own needs its
                                            // folder's
    }

private:
    QByteArray m_parent;
    NameFile::Names m_names;
};

} // namespace

QList<LocalSelection> localSelections(const QList<QByteArray> &paths)
{
    QList<LocalSelection> selections;
    QSet<QByteArray> seen;
    QSet<QByteArray> taken;
    TargetNames names;
    for (const QByteArray &given : paths) {
        const QByteArray path = withoutSlash(given);
        if (seen.contains(path))
            continue;
        seen.insert(path);
        selections.append({path, names.of(path)});
        taken.insert(selections.last().targetName);
    }
    QSet<QByteArray> used;
    for (LocalSelection &selection : selections) {
        const QByteArray wanted = selection.targetName;
        for (int number = 1; used.contains(selection.targetName); ++number) {
            const QByteArray candidate = besideName(wanted, number, maxNameBytes);
            if (!taken.contains(candidate))
                selection.targetName = candidate;
        }
        used.insert(selection.targetName);
        taken.insert(selection.targetName);
    }
    return selections;
}

bool isRenamed(const LocalSelection &selection)
{
    if (selection.targetName.isEmpty())
        return false;
    const QByteArray own = ownName(selection.path);
    const QByteArray &name = selection.targetName;
    const QByteArray plain = name.endsWith('/') ? name.chopped(1) : name;
    return own != plain && !isSubstituteFor(own, plain) && !isSubstituteFor(own, name);
}

} // namespace windlass
