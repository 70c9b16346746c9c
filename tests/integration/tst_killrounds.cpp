// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "cliprogram.h"
#include "core/journal/batchtable.h"
#include "core/journal/journaldatabase.h"
#include "relay.h"
#include "tests/support/temporarytree.h"
#include "tests/unit/testing.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <functional>
#include <map>
#include <set>

using namespace windlass;

namespace {

/// One command that is killed and said again until it has ended.
class KilledCommand
{
public:
    /// \a dataFolder is its own, and there. \a hasArrived: everything is where it is to be.
    KilledCommand(QStringList arguments, QProcessEnvironment environment, QByteArray dataFolder,
        std::function<bool()> hasArrived)
        : m_arguments(std::move(arguments)), m_dataFolder(std::move(dataFolder)),
          m_hasArrived(std::move(hasArrived))
    {
        environment.insert("XDG_DATA_HOME"_s, QString::fromUtf8(m_dataFolder));
        m_process.setProcessEnvironment(environment);
    }

    bool isDone() const { return m_isDone; }
    QByteArray problem() const { return m_problem; }
    void start()
    {
        if (!m_isDone)
            m_process.start(cliPath(), m_arguments);
    }
    /// Whether it had to be killed.
    bool kill()
    {
        if (m_isDone)
            return false;
        m_process.kill();
        m_process.waitForFinished();
        if (m_process.exitStatus() == QProcess::CrashExit) {
            // It had nothing more to do than to exit; said again, it would begin anew.
            m_isDone = m_hasArrived() && hasEnded();
            return true;
        }
        m_isDone = true;
        const QByteArray errors = m_process.readAllStandardError();
        if (m_process.exitCode() != 0 || !errors.isEmpty())
            m_problem = "exit code " + QByteArray::number(m_process.exitCode()) + ": " + errors;
        else if (!journals().isEmpty())
            m_problem = "left: " + journals().join(' ');
        return false;
    }

private:
    QByteArrayList journals() const
    {
        QByteArrayList files = TemporaryTree::contents(m_dataFolder).keys();
        files.removeIf([](const QByteArray &file) { return !file.endsWith(".sqlite"); });
        return files;
    }
    bool hasEnded() const
    {
        for (const QByteArray &file : journals()) {
            const auto database
                = JournalDatabase::open(QString::fromUtf8(m_dataFolder + '/' + file));
            if (!database)
                return false;
            const auto unfinished = BatchTable(**database).unfinished();
            if (!unfinished || !unfinished->isEmpty())
                return false;
        }
        return true;
    }

    const QStringList m_arguments;
    const QByteArray m_dataFolder;
    const std::function<bool()> m_hasArrived;
    QProcess m_process;
    QByteArray m_problem;
    bool m_isDone = false;
};

} // namespace

/// kill -9 at random moments of uploads and downloads, again and again: nothing is lost, nothing is
/// ever there by half. WINDLASS_KILL_ROUNDS says how often, WINDLASS_KILL_SEED repeats a run.
class TestKillRounds : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void everythingArrivesWhateverIsKilled();

private:
    void runOnce();
    bool isUploaded();
    bool isDownloaded() const
    {
        return m_tree->exists("to")
            && TemporaryTree::difference(m_tree->path("from"), m_tree->path("to")).isEmpty();
    }
    void checkHalfDone();
    void checkDone();
    void countRepetitions();
    QStringList cp(const QString &from, const QString &to) const
    {
        return {"cp"_s, "--recursive"_s, "--quiet"_s, "--endpoint-url"_s, m_relay->endpoint(), from,
            to};
    }

    GatewayFixture m_gateway;
    BucketName m_bucket;
    std::unique_ptr<Relay> m_relay;
    std::unique_ptr<TemporaryTree> m_tree;
    std::map<QByteArray, QByteArray> m_files; // what both ways carry
    std::set<QByteArray> m_seen;              // keys, and files below "to/", of this round
    QRandomGenerator m_random;
    int m_kills = 0;
    int m_partsSent = 0;
    int m_partsSentAgain = 0;
    int m_rangesFetched = 0;
    int m_rangesAgain = 0;
};

void TestKillRounds::initTestCase()
{
    QVERIFY2(m_gateway.isReady(), m_gateway.problem());
    const int given = qEnvironmentVariableIntValue("WINDLASS_KILL_SEED");
    const quint32 seed = given != 0 ? quint32(given) : QRandomGenerator::global()->generate() >> 1;
    m_random.seed(seed);
    qInfo("seed %u", seed);
    constexpr qint64 partSize = 8 * 1024 * 1024;
    m_files
        = {{"large", patternBytes(4 * partSize + 1)}, {"larger", patternBytes(6 * partSize, 2)}};
    for (int i = 0; i < 30; ++i)
        m_files.emplace("small/" + QByteArray::number(i), patternBytes(1000 * i, quint64(i)));
}

void TestKillRounds::everythingArrivesWhateverIsKilled()
{
    const int rounds = qMax(10, qEnvironmentVariableIntValue("WINDLASS_KILL_ROUNDS"));
    while (m_kills < rounds && !QTest::currentTestFailed())
        runOnce();
    qInfo(
        "%d kills; %d parts confirmed, %d of them sent again; %d ranges answered to the end, %d of "
        "them fetched again",
        m_kills, m_partsSent, m_partsSentAgain, m_rangesFetched, m_rangesAgain);
}

void TestKillRounds::runOnce()
{
    m_bucket = m_gateway.makeBucket();
    m_relay = std::make_unique<Relay>(m_gateway.endpoint());
    m_tree = std::make_unique<TemporaryTree>();
    for (const auto &[name, content] : m_files) {
        m_tree->addFile("from/" + name, content);
        m_gateway.put(m_bucket, ObjectKey("there/" + name), content);
    }
    const QProcessEnvironment environment = gatewayEnvironment(m_gateway);
    m_tree->addFolder("data/upload");
    m_tree->addFolder("data/download");
    const QString bucket = QString::fromUtf8("s3://" + m_bucket.bytes());
    KilledCommand upload(cp(QString::fromUtf8(m_tree->path("from")), bucket + "/here"_s),
        environment, m_tree->path("data/upload"), [this] { return isUploaded(); });
    KilledCommand download(cp(bucket + "/there"_s, QString::fromUtf8(m_tree->path("to"))),
        environment, m_tree->path("data/download"), [this] { return isDownloaded(); });

    m_seen.clear();
    for (int attempt = 0; !upload.isDone() || !download.isDone(); ++attempt) {
        upload.start();
        download.start();
        // Longer and longer, so that it ends some day, on a slow machine too.
        QTest::qWait(m_random.bounded(20, 100 + attempt * attempt * 5));
        m_kills += int(upload.kill()) + int(download.kill());
        checkHalfDone();
        if (QTest::currentTestFailed())
            return;
    }
    QCOMPARE(upload.problem(), QByteArray());
    QCOMPARE(download.problem(), QByteArray());
    checkDone();
}

bool TestKillRounds::isUploaded()
{
    const auto keys = m_gateway.keys(m_bucket, ObjectKey("here/"));
    return keys && keys->size() == qsizetype(m_files.size());
}

/// Whatever has its name has all of its content. Looked at when it is first seen; checkDone() looks
/// at all of it once more.
void TestKillRounds::checkHalfDone()
{
    const auto uploaded = m_gateway.keys(m_bucket, ObjectKey("here/"));
    QVERIFY(uploaded);
    for (const ObjectKey &key : *uploaded) {
        if (!m_seen.insert(key.bytes()).second)
            continue;
        const auto file = m_files.find(key.bytes().mid(qsizetype(qstrlen("here/"))));
        QVERIFY2(file != m_files.end(), key.bytes().constData());
        QVERIFY2(m_gateway.get(m_bucket, key).value_or(QByteArray()) == file->second,
            key.bytes().constData());
    }
    for (const auto &[name, content] : m_files) {
        if (m_tree->exists("to/" + name) && m_seen.insert("to/" + name).second)
            QVERIFY2(m_tree->read("to/" + name) == content, name.constData());
    }
}

void TestKillRounds::checkDone()
{
    QVERIFY(isUploaded());
    m_seen.clear();
    checkHalfDone();
    QCOMPARE(TemporaryTree::difference(m_tree->path("from"), m_tree->path("to")), QByteArray());
    QCOMPARE(m_gateway.unfinishedUploads(m_bucket).value_or(QList<ObjectKey>(99)).size(), 0);
    countRepetitions();
    QCOMPARE(m_partsSentAgain, 0);
}

void TestKillRounds::countRepetitions()
{
    std::set<QByteArray> seen;
    for (const Relay::Request &request : m_relay->fulfilled()) {
        // Without the upload, for one that is begun anew sends again, too.
        const qsizetype end = request.target.indexOf("&uploadId=");
        const bool isAgain = !seen.insert(request.target.left(end) + request.range).second;
        if (request.isFor("PUT", "partNumber=")) {
            ++m_partsSent;
            m_partsSentAgain += int(isAgain);
        } else if (request.method == "GET" && !request.range.isEmpty()) {
            ++m_rangesFetched;
            m_rangesAgain += int(isAgain);
        }
    }
}

QTEST_GUILESS_MAIN(TestKillRounds)
#include "tst_killrounds.moc"
