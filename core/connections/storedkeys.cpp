// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/connections/storedkeys.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QThread>

namespace windlass {

StoredKeys::StoredKeys(std::chrono::milliseconds patience)
    : m_patience(patience), m_settingThread(QThread::currentThread())
{
}

StoredKeys::StoredKeys(const Credentials &keys) : StoredKeys()
{
    set(keys);
}

void StoredKeys::set(const Result<Credentials> &keys)
{
    QMutexLocker lock(&m_mutex);
    m_keys = keys;
    m_isSet.wakeAll();
}

Credentials StoredKeys::now() const
{
    QMutexLocker lock(&m_mutex);
    return m_keys ? m_keys->value_or(Credentials()) : Credentials();
}

Result<Credentials> StoredKeys::credentials()
{
    QMutexLocker lock(&m_mutex);
    const QDeadlineTimer end(m_patience);
    const bool mayWait = QThread::currentThread() != m_settingThread;
    while (!m_keys && mayWait && m_isSet.wait(&m_mutex, end)) { }
    if (m_keys)
        return *m_keys;
    return fail(ErrorKind::MissingCredentials, {},
        QCoreApplication::translate("windlass::StoredKeys",
            "The keychain has not answered yet. Unlock it, then try again."));
}

} // namespace windlass
