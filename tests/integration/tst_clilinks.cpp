// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "clitest.h"
#include "core/sharing/linkformat.h"
#include "oddkeys.h"
#include "tests/support/temporarytree.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

using namespace windlass;

/// presign and presign-post, and what curl makes of their links at the real gateway.
class TestCliLinks : public CliTest
{
    Q_OBJECT
private slots:
    void getIsFetchedByCurl();
    void oddKeysAreFetchedByCurl();
    void headIsAskedByCurl();
    void putIsUploadedByCurl();
    void putHasToSayTheTypeThatWasSigned();
    void deleteIsDoneByCurl();
    void versionIsTheOldOne();
    void answerSaysWhatTheLinkSays();
    void answerNamesTheFile();
    void linkIsSignedForTheHostThatOthersUse();
    void virtualHostIsFetchedByCurl();
    void virtualHostTakesAForm();
    void temporaryKeysMakeLinksAndForms();
    void trialTrustsTheBundle();
    void formIsPostedByCurl();
    void formRefusesWhatItDoesNotTake_data();
    void formRefusesWhatItDoesNotTake();
    void trySaysThatItWorks_data();
    void trySaysThatItWorks();
    void trySaysWhatTheServerSaid();
    void tryReplacesNothing();
    void listIsOfAllBelow_data();
    void listIsOfAllBelow();
    void listOfSeveral();
    void qrCodeIsDrawn();
    void impossibleThingsAreSaid_data();
    void impossibleThingsAreSaid();

private:
    QString link(const QStringList &arguments);
    static ProgramResult curl(const QStringList &arguments);
    static ProgramResult shell(const QString &command);
};

/// The only line that presign prints.
QString TestCliLinks::link(const QStringList &arguments)
{
    const ProgramResult result = cli(QStringList {"presign"_s} + arguments);
    return result.exitCode == 0 && result.errors.isEmpty()
        ? QString::fromUtf8(result.output.chopped(1))
        : QString::fromUtf8(result.errors);
}

ProgramResult TestCliLinks::curl(const QStringList &arguments)
{
    return runProgram("curl"_s,
        QStringList {"--disable"_s, "--silent"_s, "--show-error"_s, "--globoff"_s} + arguments,
        cleanEnvironment());
}

ProgramResult TestCliLinks::shell(const QString &command)
{
    return runProgram("sh"_s, {"-c"_s, command}, cleanEnvironment());
}

static const QByteArray oddKey = "dir/a b+%2F&\xc3\xa4'\"<x>.txt";

void TestCliLinks::getIsFetchedByCurl()
{
    m_gateway.put(m_bucket, ObjectKey(oddKey), "content");
    const ProgramResult got = curl({"--fail"_s, link({uri(oddKey)})});
    QCOMPARE(got.errors, QByteArray());
    QCOMPARE(got.output, QByteArray("content"));
}

void TestCliLinks::oddKeysAreFetchedByCurl()
{
    QByteArrayList expected;
    for (const OddKey &odd : oddKeys()) {
        m_gateway.put(m_bucket, ObjectKey(odd.key), "body of " + odd.key);
        if (!odd.key.endsWith('/')) // what stands for a folder has no link
            expected.append(odd.key);
    }
    std::sort(expected.begin(), expected.end());
    const ProgramResult made = cli({"presign"_s, "--recursive"_s, uri()});
    QVERIFY_SUCCESS(made);
    const QList<QByteArray> links = made.output.trimmed().split('\n');
    QCOMPARE(links.size(), expected.size());
    for (qsizetype i = 0; i < links.size(); ++i) {
        const ProgramResult got = curl({"--fail"_s, QString::fromLatin1(links[i])});
        QCOMPARE(got.output, "body of " + expected[i]);
    }
}

void TestCliLinks::headIsAskedByCurl()
{
    m_gateway.put(m_bucket, ObjectKey(oddKey), "content");
    const QString head = link({"--method"_s, "head"_s, uri(oddKey)});
    const ProgramResult asked = curl({"--fail"_s, "--head"_s, head});
    QVERIFY2(asked.output.toLower().contains("content-length: 7"), asked.output.constData());
    QVERIFY(curl({"--fail"_s, head}).exitCode != 0); // no GET
}

void TestCliLinks::putIsUploadedByCurl()
{
    const QString put = link({"--method"_s, "PUT"_s, uri(oddKey)});
    TemporaryTree tree;
    tree.addFile("file", "sent bytes");
    const ProgramResult sent
        = curl({"--fail"_s, "--upload-file"_s, QString::fromUtf8(tree.path("file")), put});
    QCOMPARE(sent.errors, QByteArray());
    QCOMPARE(stored(oddKey), QByteArray("sent bytes"));
}

void TestCliLinks::putHasToSayTheTypeThatWasSigned()
{
    const QString put
        = link({"--method"_s, "PUT"_s, "--content-type"_s, "text/x-signed"_s, uri("typed")});
    const QString data = "--data-binary"_s;
    const QString method = "--request"_s;
    const ProgramResult wrong = curl(
        {"--fail"_s, method, "PUT"_s, data, "x"_s, "--header"_s, "Content-Type: text/html"_s, put});
    QVERIFY(wrong.exitCode != 0);
    const ProgramResult right = curl({"--fail"_s, method, "PUT"_s, data, "x"_s, "--header"_s,
        "Content-Type: text/x-signed"_s, put});
    QCOMPARE(right.errors, QByteArray());
    const auto head = m_gateway.call(
        [&](const S3Client &s3) { return s3.headObject(m_bucket, ObjectKey("typed")); });
    QVERIFY(head);
    QCOMPARE(head->contentType, QByteArray("text/x-signed"));
}

void TestCliLinks::deleteIsDoneByCurl()
{
    m_gateway.put(m_bucket, ObjectKey(oddKey), "content");
    const QString gone = link({"--method"_s, "DELETE"_s, uri(oddKey)});
    QCOMPARE(curl({"--fail"_s, "--request"_s, "DELETE"_s, gone}).errors, QByteArray());
    QCOMPARE(keys(), QByteArrayList());
}

void TestCliLinks::versionIsTheOldOne()
{
    const QString bucket = QString::fromUtf8(m_bucket.bytes());
    QVERIFY_SUCCESS(runAws(m_gateway,
        {"s3api"_s, "put-bucket-versioning"_s, "--bucket"_s, bucket, "--versioning-configuration"_s,
            "Status=Enabled"_s}));
    m_gateway.put(m_bucket, ObjectKey("k"), "old");
    const auto head = m_gateway.call(
        [&](const S3Client &s3) { return s3.headObject(m_bucket, ObjectKey("k")); });
    QVERIFY(head && !head->versionId.isEmpty());
    m_gateway.put(m_bucket, ObjectKey("k"), "new");
    const QString version = QString::fromUtf8(head->versionId.bytes());
    QCOMPARE(curl({link({uri("k")})}).output, QByteArray("new"));
    QCOMPARE(curl({link({"--version-id"_s, version, uri("k")})}).output, QByteArray("old"));
    const QString gone = link({"--method"_s, "DELETE"_s, "--version-id"_s, version, uri("k")});
    QCOMPARE(curl({"--fail"_s, "--request"_s, "DELETE"_s, gone}).errors, QByteArray());
    QVERIFY(curl({"--fail"_s, link({"--version-id"_s, version, uri("k")})}).exitCode != 0);
    QCOMPARE(stored("k"), QByteArray("new"));
    const auto left = m_gateway.call(
        [&](const S3Client &s3) { return s3.headObject(m_bucket, ObjectKey("k")); });
    QVERIFY(left);
    QVERIFY(m_gateway.call([&](const S3Client &s3) {
        return s3.deleteObject(m_bucket, ObjectKey("k"), left->versionId);
    }));
}

void TestCliLinks::answerSaysWhatTheLinkSays()
{
    m_gateway.put(m_bucket, ObjectKey("fr\xc3\xbch.txt"), "content");
    const ProgramResult got = curl({"--fail"_s, "--include"_s,
        link({"--attachment"_s, "--response-content-type"_s, "text/x-other; charset=utf-8"_s,
            "--response-cache-control"_s, "no-store"_s, "--response-content-language"_s, "de"_s,
            uri("fr\xc3\xbch.txt")})});
    for (const char *field : {"Content-Type: text/x-other; charset=utf-8",
             "Cache-Control: no-store", "Content-Language: de",
             "Content-Disposition: attachment; filename=\"fr__h.txt\"; "
             "filename*=UTF-8''fr%C3%BCh.txt"})
        QVERIFY2(
            got.output.toLower().contains(QByteArray(field).toLower()), got.output.constData());
}

void TestCliLinks::answerNamesTheFile()
{
    m_gateway.put(m_bucket, ObjectKey("a.txt"), "content");
    const ProgramResult got
        = curl({"--fail"_s, "--include"_s, link({"--save-as"_s, "b c.txt"_s, uri("a.txt")})});
    QVERIFY2(got.output.contains("attachment; filename=\"b c.txt\"; filename*=UTF-8''b%20c.txt"),
        got.output.constData());
}

void TestCliLinks::linkIsSignedForTheHostThatOthersUse()
{
    // The gateway answers to this name as well; only a signature for it is good there.
    m_gateway.put(m_bucket, ObjectKey("k"), "content");
    const QUrl own(m_gateway.endpoint());
    const QString name = "s3.localhost"_s;
    const QString port = QString::number(own.port());
    const QString made = link({"--host"_s, name + ":"_s + port, uri("k")});
    QCOMPARE(QUrl(made).host(), name);
    const QStringList resolve {"--resolve"_s, name + ":"_s + port + ":127.0.0.1"_s};
    QCOMPARE(curl(resolve + QStringList {"--fail"_s, made}).output, QByteArray("content"));
    QString plain = link({uri("k")});
    plain.replace(own.host(), name);
    QVERIFY(curl(resolve + QStringList {"--fail"_s, plain}).exitCode != 0);
}

void TestCliLinks::virtualHostIsFetchedByCurl()
{
    m_gateway.put(m_bucket, ObjectKey(oddKey), "content");
    const auto service = GatewayFixture::makeService(m_gateway.virtualHostEndpoint(),
        m_gateway.credentials(), {}, AddressingStyle::VirtualHosted);
    const Result<ShareLink> made
        = makeShareLink(*service, m_bucket, ObjectKey(oddKey), ShareLinkOptions());
    QVERIFY(made);
    QVERIFY(made->url.host().startsWith(QString::fromUtf8(m_bucket.bytes()) + ".s3.localhost"_s));
    const QString resolve
        = made->url.host() + ":"_s + QString::number(made->url.port()) + ":127.0.0.1"_s;
    const ProgramResult got
        = curl({"--fail"_s, "--resolve"_s, resolve, QString::fromLatin1(made->url.toEncoded())});
    QCOMPARE(got.errors, QByteArray());
    QCOMPARE(got.output, QByteArray("content"));
}

void TestCliLinks::virtualHostTakesAForm()
{
    const auto service = GatewayFixture::makeService(m_gateway.virtualHostEndpoint(),
        m_gateway.credentials(), {}, AddressingStyle::VirtualHosted);
    const Result<PostForm> form
        = makePostForm(*service, m_bucket, ObjectKey("in/${filename}"), PostFormOptions());
    QVERIFY(form);
    const QString resolve
        = form->url.host() + ":"_s + QString::number(form->url.port()) + ":127.0.0.1"_s;
    QString command = QString::fromUtf8(formAsCurl(*form));
    command.replace("file=@FILE"_s, "'file=@-;filename=new' --resolve "_s + resolve);
    QCOMPARE(shell("printf 'sent bytes' | "_s + command).exitCode, 0);
    QCOMPARE(stored("in/new"), QByteArray("sent bytes"));
}

void TestCliLinks::temporaryKeysMakeLinksAndForms()
{
    m_gateway.put(m_bucket, ObjectKey("k"), "content");
    const ProgramResult assumed = runAws(m_gateway,
        {"sts"_s, "assume-role"_s, "--role-arn"_s, m_gateway.value("WINDLASS_TEST_ROLE_ARN"),
            "--role-session-name"_s, "links"_s});
    const QJsonObject keys
        = QJsonDocument::fromJson(assumed.output).object()["Credentials"_s].toObject();
    QVERIFY2(!keys.isEmpty(), assumed.errors.constData());
    QProcessEnvironment environment = gatewayEnvironment(m_gateway);
    environment.insert("AWS_ACCESS_KEY_ID"_s, keys["AccessKeyId"_s].toString());
    environment.insert("AWS_SECRET_ACCESS_KEY"_s, keys["SecretAccessKey"_s].toString());
    environment.insert("AWS_SESSION_TOKEN"_s, keys["SessionToken"_s].toString());

    const ProgramResult made = runProgram(cliPath(), {"presign"_s, uri("k")}, environment);
    QVERIFY(made.output.contains("X-Amz-Security-Token="));
    const ProgramResult got = curl({"--fail"_s, QString::fromUtf8(made.output.trimmed())});
    QCOMPARE(got.output, QByteArray("content"));
    const ProgramResult form = runProgram(
        cliPath(), {"presign-post"_s, "--format"_s, "curl"_s, uri("in/")}, environment);
    QString command = QString::fromUtf8(form.output.trimmed());
    command.replace("file=@FILE"_s, "'file=@-;filename=new'"_s);
    QCOMPARE(shell("printf 'sent bytes' | "_s + command).exitCode, 0);
    QCOMPARE(stored("in/new"), QByteArray("sent bytes"));
}

void TestCliLinks::trialTrustsTheBundle()
{
    m_gateway.put(m_bucket, ObjectKey("k"), "content");
    const QStringList asked {
        "presign"_s, "--try"_s, "--endpoint-url"_s, m_gateway.tlsEndpoint(), uri("k")};
    const ProgramResult untrusted = cli(asked);
    QCOMPARE(untrusted.exitCode, 1);
    QVERIFY2(untrusted.errors.contains("certificate"), untrusted.errors.constData());
    const ProgramResult trusted = cli(asked + QStringList {"--ca-bundle"_s, m_gateway.caBundle()});
    QVERIFY2(trusted.errors.contains("The link works"), trusted.errors.constData());
    QCOMPARE(trusted.exitCode, 0);
}

void TestCliLinks::formIsPostedByCurl()
{
    const ProgramResult made
        = cli({"presign-post"_s, "--format"_s, "curl"_s, "--max-size"_s, "1M"_s, "--field"_s,
            "x-amz-meta-note=it's @here"_s, "--success-status"_s, "201"_s, uri("in/it's/")});
    QVERIFY_SUCCESS(made);
    QString command = QString::fromUtf8(made.output.trimmed());
    command.replace("file=@FILE"_s, "'file=@-;filename=a b.txt'"_s);
    const ProgramResult sent = shell("printf 'sent bytes' | "_s + command);
    QCOMPARE(sent.exitCode, 0);
    QVERIFY2(sent.output.contains("PostResponse"), sent.output.constData());
    QCOMPARE(stored("in/it's/a b.txt"), QByteArray("sent bytes"));
}

void TestCliLinks::formRefusesWhatItDoesNotTake_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QStringList>("sent");
    QTest::addColumn<bool>("good");
    const QStringList sizes {"--min-size"_s, "2"_s, "--max-size"_s, "4"_s};
    const auto file = [](const char *content) {
        return QStringList {"--form-string"_s, QString::fromLatin1(content)};
    };
    QTest::newRow("a size that is right") << sizes << file("file=abc") << true;
    QTest::newRow("too small") << sizes << file("file=a") << false;
    QTest::newRow("too large") << sizes << file("file=abcde") << false;
    const QStringList type {"--type-prefix"_s, "image/"_s};
    const auto typed = [&](const char *name) {
        return QStringList {"--form-string"_s, "Content-Type="_s + QString::fromLatin1(name)}
        + file("file=abc");
    };
    QTest::newRow("a type that is right") << type << typed("image/png") << true;
    QTest::newRow("another type") << type << typed("text/html") << false;
    const QStringList condition {
        "--condition"_s, "[\"starts-with\", \"$x-amz-meta-owner\", \"a\"]"_s};
    const auto owned = [&](const char *owner) {
        return QStringList {"--form-string"_s, "x-amz-meta-owner="_s + QString::fromLatin1(owner)}
        + file("file=abc");
    };
    QTest::newRow("a condition that holds") << condition << owned("ada") << true;
    QTest::newRow("a condition that does not") << condition << owned("bob") << false;
}

void TestCliLinks::formRefusesWhatItDoesNotTake()
{
    QFETCH(QStringList, options);
    QFETCH(QStringList, sent);
    QFETCH(bool, good);
    const ProgramResult made
        = cli(QStringList {"presign-post"_s} + options + QStringList {uri("target")});
    QVERIFY_SUCCESS(made);
    const QJsonObject form = QJsonDocument::fromJson(made.output).object();
    QStringList arguments {"--fail"_s};
    const QJsonObject fields = form["fields"_s].toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field)
        arguments += {"--form-string"_s, field.key() + "="_s + field->toString()};
    const ProgramResult posted = curl(arguments + sent + QStringList {form["url"_s].toString()});
    QCOMPARE(posted.exitCode == 0, good);
    QCOMPARE(keys().size(), good ? 1 : 0);
}

void TestCliLinks::trySaysThatItWorks_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("GET") << QStringList {"presign"_s, uri("there")}
                         << QByteArray(
                                "the server returns the object (7 bytes, text/x-a; status 206)");
    QTest::newRow("GET of nothing")
        << QStringList {"presign"_s, uri("empty")} << QByteArray("the server returns the object");
    QTest::newRow("HEAD") << QStringList {"presign"_s, "--method"_s, "HEAD"_s, uri("there")}
                          << QByteArray(
                                 "returns the object’s properties (7 bytes, text/x-a; status 200)");
    QTest::newRow("PUT") << QStringList {"presign"_s, "--method"_s, "PUT"_s,
        uri("new")} << QByteArray("a test upload succeeded (status 200) and was deleted again");
    QTest::newRow("POST") << QStringList {"presign-post"_s,
        uri("in/")} << QByteArray("a test upload succeeded (status 204) and was deleted again");
    QTest::newRow("POST of a type and size") << QStringList {"presign-post"_s, "--type-prefix"_s,
        "image/"_s, "--min-size"_s, "100"_s, "--max-size"_s, "101"_s, uri("in/")}
                                             << QByteArray("was deleted again");
}

void TestCliLinks::trySaysThatItWorks()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, words);
    m_bucket = m_gateway.makeBucket();
    ObjectFields fields;
    fields.contentType = "text/x-a";
    m_gateway.put(m_bucket, ObjectKey("there"), "content", fields);
    m_gateway.put(m_bucket, ObjectKey("empty"), "");
    QStringList here;
    for (const QString &argument : arguments) // the rows were made before this bucket was
        here.append(argument.startsWith("s3://"_s)
                ? uri(argument.section(QLatin1Char('/'), 3).toUtf8())
                : argument);
    const ProgramResult result = cli(here + QStringList {"--try"_s});
    QVERIFY2(result.errors.contains(words), result.errors.constData());
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(keys(), QByteArrayList({"empty", "there"}));
}

void TestCliLinks::trySaysWhatTheServerSaid()
{
    const ProgramResult result = cli({"presign"_s, "--try"_s, uri("missing")});
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.errors.contains("does not exist"), result.errors.constData());
    QVERIFY(result.output.startsWith("http"));
}

void TestCliLinks::tryReplacesNothing()
{
    m_gateway.put(m_bucket, ObjectKey("mine"), "content");
    const ProgramResult put = cli({"presign"_s, "--method"_s, "PUT"_s, "--try"_s, uri("mine")});
    QCOMPARE(put.exitCode, 1);
    QVERIFY2(put.errors.contains("would replace"), put.errors.constData());
    const ProgramResult gone = cli({"presign"_s, "--method"_s, "DELETE"_s, "--try"_s, uri("mine")});
    QCOMPARE(gone.exitCode, 1);
    QVERIFY2(gone.errors.contains("without changing"), gone.errors.constData());
    QCOMPARE(stored("mine"), QByteArray("content"));
}

void TestCliLinks::listIsOfAllBelow_data()
{
    QTest::addColumn<QString>("format");
    for (const char *format : {"text", "csv", "json", "markdown", "html"})
        QTest::newRow(format) << QString::fromLatin1(format);
}

void TestCliLinks::listIsOfAllBelow()
{
    QFETCH(QString, format);
    const QByteArrayList names {"a.txt", "b,\"c\".txt", "sub/<i>&[x](y).txt"};
    for (const QByteArray &name : names)
        m_gateway.put(m_bucket, ObjectKey("dir/" + name), "content of " + name);
    m_gateway.put(m_bucket, ObjectKey("dir/sub/"), "");
    m_gateway.put(m_bucket, ObjectKey("other"), "");
    const ProgramResult result
        = cli({"presign"_s, "--recursive"_s, "--format"_s, format, uri("dir/")});
    QVERIFY_SUCCESS(result);
    // Every link of the list, however it is written, gives its object.
    QStringList found;
    const QRegularExpression address("http://[^\\s\"<>,]+X-Amz-Signature=[0-9a-f]{64}"_s);
    auto matches = address.globalMatch(QString::fromUtf8(result.output).replace("&amp;"_s, "&"_s));
    while (matches.hasNext())
        found.append(matches.next().captured());
    QCOMPARE(found.size(), names.size());
    for (qsizetype i = 0; i < names.size(); ++i)
        QCOMPARE(curl({"--fail"_s, found[i]}).output, "content of " + names[i]);
    if (format == "json"_s) {
        const QJsonArray list = QJsonDocument::fromJson(result.output).array();
        QCOMPARE(list.size(), names.size());
        QCOMPARE(list[1].toObject()["key"_s].toString(), "dir/b,\"c\".txt"_s);
        QCOMPARE(list[1].toObject()["size"_s].toInt(), 20);
    }
    if (format == "html"_s) {
        QVERIFY(result.output.contains(">sub/&lt;i&gt;&amp;[x](y).txt</a>"));
        QVERIFY(!result.output.contains("<i>"));
    }
    if (format == "markdown"_s)
        QVERIFY(result.output.contains("[sub/\\<i\\>\\&\\[x\\]\\(y\\)\\.txt](<http"));
    if (format == "csv"_s)
        QVERIFY(result.output.contains("\"dir/b,\"\"c\"\".txt\",20,"));
}

void TestCliLinks::listOfSeveral()
{
    m_gateway.put(m_bucket, ObjectKey("a"), "A");
    m_gateway.put(m_bucket, ObjectKey("b"), "B");
    const ProgramResult result = cli({"presign"_s, uri("b"), uri("a")});
    QVERIFY_SUCCESS(result);
    const QList<QByteArray> lines = result.output.trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    QCOMPARE(curl({QString::fromUtf8(lines[0])}).output, QByteArray("B"));
    QCOMPARE(curl({QString::fromUtf8(lines[1])}).output, QByteArray("A"));
}

void TestCliLinks::qrCodeIsDrawn()
{
    const ProgramResult result = cli({"presign"_s, "--qr"_s, uri("a")});
    QVERIFY_SUCCESS(result);
    QVERIFY(result.output.contains("\u2588\u2588"));
    QVERIFY(result.output.count('\n') > 20);
}

void TestCliLinks::impossibleThingsAreSaid_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("words");
    const auto row = [](const char *name, const QStringList &arguments, const char *words) {
        QTest::newRow(name) << arguments << QByteArray(words);
    };
    const QString presign = "presign"_s;
    const QString post = "presign-post"_s;
    row("a bucket", {presign, "s3://b"_s}, "names no object");
    row("another method", {presign, "--method"_s, "PATCH"_s, "s3://b/k"_s}, "GET, PUT, HEAD");
    row("PUT of a version", {presign, "--method"_s, "PUT"_s, "--version-id"_s, "v"_s, "s3://b/k"_s},
        "old version");
    row("two names to save by",
        {presign, "--save-as"_s, "a"_s, "--response-content-disposition"_s, "inline"_s,
            "s3://b/k"_s},
        "given twice");
    row("GET with a type", {presign, "--content-type"_s, "a/b"_s, "s3://b/k"_s}, "only a PUT link");
    row("another format", {presign, "--format"_s, "xml"_s, "s3://b/k"_s}, "url, markdown, html");
    row("a list to try", {presign, "--try"_s, "s3://b/k"_s, "s3://b/l"_s}, "one link at a time");
    row("a list to upload by", {presign, "--method"_s, "PUT"_s, "--recursive"_s, "s3://b/"_s},
        "presign-post");
    row("no host", {presign, "--host"_s, "a b"_s, "s3://b/k"_s}, "cannot be used");
    row("sizes the wrong way round",
        {post, "--min-size"_s, "2"_s, "--max-size"_s, "1"_s, "s3://b/k"_s}, "2\u20261");
    row("more than S3 takes", {post, "--max-size"_s, "6G"_s, "s3://b/k"_s}, "5 GiB");
    row("no size", {post, "--max-size"_s, "much"_s, "s3://b/k"_s}, "a size is needed");
    row("a condition that is none", {post, "--condition"_s, "acl"_s, "s3://b/k"_s}, "starts-with");
    row("a field of the signature", {post, "--field"_s, "policy=x"_s, "s3://b/k"_s},
        "set by the rest");
    row("a redirect to nowhere", {post, "--redirect"_s, "javascript:x"_s, "s3://b/k"_s}, "http");
    row("a page that goes elsewhere",
        {post, "--format"_s, "html"_s, "--redirect"_s, "https://example.org"_s, "s3://b/k"_s},
        "cannot redirect");
    row("another status", {post, "--success-status"_s, "500"_s, "s3://b/k"_s}, "200, 201 or 204");
}

void TestCliLinks::impossibleThingsAreSaid()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, words);
    const ProgramResult result = cli(arguments);
    QCOMPARE(result.exitCode, 2);
    QCOMPARE(result.output, QByteArray());
    QVERIFY2(result.errors.contains(words), result.errors.constData());
}

QTEST_GUILESS_MAIN(TestCliLinks)
#include "tst_clilinks.moc"
