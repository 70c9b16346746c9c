// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/connections/scriptedserver.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

/// The program, started more than once. Every test has a home of its own.
class TestSingleInstance : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void secondHandsItsLocationToTheFirst();
    void secondWithoutALocationEnds();
    void wrongLocationIsRefusedByTheSecond();
    void nextOneStartsAfterACrash();
    void nextOneStartsAfterAnEnd();
    void oneOfManyWins();
    void longFolderNamesWork();
    void otherDataFoldersAreOtherPrograms();
    void onlyTheUserMayConnect();

private:
    struct End {
        void operator()(QProcess *program) const
        {
            program->kill();
            program->waitForFinished();
            delete program;
        }
    };
    using Program = std::unique_ptr<QProcess, End>;

    Program start(const QStringList &arguments = {});
    /// Comes back when the window is up, and asks the server for \a bucket.
    Program startFirst(const QByteArray &bucket = "first");
    bool isAskedFor(const QByteArray &bucket) const;
    static bool endsWell(QProcess &program)
    {
        return QTest::qWaitFor([&program] { return !isRunning(program); }, 20'000)
            && program.exitStatus() == QProcess::NormalExit && program.exitCode() == 0;
    }
    static bool isRunning(const QProcess &program) { return program.state() == QProcess::Running; }

    std::unique_ptr<QTemporaryDir> m_home;
    QString m_dataHome;
    std::unique_ptr<ScriptedServer> m_server;
};

void TestSingleInstance::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_dataHome = m_home->filePath(QStringLiteral("data"));
    m_server = std::make_unique<ScriptedServer>();
    m_server->setAnswer(200, ScriptedServer::bucketList({"one"}));
}

void TestSingleInstance::cleanup()
{
    m_server.reset();
    m_home.reset();
}

TestSingleInstance::Program TestSingleInstance::start(const QStringList &arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto &[name, value] :
        std::initializer_list<std::pair<const char *, QString>> {{"HOME", m_home->path()},
            {"XDG_CONFIG_HOME", m_home->filePath(QStringLiteral("config"))},
            {"XDG_DATA_HOME", m_dataHome}, {"XDG_RUNTIME_DIR", m_home->path()},
            {"QT_QPA_PLATFORM", QStringLiteral("offscreen")},
            {"AWS_ACCESS_KEY_ID", QStringLiteral("key")},
            {"AWS_SECRET_ACCESS_KEY", QStringLiteral("secret")},
            {"AWS_ENDPOINT_URL", m_server->endpoint()}})
        environment.insert(QString::fromLatin1(name), value);
    Program program(new QProcess);
    program->setProcessEnvironment(environment);
    program->start(QStringLiteral(WINDLASS), arguments);
    return program->waitForStarted() ? std::move(program) : nullptr;
}

TestSingleInstance::Program TestSingleInstance::startFirst(const QByteArray &bucket)
{
    Program program = start({QStringLiteral("s3://") + QString::fromUtf8(bucket)});
    const bool isUp = QTest::qWaitFor([&] { return isAskedFor(bucket); }, 20'000);
    return isUp ? std::move(program) : nullptr;
}

bool TestSingleInstance::isAskedFor(const QByteArray &bucket) const
{
    for (const QByteArray &request : m_server->requests()) {
        if (request.startsWith("GET /" + bucket + "/?")
            || request.startsWith("GET /" + bucket + '?'))
            return true;
    }
    return false;
}

void TestSingleInstance::secondHandsItsLocationToTheFirst()
{
    const Program first = startFirst();
    QVERIFY(first);
    const Program second = start({QStringLiteral("s3://wanted/deep/")});
    QVERIFY(endsWell(*second));
    QTRY_VERIFY(isAskedFor("wanted"));
    QVERIFY(isRunning(*first));
}

void TestSingleInstance::secondWithoutALocationEnds()
{
    const Program first = startFirst();
    QVERIFY(first);
    const Program second = start();
    QVERIFY(endsWell(*second));
    QVERIFY(isRunning(*first));
}

void TestSingleInstance::wrongLocationIsRefusedByTheSecond()
{
    const Program first = startFirst();
    QVERIFY(first);
    const Program second = start({QStringLiteral("https://nonsense")});
    QVERIFY(second->waitForFinished(20'000));
    QCOMPARE(second->exitCode(), 2);
    QVERIFY(isRunning(*first));
}

void TestSingleInstance::nextOneStartsAfterACrash()
{
    const Program first = startFirst();
    QVERIFY(first);
    first->kill();
    QVERIFY(first->waitForFinished());
    const QDir folder(m_dataHome + QStringLiteral("/windlass/windlass"));
    QVERIFY(folder.exists(QStringLiteral("instance.lock"))); // it left everything behind
    QVERIFY(QFileInfo::exists(folder.filePath(QStringLiteral("instance.socket"))));
    const Program next = startFirst("next");
    QVERIFY(next && isRunning(*next));
    const Program second = start({QStringLiteral("s3://wanted")});
    QVERIFY(endsWell(*second));
    QTRY_VERIFY(isAskedFor("wanted"));
}

void TestSingleInstance::nextOneStartsAfterAnEnd()
{
    const Program first = startFirst();
    QVERIFY(first);
    first->terminate();
    QVERIFY(first->waitForFinished());
    const Program next = startFirst("next");
    QVERIFY(next && isRunning(*next));
}

void TestSingleInstance::oneOfManyWins()
{
    std::vector<Program> programs;
    for (int i = 0; i < 6; ++i)
        programs.push_back(start({QStringLiteral("s3://bucket%1").arg(i)}));
    const auto running = [&programs] {
        return std::count_if(programs.begin(), programs.end(),
            [](const Program &program) { return isRunning(*program); });
    };
    QTRY_COMPARE_WITH_TIMEOUT(running(), 1, 30'000);
    for (const Program &program : programs)
        QVERIFY(isRunning(*program) || endsWell(*program));
    QCOMPARE(running(), 1);
}

void TestSingleInstance::longFolderNamesWork()
{
    m_dataHome = m_home->filePath(QString(120, QLatin1Char('d')));
    const Program first = startFirst();
    QVERIFY(first);
    const Program second = start({QStringLiteral("s3://wanted")});
    QVERIFY(endsWell(*second));
    QTRY_VERIFY(isAskedFor("wanted"));
}

void TestSingleInstance::otherDataFoldersAreOtherPrograms()
{
    const Program first = startFirst();
    QVERIFY(first);
    m_dataHome = m_home->filePath(QStringLiteral("other"));
    const Program other = startFirst("other");
    QVERIFY(other);
    QVERIFY(isRunning(*first) && isRunning(*other));
}

void TestSingleInstance::onlyTheUserMayConnect()
{
    const Program first = startFirst();
    QVERIFY(first);
    const QFileInfo socket(m_dataHome + QStringLiteral("/windlass/windlass/instance.socket"));
    QVERIFY(socket.exists());
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
        | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(socket.permissions() & others, QFile::Permissions());
}

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
