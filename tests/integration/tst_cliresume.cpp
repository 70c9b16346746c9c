// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "cliprogram.h"
#include "core/base/byteunits.h"
#include "core/journal/journalschema.h"
#include "tests/unit/testing.h"
#include "transfertest.h"

#include <QDir>
#include <QProcess>
#include <QTest>

#include <csignal>

using namespace windlass;

namespace {

constexpr qint64 partSize = 8 * 1024 * 1024;
constexpr int partCount = 5;

} // namespace

/// Commands that are cut off, and the same commands again.
class TestCliResume : public TransferTest
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void uploadGoesOn_data() { signals_(); }
    void uploadGoesOn();
    void downloadGoesOn_data() { signals_(); }
    void downloadGoesOn();
    void smallDownloadThatTurnedOutSlowGoesOn();
    void filesThatArrivedAreNotSentAgain();
    void changedFileStartsOverAndSaysSo();
    void sourceOfAnUploadIsGone();
    void sourceOfADownloadIsGone();
    void sourceOfAnUploadThatFailedIsGone();
    void fileThatIsSmallByNow();
    void whatCannotBeAbortedWaitsForTheNextRun();
    void relativePathMeansTheFolder();
    void sameCommandTwiceAtATime();
    void deletionIsCancelled();
    void damagedJournalIsSetAside();
    void folderThatCannotBeWrittenHindersNothing();
    void nothingIsLeftOfWhatSucceeded();

private:
    static void signals_();
    /// Starts the command and stops it when \a held answers are being held back, and the others
    /// are \a recorded in the journal's \a table.
    void cutOff(const QStringList &command, int signal, int held, const char *table, int recorded);
    /// The rows of a table of the only journal; -1 if there is none.
    int rowsIn(const char *table) const;
    ProgramResult run(const QStringList &command)
    {
        return runProgram(cliPath(), command, m_environment);
    }
    QStringList cp(const QStringList &rest) const
    {
        return QStringList {"cp"_s, "--endpoint-url"_s, m_relay->endpoint()} + rest;
    }
    QString uri(const char *key = "") const
    {
        return QString::fromUtf8("s3://" + m_bucket.bytes() + '/' + key);
    }
    QStringList journals() const
    {
        return QDir(path("data/windlass/commands"))
            .entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }

    QProcessEnvironment m_environment;
    QByteArray m_content;
};

void TestCliResume::initTestCase()
{
    BucketTest::initTestCase();
    m_content = patternBytes(partSize * (partCount - 1) + 1000);
}

void TestCliResume::init()
{
    TransferTest::init();
    m_tree->addFile("big", m_content);
    m_environment = gatewayEnvironment(m_gateway);
    m_environment.insert("XDG_DATA_HOME"_s, path("data"));
}

void TestCliResume::signals_()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("Ctrl-C") << SIGINT;
    QTest::newRow("terminated") << SIGTERM;
    QTest::newRow("killed") << SIGKILL;
}

int TestCliResume::rowsIn(const char *table) const
{
    const QDir folder(path("data/windlass/commands"));
    const QStringList files = folder.entryList({"*.sqlite"_s}, QDir::Files);
    if (files.size() != 1)
        return -1;
    const auto database = openJournalDatabase(folder.filePath(files.first()));
    if (!database)
        return -1;
    return (*database)
        ->value("SELECT count(*) FROM "_s + QLatin1String(table))
        .value_or(QVariant(-1))
        .toInt();
}

void TestCliResume::cutOff(
    const QStringList &command, int signal, int held, const char *table, int recorded)
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.start(cliPath(), command);
    QTRY_VERIFY_WITH_TIMEOUT(m_relay->held() == held && rowsIn(table) == recorded, 30'000);
    ::kill(pid_t(process.processId()), signal);
    QTRY_VERIFY_WITH_TIMEOUT(process.state() == QProcess::NotRunning, 30'000);
    if (signal == SIGKILL) {
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
    } else {
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 130);
        QCOMPARE(process.readAllStandardError(),
            QByteArray("windlass-cli: Interrupted. Run the same command again to resume.\n"));
    }
    passEverything();
}

void TestCliResume::uploadGoesOn()
{
    QFETCH(int, signal);
    const QStringList command = cp({path("big"), uri()});
    m_relay->setRule(holdAnswers("PUT", "partNumber=", 2));
    cutOff(command, signal, partCount - 2, "upload_part", 2);
    QCOMPARE(uploadsLeft(), 1);
    QCOMPARE(kindOf(m_gateway.get(m_bucket, ObjectKey("big"))), ErrorKind::NoSuchKey);

    const ProgramResult again = run(command);
    QCOMPARE(again.errors, QByteArray());
    QCOMPARE(again.exitCode, 0);
    // The gateway had all parts, even those whose answers were held back.
    QCOMPARE(m_relay->count("PUT", "partNumber="), 0);
    QCOMPARE(m_relay->count("POST", "?uploads"), 0);
    QVERIFY(m_gateway.get(m_bucket, ObjectKey("big")).value_or(QByteArray()) == m_content);
    QCOMPARE(uploadsLeft(), 0);
    QCOMPARE(journals(), QStringList());
}

void TestCliResume::downloadGoesOn()
{
    QFETCH(int, signal);
    m_gateway.put(m_bucket, ObjectKey("big"), m_content);
    const QStringList command = cp({uri("big"), path("to/")});
    m_relay->setRule(holdAnswers("GET", "/big", 2));
    cutOff(command, signal, partCount - 2, wholeDownloadParts, 2);
    QVERIFY(!m_tree->exists("to/big"));

    const ProgramResult again = run(command);
    QCOMPARE(again.errors, QByteArray());
    QCOMPARE(again.exitCode, 0);
    QCOMPARE(m_relay->count("GET", "/big"), partCount - 2);
    QVERIFY(m_tree->read("to/big") == m_content);
    QCOMPARE(TemporaryTree::contents(m_tree->path("to")).keys(), QByteArrayList({"big"}));
    QCOMPARE(journals(), QStringList());
}

void TestCliResume::smallDownloadThatTurnedOutSlowGoesOn()
{
    constexpr qint64 beginning = 500'000;
    const QByteArray content = patternBytes(3 * mebibyte);
    m_gateway.put(m_bucket, ObjectKey("small"), content);
    const QStringList command = cp({uri("small"), path("to/")});
    m_relay->setRule([](const Relay::Request &asked) {
        if (!asked.isFor("GET", "/small"))
            return Relay::Fate::pass();
        return Relay::Fate::hold(asked.range.isEmpty() ? beginning : -1);
    });
    cutOff(command, SIGKILL, 1, "download_part", 1);

    const ProgramResult again = run(command);
    QCOMPARE(again.errors, QByteArray());
    QCOMPARE(again.exitCode, 0);
    QCOMPARE(m_relay->count("GET", "/small"), 1);
    for (const Relay::Request &one : m_relay->requests()) {
        if (one.isFor("GET", "/small"))
            QCOMPARE(one.rangeLength(), content.size() - beginning);
    }
    QVERIFY(m_tree->read("to/small") == content);
    QCOMPARE(TemporaryTree::contents(m_tree->path("to")).keys(), QByteArrayList({"small"}));
    QCOMPARE(journals(), QStringList());
}

void TestCliResume::filesThatArrivedAreNotSentAgain()
{
    constexpr int files = 100;
    constexpr int first = 60;
    for (int i = 0; i < files; ++i)
        m_tree->addFile("many/" + QByteArray::number(i), patternBytes(1000, quint64(i)));
    const QStringList command = cp({"--recursive"_s, path("many"), uri("many")});
    m_relay->setRule(holdAnswers("PUT", "/many/", first));
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.start(cliPath(), command);
    QTRY_COMPARE_WITH_TIMEOUT(int(m_relay->fulfilled().size()), first, 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(rowsIn("item"), first, 30'000);
    process.kill();
    process.waitForFinished();
    passEverything();

    const ProgramResult again = run(command + QStringList {"--summarize"_s});
    QCOMPARE(again.errors, QByteArray());
    QCOMPARE(again.exitCode, 0);
    QCOMPARE(m_relay->count("PUT", "/many/"), files - first);
    // Those of the run before are known to be verified as well.
    QVERIFY2(
        again.output.endsWith("\n100 files: 100 verified (SHA-256)\n"), again.output.constData());
    QCOMPARE(m_gateway.keys(m_bucket).value_or(QList<ObjectKey>()).size(), files);
    // Done is done: a third time everything is sent.
    m_relay->reset();
    QCOMPARE(run(command).exitCode, 0);
    QCOMPARE(m_relay->count("PUT", "/many/"), files);
}

void TestCliResume::changedFileStartsOverAndSaysSo()
{
    const QStringList command = cp({path("big"), uri()});
    m_relay->setRule(holdAnswers("PUT", "partNumber=", 2));
    cutOff(command, SIGKILL, partCount - 2, "upload_part", 2);
    QByteArray changed = m_content;
    changed[0] = char(changed[0] + 1);
    m_tree->addFile("big", changed);
    const ProgramResult again = run(command);
    QCOMPARE(again.exitCode, 0);
    QVERIFY2(again.errors.contains("has changed since"), again.errors.constData());
    QCOMPARE(m_relay->count("PUT", "partNumber="), partCount);
    QVERIFY(stored("big") == changed);
    QCOMPARE(uploadsLeft(), 0);
}

void TestCliResume::sourceOfAnUploadIsGone()
{
    m_tree->addFile("folder/small", "content");
    m_tree->addFile("folder/big", m_content);
    const QStringList command = cp({"--recursive"_s, path("folder"), uri()});
    m_relay->setRule(holdAnswers("PUT", "partNumber=", 2));
    cutOff(command, SIGKILL, partCount - 2, "upload_part", 2);
    QVERIFY(QFile::remove(path("folder/big")));
    const ProgramResult again = run(command);
    QVERIFY2(again.errors.contains("of 1 large file "), again.errors.constData());
    QCOMPARE(again.exitCode, 0);
    QCOMPARE(uploadsLeft(), 0);
    QCOMPARE(journals(), QStringList());
}

void TestCliResume::sourceOfADownloadIsGone()
{
    m_gateway.put(m_bucket, ObjectKey("folder/big"), m_content);
    const QStringList command = cp({"--recursive"_s, uri("folder/"), path("to/")});
    m_relay->setRule(holdAnswers("GET", "/folder/big", 2));
    cutOff(command, SIGKILL, partCount - 2, wholeDownloadParts, 2);
    QVERIFY(m_gateway.call(
        [&](const S3Client &s3) { return s3.deleteObject(m_bucket, ObjectKey("folder/big")); }));
    QCOMPARE(run(command).exitCode, 0);
    QCOMPARE(TemporaryTree::contents(m_tree->path("to")).keys(), QByteArrayList());
    QCOMPARE(journals(), QStringList());
}

/// Nobody tries again what an earlier run of a command has ended with.
void TestCliResume::sourceOfAnUploadThatFailedIsGone()
{
    m_tree->addFile("folder/small", "content");
    m_tree->addFile("folder/big", m_content);
    const QStringList command = cp({"--recursive"_s, path("folder"), uri()});
    m_relay->setRule(refuse("PUT", "partNumber=4"));
    QCOMPARE(run(command).exitCode, 1);
    passEverything();
    QCOMPARE(uploadsLeft(), 1);
    QVERIFY(QFile::remove(path("folder/big")));
    QCOMPARE(run(command).exitCode, 0);
    QCOMPARE(uploadsLeft(), 0);
    QCOMPARE(journals(), QStringList());
}

void TestCliResume::fileThatIsSmallByNow()
{
    const QStringList command = cp({path("big"), uri()});
    m_relay->setRule(holdAnswers("PUT", "partNumber=", 2));
    cutOff(command, SIGKILL, partCount - 2, "upload_part", 2);
    m_tree->addFile("big", "small");
    const ProgramResult again = run(command);
    QVERIFY2(again.errors.contains("of 1 large file "), again.errors.constData());
    QCOMPARE(again.exitCode, 0);
    QCOMPARE(stored("big"), QByteArray("small"));
    QCOMPARE(uploadsLeft(), 0);
    QCOMPARE(journals(), QStringList());
}

void TestCliResume::whatCannotBeAbortedWaitsForTheNextRun()
{
    const QStringList command = cp({path("big"), uri()});
    m_relay->setRule(holdAnswers("PUT", "partNumber=", 2));
    cutOff(command, SIGKILL, partCount - 2, "upload_part", 2);
    m_tree->addFile("big", "small");
    m_relay->setRule(refuse("DELETE", "uploadId"));
    QCOMPARE(run(command).exitCode, 0);
    QCOMPARE(uploadsLeft(), 1);
    QVERIFY(!journals().isEmpty());
    passEverything();
    QCOMPARE(run(command).exitCode, 0);
    QCOMPARE(uploadsLeft(), 0);
    QCOMPARE(journals(), QStringList());
}

void TestCliResume::relativePathMeansTheFolder()
{
    m_tree->addFile("other/big", m_content);
    const QStringList command = cp({"big"_s, uri()});
    const auto runIn = [&](const QString &folder, bool isCutOff) {
        QProcess process;
        process.setProcessEnvironment(m_environment);
        process.setWorkingDirectory(folder);
        process.start(cliPath(), command);
        if (isCutOff) {
            QTRY_COMPARE_WITH_TIMEOUT(m_relay->held(), partCount, 30'000);
            process.kill();
        }
        QTRY_VERIFY_WITH_TIMEOUT(process.state() == QProcess::NotRunning, 30'000);
    };
    m_relay->setRule(holdAnswers("PUT", "partNumber="));
    runIn(path("."), true);
    passEverything();
    runIn(path("other"), false); // another file: begins anew
    QCOMPARE(m_relay->count("PUT", "partNumber="), partCount);
    m_relay->reset();
    runIn(path("."), false);
    QCOMPARE(m_relay->count("PUT", "partNumber="), 0);
}

void TestCliResume::sameCommandTwiceAtATime()
{
    const QStringList command = cp({path("big"), uri()});
    m_relay->setRule(holdAnswers("PUT", "partNumber="));
    QProcess first;
    first.setProcessEnvironment(m_environment);
    first.start(cliPath(), command);
    QTRY_COMPARE_WITH_TIMEOUT(m_relay->held(), partCount, 30'000);
    m_relay->setRule({});
    const ProgramResult second = run(command);
    QCOMPARE(second.errors, QByteArray());
    QCOMPARE(second.exitCode, 0);
    m_relay->release();
    QTRY_VERIFY_WITH_TIMEOUT(first.state() == QProcess::NotRunning, 30'000);
    QCOMPARE(first.exitCode(), 0);
    QVERIFY(m_gateway.get(m_bucket, ObjectKey("big")).value_or(QByteArray()) == m_content);
    QCOMPARE(uploadsLeft(), 0);
    QCOMPARE(journals(), QStringList());
}

void TestCliResume::deletionIsCancelled()
{
    m_gateway.put(m_bucket, ObjectKey("object"), "content");
    m_relay->setRule(holdAnswers("POST", "delete"));
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.start(cliPath(), {"rm"_s, "--endpoint-url"_s, m_relay->endpoint(), uri("object")});
    QTRY_COMPARE_WITH_TIMEOUT(m_relay->held(), 1, 30'000);
    ::kill(pid_t(process.processId()), SIGINT);
    QTRY_VERIFY_WITH_TIMEOUT(process.state() == QProcess::NotRunning, 30'000);
    QCOMPARE(process.exitCode(), 130);
    QCOMPARE(process.readAllStandardError(), QByteArray());
    QCOMPARE(journals(), QStringList());
}

void TestCliResume::damagedJournalIsSetAside()
{
    const QStringList command = cp({path("big"), uri()});
    m_relay->setRule(holdAnswers("PUT", "partNumber=", 2));
    cutOff(command, SIGKILL, partCount - 2, "upload_part", 2);
    for (const QString &name : journals()) {
        if (name.endsWith(".sqlite"_s))
            m_tree->addFile("data/windlass/commands/" + name.toUtf8(), "this is no database");
    }
    const ProgramResult again = run(command);
    QVERIFY2(again.errors.contains("were damaged and were set aside as"), again.errors.constData());
    QCOMPARE(again.exitCode, 0);
    QVERIFY(m_gateway.get(m_bucket, ObjectKey("big")).value_or(QByteArray()) == m_content);
}

void TestCliResume::folderThatCannotBeWrittenHindersNothing()
{
    m_tree->addFile("data", "a file where the folder should be");
    const ProgramResult result = run(cp({path("big"), uri()}));
    QCOMPARE(result.errors, QByteArray());
    QCOMPARE(result.exitCode, 0);
    QVERIFY(m_gateway.get(m_bucket, ObjectKey("big")).value_or(QByteArray()) == m_content);
}

void TestCliResume::nothingIsLeftOfWhatSucceeded()
{
    m_tree->addFile("small", "content");
    QCOMPARE(run(cp({path("small"), uri()})).exitCode, 0);
    QCOMPARE(run(cp({path("big"), uri()})).exitCode, 0);
    QCOMPARE(journals(), QStringList());
}

QTEST_GUILESS_MAIN(TestCliResume)
#include "tst_cliresume.moc"
