// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "clitest.h"
#include "tests/support/oddstore.h"
#include "tests/support/temporarytree.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace windlass;

namespace {

const QString owner = "111122223333"_s; // an account

QMap<QByteArray, QByteArray> fieldsOf(std::initializer_list<std::pair<QByteArray, QByteArray>> list)
{
    return QMap<QByteArray, QByteArray>(list);
}

} // namespace

/// The arguments of `aws s3 cp` and s3transfer, each seen where it ends up: with the object, as a
/// client that nobody here wrote reads it, or on the wire.
class TestCliArguments : public CliTest
{
    Q_OBJECT
private slots:
    void uploadArgumentsAreKept_data();
    void uploadArgumentsAreKept();
    void lockIsSet();
    void customersKeyEncrypts_data();
    void customersKeyEncrypts();
    void customersKeyIsKeptNowhere();
    void customersKeyGoesWithStreams();
    void customersKeyGoesOverHttpsOnly();
    void versionsAreNamed();
    void failedVersionIsTriedAgain();
    void conditionsOfCopies_data();
    void conditionsOfCopies();
    void argumentsAreOnTheWire_data();
    void argumentsAreOnTheWire();
    void checksumsAreSent_data();
    void checksumsAreSent();
    void expectedSizeSavesARequest();
    void refusalNamesTheArgument();
    void whatCannotBeIsSaid_data();
    void whatCannotBeIsSaid();

private:
    /// What `aws s3api VERB` says about a key.
    QJsonObject aws(const QString &verb, const char *key, const QStringList &more = {})
    {
        const ProgramResult result = runAws(m_gateway,
            QStringList {"s3api"_s, verb, "--bucket"_s, QString::fromUtf8(m_bucket.bytes()),
                "--key"_s, QString::fromUtf8(key), "--output"_s, "json"_s}
                + more);
        if (result.exitCode != 0)
            qWarning("%s", result.errors.constData());
        return QJsonDocument::fromJson(result.output).object();
    }
    ProgramResult tls(const QStringList &arguments)
    {
        return cli(QStringList {"--endpoint-url"_s, m_gateway.tlsEndpoint(), "--ca-bundle"_s,
                       m_gateway.caBundle()}
            + arguments);
    }
    ProgramResult odd(const OddServer &server, const QStringList &arguments)
    {
        return cli(QStringList {"--endpoint-url"_s, server.endpoint()} + arguments);
    }
    QString ownId()
    {
        const ProgramResult buckets
            = runAws(m_gateway, {"s3api"_s, "list-buckets"_s, "--output"_s, "json"_s});
        return QJsonDocument::fromJson(buckets.output)["Owner"_s]["ID"_s].toString();
    }
    static QString text(const QByteArray &path) { return QString::fromUtf8(path); }
};

void TestCliArguments::uploadArgumentsAreKept_data()
{
    QTest::addColumn<int>("size");
    QTest::newRow("at once") << 1000;
    QTest::newRow("in parts") << 9 * 1024 * 1024;
}

void TestCliArguments::uploadArgumentsAreKept()
{
    QFETCH(const int, size);
    TemporaryTree tree;
    tree.addFile("file", patternBytes(size));
    QVERIFY_SUCCESS(cli({"cp"_s, "--cache-control"_s, "max-age=60"_s, "--content-disposition"_s,
        "attachment"_s, "--content-encoding"_s, "x-own"_s, "--content-language"_s, "de"_s,
        "--content-type"_s, "text/x-own"_s, "--expires"_s, "Sat, 01 Jan 2033 00:00:00 GMT"_s,
        "--metadata"_s, "a=1,b=two"_s, "--tagging"_s, "colour=red&n=%26"_s, "--storage-class"_s,
        "STANDARD_IA"_s, "--website-redirect"_s, "/elsewhere"_s, "--sse"_s, "aws:kms"_s,
        "--sse-kms-key-id"_s, m_gateway.value("WINDLASS_TEST_KMS_KEY"), "--grant-read"_s,
        "uri=http://acs.amazonaws.com/groups/global/AllUsers"_s, "--grant-full-control"_s,
        "id="_s + ownId(), text(tree.path("file")), uri("up")}));
    const QJsonObject head = aws("head-object"_s, "up");
    const std::pair<QString, QString> expected[] = {{"CacheControl"_s, "max-age=60"_s},
        {"ContentDisposition"_s, "attachment"_s}, {"ContentEncoding"_s, "x-own"_s},
        {"ContentLanguage"_s, "de"_s}, {"ContentType"_s, "text/x-own"_s},
        {"StorageClass"_s, "STANDARD_IA"_s}, {"ServerSideEncryption"_s, "aws:kms"_s},
        {"SSEKMSKeyId"_s, m_gateway.value("WINDLASS_TEST_KMS_KEY")}};
    for (const auto &[name, value] : expected)
        QCOMPARE(std::pair(name, head[name].toString()), std::pair(name, value));
    QVERIFY(head["Expires"_s].toString().contains("2033"_s));
    QCOMPARE(head["Metadata"_s]["b"_s].toString(), "two"_s);
    const QJsonArray tags = aws("get-object-tagging"_s, "up")["TagSet"_s].toArray();
    QCOMPARE(tags.size(), 2);
    const QByteArray acl = QJsonDocument(aws("get-object-acl"_s, "up")).toJson();
    QVERIFY2(acl.contains("groups/global/AllUsers") && acl.contains("READ"), acl.constData());
}

void TestCliArguments::lockIsSet()
{
    TemporaryTree tree;
    tree.addFile("file", "content");
    const QString bucket = text("locked-" + m_bucket.bytes());
    QCOMPARE(runAws(m_gateway,
                 {"s3api"_s, "create-bucket"_s, "--bucket"_s, bucket,
                     "--object-lock-enabled-for-bucket"_s})
                 .exitCode,
        0);
    const QString target = "s3://"_s + bucket + "/held"_s;
    QVERIFY_SUCCESS(cli({"cp"_s, "--object-lock-mode"_s, "governance"_s,
        "--object-lock-retain-until-date"_s, "2090-01-31"_s, "--object-lock-legal-hold-status"_s,
        "ON"_s, text(tree.path("file")), target}));
    const ProgramResult head = runAws(m_gateway,
        {"s3api"_s, "head-object"_s, "--bucket"_s, bucket, "--key"_s, "held"_s, "--output"_s,
            "json"_s});
    const QJsonObject json = QJsonDocument::fromJson(head.output).object();
    QCOMPARE(json["ObjectLockMode"_s].toString(), "GOVERNANCE"_s);
    QVERIFY(json["ObjectLockRetainUntilDate"_s].toString().startsWith("2090-01-31"_s));
    QCOMPARE(json["ObjectLockLegalHoldStatus"_s].toString(), "ON"_s);
    QCOMPARE(runAws(m_gateway,
                 {"s3api"_s, "put-object-legal-hold"_s, "--bucket"_s, bucket, "--key"_s, "held"_s,
                     "--legal-hold"_s, "Status=OFF"_s})
                 .exitCode,
        0);
    QCOMPARE(runAws(m_gateway,
                 {"s3api"_s, "delete-object"_s, "--bucket"_s, bucket, "--key"_s, "held"_s,
                     "--version-id"_s, json["VersionId"_s].toString(),
                     "--bypass-governance-retention"_s})
                 .exitCode,
        0);
    QVERIFY_SUCCESS(cli({"rb"_s, "s3://"_s + bucket}));
}

void TestCliArguments::customersKeyEncrypts_data()
{
    uploadArgumentsAreKept_data();
}

void TestCliArguments::customersKeyEncrypts()
{
    QFETCH(const int, size);
    TemporaryTree tree;
    tree.addFile("file", patternBytes(size));
    tree.addFile("key", patternBytes(32));
    tree.addFile("other key", patternBytes(33).mid(1).toBase64() + '\n');
    const QString key = "fileb://"_s + text(tree.path("key"));
    const QString otherKey = "fileb://"_s + text(tree.path("other key"));
    QVERIFY_SUCCESS(tls({"cp"_s, "--sse-c"_s, "AES256"_s, "--sse-c-key"_s, key,
        text(tree.path("file")), uri("secret")}));
    // As others read it.
    const ProgramResult got = runAws(m_gateway,
        {"s3api"_s, "get-object"_s, "--bucket"_s, text(m_bucket.bytes()), "--key"_s, "secret"_s,
            "--sse-customer-algorithm"_s, "AES256"_s, "--sse-customer-key"_s, key,
            text(tree.path("aws"))});
    QCOMPARE(got.exitCode, 0);
    QVERIFY(tree.read("aws") == tree.read("file"));
    // As we do: with the key, without it, with another.
    QVERIFY_SUCCESS(tls({"cp"_s, "--dryrun"_s, "--sse-c-key"_s, key, uri("secret"),
        text(tree.path("planned"))})); // the plan says the key as well
    QVERIFY_SUCCESS(tls({"cp"_s, "--sse-c-key"_s, key, uri("secret"), text(tree.path("back"))}));
    QVERIFY(tree.read("back") == tree.read("file"));
    const ProgramResult without = tls({"cp"_s, uri("secret"), text(tree.path("no"))});
    QCOMPARE(without.exitCode, 1);
    QVERIFY(!tree.exists("no"));
    QCOMPARE(
        tls({"cp"_s, "--sse-c-key"_s, otherKey, uri("secret"), text(tree.path("no"))}).exitCode, 1);
    QVERIFY(!tree.exists("no"));
    // A copy under another key.
    QVERIFY_SUCCESS(tls({"cp"_s, "--sse-c-copy-source-key"_s, key, "--sse-c-key"_s, otherKey,
        uri("secret"), uri("copy")}));
    QVERIFY_SUCCESS(
        tls({"cp"_s, "--sse-c-key"_s, otherKey, uri("copy"), text(tree.path("copied"))}));
    QVERIFY(tree.read("copied") == tree.read("file"));
}

/// An upload that is cut off leaves what it takes to go on, but for the key.
void TestCliArguments::customersKeyIsKeptNowhere()
{
    TemporaryTree tree;
    tree.addFile("file", patternBytes(20 * 1024 * 1024));
    tree.addFile("key", "0123456789abcdefghijklmnopqrstuv");
    const QByteArray secret = tree.read("key");
    const QString key = "fileb://"_s + text(tree.path("key"));
    const QStringList command {"--endpoint-url"_s, m_gateway.tlsEndpoint(), "--ca-bundle"_s,
        m_gateway.caBundle(), "cp"_s, "--sse-c-key"_s, key, text(tree.path("file")), uri("cut")};
    QProcessEnvironment environment = gatewayEnvironment(m_gateway);
    environment.insert("XDG_DATA_HOME"_s, text(tree.path("data")));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(cliPath(), command);
    QVERIFY(process.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(uploadsLeft() == 1 || process.state() == QProcess::NotRunning, 20'000);
    process.kill();
    process.waitForFinished();
    QByteArray all;
    for (const QByteArray &content : TemporaryTree::contents(tree.path("data")))
        all += content;
    QVERIFY(!all.isEmpty());
    for (const QByteArray &form : {secret, secret.toBase64(), secret.toHex()})
        QVERIFY(!all.contains(form));
    const ProgramResult again = runProgram(cliPath(), command, environment);
    QCOMPARE(again.exitCode, 0);
    QCOMPARE(uploadsLeft(), 0);
    QVERIFY_SUCCESS(tls({"cp"_s, "--sse-c-key"_s, key, uri("cut"), text(tree.path("back"))}));
    QVERIFY(tree.read("back") == tree.read("file"));
}

void TestCliArguments::customersKeyGoesWithStreams()
{
    TemporaryTree tree;
    tree.addFile("file", patternBytes(20 * 1024 * 1024)); // more than a part
    tree.addFile("key", patternBytes(32));
    const QString key = "fileb://"_s + text(tree.path("key"));
    QProcess up;
    up.setProcessEnvironment(gatewayEnvironment(m_gateway));
    up.setStandardInputFile(text(tree.path("file")));
    up.start(cliPath(),
        {"--endpoint-url"_s, m_gateway.tlsEndpoint(), "--ca-bundle"_s, m_gateway.caBundle(), "cp"_s,
            "--sse-c-key"_s, key, "-"_s, uri("streamed")});
    QTRY_COMPARE_WITH_TIMEOUT(up.state(), QProcess::NotRunning, 60'000);
    QCOMPARE(up.exitCode(), 0);
    const ProgramResult down = tls({"cat"_s, "--sse-c-key"_s, key, uri("streamed")});
    QCOMPARE(down.exitCode, 0);
    QVERIFY(down.output == tree.read("file"));
    QCOMPARE(tls({"stat"_s, "--sse-c-key"_s, key, uri("streamed")}).exitCode, 0);
    const ProgramResult without = tls({"cat"_s, uri("streamed")});
    QCOMPARE(without.exitCode, 1);
    QCOMPARE(without.output, QByteArray());
}

void TestCliArguments::customersKeyGoesOverHttpsOnly()
{
    TemporaryTree tree;
    tree.addFile("file", "content");
    tree.addFile("key", patternBytes(32));
    OddStore store;
    OddServer server(store.handler());
    const ProgramResult refused = odd(server,
        {"cp"_s, "--sse-c-key"_s, "fileb://"_s + text(tree.path("key")), text(tree.path("file")),
            "s3://bucket/a"_s});
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.errors.contains("https"), refused.errors.constData());
    QCOMPARE(server.requests().size(), 0);
}

void TestCliArguments::versionsAreNamed()
{
    TemporaryTree tree;
    QCOMPARE(runAws(m_gateway,
                 {"s3api"_s, "put-bucket-versioning"_s, "--bucket"_s, text(m_bucket.bytes()),
                     "--versioning-configuration"_s, "Status=Enabled"_s})
                 .exitCode,
        0);
    m_gateway.put(m_bucket, ObjectKey("k"), "old");
    const QString version = aws("head-object"_s, "k")["VersionId"_s].toString();
    m_gateway.put(m_bucket, ObjectKey("k"), "new content");
    QVERIFY_SUCCESS(cli({"cp"_s, "--version-id"_s, version, uri("k"), text(tree.path("old"))}));
    QCOMPARE(tree.read("old"), QByteArray("old"));
    QVERIFY_SUCCESS(cli({"cp"_s, "--version-id"_s, version, uri("k"), uri("copy")}));
    QCOMPARE(stored("copy"), QByteArray("old"));
    // Onto itself: what it was.
    QVERIFY_SUCCESS(cli({"cp"_s, "--version-id"_s, version, uri("k"), uri("k")}));
    QCOMPARE(stored("k"), QByteArray("old"));
    QVERIFY_SUCCESS(cli({"rm"_s, "--version-id"_s, version, uri("k")}));
    const ProgramResult gone
        = cli({"cp"_s, "--version-id"_s, version, uri("k"), text(tree.path("gone"))});
    QCOMPARE(gone.exitCode, 1);
    QCOMPARE(stored("k"), QByteArray("old")); // the newest is another version
    QCOMPARE(cli({"rm"_s, "--recursive"_s, "--version-id"_s, version, uri("k")}).exitCode, 2);
}

/// What failed of a version is not done to the newest one.
void TestCliArguments::failedVersionIsTriedAgain()
{
    TemporaryTree tree;
    QCOMPARE(runAws(m_gateway,
                 {"s3api"_s, "put-bucket-versioning"_s, "--bucket"_s, text(m_bucket.bytes()),
                     "--versioning-configuration"_s, "Status=Enabled"_s})
                 .exitCode,
        0);
    m_gateway.put(m_bucket, ObjectKey("k"), "old");
    const QString version = aws("head-object"_s, "k")["VersionId"_s].toString();
    m_gateway.put(m_bucket, ObjectKey("k"), "new");
    tree.addFile("to", "a file, where a folder is needed");
    const QString list = text(tree.path("failures.csv"));
    QCOMPARE(cli({"cp"_s, "--failures"_s, list, "--version-id"_s, version, uri("k"),
                     text(tree.path("to/k"))})
                 .exitCode,
        1);
    QVERIFY(QFile::remove(text(tree.path("to"))));
    QVERIFY_SUCCESS(cli({"retry"_s, list}));
    QCOMPARE(tree.read("to/k"), QByteArray("old"));
}

void TestCliArguments::conditionsOfCopies_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("value"); // %1: the ETag
    QTest::addColumn<bool>("isCopied");
    const auto row = [](const QString &option, const QString &value, bool isCopied) {
        QTest::addRow("%s %s", qPrintable(option), qPrintable(value))
            << "--copy-source-"_s + option << value << isCopied;
    };
    row("if-match"_s, "%1"_s, true);
    row("if-match"_s, "0123"_s, false);
    row("if-none-match"_s, "%1"_s, false);
    row("if-none-match"_s, "0123"_s, true);
    row("if-modified-since"_s, "2001-01-01"_s, true);
    row("if-modified-since"_s, "2099-01-01"_s, false);
    row("if-unmodified-since"_s, "2001-01-01T12:00:00Z"_s, false);
    row("if-unmodified-since"_s, "Thu, 01 Jan 2099 00:00:00 GMT"_s, true);
}

void TestCliArguments::conditionsOfCopies()
{
    QFETCH(const QString, option);
    QFETCH(QString, value);
    QFETCH(const bool, isCopied);
    m_gateway.put(m_bucket, ObjectKey("from"), "content");
    if (value.contains("%1"_s))
        value = value.arg(aws("head-object"_s, "from")["ETag"_s].toString());
    const ProgramResult result = cli({"cp"_s, option, value, uri("from"), uri("to")});
    QCOMPARE(result.exitCode, isCopied ? 0 : 1);
    QCOMPARE(keys().contains("to"), isCopied);
    if (!isCopied)
        QVERIFY2(result.errors.contains("does not meet the condition"), result.errors.constData());
}

void TestCliArguments::argumentsAreOnTheWire_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QMap<QByteArray, QByteArray>>("fields");
    QTest::newRow("PutObject")
        << QStringList {"--sse-kms-encryption-context"_s, "{\"a\":\"b\"}"_s, "--sse"_s, "aws:kms"_s,
               "--request-payer"_s, "requester"_s, "--expected-bucket-owner"_s, owner,
               "--grant-full-control"_s, "id=1"_s, "--grants"_s, "readacl=id=2"_s,
               "--grant-write-acp"_s, "id=3"_s, "--object-lock-mode"_s, "COMPLIANCE"_s,
               "--object-lock-retain-until-date"_s, "2030-01-31T12:00:00+01:00"_s}
        << QByteArray("PUT")
        << fieldsOf({{"x-amz-server-side-encryption", "aws:kms"},
               {"x-amz-server-side-encryption-context", QByteArray("{\"a\":\"b\"}").toBase64()},
               {"x-amz-request-payer", "requester"},
               {"x-amz-expected-bucket-owner", owner.toUtf8()},
               {"x-amz-grant-full-control", "id=1"}, {"x-amz-grant-read-acp", "id=2"},
               {"x-amz-grant-write-acp", "id=3"}, {"x-amz-object-lock-mode", "COMPLIANCE"},
               {"x-amz-object-lock-retain-until-date", "2030-01-31T11:00:00Z"}});
    QTest::newRow("GetObject") << QStringList {"--request-payer"_s, "requester"_s,
        "--expected-bucket-owner"_s, owner}
                               << QByteArray("GET")
                               << fieldsOf({{"x-amz-request-payer", "requester"},
                                      {"x-amz-expected-bucket-owner", owner.toUtf8()}});
    QTest::newRow("CopyObject") << QStringList {"--expected-source-bucket-owner"_s,
        "444455556666"_s, "--copy-source-if-none-match"_s, "0123"_s, "--checksum-algorithm"_s,
        "sha256"_s, "--website-redirect"_s, "/x"_s}
                                << QByteArray("COPY")
                                << fieldsOf({{"x-amz-source-expected-bucket-owner", "444455556666"},
                                       {"x-amz-copy-source-if-none-match", "0123"},
                                       {"x-amz-checksum-algorithm", "SHA256"},
                                       {"x-amz-website-redirect-location", "/x"}});
}

void TestCliArguments::argumentsAreOnTheWire()
{
    QFETCH(const QStringList, options);
    QFETCH(const QByteArray, method);
    using Fields = QMap<QByteArray, QByteArray>;
    QFETCH(const Fields, fields);
    OddStore store;
    store.objects["from"] = {"content", {}};
    OddServer server(store.handler());
    TemporaryTree tree;
    tree.addFile("file", "content");
    const QString file = text(tree.path("file"));
    QStringList operands {file, "s3://bucket/to"_s};
    if (method == "GET")
        operands = QStringList {"s3://bucket/from"_s, text(tree.path("down"))};
    else if (method == "COPY")
        operands = QStringList {"s3://bucket/from"_s, "s3://bucket/to"_s};
    QVERIFY_SUCCESS(odd(server, QStringList {"cp"_s} + options + operands));
    const QByteArray wanted = method == "GET" ? "GET" : "PUT";
    bool isFound = false;
    for (const OddRequest &request : server.requests()) {
        if (request.method != wanted || request.key.isEmpty())
            continue;
        isFound = true;
        for (auto field = fields.begin(); field != fields.end(); ++field)
            QCOMPARE(std::pair(field.key(), request.fields.value(field.key())),
                std::pair(field.key(), field.value()));
    }
    QVERIFY(isFound);
}

void TestCliArguments::checksumsAreSent_data()
{
    QTest::addColumn<QString>("algorithm");
    QTest::addColumn<QByteArray>("sum"); // of "content", Base64, by other programs
    QTest::newRow("CRC32") << "CRC32"_s << QByteArray("/sUwqQ==");
    QTest::newRow("SHA1") << "SHA1"_s << QByteArray("BA8G/XdAkkeNRQd09bowxdp4rMg=");
    QTest::newRow("SHA256") << "SHA256"_s
                            << QByteArray("7XACtDnprIRfIjV9giusFERzD722AW0+yUMil7nsn3M=");
}

void TestCliArguments::checksumsAreSent()
{
    QFETCH(const QString, algorithm);
    QFETCH(const QByteArray, sum);
    OddStore store;
    OddServer server(store.handler());
    TemporaryTree tree;
    tree.addFile("file", "content");
    tree.addFile("large", patternBytes(9 * 1024 * 1024));
    QVERIFY_SUCCESS(odd(server,
        {"cp"_s, "--checksum-algorithm"_s, algorithm, text(tree.path("file")), "s3://bucket/a"_s}));
    const QByteArray field = "x-amz-checksum-" + algorithm.toLower().toLatin1();
    QCOMPARE(server.requests().last().fields.value(field), sum);
    QVERIFY_SUCCESS(odd(server,
        {"cp"_s, "--checksum-algorithm"_s, algorithm, text(tree.path("large")),
            "s3://bucket/b"_s}));
    int parts = 0;
    for (const OddRequest &request : server.requests()) {
        if (request.is("POST", "uploads"))
            QCOMPARE(request.fields.value("x-amz-checksum-algorithm"), algorithm.toLatin1());
        if (request.is("PUT", "partNumber")) {
            ++parts;
            QVERIFY(!request.fields.value(field).isEmpty());
        }
    }
    QCOMPARE(parts, 2);
}

void TestCliArguments::expectedSizeSavesARequest()
{
    OddStore store;
    store.objects["from"] = {"content", {}};
    OddServer server(store.handler());
    TemporaryTree tree;
    QVERIFY_SUCCESS(odd(server,
        {"cp"_s, "--expected-size"_s, "7"_s, "s3://bucket/from"_s, text(tree.path("down"))}));
    QCOMPARE(tree.read("down"), QByteArray("content"));
    QCOMPARE(server.requests().size(), 1);
    // Who expects wrongly gets the object all the same.
    const ProgramResult wrong = odd(server,
        {"cp"_s, "--expected-size"_s, "20000000"_s, "s3://bucket/from"_s,
            text(tree.path("wrong"))});
    QCOMPARE(wrong.exitCode, 0);
    QCOMPARE(tree.read("wrong"), QByteArray("content"));
}

void TestCliArguments::refusalNamesTheArgument()
{
    TemporaryTree tree;
    tree.addFile("file", "content");
    const ProgramResult ceph = cli(
        {"cp"_s, "--storage-class"_s, "NOT_THERE"_s, text(tree.path("file")), uri("refused")});
    QCOMPARE(ceph.exitCode, 1);
    QVERIFY2(ceph.errors.contains("storage-class"), ceph.errors.constData());
    OddServer server([](const OddRequest &) {
        return OddAnswer::page(400, "application/xml",
            "<Error><Code>InvalidArgument</Code><Message>bad</Message>"
            "<ArgumentName>x-amz-website-redirect-location</ArgumentName></Error>");
    });
    const ProgramResult refused = odd(server,
        {"cp"_s, "--website-redirect"_s, "nowhere"_s, text(tree.path("file")), "s3://bucket/a"_s});
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.errors.contains("website-redirect"), refused.errors.constData());
}

void TestCliArguments::whatCannotBeIsSaid_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("said");
    const auto row = [](const QStringList &options, const char *said) {
        QTest::newRow(qPrintable(options.join(QLatin1Char(' ')))) << options << QByteArray(said);
    };
    row({"--sse"_s, "ROT13"_s}, "AES256");
    row({"--sse-kms-key-id"_s, "k"_s}, "--sse aws:kms");
    row({"--sse-c-key"_s, "0123456789abcdefghijklmnopqrstuv"_s}, "fileb://");
    row({"--sse-c-key"_s, "fileb:///nonexistent/key"_s}, "/nonexistent/key");
    row({"--sse-c-key"_s, "fileb:///dev/null"_s}, "32 bytes");
    row({"--sse-c"_s, "AES256"_s}, "--sse-c-key");
    row({"--acl"_s, "private"_s, "--grant-read"_s, "id=1"_s}, "exclude");
    row({"--grants"_s, "fly=id=1"_s}, "readacl");
    row({"--object-lock-mode"_s, "GOVERNANCE"_s}, "date");
    row({"--object-lock-mode"_s, "GOVERNANCE"_s, "--object-lock-retain-until-date"_s, "soon"_s},
        "2030-01-31");
    row({"--checksum-algorithm"_s, "MD4"_s}, "CRC64NVME");
    row({"--copy-source-if-match"_s, "e"_s}, "only a copy");
    row({"--version-id"_s, "v"_s}, "single object");
    row({"--expected-size"_s, "many"_s}, "number");
    row({"--request-payer"_s, "me"_s}, "requester");
}

void TestCliArguments::whatCannotBeIsSaid()
{
    QFETCH(const QStringList, options);
    QFETCH(const QByteArray, said);
    TemporaryTree tree;
    tree.addFile("file", "content");
    const ProgramResult result
        = cli(QStringList {"cp"_s} + options + QStringList {text(tree.path("file")), uri("a")});
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.errors.contains(said), result.errors.constData());
    QVERIFY(keys().isEmpty());
}

QTEST_GUILESS_MAIN(TestCliArguments)
#include "tst_cliarguments.moc"
