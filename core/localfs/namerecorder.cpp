// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/localfs/namerecorder.h"

namespace windlass {

Result<> NameRecorder::note(LocalFolder &folder, const QByteArray &keyPart, const QByteArray &path)
{
    if (path == keyPart || path + '/' == keyPart)
        return {};
    QList<QByteArray> names = path.split('/');
    QList<QByteArray> parts = keyPart.split('/');
    if (keyPart.endsWith('/') && parts.size() == names.size() + 1)
        parts.removeLast();             // a folder
    if (parts.size() != names.size()) { // one name stands for the whole path
        names = {path};
        parts = {keyPart};
    }
    QByteArray parent;
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (names[i] != parts[i]) {
            if (Result<> noted = noteName(folder, parent, names[i], parts[i]); !noted)
                return noted;
        }
        parent += (i == 0 ? "" : "/") + names[i];
    }
    return {};
}

Result<> NameRecorder::noteName(LocalFolder &folder, const QByteArray &parent,
    const QByteArray &name, const QByteArray &keyPart)
{
    const Result<std::shared_ptr<FileDescriptor>> opened = folder.folder(parent);
    if (!opened)
        return fail(opened.error());
    QMutexLocker lock(&m_mutex);
    auto known = std::unique_ptr<NameFile::Names>(m_known.take(parent));
    if (!known)
        known = std::make_unique<NameFile::Names>(NameFile::read((*opened)->get()));
    Result<> done;
    if (known->value(name) != keyPart || !known->contains(name)) {
        done = NameFile::append((*opened)->get(), name, keyPart, folder.display(parent));
        if (done)
            known->insert(name, keyPart);
    }
    const qsizetype cost = 1 + known->size();
    m_known.insert(parent, known.release(), cost);
    return done;
}

} // namespace windlass
