// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/csv.h"
#include "core/transfer/records/failurelist.h"
#include "core/transfer/records/portabletext.h"
#include "tests/unit/testing.h"

#include <QBuffer>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace windlass;

namespace {

/// Keys and paths that break what is careless.
const QByteArrayList hostile {"plain.txt", "a,b \"c\"", "line\r\nbreak\n", "=cmd|' /C calc'!A0",
    "+1", "-2", "@sum", "'quoted", "100%25 %zz %", "tab\tand \x01\x7f", "n\xc3\xa4me",
    "na\xcc\x88me", "\xff\xfe not utf8", "mixed \xc3\xa4 \xff", "\xf0\x9f\x98\x80", "a//b/./../c",
    "\xef\xbb\xbf bom", "\xe2\x80\xae rtl", " spaces ", "\xef\xbf\xbe",
    QByteArray("nul\0inside", 10)};

FailedItem failureOf(const TransferRequest &request)
{
    FailedItem failure;
    failure.request = request;
    failure.request.connection = QStringLiteral("connection-1");
    failure.error = Error(ErrorKind::AccessDenied, QStringLiteral("=HYPERLINK()"));
    failure.error.operation = "PutObject";
    failure.error.attempts = 3;
    S3Error s3;
    s3.code = "AccessDenied";
    s3.message = QStringLiteral("no, \"you\"\r\nmay not");
    s3.requestId = "tx0001";
    s3.httpStatus = 403;
    failure.error.s3 = std::make_shared<const S3Error>(s3);
    failure.ended = 1'767'225'600'000;
    return failure;
}

TransferRequest upload(const QByteArray &name)
{
    return TransferRequest::upload(
        nullptr, {{"/home/" + name, "to/" + name}}, BucketName("bucket"), {});
}

QByteArray written(const QList<FailedItem> &failures, FailureListFormat format)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    FailureListWriter writer(buffer, format);
    for (const FailedItem &failure : failures)
        writer.add(failure);
    return writer.finish() ? buffer.data() : QByteArray();
}

} // namespace

/// The inbox as a file, there and back.
class TestFailureList : public QObject
{
    Q_OBJECT
private slots:
    void hostileNamesComeBackByteForByte_data() { formats(); }
    void hostileNamesComeBackByteForByte();
    void everyKindComesBack_data() { formats(); }
    void everyKindComesBack();
    void onlyAlikeItemsShareABatch();
    void deletionOfManyBecomesManyRecords();
    void whatIsLookedForAnewComesBack_data() { formats(); }
    void whatIsLookedForAnewComesBack();
    void markerIsTakenOfAnEmptyFolderOnly_data();
    void markerIsTakenOfAnEmptyFolderOnly();
    void whatSaysTooLittleIsSkipped();
    void otherFilesAreRefused_data();
    void otherFilesAreRefused();
    void spreadsheetSeesNoFormula();
    void portableTextTellsBadEscapes();
    void csvIsRfc4180();

private:
    static void formats()
    {
        QTest::addColumn<FailureListFormat>("format");
        QTest::newRow("CSV") << FailureListFormat::Csv;
        QTest::newRow("JSON") << FailureListFormat::Json;
    }
};

void TestFailureList::hostileNamesComeBackByteForByte()
{
    QFETCH(FailureListFormat, format);
    QList<FailedItem> failures;
    for (const QByteArray &name : hostile)
        failures.append(failureOf(upload(name)));
    const Result<FailureList> read = readFailureList(written(failures, format));
    QVERIFY(read);
    QCOMPARE(read->items, hostile.size());
    QCOMPARE(read->skipped, 0);
    QCOMPARE(read->requests.size(), 1);
    const TransferRequest &request = read->requests.first();
    QCOMPARE(request.connection, QStringLiteral("connection-1"));
    QCOMPARE(request.targetBucket, BucketName("bucket"));
    for (qsizetype i = 0; i < hostile.size(); ++i) {
        QCOMPARE(request.localSources[i].path, "/home/" + hostile[i]);
        QCOMPARE(request.localSources[i].targetName, "to/" + hostile[i]);
    }
}

void TestFailureList::everyKindComesBack()
{
    QFETCH(FailureListFormat, format);
    RemoteSelection selection;
    selection.key = ObjectKey("-key/\xff");
    selection.targetName = "+name\n";
    const BucketName from("from");
    const BucketName to("to-bucket");
    TransferRequest download
        = TransferRequest::download(nullptr, from, {selection}, "/home/with \"\xff");
    download.existing = ConflictPolicy::OverwriteIfNewer;
    TransferRequest copy = TransferRequest::copy(nullptr, from, {selection}, to, {});
    copy.targetConnection = QStringLiteral("connection-2");
    TransferRequest copyWithOptions = TransferRequest::copy(nullptr, from, {selection}, to, {});
    copyWithOptions.options.storageClass = "GLACIER";
    copyWithOptions.options.tags = {{"=a", "\xff,\"b"}};
    TransferRequest withoutLinks = upload("file");
    withoutLinks.links = LinkPolicy::Refuse;
    TransferRequest growing = upload("file");
    growing.sendsGrowing = true;
    // Of another version it would be another object, and a deletion of it another deletion.
    RemoteSelection version = selection;
    version.versionId = VersionId("v,\"1\xff");
    TransferRequest ofVersion
        = TransferRequest::deletion(nullptr, BucketName("versioned"), {version});
    TransferRequest withArguments = TransferRequest::download(nullptr, from, {version}, "/home");
    withArguments.arguments.isRequesterPaying = true;
    withArguments.arguments.expectedBucketOwner = "111122223333";
    withArguments.arguments.customerKey = CustomerKey::from(QByteArray(32, 'k')).value();
    const QList<TransferRequest> requests {growing, ofVersion, withArguments, upload("file"),
        withoutLinks, download, copy, copyWithOptions,
        TransferRequest::copy(nullptr, from, {selection}, to, {}),
        TransferRequest::move(nullptr, from, {selection}, to, {}),
        TransferRequest::deletion(nullptr, from, {selection})};
    QList<FailedItem> failures;
    for (const TransferRequest &request : requests)
        failures.append(failureOf(request));
    const Result<FailureList> read = readFailureList(written(failures, format));
    QVERIFY(read);
    QCOMPARE(read->requests.size(), requests.size());
    for (qsizetype i = 0; i < requests.size(); ++i) {
        const TransferRequest &is = read->requests[i];
        const TransferRequest &was = requests[i];
        QCOMPARE(is.kind, was.kind);
        QCOMPARE(is.existing, was.existing);
        QCOMPARE(is.bucket, was.bucket);
        QCOMPARE(is.targetBucket, was.targetBucket);
        QCOMPARE(is.targetFolder, was.targetFolder);
        QCOMPARE(is.targetConnection, was.targetConnection);
        QCOMPARE(is.links, was.links);
        QCOMPARE(is.sendsGrowing, was.sendsGrowing);
        QVERIFY(is.options == was.options);
        QVERIFY(is.arguments == was.arguments);
        QCOMPARE(is.arguments.customerKey.isMissing(), !was.arguments.customerKey.isEmpty());
        QCOMPARE(is.remoteSources.size(), was.remoteSources.size());
        for (qsizetype j = 0; j < was.remoteSources.size(); ++j) {
            QCOMPARE(is.remoteSources[j].key, was.remoteSources[j].key);
            QCOMPARE(is.remoteSources[j].targetName, was.remoteSources[j].targetName);
            QCOMPARE(is.remoteSources[j].versionId, was.remoteSources[j].versionId);
            QVERIFY(!is.remoteSources[j].isPrefix);
        }
    }
}

void TestFailureList::onlyAlikeItemsShareABatch()
{
    QList<FailedItem> failures {failureOf(upload("a")), failureOf(upload("b"))};
    FailedItem other = failureOf(upload("c"));
    other.request.targetBucket = BucketName("other");
    FailedItem elsewhere = failureOf(upload("d"));
    elsewhere.request.connection = QStringLiteral("connection-2");
    failures << other << elsewhere << failureOf(upload("e"));
    const Result<FailureList> read = readFailureList(written(failures, FailureListFormat::Csv));
    QVERIFY(read);
    QCOMPARE(read->requests.size(), 3);
    QCOMPARE(read->requests.first().localSources.size(), 3);
}

void TestFailureList::deletionOfManyBecomesManyRecords()
{
    RemoteSelection one;
    one.key = ObjectKey("1");
    RemoteSelection two;
    two.key = ObjectKey("2");
    const FailedItem failure
        = failureOf(TransferRequest::deletion(nullptr, BucketName("from"), {one, two}));
    const Result<FailureList> read = readFailureList(written({failure}, FailureListFormat::Json));
    QVERIFY(read);
    QCOMPARE(read->items, 2);
    QCOMPARE(read->requests.size(), 1);
    QCOMPARE(read->requests.first().remoteSources.size(), 2);
}

/// Folders that could not be read, and scans.
void TestFailureList::whatIsLookedForAnewComesBack()
{
    QFETCH(FailureListFormat, format);
    RemoteSelection folder;
    folder.key = ObjectKey("folder/\xff/");
    folder.isPrefix = true;
    folder.targetName = "to/";
    RemoteSelection bucket; // all of it, right below the target
    bucket.isPrefix = true;
    const BucketName from("from");
    const QList<TransferRequest> requests {
        TransferRequest::upload(nullptr, {{"/home/a\xff", "to/"}, {"/home/b", {}}}, from, {}),
        TransferRequest::download(nullptr, from, {folder, bucket}, "/home/c"),
        TransferRequest::move(nullptr, from, {folder}, BucketName("other"), {}),
        TransferRequest::deletion(nullptr, from, {folder})};
    QList<FailedItem> failures;
    for (const TransferRequest &request : requests) {
        failures.append(failureOf(request));
        failures.last().isWhole = false;
    }
    const Result<FailureList> read = readFailureList(written(failures, format));
    QVERIFY(read);
    QCOMPARE(read->items, 6);
    QCOMPARE(read->skipped, 0);
    QCOMPARE(read->requests.size(), requests.size());
    for (qsizetype i = 0; i < requests.size(); ++i) {
        const TransferRequest &is = read->requests[i];
        const TransferRequest &was = requests[i];
        QCOMPARE(is.kind, was.kind);
        QCOMPARE(is.localSources.size(), was.localSources.size());
        for (qsizetype j = 0; j < was.localSources.size(); ++j) {
            QCOMPARE(is.localSources[j].path, was.localSources[j].path);
            QCOMPARE(is.localSources[j].targetName, was.localSources[j].targetName);
        }
        QCOMPARE(is.remoteSources.size(), was.remoteSources.size());
        for (qsizetype j = 0; j < was.remoteSources.size(); ++j) {
            QCOMPARE(is.remoteSources[j].key, was.remoteSources[j].key);
            QCOMPARE(is.remoteSources[j].targetName, was.remoteSources[j].targetName);
            QVERIFY(is.remoteSources[j].isPrefix);
        }
    }
}

void TestFailureList::markerIsTakenOfAnEmptyFolderOnly_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::newRow("marked") << QByteArray("action,source,extent,targetBucket,target\r\n"
                                          "upload,FOLDER/empty,marker,bucket,empty/\r\n"
                                          "upload,FOLDER/full,marker,bucket,full/\r\n");
    QTest::newRow("of an older version") << QByteArray("action,source,targetBucket,target\r\n"
                                                       "upload,FOLDER/empty,bucket,empty/\r\n"
                                                       "upload,FOLDER/full,bucket,full/\r\n");
}

void TestFailureList::markerIsTakenOfAnEmptyFolderOnly()
{
    QFETCH(QByteArray, lines);
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("empty")));
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("full/.hidden")));
    const Result<FailureList> read
        = readFailureList(lines.replace("FOLDER", QFile::encodeName(folder.path())));
    QVERIFY(read);
    QCOMPARE(read->items, 1);
    QCOMPARE(read->filled, 1);
    QCOMPARE(read->skipped, 0);
    QCOMPARE(read->requests.first().localSources.first().targetName, QByteArray("empty/"));
}

void TestFailureList::whatSaysTooLittleIsSkipped()
{
    FailedItem unreadable = failureOf(upload("x"));
    unreadable.isWhole = false;
    unreadable.request.localSources.clear();
    for (const FailureListFormat format : {FailureListFormat::Csv, FailureListFormat::Json}) {
        const QByteArray list = written({unreadable, failureOf(upload("y"))}, format);
        const Result<FailureList> read = readFailureList(list);
        QVERIFY(read);
        QCOMPARE(read->items, 1);
        QCOMPARE(read->skipped, 1);
    }
    const Result<FailureList> relative
        = readFailureList("action,source,targetBucket,target\r\nupload,relative,bucket,key\r\n");
    QVERIFY(relative);
    QCOMPARE(relative->skipped, 1);
}

void TestFailureList::otherFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a text") << QByteArray("Dear diary,\n\"today");
    QTest::newRow("other JSON") << QByteArray("{\"failures\":[]}");
    QTest::newRow("a later version") << QByteArray("{\"windlassFailures\":2,\"failures\":[]}");
    QTest::newRow("half of it") << QByteArray("{\"windlassFailures\":1,\"failures\":[{\"ac");
}

void TestFailureList::otherFilesAreRefused()
{
    QFETCH(QByteArray, list);
    QCOMPARE(kindOf(readFailureList(list)), ErrorKind::InvalidInput);
}

void TestFailureList::spreadsheetSeesNoFormula()
{
    QList<FailedItem> failures;
    for (const QByteArray &name : hostile) {
        TransferRequest request = upload({});
        request.localSources = {{name, name}};
        failures.append(failureOf(request));
    }
    const QList<QStringList> rows = parseCsv(written(failures, FailureListFormat::Csv));
    QCOMPARE(rows.size(), hostile.size() + 1);
    for (const QStringList &row : rows) {
        QCOMPARE(row.size(), FailureListWriter::columns().size());
        for (const QString &field : row)
            QVERIFY2(field.isEmpty() || !QStringView(u"=+-@\t\r").contains(field.front()),
                qPrintable(field));
    }
}

void TestFailureList::portableTextTellsBadEscapes()
{
    for (const QByteArray &name : hostile)
        QCOMPARE(decodePortable(encodePortable(name)), std::optional(name));
    QCOMPARE(encodePortable("n\xc3\xa4me 5%"), QString::fromUtf8("n\xc3\xa4me 5%25"));
    QVERIFY(!decodePortable(QStringLiteral("50%")));
    QVERIFY(!decodePortable(QStringLiteral("%zz")));
    QVERIFY(!decodePortable(QStringLiteral("%1")));
}

void TestFailureList::csvIsRfc4180()
{
    const QStringList fields {QStringLiteral("plain"), QStringLiteral("a,b"),
        QStringLiteral("say \"hi\""), QStringLiteral("two\r\nlines"), QString()};
    const QByteArray record = csvRecord(fields);
    QCOMPARE(record, QByteArray("plain,\"a,b\",\"say \"\"hi\"\"\",\"two\r\nlines\",\r\n"));
    QCOMPARE(parseCsv(record + record), QList<QStringList>({fields, fields}));
    const QList<QStringList> expected {
        {QStringLiteral("a"), QStringLiteral("b")}, {QStringLiteral("c"), QStringLiteral("d")}};
    QCOMPARE(parseCsv("\xef\xbb\xbf"
                      "a,b\n\nc,d"),
        expected);
}

QTEST_GUILESS_MAIN(TestFailureList)
#include "tst_failurelist.moc"
