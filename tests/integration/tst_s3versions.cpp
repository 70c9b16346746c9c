// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "buckettest.h"
#include "programs.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace windlass;

/// Versions and delete markers of the gateway, compared with what aws tells.
class TestS3Versions : public BucketTest
{
    Q_OBJECT
private slots:
    void pagesTellWhatAwsTells();
    void folderIsListedWithoutItsSubfolders();
    void deletionNotesItsMarkersAndTheyCanBeRemoved();
    void unversionedBucketMakesNoMarkers();
    void versionsAreDeletedOneByOne();

private:
    bool enableVersions();
    ProgramResult aws(const QStringList &arguments);
    /// "key id latest marker" of all, as aws lists them, sorted.
    QByteArrayList toldByAws();
    QByteArrayList told(const QByteArray &prefix, const QByteArray &delimiter, int pageSize,
        int *pages = nullptr, QByteArrayList *folders = nullptr);
};

ProgramResult TestS3Versions::aws(const QStringList &arguments)
{
    QStringList all {QStringLiteral("s3api")};
    all += arguments;
    all += {QStringLiteral("--bucket"), QString::fromUtf8(m_bucket.bytes())};
    return runAws(m_gateway, all);
}

bool TestS3Versions::enableVersions()
{
    return aws({QStringLiteral("put-bucket-versioning"),
                   QStringLiteral("--versioning-configuration"), QStringLiteral("Status=Enabled")})
               .exitCode
        == 0;
}

static QByteArray line(const QByteArray &key, const QByteArray &id, bool isLatest, bool isMarker)
{
    return key + ' ' + id + (isLatest ? " latest" : "") + (isMarker ? " marker" : "");
}

QByteArrayList TestS3Versions::toldByAws()
{
    const ProgramResult result = aws({QStringLiteral("list-object-versions")});
    const QJsonObject json = QJsonDocument::fromJson(result.output).object();
    QByteArrayList lines;
    for (const char *kind : {"Versions", "DeleteMarkers"}) {
        for (const QJsonValue &value : json[QLatin1String(kind)].toArray()) {
            const QJsonObject one = value.toObject();
            lines.append(line(one[QStringLiteral("Key")].toString().toUtf8(),
                one[QStringLiteral("VersionId")].toString().toUtf8(),
                one[QStringLiteral("IsLatest")].toBool(),
                QLatin1String(kind).startsWith(QLatin1String("Delete"))));
        }
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

QByteArrayList TestS3Versions::told(const QByteArray &prefix, const QByteArray &delimiter,
    int pageSize, int *pages, QByteArrayList *folders)
{
    ListVersionsInput input;
    input.bucket = m_bucket;
    input.prefix = ObjectKey(prefix);
    input.delimiter = delimiter;
    input.maxKeys = pageSize;
    QByteArrayList lines;
    do {
        const auto page
            = m_gateway.call([&](const S3Client &s3) { return s3.listObjectVersions(input); });
        if (!page)
            return {"failed: " + page.error().detail.toUtf8()};
        for (const ObjectVersion &version : page->versions)
            lines.append(line(version.object.key.bytes(), version.versionId.bytes(),
                version.isLatest, version.isDeleteMarker));
        for (const ObjectKey &folder : page->commonPrefixes) {
            if (folders)
                folders->append(folder.bytes());
        }
        if (pages)
            ++*pages;
        input.position = page->next;
    } while (input.position);
    std::sort(lines.begin(), lines.end());
    return lines;
}

void TestS3Versions::pagesTellWhatAwsTells()
{
    m_gateway.put(m_bucket, ObjectKey("before"), "null");
    QVERIFY(enableVersions());
    for (const char *key : {"a b", "a+b", "50%41", "é&<x>", "dir/x", "before"}) {
        m_gateway.put(m_bucket, ObjectKey(key), "one");
        m_gateway.put(m_bucket, ObjectKey(key), "two");
    }
    QVERIFY(m_gateway.call(
        [&](const S3Client &s3) { return s3.deleteObject(m_bucket, ObjectKey("a+b")); }));
    const QByteArrayList expected = toldByAws();
    QCOMPARE(expected.size(), 14);
    QVERIFY(expected.contains("before null"));
    int pages = 0;
    QCOMPARE(told({}, {}, 1000), expected);
    QCOMPARE(told({}, {}, 2, &pages), expected);
    QVERIFY2(pages >= 7, QByteArray::number(pages).constData());
    QCOMPARE(told({}, {}, 1), expected);
}

void TestS3Versions::folderIsListedWithoutItsSubfolders()
{
    QVERIFY(enableVersions());
    for (const char *key : {"p/a", "p/f 1/x", "p/f 1/y", "p/f+2/x", "q"})
        m_gateway.put(m_bucket, ObjectKey(key), "x");
    for (const int pageSize : {1, 1000}) {
        QByteArrayList folders;
        const QByteArrayList versions = told("p/", "/", pageSize, nullptr, &folders);
        QCOMPARE(versions.size(), 1);
        QVERIFY(versions.first().startsWith("p/a "));
        QCOMPARE(folders, QByteArrayList({"p/f 1/", "p/f+2/"}));
    }
}

void TestS3Versions::deletionNotesItsMarkersAndTheyCanBeRemoved()
{
    QVERIFY(enableVersions());
    for (const char *key : {"a", "b", "\x01", "kept"})
        m_gateway.put(m_bucket, ObjectKey(key), key);
    const auto remove
        = [&](const QList<ObjectKey> &keys, const std::shared_ptr<DeleteMarkerLog> &log) {
              return m_gateway.call(
                  [&](const S3Client &s3) { return s3.deleteObjects(m_bucket, keys, log); });
          };
    QVERIFY(remove({ObjectKey("kept")}, nullptr)); // by somebody else
    const auto log = std::make_shared<DeleteMarkerLog>();
    const auto failures = remove({ObjectKey("a"), ObjectKey("b"), ObjectKey("\x01")}, log);
    QVERIFY(failures && failures->isEmpty());
    QCOMPARE(keys(), QByteArrayList());
    QVERIFY(log->isWhole());
    QCOMPARE(log->markers().size(), 3);
    for (const ObjectVersionName &marker : log->markers()) {
        const QByteArray said = line(marker.key.bytes(), marker.versionId.bytes(), true, true);
        if (marker.key.bytes() != "\x01") // aws cannot read that key
            QVERIFY2(told({}, {}, 1000).contains(said), said.constData());
    }
    const auto undone = m_gateway.call(
        [&](const S3Client &s3) { return s3.deleteVersions(m_bucket, log->markers()); });
    QVERIFY(undone && undone->isEmpty());
    QCOMPARE(keys(), QByteArrayList({"\x01", "a", "b"})); // "kept" stays deleted
    QCOMPARE(stored("a"), "a");
}

void TestS3Versions::unversionedBucketMakesNoMarkers()
{
    m_gateway.put(m_bucket, ObjectKey("a"), "x");
    const auto log = std::make_shared<DeleteMarkerLog>();
    QVERIFY(m_gateway.call(
        [&](const S3Client &s3) { return s3.deleteObjects(m_bucket, {ObjectKey("a")}, log); }));
    QVERIFY(log->markers().isEmpty());
    QCOMPARE(keys(), QByteArrayList());
}

void TestS3Versions::versionsAreDeletedOneByOne()
{
    QVERIFY(enableVersions());
    for (const char *body : {"one", "two", "three"})
        m_gateway.put(m_bucket, ObjectKey("a"), body);
    ListVersionsInput input;
    input.bucket = m_bucket;
    const auto page
        = m_gateway.call([&](const S3Client &s3) { return s3.listObjectVersions(input); });
    QCOMPARE(page.value().versions.size(), 3);
    const VersionId latest = page->versions.first().versionId; // newest first
    const VersionId middle = page->versions.at(1).versionId;
    const auto failures = m_gateway.call([&](const S3Client &s3) {
        return s3.deleteVersions(m_bucket, {{ObjectKey("a"), middle}});
    });
    QVERIFY(failures && failures->isEmpty());
    QCOMPARE(toldByAws().size(), 2);
    QCOMPARE(stored("a"), "three");
    QVERIFY(m_gateway.call([&](const S3Client &s3) {
        return s3.deleteVersions(m_bucket, {{ObjectKey("a"), latest}});
    }));
    QCOMPARE(stored("a"), "one");
}

QTEST_GUILESS_MAIN(TestS3Versions)
#include "tst_s3versions.moc"
