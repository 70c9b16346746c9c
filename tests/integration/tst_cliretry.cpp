// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "relay.h"
#include "relayrules.h"
#include "shelltest.h"

using namespace windlass;

/// windlass-cli cp --failures, retry, and cp --no-overwrite-folder.
class TestCliRetry : public ShellTest
{
    Q_OBJECT
private slots:
    void failedUploadIsTriedAgain();
    void failedDownloadIsTriedAgain();
    void failedCopyIsTriedAgain();
    void listOfASuccessIsEmpty();
    void listThatCannotBeWrittenIsSaidFirst();
    void whatFailsAgainIsListedAgain();
    void deletionsNeedToBeAllowed();
    void dryRunOfAList();
    void wrongListsAreRefused_data();
    void wrongListsAreRefused();

    void folderIsNotMergedInto();
    void localFolderIsNotMergedInto();
    void newFolderIsMade();
    void interruptedCommandGoesOn();

private:
    static int records(const QByteArray &csv) { return int(csv.count("\r\n")) - 1; }
};

/// The command names a relative path, and the list is read in another folder.
void TestCliRetry::failedUploadIsTriedAgain()
{
    m_tree->addFile("from/good", "1");
    m_tree->addFile("from/b\xc3\xa4 d,", "2");
    Relay relay(m_gateway.endpoint());
    relay.setRule(refuse("PUT", "b%C3%A4"));
    const ProgramResult first
        = shell("\"$W\" cp --recursive from \"${B}to/\" --failures list.csv --metadata a=b",
            relay.endpoint());
    QCOMPARE(first.exitCode, 1);
    QCOMPARE(keys(), QByteArrayList({"to/good"}));
    QCOMPARE(records(m_tree->read("list.csv")), 1);

    const ProgramResult second = shell("cd / && \"$W\" retry \"$OLDPWD/list.csv\"");
    QVERIFY_SUCCESS(second);
    QCOMPARE(second.output.count('\n'), 1);
    QCOMPARE(stored("to/b\xc3\xa4 d,"), QByteArray("2"));
    const auto head = m_gateway.call([this](const S3Client &s3) {
        return s3.headObject(m_bucket, ObjectKey("to/b\xc3\xa4 d,"));
    });
    QVERIFY(head);
    QCOMPARE(head->headers.value("x-amz-meta-a"), QByteArray("b"));
}

void TestCliRetry::failedDownloadIsTriedAgain()
{
    m_gateway.put(m_bucket, ObjectKey("from/good"), "1");
    m_gateway.put(m_bucket, ObjectKey("from/deep/bad"), "2");
    Relay relay(m_gateway.endpoint());
    relay.setRule(refuse("GET", "/from/deep/bad"));
    const ProgramResult first
        = shell("\"$W\" cp --recursive \"${B}from\" to --failures list.json", relay.endpoint());
    QCOMPARE(first.exitCode, 1);
    QVERIFY(m_tree->read("list.json").startsWith("{\"windlassFailures\":1"));
    QVERIFY_SUCCESS(shell("cd / && \"$W\" retry \"$OLDPWD/list.json\""));
    QCOMPARE(m_tree->read("to/good"), QByteArray("1"));
    QCOMPARE(m_tree->read("to/deep/bad"), QByteArray("2"));
}

void TestCliRetry::failedCopyIsTriedAgain()
{
    m_gateway.put(m_bucket, ObjectKey("from/bad"), "2");
    Relay relay(m_gateway.endpoint());
    relay.setRule(refuse("PUT", "/to/bad"));
    const ProgramResult first = shell(
        "\"$W\" cp --recursive \"${B}from\" \"${B}to\" --failures list.csv", relay.endpoint());
    QCOMPARE(first.exitCode, 1);
    QVERIFY_SUCCESS(shell("\"$W\" retry list.csv"));
    QCOMPARE(stored("to/bad"), QByteArray("2"));
}

void TestCliRetry::listOfASuccessIsEmpty()
{
    m_tree->addFile("list.csv", "of an earlier command");
    m_tree->addFile("file", "1");
    QVERIFY_SUCCESS(shell("\"$W\" cp file \"${B}a\" --failures list.csv"));
    QCOMPARE(records(m_tree->read("list.csv")), 0);
    QVERIFY_SUCCESS(shell("\"$W\" retry list.csv"));
}

void TestCliRetry::listThatCannotBeWrittenIsSaidFirst()
{
    m_tree->addFile("file", "1");
    const ProgramResult result
        = shell("\"$W\" cp file \"${B}a\" --failures no/such/folder/list.csv");
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.errors.contains("no/such/folder/list.csv"), result.errors.constData());
    QCOMPARE(keys(), QByteArrayList());
}

void TestCliRetry::whatFailsAgainIsListedAgain()
{
    m_tree->addFile("from/a", "1");
    m_tree->addFile("from/b", "2");
    Relay relay(m_gateway.endpoint());
    relay.setRule(refuse("PUT"));
    const QByteArray copy = "\"$W\" cp --recursive from \"$B\" --failures list.csv";
    QCOMPARE(shell(copy, relay.endpoint()).exitCode, 1);
    QCOMPARE(records(m_tree->read("list.csv")), 2);
    relay.setRule(refuse("PUT", "/a"));
    const QByteArray retry = "\"$W\" retry list.csv --failures list.csv";
    QCOMPARE(shell(retry, relay.endpoint()).exitCode, 1);
    QCOMPARE(records(m_tree->read("list.csv")), 1);
    QVERIFY(m_tree->read("list.csv").contains("from/a"));
    QVERIFY_SUCCESS(shell(retry));
    QCOMPARE(records(m_tree->read("list.csv")), 0);
    QCOMPARE(keys(), QByteArrayList({"a", "b"}));
}

void TestCliRetry::deletionsNeedToBeAllowed()
{
    m_gateway.put(m_bucket, ObjectKey("a"), {});
    m_tree->addFile(
        "list.csv", "action,sourceBucket,source,target\r\ndelete," + m_bucket.bytes() + ",a,\r\n");
    const ProgramResult refused = shell("\"$W\" retry list.csv");
    QCOMPARE(refused.exitCode, 2);
    QVERIFY2(refused.errors.contains("--allow-deletions"), refused.errors.constData());
    QCOMPARE(keys(), QByteArrayList({"a"}));
    QVERIFY_SUCCESS(shell("\"$W\" retry list.csv --allow-deletions"));
    QCOMPARE(keys(), QByteArrayList());
}

void TestCliRetry::dryRunOfAList()
{
    m_gateway.put(m_bucket, ObjectKey("a"), {});
    m_tree->addFile(
        "list.csv", "action,sourceBucket,source,target\r\ndelete," + m_bucket.bytes() + ",a,\r\n");
    const ProgramResult result = shell("\"$W\" retry list.csv --dry-run");
    QVERIFY_SUCCESS(result);
    QVERIFY2(result.output.contains("(dry run) delete: " + uri("a").toUtf8()),
        result.output.constData());
    QCOMPARE(keys(), QByteArrayList({"a"}));
}

void TestCliRetry::wrongListsAreRefused_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("none") << QByteArray("retry") << QByteArray("exactly one list");
    QTest::newRow("missing") << QByteArray("retry nowhere.csv") << QByteArray("nowhere.csv");
    QTest::newRow("another file") << QByteArray("retry other") << QByteArray("other");
}

void TestCliRetry::wrongListsAreRefused()
{
    QFETCH(QByteArray, command);
    QFETCH(QByteArray, said);
    m_tree->addFile("other", "something else");
    const ProgramResult result = shell("\"$W\" " + command);
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.errors.contains(said), result.errors.constData());
}

void TestCliRetry::folderIsNotMergedInto()
{
    m_tree->addFile("from/new", "1");
    m_gateway.put(m_bucket, ObjectKey("to/old"), {});
    const ProgramResult result
        = shell("\"$W\" cp --recursive from \"${B}to\" --no-overwrite-folder");
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.errors.contains("--no-overwrite-folder"), result.errors.constData());
    const ProgramResult copy
        = shell("\"$W\" cp --recursive \"${B}to\" \"$B\" --no-overwrite-folder");
    QCOMPARE(copy.exitCode, 1);
    QCOMPARE(keys(), QByteArrayList({"to/old"}));
    const ProgramResult single = shell("\"$W\" cp from/new \"${B}x\" --no-overwrite-folder");
    QCOMPARE(single.exitCode, 2);
}

void TestCliRetry::localFolderIsNotMergedInto()
{
    m_tree->addFile("to/old", "1");
    m_gateway.put(m_bucket, ObjectKey("from/new"), {});
    const ProgramResult result
        = shell("\"$W\" cp --recursive \"${B}from\" to --no-overwrite-folder");
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.errors.contains("--no-overwrite-folder"), result.errors.constData());
    QVERIFY(!m_tree->exists("to/new"));
}

void TestCliRetry::newFolderIsMade()
{
    m_tree->addFile("from/a", "1");
    m_gateway.put(m_bucket, ObjectKey("to-other/old"), {});
    QVERIFY_SUCCESS(shell("\"$W\" cp --recursive from \"${B}to\" --no-overwrite-folder"));
    QVERIFY_SUCCESS(shell("\"$W\" cp --recursive \"${B}to\" back --no-overwrite-folder"));
    QCOMPARE(m_tree->read("back/a"), QByteArray("1"));
}

/// What the command itself has begun before it was cut off is no folder of somebody else.
void TestCliRetry::interruptedCommandGoesOn()
{
    m_tree->addFile("from/a", "1");
    m_tree->addFile("from/b", "2");
    Relay relay(m_gateway.endpoint());
    relay.setRule(holdAnswers("PUT", "/to/b"));
    const QByteArray command
        = "\"$W\" cp --recursive from \"${B}to\" --no-overwrite-folder --endpoint-url "
        + relay.endpoint().toUtf8();
    const ProgramResult first = shell(command
        + " & until \"$W\" exists --quiet \"${B}to/a\" && \"$W\" exists --quiet "
          "\"${B}to/b\"; do :; done; kill -INT $!; wait $!");
    QCOMPARE(first.exitCode, 130);
    relay.release();
    QVERIFY_SUCCESS(shell(command));
}

QTEST_GUILESS_MAIN(TestCliRetry)
#include "tst_cliretry.moc"
