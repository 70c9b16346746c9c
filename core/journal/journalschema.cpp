// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/journal/journalschema.h"

#include "core/base/logcategories.h"

#include <QStringList>

namespace windlass {

/// Step N converts version N to version N + 1. Never change a released step; a new version appends
/// one.
static QList<QStringList> steps()
{
    return {
        {
            QStringLiteral("CREATE TABLE batch (id INTEGER PRIMARY KEY, connection TEXT NOT NULL, "
                           "request BLOB NOT NULL, fingerprint BLOB NOT NULL, "
                           "created INTEGER NOT NULL, status INTEGER NOT NULL, "
                           "ended INTEGER NOT NULL)"),
            QStringLiteral("CREATE INDEX batch_unfinished ON batch (id) WHERE status < 2"),
            QStringLiteral("CREATE TABLE item (batch INTEGER NOT NULL, name BLOB NOT NULL, "
                           "outcome INTEGER NOT NULL, size INTEGER NOT NULL, "
                           "objects INTEGER NOT NULL, ended INTEGER NOT NULL, detail BLOB, "
                           "PRIMARY KEY (batch, name)) WITHOUT ROWID"),
            QStringLiteral("CREATE INDEX item_failed ON item (batch) WHERE outcome = 2"),
            QStringLiteral("CREATE INDEX item_waiting ON item (batch) WHERE outcome = 4"),
            QStringLiteral("CREATE TABLE upload (id INTEGER PRIMARY KEY, endpoint BLOB NOT NULL, "
                           "bucket BLOB NOT NULL, object_key BLOB NOT NULL, source BLOB NOT NULL, "
                           "size INTEGER NOT NULL, modified INTEGER NOT NULL, "
                           "inode INTEGER NOT NULL, device INTEGER NOT NULL, "
                           "part_size INTEGER NOT NULL, begun INTEGER NOT NULL, upload_id BLOB, "
                           "UNIQUE (endpoint, bucket, object_key))"),
            QStringLiteral("CREATE TABLE upload_part (upload INTEGER NOT NULL, "
                           "number INTEGER NOT NULL, etag BLOB NOT NULL, "
                           "PRIMARY KEY (upload, number)) WITHOUT ROWID"),
            QStringLiteral("CREATE TABLE download (id INTEGER PRIMARY KEY, "
                           "endpoint BLOB NOT NULL, bucket BLOB NOT NULL, "
                           "object_key BLOB NOT NULL, target BLOB NOT NULL UNIQUE, "
                           "etag BLOB NOT NULL, size INTEGER NOT NULL, "
                           "part_size INTEGER NOT NULL, temporary_name BLOB NOT NULL, "
                           "boot BLOB NOT NULL)"),
            QStringLiteral("CREATE TABLE download_part (download INTEGER NOT NULL, "
                           "part INTEGER NOT NULL, durable INTEGER NOT NULL, "
                           "PRIMARY KEY (download, part)) WITHOUT ROWID"),
        },
        {
            // Failures by cause. In older versions' records it is in the detail.
            QStringLiteral("ALTER TABLE item ADD COLUMN cause BLOB NOT NULL DEFAULT x''"),
            QStringLiteral("ALTER TABLE item ADD COLUMN dismissed INTEGER NOT NULL DEFAULT 0"),
            QStringLiteral("UPDATE item INDEXED BY item_failed SET cause = CAST("
                           "json_extract(CAST(detail AS TEXT), '$.error.kind') || ' ' || "
                           "coalesce(json_extract(CAST(detail AS TEXT), '$.error.code'), '') "
                           "|| ' ' AS BLOB) WHERE outcome = 2 "
                           "AND json_valid(CAST(detail AS TEXT)) "
                           "AND json_extract(CAST(detail AS TEXT), '$.error.kind') IS NOT NULL"),
            QStringLiteral("CREATE INDEX item_inbox ON item (cause) "
                           "WHERE outcome = 2 AND dismissed = 0"),
            // The results of a batch, so that the history can be shown without adding up its items.
            QStringLiteral("ALTER TABLE batch ADD COLUMN done INTEGER NOT NULL DEFAULT 0"),
            QStringLiteral("ALTER TABLE batch ADD COLUMN skipped INTEGER NOT NULL DEFAULT 0"),
            QStringLiteral("ALTER TABLE batch ADD COLUMN failed INTEGER NOT NULL DEFAULT 0"),
            QStringLiteral("ALTER TABLE batch ADD COLUMN cancelled INTEGER NOT NULL DEFAULT 0"),
            QStringLiteral("ALTER TABLE batch ADD COLUMN bytes INTEGER NOT NULL DEFAULT 0"),
            // The order of the queue.
            QStringLiteral("ALTER TABLE batch ADD COLUMN position INTEGER NOT NULL DEFAULT 0"),
            QStringLiteral("ALTER TABLE batch ADD COLUMN priority INTEGER NOT NULL DEFAULT 0"),
            QStringLiteral("ALTER TABLE batch ADD COLUMN starts_after INTEGER NOT NULL DEFAULT 0"),
            QStringLiteral("UPDATE batch SET position = id"),
            QStringLiteral("UPDATE batch SET (done, skipped, failed, cancelled, bytes) = (SELECT "
                           "coalesce(sum(objects) FILTER (WHERE outcome = 0), 0), "
                           "coalesce(sum(objects) FILTER (WHERE outcome = 1), 0), "
                           "coalesce(sum(objects) FILTER (WHERE outcome = 2), 0), "
                           "coalesce(sum(objects) FILTER (WHERE outcome = 3), 0), "
                           "coalesce(sum(size) FILTER (WHERE outcome = 0), 0) "
                           "FROM item WHERE item.batch = batch.id) WHERE status = 2"),
        },
        {
            QStringLiteral("ALTER TABLE upload_part ADD COLUMN checksum BLOB NOT NULL DEFAULT x''"),
        },
        {
            QStringLiteral("ALTER TABLE upload DROP COLUMN device"),
            // The owner of a partial transfer, so that leftovers can be discarded.
            QStringLiteral("ALTER TABLE upload ADD COLUMN batch INTEGER NOT NULL DEFAULT 0"),
            QStringLiteral("ALTER TABLE upload ADD COLUMN item BLOB NOT NULL DEFAULT x''"),
            QStringLiteral("ALTER TABLE upload ADD COLUMN connection TEXT NOT NULL DEFAULT ''"),
            QStringLiteral("ALTER TABLE download ADD COLUMN batch INTEGER NOT NULL DEFAULT 0"),
            QStringLiteral("ALTER TABLE download ADD COLUMN item BLOB NOT NULL DEFAULT x''"),
        },
        {
            QStringLiteral("ALTER TABLE batch ADD COLUMN verified BLOB NOT NULL DEFAULT x''"),
        },
        {
            QStringLiteral("ALTER TABLE batch ADD COLUMN scanned INTEGER NOT NULL DEFAULT 0"),
        },
        {
            // How far its files are on the disk: by the old rule, everything before its last
            // minute, and all if it had ended.
            QStringLiteral("ALTER TABLE batch ADD COLUMN flushed INTEGER NOT NULL DEFAULT 0"),
            QStringLiteral("ALTER TABLE batch ADD COLUMN boot BLOB NOT NULL DEFAULT x''"),
            QStringLiteral("UPDATE batch SET flushed = ended WHERE status = 2"),
            QStringLiteral("UPDATE batch SET flushed = coalesce((SELECT max(ended) - 60000 "
                           "FROM item WHERE item.batch = batch.id), created) WHERE status <> 2"),
            QStringLiteral("CREATE INDEX item_doubtful ON item (batch) WHERE outcome = 5"),
            QStringLiteral("CREATE INDEX batch_unflushed ON batch (id) "
                           "WHERE status = 2 AND flushed < ended"),
        },
        {
            // Causes begin with the name of a kind of error, no more with its number.
            QStringLiteral("CREATE TEMP TABLE error_kind (number TEXT PRIMARY KEY, "
                           "name TEXT NOT NULL)"),
            QStringLiteral("INSERT INTO error_kind VALUES "
                           "('0', 'Cancelled'), ('1', 'InvalidInput'), "
                           "('2', 'MissingCredentials'), ('3', 'HostNotFound'), "
                           "('4', 'ConnectionRefused'), ('5', 'ConnectionLost'), "
                           "('6', 'Timeout'), ('7', 'CertificateUntrusted'), "
                           "('8', 'ProxyFailed'), ('9', 'NetworkFailed'), "
                           "('10', 'WrongCredentials'), ('11', 'CredentialsExpired'), "
                           "('12', 'AccessDenied'), ('13', 'NoSuchBucket'), "
                           "('14', 'NoSuchKey'), ('15', 'BucketExists'), "
                           "('16', 'BucketNotEmpty'), ('17', 'InvalidBucketName'), "
                           "('18', 'PreconditionFailed'), ('19', 'ClockSkewed'), "
                           "('20', 'WrongRegion'), ('21', 'Throttled'), "
                           "('22', 'ServerFault'), ('23', 'NotSupported'), ('24', 'Refused'), "
                           "('25', 'MalformedResponse'), ('26', 'FileNotFound'), "
                           "('27', 'FileUnreadable'), ('28', 'FileUnwritable'), "
                           "('29', 'FileChanged'), ('30', 'DiskFull'), "
                           "('31', 'LocalFileFailed'), ('32', 'KeyHasNoLocalName'), "
                           "('33', 'FolderInTheWay'), ('34', 'FileInTheWay'), "
                           "('35', 'OutsideFolder'), ('36', 'ObjectChanged'), "
                           "('37', 'Mismatch'), ('38', 'TooLarge'), ('39', 'StoredWrong'), "
                           "('40', 'LinkNotFollowed'), ('41', 'EndpointChanged'), "
                           "('42', 'Unverified'), ('43', 'ObjectArchived'), "
                           "('44', 'ObjectLocked'), ('45', 'EncryptionKeyNeeded'), "
                           "('46', 'KeyServiceFailed'), ('47', 'QuotaExceeded'), "
                           "('48', 'AccountUnusable'), ('49', 'KeyTooLong'), "
                           "('50', 'Redirected'), ('51', 'TooLargeForProxy'), "
                           "('52', 'CertificateExpired'), ('53', 'CertificateOfOtherHost'), "
                           "('54', 'TlsTooOld'), ('55', 'TlsExpected'), "
                           "('56', 'TlsNotSpoken'), ('57', 'NotARegularFile'), "
                           "('58', 'AclNotKept'), ('59', 'JournalTooNew'), "
                           "('60', 'SignatureDiffers'), ('61', 'ConditionUnmet')"),
            QStringLiteral(
                "UPDATE item INDEXED BY item_failed SET cause = CAST(coalesce("
                "(SELECT error_kind.name || substr(CAST(cause AS TEXT), length(number) + 1) "
                "FROM error_kind WHERE number = substr(CAST(cause AS TEXT), 1, "
                "instr(CAST(cause AS TEXT), ' ') - 1)), cause) AS BLOB) "
                "WHERE outcome = 2"),
            QStringLiteral("DROP TABLE error_kind"),
        },
        {
            // How far it was when it was cancelled.
            QStringLiteral("ALTER TABLE batch ADD COLUMN cancelled_bytes "
                           "INTEGER NOT NULL DEFAULT 0"),
            QStringLiteral("ALTER TABLE batch ADD COLUMN reached_bytes INTEGER NOT NULL DEFAULT 0"),
        },
        {
            // How far parts have come that are not complete; -1: all of it.
            QStringLiteral("ALTER TABLE download_part ADD COLUMN bytes INTEGER NOT NULL "
                           "DEFAULT -1"),
        },
    };
}

static Result<int> versionOf(JournalDatabase &database)
{
    const Result<QVariant> version = database.value(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return fail(version.error());
    return version->toInt();
}

static Result<> migrate(JournalDatabase &database, const QList<QStringList> &steps)
{
    // Another program may have converted it since the first check.
    const Result<int> from = versionOf(database);
    if (!from)
        return fail(from.error());
    for (int version = *from; version < steps.size(); ++version) {
        for (const QString &statement : steps[version]) {
            if (Result<> done = database.run(statement); !done)
                return done;
        }
        const QString number = QStringLiteral("PRAGMA user_version = %1").arg(version + 1);
        if (Result<> done = database.run(number); !done)
            return done;
    }
    return {};
}

static Result<> migrateJournal(JournalDatabase &database)
{
    const Result<int> version = versionOf(database);
    if (!version)
        return fail(version.error());
    const QList<QStringList> all = steps();
    if (*version > all.size())
        return fail(ErrorKind::JournalTooNew, database.path());
    if (*version == all.size())
        return {};
    if (Result<> started = database.begin(); !started)
        return started;
    Result<> done = migrate(database, all);
    if (done)
        done = database.commit();
    if (!done)
        database.rollback();
    else if (*version == 0)
        qCInfo(logJournal, "made a new one, of version %d", int(all.size()));
    else
        qCInfo(logJournal, "migrated from version %d to %d", *version, int(all.size()));
    return done;
}

Result<std::unique_ptr<JournalDatabase>> openJournalDatabase(const QString &path)
{
    return JournalDatabase::open(path, migrateJournal);
}

} // namespace windlass
