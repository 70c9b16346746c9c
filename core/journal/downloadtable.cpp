// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/journal/downloadtable.h"

#include "core/journal/journaldatabase.h"
#include "core/journal/leftover.h"

#include <limits>

namespace windlass {

namespace {

DownloadRecord downloadAt(const QSqlQuery &row)
{
    DownloadRecord download;
    download.id = row.value(0).toLongLong();
    download.source
        = {row.value(1).toByteArray(), row.value(2).toByteArray(), row.value(3).toByteArray()};
    download.target = row.value(4).toByteArray();
    download.etag = row.value(5).toByteArray();
    download.size = row.value(6).toLongLong();
    download.partSize = row.value(7).toLongLong();
    download.temporaryName = row.value(8).toByteArray();
    download.boot = row.value(9).toByteArray();
    download.owner = {row.value(10).toULongLong(), row.value(11).toByteArray()};
    return download;
}

Result<QList<DownloadRecord>> selectDownloads(
    JournalDatabase &database, const QString &where, const QVariantList &values)
{
    QList<DownloadRecord> downloads;
    Result<> done = database.forEach(
        QStringLiteral("SELECT id, endpoint, bucket, object_key, target, etag, size, part_size, "
                       "temporary_name, boot, batch, item FROM download ")
            + where,
        values, [&downloads](const QSqlQuery &row) { downloads.append(downloadAt(row)); });
    if (!done)
        return fail(done.error());
    return downloads;
}

} // namespace

Result<qint64> DownloadTable::add(const DownloadRecord &download)
{
    const Result<std::optional<DownloadRecord>> old = find(download.target);
    if (!old)
        return fail(old.error());
    if (*old) {
        if (Result<> removed = remove((*old)->id); !removed)
            return fail(removed.error());
    }
    Result<> added = m_database.run(
        QStringLiteral("INSERT INTO download (endpoint, bucket, object_key, target, etag, size, "
                       "part_size, temporary_name, boot, batch, item) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {download.source.endpoint, download.source.bucket, download.source.key, download.target,
            download.etag, download.size, download.partSize, download.temporaryName, download.boot,
            download.owner.batch, download.owner.name});
    if (!added)
        return fail(added.error());
    return m_database.lastInsertId();
}

Result<> DownloadTable::setOwner(qint64 download, const ItemPlace &owner)
{
    return m_database.run(QStringLiteral("UPDATE download SET batch = ?, item = ? WHERE id = ?"),
        {owner.batch, owner.name, download});
}

Result<> DownloadTable::addPart(qint64 download, const DownloadedPart &part)
{
    return m_database.run(
        QStringLiteral("INSERT OR REPLACE INTO download_part (download, part, durable, bytes) "
                       "VALUES (?, ?, ?, ?)"),
        {download, part.index, part.isDurable, part.bytes});
}

Result<> DownloadTable::setDurable(qint64 download)
{
    return m_database.run(
        QStringLiteral("UPDATE download_part SET durable = 1 WHERE download = ?"), {download});
}

Result<> DownloadTable::setBoot(qint64 download, const QByteArray &boot)
{
    if (Result<> done = m_database.run(
            QStringLiteral("DELETE FROM download_part WHERE download = ? AND durable = 0"),
            {download});
        !done)
        return done;
    return m_database.run(
        QStringLiteral("UPDATE download SET boot = ? WHERE id = ?"), {boot, download});
}

Result<> DownloadTable::remove(qint64 download)
{
    if (Result<> done = m_database.run(
            QStringLiteral("DELETE FROM download_part WHERE download = ?"), {download});
        !done)
        return done;
    return m_database.run(QStringLiteral("DELETE FROM download WHERE id = ?"), {download});
}

Result<std::optional<DownloadRecord>> DownloadTable::find(const QByteArray &target) const
{
    return firstOf(selectDownloads(m_database, QStringLiteral("WHERE target = ?"), {target}));
}

Result<QList<DownloadRecord>> DownloadTable::ofBatch(quint64 batch) const
{
    return selectDownloads(m_database, QStringLiteral("WHERE batch = ?"), {batch});
}

Result<QList<DownloadRecord>> DownloadTable::leftOver() const
{
    return selectDownloads(m_database,
        QStringLiteral("WHERE %1 ORDER BY id").arg(isLeftOver(QStringLiteral("download"))), {});
}

Result<QList<DownloadedPart>> DownloadTable::parts(qint64 download) const
{
    QList<DownloadedPart> parts;
    Result<> done = m_database.forEach(
        QStringLiteral(
            "SELECT part, durable, bytes FROM download_part WHERE download = ? ORDER BY part"),
        {download}, [&parts](const QSqlQuery &row) {
            parts.append({row.value(0).toInt(), row.value(1).toBool(), row.value(2).toLongLong()});
        });
    if (!done)
        return fail(done.error());
    return parts;
}

Result<bool> DownloadTable::isEmpty() const
{
    const Result<QVariant> any
        = m_database.value(QStringLiteral("SELECT EXISTS (SELECT 1 FROM download)"));
    if (!any)
        return fail(any.error());
    return !any->toBool();
}

Result<qint64> DownloadTable::smallestSize() const
{
    const Result<QVariant> size
        = m_database.value(QStringLiteral("SELECT min(size) FROM download"));
    if (!size)
        return fail(size.error());
    return size->isNull() ? std::numeric_limits<qint64>::max() : size->toLongLong();
}

} // namespace windlass
