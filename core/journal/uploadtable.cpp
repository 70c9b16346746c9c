// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/journal/uploadtable.h"

#include "core/journal/journaldatabase.h"
#include "core/journal/leftover.h"

namespace windlass {

namespace {

const QString uploadColumns
    = QStringLiteral("SELECT id, endpoint, bucket, object_key, source, size, modified, inode, "
                     "part_size, begun, upload_id, batch, item, connection FROM upload ");

/// Nothing resumes a spoilt upload either, whatever happened to its item.
const QString leftOverUpload = QStringLiteral("((batch <> 0 AND length(source) = 0) OR (%1))")
                                   .arg(isLeftOver(QStringLiteral("upload")));

UploadRecord uploadAt(const QSqlQuery &row)
{
    UploadRecord upload;
    upload.id = row.value(0).toLongLong();
    upload.target
        = {row.value(1).toByteArray(), row.value(2).toByteArray(), row.value(3).toByteArray()};
    upload.source = row.value(4).toByteArray();
    upload.stamp = {
        row.value(5).toLongLong(), row.value(6).toLongLong(), quint64(row.value(7).toLongLong())};
    upload.partSize = row.value(8).toLongLong();
    upload.started = row.value(9).toLongLong();
    upload.uploadId = row.value(10).toByteArray();
    upload.owner = {row.value(11).toULongLong(), row.value(12).toByteArray()};
    upload.connection = row.value(13).toString();
    return upload;
}

Result<QList<UploadRecord>> selectUploads(
    JournalDatabase &database, const QString &where, const QVariantList &values)
{
    QList<UploadRecord> uploads;
    Result<> done = database.forEach(uploadColumns + where, values,
        [&uploads](const QSqlQuery &row) { uploads.append(uploadAt(row)); });
    if (!done)
        return fail(done.error());
    return uploads;
}

} // namespace

Result<qint64> UploadTable::add(const UploadRecord &upload)
{
    const Result<std::optional<UploadRecord>> old = find(upload.target);
    if (!old)
        return fail(old.error());
    if (*old) {
        if (Result<> removed = remove((*old)->id); !removed)
            return fail(removed.error());
    }
    const FileStamp &stamp = upload.stamp;
    Result<> added = m_database.run(
        QStringLiteral("INSERT INTO upload (endpoint, bucket, object_key, source, size, modified, "
                       "inode, part_size, begun, upload_id, batch, item, connection) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {upload.target.endpoint, upload.target.bucket, upload.target.key, upload.source, stamp.size,
            stamp.modified, qint64(stamp.inode), upload.partSize, upload.started, upload.uploadId,
            upload.owner.batch, upload.owner.name, upload.connection});
    if (!added)
        return fail(added.error());
    return m_database.lastInsertId();
}

Result<> UploadTable::setUploadId(qint64 upload, const QByteArray &uploadId)
{
    return m_database.run(
        QStringLiteral("UPDATE upload SET upload_id = ? WHERE id = ?"), {uploadId, upload});
}

Result<> UploadTable::setOwner(qint64 upload, const ItemPlace &owner, const QString &connection)
{
    return m_database.run(
        QStringLiteral("UPDATE upload SET batch = ?, item = ?, connection = ? WHERE id = ?"),
        {owner.batch, owner.name, connection, upload});
}

Result<> UploadTable::addPart(qint64 upload, const UploadedPart &part)
{
    return m_database.run(
        QStringLiteral("INSERT OR REPLACE INTO upload_part (upload, number, etag, checksum) "
                       "VALUES (?, ?, ?, ?)"),
        {upload, part.number, part.etag, part.checksum.isNull() ? "" : part.checksum});
}

Result<> UploadTable::spoil(qint64 upload)
{
    return m_database.run(QStringLiteral("UPDATE upload SET source = x'' WHERE id = ?"), {upload});
}

Result<> UploadTable::remove(qint64 upload)
{
    if (Result<> done
        = m_database.run(QStringLiteral("DELETE FROM upload_part WHERE upload = ?"), {upload});
        !done)
        return done;
    return m_database.run(QStringLiteral("DELETE FROM upload WHERE id = ?"), {upload});
}

Result<> UploadTable::remove(qint64 upload, const ItemPlace &owner)
{
    const Result<QVariant> isOwned = m_database.value(
        QStringLiteral("SELECT 1 FROM upload WHERE id = ? AND batch = ? AND item = ?"),
        {upload, owner.batch, owner.name});
    if (!isOwned)
        return fail(isOwned.error());
    return isOwned->isValid() ? remove(upload) : Result<>();
}

Result<std::optional<UploadRecord>> UploadTable::find(const ObjectPlace &target) const
{
    return firstOf(selectUploads(m_database,
        QStringLiteral("WHERE endpoint = ? AND bucket = ? AND object_key = ?"),
        {target.endpoint, target.bucket, target.key}));
}

Result<std::optional<UploadRecord>> UploadTable::find(const ItemPlace &owner) const
{
    return firstOf(selectUploads(
        m_database, QStringLiteral("WHERE batch = ? AND item = ?"), {owner.batch, owner.name}));
}

Result<QList<UploadRecord>> UploadTable::ofBatch(quint64 batch) const
{
    return selectUploads(m_database, QStringLiteral("WHERE batch = ?"), {batch});
}

Result<QList<UploadedPart>> UploadTable::parts(qint64 upload) const
{
    QList<UploadedPart> parts;
    Result<> done = m_database.forEach(
        QStringLiteral("SELECT number, etag, checksum FROM upload_part WHERE upload = ? "
                       "ORDER BY number"),
        {upload}, [&parts](const QSqlQuery &row) {
            parts.append(
                {row.value(0).toInt(), row.value(1).toByteArray(), row.value(2).toByteArray()});
        });
    if (!done)
        return fail(done.error());
    return parts;
}

Result<QList<UploadRecord>> UploadTable::all() const
{
    return selectUploads(m_database,
        QStringLiteral("WHERE length(upload_id) > 0 AND NOT (%1) ORDER BY id").arg(leftOverUpload),
        {});
}

Result<QList<UploadRecord>> UploadTable::leftOver() const
{
    return selectUploads(
        m_database, QStringLiteral("WHERE %1 ORDER BY id").arg(leftOverUpload), {});
}

Result<bool> UploadTable::isEmpty() const
{
    const Result<QVariant> any
        = m_database.value(QStringLiteral("SELECT EXISTS (SELECT 1 FROM upload)"));
    if (!any)
        return fail(any.error());
    return !any->toBool();
}

} // namespace windlass
