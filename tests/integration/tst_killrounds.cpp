// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "cliprogram.h"
#include "core/journal/batchtable.h"
#include "core/journal/journalschema.h"
#include "killtest.h"

#include <QProcess>
#include <QTest>

#include <functional>

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
            const auto database = openJournalDatabase(QString::fromUtf8(m_dataFolder + '/' + file));
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

/// kill -9 of the commands.
class TestKillRounds : public KillTest
{
    Q_OBJECT

private:
    void carry() override;
    QStringList cp(const QString &from, const QString &to) const
    {
        return {"cp"_s, "--recursive"_s, "--quiet"_s, "--endpoint-url"_s, m_relay->endpoint(), from,
            to};
    }
};

void TestKillRounds::carry()
{
    const QProcessEnvironment environment = gatewayEnvironment(m_gateway);
    TemporaryTree &tree = m_arrivals.tree();
    tree.addFolder("data/upload");
    tree.addFolder("data/download");
    const QString bucket = QString::fromUtf8("s3://" + m_arrivals.bucket().bytes());
    KilledCommand upload(cp(QString::fromUtf8(m_arrivals.uploaded()), bucket + "/here"_s),
        environment, tree.path("data/upload"), [this] { return m_arrivals.isUploaded(); });
    KilledCommand download(cp(bucket + "/there"_s, QString::fromUtf8(m_arrivals.downloaded())),
        environment, tree.path("data/download"), [this] { return m_arrivals.isDownloaded(); });

    for (int attempt = 0; !upload.isDone() || !download.isDone(); ++attempt) {
        upload.start();
        download.start();
        QTest::qWait(moment(attempt, 5));
        const int kills = int(upload.kill()) + int(download.kill());
        countKills(kills);
        if (QTest::currentTestFailed())
            return;
    }
    QCOMPARE(upload.problem(), QByteArray());
    QCOMPARE(download.problem(), QByteArray());
}

QTEST_GUILESS_MAIN(TestKillRounds)
#include "tst_killrounds.moc"
