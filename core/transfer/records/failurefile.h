// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/records/failurelist.h"

#include <QSaveFile>

#include <memory>

namespace windlass {

/// A list of failures as a file, for the window and for the command line. The file appears only
/// when it is complete, and then replaces an existing one. Blocks; not for the GUI thread.
class FailureFile
{
public:
    /// CSV, or JSON if \a path ends with ".json". Fails at once if the file cannot be written.
    static Result<std::unique_ptr<FailureFile>> create(const QString &path);

    /// Adds the whole inbox.
    Result<> add(const FailureInbox &inbox);
    /// To be called once, at the end; returns the number of records.
    Result<qint64> commit();

private:
    FailureFile(const QString &path, FailureListFormat format);

    QSaveFile m_file;
    const FailureListFormat m_format;
    std::unique_ptr<FailureListWriter> m_writer;
};

/// Writes the whole inbox to the file \a path. Blocks; not for the GUI thread.
Result<qint64> exportFailures(const FailureInbox &inbox, const QString &path);

/// Like readFailureList(); errors name the file. Blocks; not for the GUI thread.
Result<FailureList> readFailureFile(const QString &path);

} // namespace windlass
