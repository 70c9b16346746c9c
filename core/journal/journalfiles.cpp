// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/journal/journalfiles.h"

#include "core/journal/journalschema.h"
#include "core/journal/uploadtable.h"

#include <QDir>
#include <QStandardPaths>

namespace windlass {

static QString journalFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QLatin1String("/windlass");
}

QString queueJournalPath()
{
    return journalFolder() + QLatin1String("/windlass/queue.sqlite");
}

QString commandJournalFolder()
{
    return journalFolder() + QLatin1String("/commands");
}

static Result<> addUploadIds(const QString &path, QSet<QByteArray> &ids)
{
    const Result<std::unique_ptr<JournalDatabase>> database = openJournalDatabase(path);
    if (!database)
        return fail(database.error());
    const Result<QList<UploadRecord>> uploads = UploadTable(**database).all();
    if (!uploads)
        return fail(uploads.error());
    for (const UploadRecord &upload : *uploads)
        ids.insert(upload.uploadId);
    return {};
}

Result<QSet<QByteArray>> uploadIdsInJournals()
{
    QStringList files;
    if (QFile::exists(queueJournalPath())) // opening would create it
        files.append(queueJournalPath());
    const QDir commands(commandJournalFolder());
    for (const QString &name : commands.entryList({QStringLiteral("*.sqlite")}, QDir::Files))
        files.append(commands.filePath(name));
    QSet<QByteArray> ids;
    for (const QString &file : std::as_const(files)) {
        const Result<> added = addUploadIds(file, ids);
        if (!added && QFile::exists(file)) // a command removes its file when it ends
            return fail(added.error());
    }
    return ids;
}

} // namespace windlass
