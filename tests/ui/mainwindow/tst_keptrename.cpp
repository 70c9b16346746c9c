// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/journal/journal.h"
#include "core/transfer/scheduler/concurrencygovernor.h"
#include "tests/integration/relayrules.h"
#include "tests/integration/transferprobe.h"
#include "tests/support/temporarytree.h"
#include "tests/ui/mainwindow/windowdriver.h"
#include "tests/ui/mainwindow/windowtest.h"
#include "ui/history/historymodel.h"
#include "ui/queue/queuepanel.h"
#include "ui/queue/transfermodel.h"

using namespace windlass;

/// A folder that is being renamed when the program ends: the window that comes next goes on with
/// it, against the real server.
class TestKeptRename : public WindowTest
{
    Q_OBJECT
private slots:
    void init();
    void interruptedRenameGoesOn_data();
    void interruptedRenameGoesOn();
    void copyWithAnETagOfItsOwnIsKnownAgain();
    void renameThatIsCutOffAgainAndAgainGoesOn();

private:
    static constexpr int objectCount = 30;
    // All of them: none is to be done later than it is looked for.
    static constexpr int inFlight = ConcurrencyGovernor::firstLimit;

    bool renameInWindow(WindowDriver &driver);
    /// What is in the bucket: the contents by the keys.
    QMap<QByteArray, QByteArray> stored();
    QMap<QByteArray, QByteArray> renamed() const;
    /// Without how long it took, which is said from one second on.
    static QString state(WindowDriver &driver)
    {
        static const QRegularExpression duration(QStringLiteral(" in \\d+ s"));
        return driver.window()
            .findChild<TransferModel *>()
            ->index(0, TransferModel::StateColumn)
            .data()
            .toString()
            .remove(duration);
    }

    std::unique_ptr<Relay> m_relay;
    BucketName m_bucket;
    QMap<QByteArray, QByteArray> m_objects; // before
};

void TestKeptRename::init()
{
    m_bucket = m_gateway.makeBucket();
    m_relay = std::make_unique<Relay>(m_gateway.endpoint());
    m_objects.clear();
    m_objects.insert("older", "another folder's neighbour");
    m_objects.insert("old/", "what the folder itself holds");
    m_objects.insert("old/empty/", "");
    for (const char *name : {"a//b", ".", "..", "caf\xc3\xa9 + 100%", "deep/er/x"})
        m_objects.insert(QByteArray("old/") + name, QByteArray("content of ") + name);
    for (int i = 0; m_objects.size() <= objectCount; ++i)
        m_objects.insert("old/" + QByteArray::number(i), patternBytes(1000 + i, quint64(i)));
    for (auto it = m_objects.cbegin(); it != m_objects.cend(); ++it)
        m_gateway.put(m_bucket, ObjectKey(it.key()), it.value());
    // Whose ETag is that of its parts.
    TemporaryTree tree;
    tree.addFile("large", patternBytes(11 * 1024 * 1024));
    m_objects.insert("old/large", tree.read("large"));
    TransferProbe probe(smallParts());
    const auto sent = probe.run(TransferRequest::upload(
        m_gateway.service(), {{tree.path("large"), "large"}}, m_bucket, ObjectKey("old/")));
    QCOMPARE(sent.whyNotAllDone(), QByteArray());
}

bool TestKeptRename::renameInWindow(WindowDriver &driver)
{
    return driver.open(S3Uri {m_bucket, {}}) && driver.select("old")
        && driver.rename(QStringLiteral("new"));
}

QMap<QByteArray, QByteArray> TestKeptRename::stored()
{
    QMap<QByteArray, QByteArray> found;
    for (const ObjectKey &key : m_gateway.keys(m_bucket).value_or(QList<ObjectKey>()))
        found.insert(key.bytes(), m_gateway.get(m_bucket, key).value_or("(cannot be read)"));
    return found;
}

QMap<QByteArray, QByteArray> TestKeptRename::renamed() const
{
    QMap<QByteArray, QByteArray> result;
    for (auto it = m_objects.cbegin(); it != m_objects.cend(); ++it)
        result.insert(
            it.key().startsWith("old/") ? "new/" + it.key().mid(4) : it.key(), it.value());
    return result;
}

void TestKeptRename::interruptedRenameGoesOn_data()
{
    QTest::addColumn<QByteArray>("method"); // whose answers are held back
    QTest::addColumn<QByteArray>("inTarget");
    QTest::addColumn<int>("passed");
    QTest::addColumn<int>("held");
    const auto row
        = [](const char *name, const char *method, const char *inTarget, int passed, int held) {
              QTest::newRow(name) << QByteArray(method) << QByteArray(inTarget) << passed << held;
          };
    // The first listing is the plan's.
    row("while objects are looked for", "GET", "prefix=old", 1, 1);
    row("while copies are made", "PUT", "/new", 9, inFlight);
    row("before the copies are seen", "HEAD", "/new", 9, inFlight);
    row("while sources are deleted", "DELETE", "/old", 9, inFlight);
}

void TestKeptRename::interruptedRenameGoesOn()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, inTarget);
    QFETCH(const int, passed);
    QFETCH(const int, held);
    WindowDriver driver(m_gateway, WindowDriver::Memory::Journal, m_relay->endpoint());
    m_relay->setRule(holdAnswers(method.constData(), inTarget.constData(), passed));
    QVERIFY(renameInWindow(driver));
    QTRY_VERIFY_WITH_TIMEOUT(m_relay->held() >= held, 30'000);
    driver.restart([this] { m_relay->release(); });
    QVERIFY(driver.waitForBatch());
    QCOMPARE(driver.lastBatch().failed, 0);
    QCOMPARE(driver.lastBatch().skipped, 0);
    QCOMPARE(stored(), renamed());

    // What the server had deleted without our hearing of it was not found again.
    const int unheardOf = method == "DELETE" ? held : 0;
    const int done = int(m_objects.size()) - 1 - unheardOf;
    const QString end = QStringLiteral("Done: %1 object(s) · verified (ETag)").arg(done);
    QTRY_COMPARE(state(driver), end);
    driver.window().queuePanel()->setCurrentIndex(2);
    const auto *history = driver.window().findChild<HistoryModel *>();
    QTRY_COMPARE(history->rowCount(), 1);
    QTRY_COMPARE(history->index(0, HistoryModel::ResultColumn).data().toString(), end);
    driver.restart(); // and once it is done, it is done
    QVERIFY(driver.engine().isIdle());
    QCOMPARE(stored(), renamed());
}

/// S3 gives a copy that it made in one request the MD5 of its content for an ETag, whatever that of
/// the source says. The gateway does not.
void TestKeptRename::copyWithAnETagOfItsOwnIsKnownAgain()
{
    WindowDriver driver(m_gateway, WindowDriver::Memory::Journal, m_relay->endpoint());
    m_relay->setRule(holdAnswers("PUT", "/new/large"));
    QVERIFY(renameInWindow(driver));
    QTRY_COMPARE_WITH_TIMEOUT(m_relay->held(), 1, 30'000);
    driver.restart([this] {
        m_gateway.put(m_bucket, ObjectKey("new/large"), m_objects["old/large"]);
        m_relay->release();
    });
    QVERIFY(driver.waitForBatch());
    QCOMPARE(driver.lastBatch().skipped, 0);
    QCOMPARE(stored(), renamed());
}

void TestKeptRename::renameThatIsCutOffAgainAndAgainGoesOn()
{
    WindowDriver driver(m_gateway, WindowDriver::Memory::Journal, m_relay->endpoint());
    const auto holdAfter = [](int writes) -> Relay::Rule {
        return [left = writes](const Relay::Request &request) mutable {
            const bool isWrite = request.method == "PUT" || request.method == "DELETE";
            return isWrite && --left < 0 ? Relay::Fate::hold() : Relay::Fate::pass();
        };
    };
    m_relay->setRule(holdAfter(7));
    QVERIFY(renameInWindow(driver));
    for (const int passed : {1, 4, 2, 6}) {
        QTRY_VERIFY_WITH_TIMEOUT(m_relay->held() >= inFlight, 30'000);
        driver.restart([&] { m_relay->setRule(holdAfter(passed)); });
    }
    QTRY_VERIFY_WITH_TIMEOUT(m_relay->held() >= inFlight, 30'000);
    driver.restart([this] { m_relay->release(); });
    QVERIFY(driver.waitForBatch());
    QCOMPARE(driver.lastBatch().failed, 0);
    QCOMPARE(driver.lastBatch().skipped, 0);
    QCOMPARE(stored(), renamed());
}

QTEST_MAIN(TestKeptRename)
#include "tst_keptrename.moc"
