// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "clitest.h"
#include "tests/support/oddstore.h"
#include "tests/support/temporarytree.h"
#include "tests/unit/testing.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

#include <sys/stat.h>

using namespace windlass;

/// windlass-cli on a machine, and with servers, that do what nobody expects: what is written fails
/// loudly, what is destroyed was meant, and nothing from outside gets where it does not belong.
class TestOddSystem : public CliTest
{
    Q_OBJECT
private slots:
    void init();
    /// Requests may still come in, and handlers refer to what a test function has had.
    void cleanup() { m_odd.reset(); }
    // What is written
    void fullOutputIsAFailure();
    void readerThatHasGoneEndsAListing();
    void terminalsGetNoControls();
    void listingOfNothingFails_data();
    void listingOfNothingFails();
    // What is sent
    void whatIsNoRegularFileIsSaidToBe_data();
    void whatIsNoRegularFileIsSaidToBe();
    void metadataThatIsReplacedGuessesTheType();
    void impossibleConnectionsAreNamedBeforeAnythingIsSent_data();
    void impossibleConnectionsAreNamedBeforeAnythingIsSent();
    // What is destroyed
    void deletionsGoAThousandAtATime();
    void keysThatNobodyNamedAreNotDeleted();
    void answersAboutOtherKeysAreNoFailures();
    void uploadWithoutADateIsNotOld();
    void specialTargetsAreNotReplaced_data();
    void specialTargetsAreNotReplaced();
    // What is made here
    void plantedNameIsSteppedAround();
    void timesBeyondTheFileSystemAreClamped();
    void foldersOfJournalsAreForTheirOwnerAlone();
    // What servers cannot
    void copyWithoutItsAclSaysSo();
    void objectThatChangesIsNoMixture();
    void smallerPartsAreTriedWhereAProxyRefuses();

private:
    /// The program against m_odd.
    QProcessEnvironment oddEnvironment() const;
    ProgramResult oddCli(const QStringList &arguments) const
    {
        return runProgram(cliPath(), arguments, oddEnvironment());
    }
    /// A line of the shell, in which "cli" is the program.
    ProgramResult shell(const QString &line, const QProcessEnvironment &environment) const
    {
        return runProgram("/bin/sh"_s,
            {"-c"_s, QStringLiteral("cli() { '%1' \"$@\"; }; %2").arg(cliPath(), line)},
            environment);
    }

    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<OddStore> m_store;
    std::unique_ptr<OddServer> m_odd;
};

void TestOddSystem::init()
{
    CliTest::init();
    m_tree = std::make_unique<TemporaryTree>();
    m_store = std::make_unique<OddStore>();
    m_odd = std::make_unique<OddServer>(m_store->handler());
}

QProcessEnvironment TestOddSystem::oddEnvironment() const
{
    QProcessEnvironment environment = gatewayEnvironment(m_gateway);
    environment.insert("AWS_ENDPOINT_URL"_s, m_odd->endpoint());
    return environment;
}

void TestOddSystem::fullOutputIsAFailure()
{
    m_gateway.put(m_bucket, ObjectKey("key"), "content");
    for (const QString &command : {"ls "_s + uri(), "ls"_s, "presign "_s + uri("key")}) {
        const ProgramResult result
            = shell("cli "_s + command + " > /dev/full"_s, gatewayEnvironment(m_gateway));
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.errors.contains("output"), result.errors.constData());
    }
}

/// However much there is to list.
void TestOddSystem::readerThatHasGoneEndsAListing()
{
    int page = 0;
    m_odd->setHandler([&page](const OddRequest &) {
        ++page;
        QByteArray rows;
        for (int i = 0; i < 1000; ++i)
            rows += "<Contents><Key>" + QByteArray::number(page * 10'000'000 + i)
                + "</Key><Size>1</Size></Contents>";
        return OddAnswer::page(200, "application/xml",
            "<ListBucketResult><IsTruncated>true</IsTruncated><NextContinuationToken>"
                + QByteArray::number(page) + "</NextContinuationToken>" + rows
                + "</ListBucketResult>");
    });
    const ProgramResult result
        = shell("cli ls --recursive s3://bucket | head -1"_s, oddEnvironment());
    QVERIFY2(result.output.contains("10000000"), result.output.constData());
    QCOMPARE(result.errors, QByteArray());
    QVERIFY2(page < 10, qPrintable(QString::number(page)));
}

void TestOddSystem::terminalsGetNoControls()
{
    const QByteArray key = "a\x1b[31m\r\xe2\x80\xae"
                           "b\xc2\x9b";
    m_gateway.put(m_bucket, ObjectKey(key), "content");
    const ProgramResult piped = cli({"ls"_s, uri()});
    QVERIFY2(piped.output.contains(key + '\n'), piped.output.constData());
    const ProgramResult shown = runProgram("/usr/bin/script"_s,
        {"-qec"_s, QStringLiteral("'%1' ls %2").arg(cliPath(), uri()), "/dev/null"_s},
        gatewayEnvironment(m_gateway));
    QCOMPARE(shown.exitCode, 0);
    for (const char *bad : {"\x1b", "\xe2\x80\xae", "\xc2\x9b", "m\r"})
        QVERIFY2(!shown.output.contains(bad), shown.output.toPercentEncoding().constData());
    QVERIFY2(shown.output.contains("[31m"), shown.output.constData());
}

void TestOddSystem::listingOfNothingFails_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("the empty bucket") << QByteArray() << 0;
    QTest::newRow("a folder") << QByteArray("folder/") << 0;
    QTest::newRow("what begins so") << QByteArray("fold") << 0;
    QTest::newRow("a key that is not there") << QByteArray("nothing") << 1;
}

void TestOddSystem::listingOfNothingFails()
{
    QFETCH(QByteArray, key);
    QFETCH(int, exitCode);
    if (!key.isEmpty())
        m_gateway.put(m_bucket, ObjectKey("folder/object"), "content");
    const ProgramResult result = cli({"ls"_s, uri(key)});
    QCOMPARE(result.exitCode, exitCode);
    QCOMPARE(result.errors.contains("does not exist"), exitCode != 0);
}

void TestOddSystem::whatIsNoRegularFileIsSaidToBe_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("made up by the system")
        << "/proc/version"_s << QByteArray("without a known size");
    QTest::newRow("a device") << "/dev/zero"_s << QByteArray("a device");
}

void TestOddSystem::whatIsNoRegularFileIsSaidToBe()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, words);
    const ProgramResult result = cli({"cp"_s, path, uri("key")});
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.errors.contains(words), result.errors.constData());
    QVERIFY2(!result.errors.contains("permission"), result.errors.constData());
    QCOMPARE(keys(), QByteArrayList());
}

void TestOddSystem::metadataThatIsReplacedGuessesTheType()
{
    m_gateway.put(m_bucket, ObjectKey("from"), "content");
    QVERIFY_SUCCESS(cli({"cp"_s, "--quiet"_s, "--metadata-directive"_s, "REPLACE"_s, "--metadata"_s,
        "a=b"_s, uri("from"), uri("to.html")}));
    const auto head = m_gateway.call(
        [&](const S3Client &s3) { return s3.headObject(m_bucket, ObjectKey("to.html")); });
    QCOMPARE(head->contentType, QByteArray("text/html"));
}

void TestOddSystem::impossibleConnectionsAreNamedBeforeAnythingIsSent_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("named");
    const auto row = [](const char *what, const char *name, const char *value, const char *named) {
        QTest::newRow(what) << QString::fromLatin1(name) << QString::fromUtf8(value)
                            << QByteArray(named);
    };
    row("region with a slash", "AWS_DEFAULT_REGION", "evil.test:8443/", "evil.test:8443/");
    row("region with a line end", "AWS_DEFAULT_REGION", "a\r\nX-Evil: 1", "region");
    row("region with a space", "AWS_DEFAULT_REGION", "eu west", "eu west");
    row("host with a space", "AWS_ENDPOINT_URL", "http://a b/", "http://a b/");
    row("key ID with a space", "AWS_ACCESS_KEY_ID", "AKID with", "AWS_ACCESS_KEY_ID");
    row("key ID with a slash", "AWS_ACCESS_KEY_ID", "AKID/x", "AWS_ACCESS_KEY_ID");
    row("secret with a line end", "AWS_SECRET_ACCESS_KEY", "sec\nret", "AWS_SECRET_ACCESS_KEY");
    row("token with a line end", "AWS_SESSION_TOKEN", "a\nb", "AWS_SESSION_TOKEN");
}

void TestOddSystem::impossibleConnectionsAreNamedBeforeAnythingIsSent()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QByteArray, named);
    QProcessEnvironment environment = oddEnvironment();
    environment.insert(name, value);
    for (const QStringList &arguments :
        {QStringList {"presign"_s, "s3://bucket/key"_s}, {"ls"_s, "s3://bucket"_s}}) {
        const ProgramResult result = runProgram(cliPath(), arguments, environment);
        QVERIFY(result.exitCode > 0);
        QCOMPARE(result.output, QByteArray());
        QVERIFY2(result.errors.contains(named), result.errors.constData());
    }
    QCOMPARE(m_odd->requests().size(), 0);
}

/// However many a page of the listing had.
void TestOddSystem::deletionsGoAThousandAtATime()
{
    m_store->ways.ignoresMaxKeys = true;
    m_store->ways.pageSize = 2500;
    for (int i = 0; i < 2300; ++i)
        m_store->objects.insert("x/" + QByteArray::number(i), {});
    const ProgramResult result = oddCli({"rm"_s, "--recursive"_s, "s3://bucket/x/"_s});
    QCOMPARE(result.errors, QByteArray());
    QCOMPARE(result.output, QByteArray("delete: 2300 objects\n"));
    QCOMPARE(m_store->objects.size(), 0);
    QCOMPARE(m_odd->count("POST", "delete"), 3);
}

void TestOddSystem::keysThatNobodyNamedAreNotDeleted()
{
    m_store->ways.ignoresPrefix = true;
    for (const char *key : {"other", "x/1", "x/2"})
        m_store->objects.insert(key, {});
    const ProgramResult result = oddCli({"rm"_s, "--recursive"_s, "s3://bucket/x/"_s});
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.errors.contains("not asked for"), result.errors.constData());
    QCOMPARE(m_store->objects.size(), 3);
}

void TestOddSystem::answersAboutOtherKeysAreNoFailures()
{
    m_store->objects.insert("x/1", {});
    m_store->objects.insert("x/2", {});
    m_odd->setHandler([this](const OddRequest &request) {
        OddAnswer answer = m_store->answer(request);
        if (!request.is("POST", "delete"))
            return answer;
        QByteArray others;
        for (int i = 0; i < 1000; ++i)
            others += "<Error><Key>other/" + QByteArray::number(i)
                + "</Key><Code>AccessDenied</Code></Error>";
        answer.body.replace("</DeleteResult>", others + "</DeleteResult>");
        return answer;
    });
    const ProgramResult result = oddCli({"rm"_s, "--recursive"_s, "s3://bucket/x/"_s});
    QCOMPARE(result.errors, QByteArray());
    QCOMPARE(result.output, QByteArray("delete: 2 objects\n"));
    QCOMPARE(result.exitCode, 0);
}

void TestOddSystem::uploadWithoutADateIsNotOld()
{
    m_odd->setHandler([](const OddRequest &request) {
        const auto upload = [](const QByteArray &key, const QByteArray &date) {
            return "<Upload><Key>" + key + "</Key><UploadId>" + key + "</UploadId>" + date
                + "</Upload>";
        };
        if (request.is("GET", "uploads"))
            return OddAnswer::page(200, "application/xml",
                "<ListMultipartUploadsResult>"
                    + upload("old", "<Initiated>2020-01-01T00:00:00.000Z</Initiated>")
                    + upload("undated", "") + upload("odd", "<Initiated>long ago</Initiated>")
                    + "</ListMultipartUploadsResult>");
        return OddAnswer {204, {}, {}};
    });
    const ProgramResult result = oddCli({"uploads"_s, "--abort"_s, "s3://bucket"_s});
    QCOMPARE(result.output, QByteArray("abort: s3://bucket/old\n"));
    QCOMPARE(m_odd->count("DELETE"), 1);
}

void TestOddSystem::specialTargetsAreNotReplaced_data()
{
    QTest::addColumn<int>("type");
    QTest::newRow("pipe") << int(S_IFIFO);
    QTest::newRow("socket") << int(S_IFSOCK);
    QTest::newRow("device") << int(S_IFCHR);
}

/// As root, `cp s3://b/k /dev/null` once took the machine's /dev/null away.
void TestOddSystem::specialTargetsAreNotReplaced()
{
    QFETCH(int, type);
    m_gateway.put(m_bucket, ObjectKey("key"), "content");
    const QByteArray path = m_tree->path("special");
    constexpr dev_t null = (1 << 8) | 3;
    if (::mknod(path.constData(), mode_t(type) | 0600, type == S_IFCHR ? null : 0) != 0)
        QSKIP("this user cannot make such a file");
    const ProgramResult result = cli({"cp"_s, uri("key"), QString::fromUtf8(path)});
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.errors.contains("not a regular file"), result.errors.constData());
    struct stat info;
    QCOMPARE(::lstat(path.constData(), &info), 0);
    QCOMPARE(int(info.st_mode & S_IFMT), type);
    QCOMPARE(m_tree->contents().size(), 1);
}

/// In a folder such as /tmp nobody can remove what is another's.
void TestOddSystem::plantedNameIsSteppedAround()
{
    if (::geteuid() != 0)
        QSKIP("only root can give files to somebody else");
    m_gateway.put(m_bucket, ObjectKey("key"), "content");
    m_tree->addFile("target", "old");
    ::chmod(m_tree->path().constData(), 01777);
    constexpr uid_t nobody = 65534;
    QCOMPARE(::chown(m_tree->path("target").constData(), nobody, nobody), 0);
    const QByteArray hash
        = QCryptographicHash::hash("target", QCryptographicHash::Sha256).toHex().left(16);
    const QByteArray planted = ".windlass-" + hash + ".part";
    m_tree->addFile(planted, "of somebody else");
    QProcessEnvironment environment = gatewayEnvironment(m_gateway);
    environment.insert("XDG_DATA_HOME"_s, QString::fromUtf8(m_tree->path("data")));
    const ProgramResult result = runProgram("/usr/bin/setpriv"_s,
        {"--reuid=65534"_s, "--regid=65534"_s, "--clear-groups"_s, cliPath(), "cp"_s, uri("key"),
            QString::fromUtf8(m_tree->path("target"))},
        environment);
    if (result.errors.contains("Permission denied") && result.exitCode == 127)
        QSKIP("somebody else cannot run the program where it was built");
    QCOMPARE(result.errors, QByteArray());
    QCOMPARE(m_tree->read("target"), QByteArray("content"));
    QCOMPARE(m_tree->read(planted), QByteArray("of somebody else"));
}

void TestOddSystem::timesBeyondTheFileSystemAreClamped()
{
    m_store->objects.insert("late", {"content", {{"x-amz-meta-mtime", "99999999999999"}}});
    m_store->objects.insert("later", {"content", {}});
    m_odd->setHandler([this](const OddRequest &request) {
        OddAnswer answer = m_store->answer(request);
        for (auto &[name, value] : answer.fields) {
            if (name == "Last-Modified")
                value = "Fri, 31 Dec 9999 23:59:59 GMT";
        }
        return answer;
    });
    for (const char *name : {"late", "later"}) {
        const QString target = QString::fromUtf8(m_tree->path(name));
        const ProgramResult result
            = oddCli({"cp"_s, "--quiet"_s, "s3://bucket/"_s + QLatin1String(name), target});
        QCOMPARE(result.errors, QByteArray());
        QVERIFY2(QFileInfo(target).lastModified().date().year() > 2200,
            qPrintable(QFileInfo(target).lastModified().toString()));
    }
}

void TestOddSystem::foldersOfJournalsAreForTheirOwnerAlone()
{
    m_tree->addFile("large", patternBytes(9 * 1024 * 1024));
    QProcessEnvironment environment = gatewayEnvironment(m_gateway);
    const QString home = QString::fromUtf8(m_tree->path("data"));
    environment.insert("XDG_DATA_HOME"_s, home);
    const ProgramResult result = runProgram("/bin/sh"_s,
        {"-c"_s, "umask 000; \"$0\" \"$@\""_s, cliPath(), "cp"_s, "--quiet"_s,
            QString::fromUtf8(m_tree->path("large")), uri("large")},
        environment);
    QCOMPARE(result.errors, QByteArray());
    for (const char *folder : {"/windlass", "/windlass/commands"}) {
        const QFileInfo info(home + QLatin1String(folder));
        QVERIFY2(info.isDir(), folder);
        QCOMPARE(int(info.permissions() & 0x0077), 0);
    }
}

void TestOddSystem::copyWithoutItsAclSaysSo()
{
    m_store->objects.insert("from", {"content", {}});
    const ProgramResult result
        = oddCli({"cp"_s, "--keep-acl"_s, "s3://bucket/from"_s, "s3://bucket/to"_s});
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.errors.contains("was copied, but without the ACL"), result.errors.constData());
    QCOMPARE(m_store->objects["to"].body, QByteArray("content"));
}

/// A precondition is a request, not a proof.
void TestOddSystem::objectThatChangesIsNoMixture()
{
    constexpr qint64 size = 20 * 1024 * 1024;
    m_store->ways.ignoresIfMatch = true;
    m_store->objects.insert("key", {patternBytes(size, 1), {}});
    int gets = 0;
    m_odd->setHandler([&](const OddRequest &request) {
        if (request.is("GET") && ++gets == 2)
            m_store->objects.insert("key", {patternBytes(size, 2), {}});
        return m_store->answer(request);
    });
    const ProgramResult result
        = oddCli({"cp"_s, "s3://bucket/key"_s, QString::fromUtf8(m_tree->path("key"))});
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.errors.contains("changed while it was being read"), result.errors.constData());
    QVERIFY(!m_tree->exists("key"));
}

void TestOddSystem::smallerPartsAreTriedWhereAProxyRefuses()
{
    constexpr qint64 MiB = 1024 * 1024;
    m_store->ways.largestBody = 6 * MiB;
    m_tree->addFile("whole", patternBytes(7 * MiB));
    m_tree->addFile("parts", patternBytes(20 * MiB));
    for (const char *name : {"whole", "parts"}) {
        const ProgramResult result = oddCli({"cp"_s, "--quiet"_s,
            QString::fromUtf8(m_tree->path(name)), "s3://bucket/"_s + QLatin1String(name)});
        QCOMPARE(result.errors, QByteArray());
        QVERIFY(m_store->objects[name].body == m_tree->read(name));
    }
    QCOMPARE(m_store->unfinished(), 0);
    // Less than S3 allows parts to be is not tried.
    m_store->ways.largestBody = 1 * MiB;
    const ProgramResult refused
        = oddCli({"cp"_s, QString::fromUtf8(m_tree->path("whole")), "s3://bucket/refused"_s});
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.errors.contains("too large for a proxy"), refused.errors.constData());
    QVERIFY2(refused.errors.contains("413"), refused.errors.constData());
    QCOMPARE(m_store->unfinished(), 0);
}

QTEST_GUILESS_MAIN(TestOddSystem)
#include "tst_oddsystem.moc"
