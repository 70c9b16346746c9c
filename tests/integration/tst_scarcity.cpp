// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "clitest.h"
#include "tests/support/temporarytree.h"
#include "tests/unit/testing.h"

#include <QFile>

#include <sys/stat.h>
#include <unistd.h>

using namespace windlass;

/// windlass-cli where memory, open files or threads are few: it does its work with less, or says
/// what ran out. It neither waits for ever nor is aborted.
class TestScarcity : public CliTest
{
    Q_OBJECT
private slots:
    void init();
    void worksWithLittle_data();
    void worksWithLittle();
    void saysWhatRanOut_data();
    void saysWhatRanOut();

private:
    /// The program under the limits \a prlimit, options of the tool of that name. The number of
    /// threads does not bind root, so the program runs as somebody else if \a asOther.
    ProgramResult limited(
        const QByteArray &limits, bool asOther, const QStringList &arguments) const;

    std::unique_ptr<TemporaryTree> m_tree;
};

void TestScarcity::init()
{
    CliTest::init();
    m_tree = std::make_unique<TemporaryTree>();
    for (int i = 0; i < 200; ++i)
        m_tree->addFile("up/f" + QByteArray::number(i), patternBytes(3000, quint64(i)));
    m_tree->addFile("up/big", patternBytes(30'000'000));
    m_tree->addFolder("down");
    m_tree->addFolder("home");
    // For the other user.
    for (const QByteArray &folder : {m_tree->path(), m_tree->path("down"), m_tree->path("home")})
        QVERIFY(::chmod(folder.constData(), 0777) == 0);
}

ProgramResult TestScarcity::limited(
    const QByteArray &limits, bool asOther, const QStringList &arguments) const
{
    QStringList command;
    QString program = cliPath();
    if (asOther) {
        // A copy, as the folder of the build may be closed to others.
        program = QString::fromUtf8(m_tree->path("windlass-cli"));
        QFile::copy(cliPath(), program);
        command << "setpriv"_s
                << "--reuid=65533"_s
                << "--clear-groups"_s;
    }
    command << "prlimit"_s << QString::fromUtf8(limits) << program << arguments;
    QProcessEnvironment environment = gatewayEnvironment(m_gateway);
    const QString home = QString::fromUtf8(m_tree->path("home"));
    for (const char *variable : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"})
        environment.insert(QString::fromLatin1(variable), home);
    return runProgram("/usr/bin/env"_s, command, environment);
}

void TestScarcity::worksWithLittle_data()
{
    QTest::addColumn<QByteArray>("limits");
    QTest::addColumn<bool>("asOther");
    QTest::newRow("300 MiB of addresses") << QByteArray("--as=314572800") << false;
    QTest::newRow("150 MiB of addresses") << QByteArray("--as=157286400") << false;
    QTest::newRow("64 descriptors") << QByteArray("--nofile=64") << false;
    QTest::newRow("32 descriptors") << QByteArray("--nofile=32") << false;
    QTest::newRow("64 threads") << QByteArray("--nproc=64") << true;
}

void TestScarcity::worksWithLittle()
{
    QFETCH(QByteArray, limits);
    QFETCH(bool, asOther);
    if (asOther && ::geteuid() != 0)
        QSKIP("Only root can be somebody else.");
    const QString up = QString::fromUtf8(m_tree->path("up"));
    const QString down = QString::fromUtf8(m_tree->path("down"));
    QVERIFY_SUCCESS(limited(limits, asOther, {"ls"_s}));
    QVERIFY_SUCCESS(limited(limits, asOther, {"cp"_s, "--recursive"_s, up, uri("x/")}));
    QVERIFY_SUCCESS(
        limited(limits, asOther, {"cp"_s, "--recursive"_s, uri("x/"), down + QLatin1Char('/')}));
    QCOMPARE(TemporaryTree::difference(m_tree->path("up"), m_tree->path("down")), QByteArray());
}

void TestScarcity::saysWhatRanOut_data()
{
    QTest::addColumn<QByteArray>("limits");
    QTest::addColumn<bool>("asOther");
    QTest::addColumn<QByteArray>("sentence");
    QTest::newRow("descriptors") << QByteArray("--nofile=14") << false
                                 << QByteArray("no more open files");
    QTest::newRow("threads") << QByteArray("--nproc=6") << true << QByteArray("no more threads");
}

void TestScarcity::saysWhatRanOut()
{
    QFETCH(QByteArray, limits);
    QFETCH(bool, asOther);
    QFETCH(QByteArray, sentence);
    if (asOther && ::geteuid() != 0)
        QSKIP("Only root can be somebody else.");
    const QString up = QString::fromUtf8(m_tree->path("up"));
    const ProgramResult result = limited(limits, asOther, {"cp"_s, "--recursive"_s, up, uri("x/")});
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.errors.contains(sentence), result.errors.constData());
}

QTEST_GUILESS_MAIN(TestScarcity)
#include "tst_scarcity.moc"
