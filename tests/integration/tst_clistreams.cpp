// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "relay.h"
#include "relayrules.h"
#include "shelltest.h"
#include "tests/support/oddstore.h"
#include "tests/support/temporarytree.h"

#include <QProcess>

#include <csignal>
#include <sys/resource.h>

using namespace windlass;

/// windlass-cli between pipes: cat, and cp from standard input and to standard output.
class TestCliStreams : public ShellTest
{
    Q_OBJECT
private slots:
    void inputBecomesAnObject_data();
    void inputBecomesAnObject();
    void smallInputIsOneRequest();
    void slowInputIsGathered();
    void inputTakesOptions();
    void inputNeedsAWholeKey();
    void wrongUsesAreRefused_data();
    void wrongUsesAreRefused();
    void failedInputIsAborted();
    void refusedPartIsAborted();
    void lostBeginningIsAborted();
    void lostEndIsNoFailure();
    void partsWithoutETagsAreListed();
    void refusedSizeIsCutSmaller_data();
    void refusedSizeIsCutSmaller();
    void interruptedInputIsAborted_data();
    void interruptedInputIsAborted();
    void memoryIsBounded();

    void catPrintsRanges_data();
    void catPrintsRanges();
    void catPrintsSeveral();
    void catOfALargeObjectIsInOrder();
    void catOfNothingFails();
    void catReadsThroughTheCache();
    void changedObjectIsNotMixed();
    void serverWithoutRangesIsRead();
    void lostConnectionDoesNotShow();
    void fullOutputIsAnError();
    void closedPipeEndsTheProgram();
};

void TestCliStreams::inputBecomesAnObject_data()
{
    constexpr int mebibyte = 1024 * 1024;
    QTest::addColumn<int>("size");
    QTest::addColumn<QByteArray>("parts"); // at the end of the ETag
    QTest::newRow("empty") << 0 << QByteArray();
    QTest::newRow("a byte") << 1 << QByteArray();
    QTest::newRow("a byte less than a part") << 8 * mebibyte - 1 << QByteArray();
    QTest::newRow("a part") << 8 * mebibyte << QByteArray("-1");
    QTest::newRow("a byte more than a part") << 8 * mebibyte + 1 << QByteArray("-2");
    QTest::newRow("some parts") << 30 * mebibyte + 17 << QByteArray("-4");
}

void TestCliStreams::inputBecomesAnObject()
{
    QFETCH(int, size);
    QFETCH(QByteArray, parts);
    const QByteArray content = patternBytes(size);
    m_tree->addFile("in", content);
    const ProgramResult result = shell("cat in | \"$W\" cp - \"$B\"'\xc3\xa4 b'");
    QVERIFY_SUCCESS(result);
    QCOMPARE(
        result.output, "upload: - to " + uri("\xc3\xa4 b").toUtf8() + "\tverified (SHA-256)\n");
    QVERIFY(stored("\xc3\xa4 b") == content);
    const auto head = m_gateway.call(
        [this](const S3Client &s3) { return s3.headObject(m_bucket, ObjectKey("\xc3\xa4 b")); });
    QVERIFY(head);
    QCOMPARE(head->etag.bytes().mid(32), parts);
    QCOMPARE(uploadsLeft(), 0);
}

void TestCliStreams::smallInputIsOneRequest()
{
    Relay relay(m_gateway.endpoint());
    QVERIFY_SUCCESS(shell("printf hello | \"$W\" cp - \"${B}a.txt\"", relay.endpoint()));
    QCOMPARE(relay.requests().size(), 1);
    QCOMPARE(relay.count("PUT"), 1);
    QCOMPARE(stored("a.txt"), QByteArray("hello"));
}

void TestCliStreams::slowInputIsGathered()
{
    QVERIFY_SUCCESS(shell("for i in 1 2 3 4 5; do printf $i; \"$W\" --version >/dev/null; done "
                          "| \"$W\" cp --quiet - \"${B}a\""));
    QCOMPARE(stored("a"), QByteArray("12345"));
}

void TestCliStreams::inputTakesOptions()
{
    QVERIFY_SUCCESS(shell("head -c 9000000 /dev/zero | \"$W\" cp - \"${B}a.csv\" "
                          "--metadata colour=blue --tagging 'a=b' --cache-control max-age=7"));
    const auto head = m_gateway.call(
        [this](const S3Client &s3) { return s3.headObject(m_bucket, ObjectKey("a.csv")); });
    QVERIFY(head);
    QCOMPARE(head->contentType, QByteArray("text/csv"));
    QCOMPARE(head->headers.value("x-amz-meta-colour"), QByteArray("blue"));
    QCOMPARE(head->headers.value("Cache-Control"), QByteArray("max-age=7"));
    const auto tags = m_gateway.call(
        [this](const S3Client &s3) { return s3.getObjectTagging(m_bucket, ObjectKey("a.csv")); });
    QVERIFY(tags);
    QCOMPARE(*tags, NameValues({NameValue {"a", "b"}}));
}

void TestCliStreams::inputNeedsAWholeKey()
{
    for (const char *target : {"$B", "${B}folder/"}) {
        const ProgramResult result = shell(QByteArray("printf x | \"$W\" cp - \"") + target + '"');
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(result.errors.contains("needs a complete key"), result.errors.constData());
    }
    QCOMPARE(keys(), QByteArrayList());
}

void TestCliStreams::wrongUsesAreRefused_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("recursive") << QByteArray("cp - ${B}a --recursive") << QByteArray("--recursive");
    QTest::newRow("rule") << QByteArray("cp - ${B}a --existing skip") << QByteArray("--existing");
    QTest::newRow("failures") << QByteArray("cp - ${B}a --failures f.csv")
                              << QByteArray("--failures");
    QTest::newRow("file from input") << QByteArray("cp - x") << QByteArray("s3://bucket/key");
    QTest::newRow("bucket to output") << QByteArray("cp $B -") << QByteArray("names no object");
    QTest::newRow("metadata of output")
        << QByteArray("cp ${B}a - --content-type x") << QByteArray("a file has no metadata");
    QTest::newRow("cat of nothing") << QByteArray("cat") << QByteArray("s3:// address is needed");
    QTest::newRow("cat of a bucket") << QByteArray("cat $B") << QByteArray("names no object");
    QTest::newRow("range") << QByteArray("cat ${B}a --range 9-5") << QByteArray("--range 9-5");
}

void TestCliStreams::wrongUsesAreRefused()
{
    QFETCH(QByteArray, command);
    QFETCH(QByteArray, said);
    const ProgramResult result = shell("\"$W\" " + command + " < /dev/null");
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.errors.contains(said), result.errors.constData());
}

void TestCliStreams::failedInputIsAborted()
{
    // A folder can be opened, but not read.
    const ProgramResult result = shell("\"$W\" cp - \"${B}a\" < /");
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.errors.contains("standard input"), result.errors.constData());
    QCOMPARE(keys(), QByteArrayList());
}

void TestCliStreams::refusedPartIsAborted()
{
    Relay relay(m_gateway.endpoint());
    relay.setRule(refuse("PUT", "partNumber=3"));
    const ProgramResult result
        = shell("head -c 60000000 /dev/zero | \"$W\" cp - \"${B}a\"", relay.endpoint());
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.errors.contains(uri("a").toUtf8()), result.errors.constData());
    QCOMPARE(uploadsLeft(), 0);
    QCOMPARE(keys(), QByteArrayList());
}

/// The server has begun the upload, and nobody learns its id.
void TestCliStreams::lostBeginningIsAborted()
{
    Relay relay(m_gateway.endpoint());
    relay.setRule(cutAnswers("POST", "uploads"));
    const ProgramResult result
        = shell("head -c 20000000 /dev/zero | \"$W\" cp - \"${B}a\"", relay.endpoint());
    QCOMPARE(result.exitCode, 1);
    QVERIFY(relay.fulfilled("POST", "uploads") == 0);
    QCOMPARE(uploadsLeft(), 0);
}

/// The object is there, and the answer that says so is lost.
void TestCliStreams::lostEndIsNoFailure()
{
    Relay relay(m_gateway.endpoint());
    relay.setRule([cuts = 0](const Relay::Request &request) mutable {
        return request.isFor("POST", "uploadId=") && ++cuts == 1 ? Relay::Fate::cut()
                                                                 : Relay::Fate::pass();
    });
    const ProgramResult result
        = shell("head -c 20000000 /dev/zero | \"$W\" cp - \"${B}a\"", relay.endpoint());
    QVERIFY_SUCCESS(result);
    QVERIFY(relay.count("POST", "uploadId=") >= 2);
    QVERIFY(stored("a") == QByteArray(20'000'000, 0));
}

void TestCliStreams::partsWithoutETagsAreListed()
{
    OddStore store;
    store.ways.etags = OddStore::ETags::None;
    OddServer server(store.handler());
    m_tree->addFile("in", patternBytes(20'000'000));
    QVERIFY_SUCCESS(shell("\"$W\" cp - s3://bucket/a < in", server.endpoint()));
    QVERIFY(server.count("GET", "uploadId") >= 1);
    QVERIFY_SUCCESS(shell("\"$W\" cat s3://bucket/a > out", server.endpoint()));
    QVERIFY(m_tree->read("out") == m_tree->read("in"));
}

void TestCliStreams::refusedSizeIsCutSmaller_data()
{
    QTest::addColumn<int>("size");
    QTest::newRow("of one request") << 8'000'000;
    QTest::newRow("of parts") << 50'000'000;
}

/// Something in front of the server takes six million bytes, of which nobody knows.
void TestCliStreams::refusedSizeIsCutSmaller()
{
    QFETCH(int, size);
    OddStore store;
    store.ways.largestBody = 6'000'000;
    OddServer server(store.handler());
    m_tree->addFile("in", patternBytes(size));
    QVERIFY_SUCCESS(shell("cat in | \"$W\" cp - s3://bucket/a", server.endpoint()));
    QVERIFY(store.objects.value("a").body == m_tree->read("in"));
}

void TestCliStreams::interruptedInputIsAborted_data()
{
    QTest::addColumn<int>("signal");
    QTest::addColumn<bool>("isWaitingForInput"); // or for the server
    QTest::newRow("SIGINT while it reads") << SIGINT << true;
    QTest::newRow("SIGTERM while it sends") << SIGTERM << false;
}

void TestCliStreams::interruptedInputIsAborted()
{
    QFETCH(int, signal);
    QFETCH(bool, isWaitingForInput);
    Relay relay(m_gateway.endpoint());
    if (!isWaitingForInput)
        relay.setRule(holdAnswers("PUT", "partNumber=1"));
    QProcess process;
    QProcessEnvironment environment = gatewayEnvironment(m_gateway);
    environment.insert("AWS_ENDPOINT_URL"_s, relay.endpoint());
    process.setProcessEnvironment(environment);
    process.start(cliPath(), {"cp"_s, "-"_s, uri("a")});
    process.write(QByteArray(9'000'000, 'x'));
    if (!isWaitingForInput)
        process.closeWriteChannel();
    if (isWaitingForInput)
        QTRY_COMPARE(relay.fulfilled("PUT", "partNumber=1"), 1);
    else
        QTRY_COMPARE(relay.held(), 1);
    QCOMPARE(uploadsLeft(), 1);
    ::kill(pid_t(process.processId()), signal);
    QVERIFY(QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 30'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 130);
    QCOMPARE(uploadsLeft(), 0);
    QCOMPARE(keys(), QByteArrayList());
}

/// 300 MB up and down through programs that may have 64 MiB of it in memory.
void TestCliStreams::memoryIsBounded()
{
#ifdef WINDLASS_SANITIZED
    QSKIP("The sanitizer keeps what was freed.");
#endif
    const ProgramResult result = shell(
        "measure='import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True); "
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, file=sys.stderr)'\n"
        "head -c 300000000 /dev/zero | python3 -c \"$measure\" \"$W\" cp --quiet - \"${B}a\" 2>up "
        "&& python3 -c \"$measure\" \"$W\" cat \"${B}a\" 2>down | wc -c; cat up down");
    QCOMPARE(result.exitCode, 0);
    const QByteArrayList lines = result.output.trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0], QByteArray("300000000"));
    constexpr int most = 150 * 1024; // KiB, with the program itself
    QVERIFY2(lines[1].toInt() < most, lines[1].constData());
    QVERIFY2(lines[2].toInt() < most, lines[2].constData());
    qInfo("peak: %s KiB up, %s KiB down", lines[1].constData(), lines[2].constData());
}

void TestCliStreams::catPrintsRanges_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("output"); // null: refused
    QTest::newRow("all") << QStringList() << QByteArray("0123456789");
    QTest::newRow("beginning") << QStringList {"--range"_s, "0-0"_s} << QByteArray("0");
    QTest::newRow("middle") << QStringList {"--range"_s, "2-4"_s} << QByteArray("234");
    QTest::newRow("to the end") << QStringList {"--range"_s, "7-"_s} << QByteArray("789");
    QTest::newRow("of the end") << QStringList {"--range=-2"_s} << QByteArray("89");
    QTest::newRow("beyond the end") << QStringList {"--range"_s, "8-100"_s} << QByteArray("89");
    QTest::newRow("behind the end") << QStringList {"--range"_s, "10-"_s} << QByteArray();
}

void TestCliStreams::catPrintsRanges()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArray, output);
    m_gateway.put(m_bucket, ObjectKey("digits"), "0123456789");
    const ProgramResult result = cli(QStringList {"cat"_s, uri("digits")} + options);
    QCOMPARE(result.output, output);
    QCOMPARE(result.exitCode, output.isNull() ? 1 : 0);
    QCOMPARE(result.errors.isEmpty(), !output.isNull());
}

void TestCliStreams::catPrintsSeveral()
{
    m_gateway.put(m_bucket, ObjectKey("a"), "one\n");
    m_gateway.put(m_bucket, ObjectKey("empty"), {});
    m_gateway.put(m_bucket, ObjectKey("b"), "two");
    const ProgramResult result = cli({"cat"_s, uri("a"), uri("missing"), uri("empty"), uri("b")});
    QCOMPARE(result.output, QByteArray("one\ntwo"));
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.errors.contains(uri("missing").toUtf8()), result.errors.constData());
}

void TestCliStreams::catOfALargeObjectIsInOrder()
{
    const QByteArray content = patternBytes(50'000'000);
    m_gateway.put(m_bucket, ObjectKey("large"), content);
    Relay relay(m_gateway.endpoint());
    // The first piece comes last.
    relay.setRule([](const Relay::Request &request) {
        return request.range.startsWith("bytes=0-")
            ? Relay::Fate::late(std::chrono::milliseconds(500))
            : Relay::Fate::pass();
    });
    const ProgramResult all = shell("\"$W\" cp \"${B}large\" - | tee all | wc -c; "
                                    "\"$W\" cat \"${B}large\" --range 5-40000000 > some",
        relay.endpoint());
    QVERIFY_SUCCESS(all);
    QCOMPARE(all.output.trimmed(), QByteArray("50000000"));
    QVERIFY(m_tree->read("all") == content);
    QVERIFY(m_tree->read("some") == content.mid(5, 40'000'000 - 4));
    QVERIFY(relay.maxInFlight() > 1);
    QVERIFY(relay.maxInFlight() <= 4);
}

/// That a second read is one conditional request is unit.objectreader's.
void TestCliStreams::catReadsThroughTheCache()
{
    const QByteArray content = patternBytes(100'000);
    m_gateway.put(m_bucket, ObjectKey("kept"), content);
    TemporaryTree tree;
    QProcessEnvironment environment = gatewayEnvironment(m_gateway);
    environment.insert("WINDLASS_CACHE_DIR"_s, QString::fromUtf8(tree.path("cache")));
    const auto cat = [&](const QStringList &more) {
        return runProgram(
            cliPath(), QStringList {"cat"_s, "--cache"_s, uri("kept")} + more, environment);
    };
    QVERIFY(cat({}).output == content);
    QVERIFY(!TemporaryTree::contents(tree.path("cache")).isEmpty());
    QVERIFY(cat({}).output == content);
    QCOMPARE(cat({"--range"_s, "10-19"_s}).output, content.mid(10, 10));
    QCOMPARE(cat({"--range"_s, "99990-"_s}).output, content.mid(99'990));
    QCOMPARE(cat({"--range"_s, "0-9223372036854775807"_s}).output, content);
    QCOMPARE(cat({"--range=-5"_s}).exitCode, 1);
    m_gateway.put(m_bucket, ObjectKey("kept"), "other");
    QCOMPARE(cat({}).output, QByteArray("other"));
}

void TestCliStreams::catOfNothingFails()
{
    const ProgramResult result = cli({"cp"_s, uri("missing"), "-"_s});
    QCOMPARE(result.exitCode, 1);
    QCOMPARE(result.output, QByteArray());
    QVERIFY2(result.errors.contains(uri("missing").toUtf8()), result.errors.constData());
}

/// Somebody writes another object there while the first pieces are printed.
void TestCliStreams::changedObjectIsNotMixed()
{
    m_gateway.put(m_bucket, ObjectKey("large"), QByteArray(50'000'000, 'o'));
    Relay relay(m_gateway.endpoint());
    relay.setRule(holdAnswers("GET", "large"));
    QProcess process;
    QProcessEnvironment environment = gatewayEnvironment(m_gateway);
    environment.insert("AWS_ENDPOINT_URL"_s, relay.endpoint());
    process.setProcessEnvironment(environment);
    process.start(cliPath(), {"cat"_s, uri("large")});
    QTRY_VERIFY(relay.held() > 0);
    m_gateway.put(m_bucket, ObjectKey("large"), QByteArray(50'000'000, 'n'));
    relay.release();
    QVERIFY(QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 30'000));
    QCOMPARE(process.exitCode(), 1);
    QVERIFY(!process.readAllStandardOutput().contains('n'));
    QVERIFY(process.readAllStandardError().contains(uri("large").toUtf8()));
}

/// One that answers each range with everything: it is read once, from beginning to end.
void TestCliStreams::serverWithoutRangesIsRead()
{
    const QByteArray content = patternBytes(20'000'000);
    m_gateway.put(m_bucket, ObjectKey("a"), content);
    Relay relay(m_gateway.endpoint());
    relay.setRule([content](const Relay::Request &request) {
        const QByteArray fields = "Content-Type: a/b\r\n";
        return request.method == "GET" && !request.range.isEmpty()
            ? Relay::Fate::say("200 OK", content, fields)
            : Relay::Fate::pass();
    });
    const ProgramResult result = shell("\"$W\" cat \"${B}a\" > all", relay.endpoint());
    QVERIFY_SUCCESS(result);
    QVERIFY(m_tree->read("all") == content);
}

void TestCliStreams::lostConnectionDoesNotShow()
{
    const QByteArray content = patternBytes(20'000'000);
    m_gateway.put(m_bucket, ObjectKey("a"), content);
    Relay relay(m_gateway.endpoint());
    relay.setRule([cuts = 0](const Relay::Request &request) mutable {
        return request.method == "GET" && ++cuts <= 2 ? Relay::Fate::cut(100'000)
                                                      : Relay::Fate::pass();
    });
    QVERIFY_SUCCESS(shell("\"$W\" cat \"${B}a\" > all", relay.endpoint()));
    QVERIFY(m_tree->read("all") == content);
}

void TestCliStreams::fullOutputIsAnError()
{
    m_gateway.put(m_bucket, ObjectKey("a"), "x");
    const ProgramResult result = shell("\"$W\" cat \"${B}a\" > /dev/full");
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.errors.contains("The output cannot be written"), result.errors.constData());
}

void TestCliStreams::closedPipeEndsTheProgram()
{
    m_gateway.put(m_bucket, ObjectKey("large"), QByteArray(30'000'000, 'x'));
    const ProgramResult result
        = shell("\"$W\" cat \"${B}large\" | head -c 3; echo \" ${PIPESTATUS[0]}\"");
    QCOMPARE(result.errors, QByteArray());
    QCOMPARE(result.output, "xxx " + QByteArray::number(128 + SIGPIPE) + '\n');
}

QTEST_GUILESS_MAIN(TestCliStreams)
#include "tst_clistreams.moc"
