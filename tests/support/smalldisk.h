// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QTemporaryDir>

namespace windlass {

/// A file system of a few KiB, so that a test can fill a disk. Needs a mount namespace of its own,
/// which root has and others get as root of a user namespace.
class SmallDisk
{
public:
    /// To be called first thing in main(), before there is a thread.
    static void prepareProcess();

    explicit SmallDisk(qint64 size);
    ~SmallDisk();

    /// Why there is none; empty if there is.
    const QByteArray &problem() const { return m_problem; }
    QByteArray path() const { return m_dir.path().toUtf8(); }

    /// Leaves no byte free.
    void fill();
    /// Undoes fill().
    bool empty();
    void setReadOnly();
    /// One of its files alone.
    void setReadOnly(const QByteArray &name);

private:
    QTemporaryDir m_dir;
    QByteArray m_problem;
};

} // namespace windlass
