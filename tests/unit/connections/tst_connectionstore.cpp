// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/connections/connectionstore.h"
#include "tests/support/temporarytree.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace windlass;

class TestConnectionStore : public QObject
{
    Q_OBJECT

private slots:
    void isEmptyWithoutAFile();
    void writesNothingUntilSomethingIsSaved();
    void keepsEverythingOfAConnection_data();
    void keepsEverythingOfAConnection();
    void keepsTheOrder();
    void givesIdsAndReplacesById();
    void keepsAnIdThatItDoesNotKnow();
    void removes();
    void savesNoKeysThatAreNotUsed();
    void onlyTheOwnerMayReadTheFile();
    void tightensAFileThatOthersMayRead();
    void leavesNothingBesideTheFile();
    void replacesTheFileAtOnce();
    void losesNothingWhenItCannotWrite();
    void aBrokenFileIsNoConnection();

private:
    QString path() const { return m_folder->filePath(QStringLiteral("sub/connections.ini")); }
    std::unique_ptr<QTemporaryDir> m_folder;

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
};

static ConnectionConfig named(const QString &name)
{
    ConnectionConfig config;
    config.name = name;
    return config;
}

void TestConnectionStore::isEmptyWithoutAFile()
{
    QVERIFY(ConnectionStore(path()).connections().isEmpty());
}

void TestConnectionStore::writesNothingUntilSomethingIsSaved()
{
    const ConnectionStore store(path());
    QVERIFY(!QFileInfo::exists(QFileInfo(path()).path()));
}

void TestConnectionStore::keepsEverythingOfAConnection_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QStringLiteral("plain");
    QTest::newRow("empty") << QString();
    QTest::newRow("INI syntax") << QStringLiteral("a=b;c,d#e[f]\\g\"h\"");
    QTest::newRow("list") << QStringLiteral("one, two, three");
    QTest::newRow("at sign") << QStringLiteral("@Invalid()");
    QTest::newRow("bytes as a variant") << QStringLiteral("@ByteArray(x)");
    QTest::newRow("spaces around") << QStringLiteral("  a  ");
    QTest::newRow("line break") << QStringLiteral("a\nb\r\tc");
    QTest::newRow("percent") << QStringLiteral("100% %20 %s");
    QTest::newRow("umlauts") << QStringLiteral("Größe 日本 😀");
    QTest::newRow("number") << QStringLiteral("007");
    QTest::newRow("secret") << QStringLiteral("wJalr/XUtn+FEMI/K7MDENG/bPxRfiCY==");
}

void TestConnectionStore::keepsEverythingOfAConnection()
{
    QFETCH(QString, text);
    ConnectionConfig config;
    config.name = config.endpointUrl = config.region = config.caBundle = config.profile = text;
    config.addressing = AddressingStyle::VirtualHosted;
    config.keys = {text.toUtf8(), text.toUtf8(), text.toUtf8()};
    config.limits.maxRequests = 4;
    config.limits.bandwidthUp = 0;
    const Result<QString> id = ConnectionStore(path()).save(config);
    QVERIFY(id);

    const std::optional<ConnectionConfig> read = ConnectionStore(path()).find(*id);
    QVERIFY(read);
    QCOMPARE(read->id, *id);
    QCOMPARE(read->name, text);
    QCOMPARE(read->endpointUrl, text);
    QCOMPARE(read->region, text);
    QCOMPARE(read->caBundle, text);
    QCOMPARE(read->profile, text);
    QCOMPARE(read->addressing, AddressingStyle::VirtualHosted);
    QCOMPARE(read->source, ConnectionConfig::Source::Keys);
    QCOMPARE(read->keys.accessKeyId, text.toUtf8());
    QCOMPARE(read->keys.secretAccessKey, text.toUtf8());
    QCOMPARE(read->keys.sessionToken, text.toUtf8());
    QVERIFY(read->limits == config.limits);
}

void TestConnectionStore::keepsTheOrder()
{
    {
        ConnectionStore store(path());
        for (int i = 0; i < 12; ++i)
            QVERIFY(store.save(named(QString::number(i))));
    }
    const ConnectionStore store(path());
    QCOMPARE(store.connections().size(), 12);
    for (int i = 0; i < 12; ++i)
        QCOMPARE(store.connections().at(i).name, QString::number(i));
}

void TestConnectionStore::givesIdsAndReplacesById()
{
    ConnectionStore store(path());
    QSignalSpy changed(&store, &ConnectionStore::changed);
    const QString a = store.save(named(QStringLiteral("a"))).value_or(QString());
    const QString b = store.save(named(QStringLiteral("b"))).value_or(QString());
    QVERIFY(!a.isEmpty() && !b.isEmpty() && a != b);
    ConnectionConfig config = *store.find(a);
    config.name = QStringLiteral("new");
    QCOMPARE(store.save(config).value_or(QString()), a);
    QCOMPARE(store.connections().size(), 2);
    QCOMPARE(store.connections().at(0).name, QStringLiteral("new"));
    QCOMPARE(changed.size(), 3);
}

void TestConnectionStore::keepsAnIdThatItDoesNotKnow()
{
    ConnectionStore store(path());
    ConnectionConfig config = named(QStringLiteral("a"));
    config.id = QStringLiteral("my-id");
    QCOMPARE(store.save(config).value_or(QString()), QStringLiteral("my-id"));
    QVERIFY(store.find(QStringLiteral("my-id")));
}

void TestConnectionStore::removes()
{
    ConnectionStore store(path());
    const QString a = store.save(named(QStringLiteral("a"))).value_or(QString());
    const QString b = store.save(named(QStringLiteral("b"))).value_or(QString());
    QVERIFY(store.remove(a));
    QVERIFY(!store.find(a));
    const ConnectionStore again(path());
    QCOMPARE(again.connections().size(), 1);
    QCOMPARE(again.connections().at(0).id, b);
}

void TestConnectionStore::savesNoKeysThatAreNotUsed()
{
    ConnectionConfig config = named(QStringLiteral("a"));
    config.source = ConnectionConfig::Source::Profile;
    config.profile = QStringLiteral("work");
    config.keys = {"AKUNUSED", "SKUNUSED", {}};
    QVERIFY(ConnectionStore(path()).save(config));
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("UNUSED"));
    QCOMPARE(ConnectionStore(path()).connections().at(0).source, ConnectionConfig::Source::Profile);
}

void TestConnectionStore::onlyTheOwnerMayReadTheFile()
{
    const mode_t before = ::umask(0);
    ConnectionStore store(path());
    const bool saved = store.save(named(QStringLiteral("a"))).has_value();
    ::umask(before);
    QVERIFY(saved);
    QCOMPARE(modeOf(path()), 0600U);
}

void TestConnectionStore::tightensAFileThatOthersMayRead()
{
    ConnectionStore store(path());
    QVERIFY(store.save(named(QStringLiteral("a"))));
    QCOMPARE(::chmod(QFile::encodeName(path()).constData(), 0644), 0);
    QVERIFY(store.save(named(QStringLiteral("b"))));
    QCOMPARE(modeOf(path()), 0600U);
}

void TestConnectionStore::leavesNothingBesideTheFile()
{
    ConnectionStore store(path());
    QVERIFY(store.save(named(QStringLiteral("a"))));
    QVERIFY(store.save(named(QStringLiteral("b"))));
    QCOMPARE(QDir(QFileInfo(path()).path())
                 .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
        QStringList(QStringLiteral("connections.ini")));
}

void TestConnectionStore::replacesTheFileAtOnce()
{
    ConnectionStore store(path());
    QVERIFY(store.save(named(QStringLiteral("a"))));
    // Whoever has the old file open sees it whole: it is replaced, not written over.
    QFile old(path());
    QVERIFY(old.open(QIODevice::ReadOnly));
    QVERIFY(store.save(named(QStringLiteral("b"))));
    const QByteArray seen = old.readAll();
    QVERIFY(seen.contains("name=a"));
    QVERIFY(!seen.contains("name=b"));
}

void TestConnectionStore::losesNothingWhenItCannotWrite()
{
    ConnectionStore store(path());
    const QString a = store.save(named(QStringLiteral("a"))).value_or(QString());
    QSignalSpy changed(&store, &ConnectionStore::changed);
    // As root, permissions stop nobody: a file in the place of the folder does.
    const QString folder = QFileInfo(path()).path();
    const QString aside = m_folder->filePath(QStringLiteral("aside"));
    QVERIFY(QDir().rename(folder, aside));
    QFile inTheWay(folder);
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));

    const Result<QString> saved = store.save(named(QStringLiteral("b")));
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, ErrorKind::FileUnwritable);
    QVERIFY(!store.remove(a));
    QCOMPARE(store.connections().size(), 1);
    QCOMPARE(changed.size(), 0);

    QVERIFY(inTheWay.remove());
    QVERIFY(QDir().rename(aside, folder));
    QCOMPARE(ConnectionStore(path()).connections().size(), 1);
    QVERIFY(store.save(named(QStringLiteral("b"))));
}

void TestConnectionStore::aBrokenFileIsNoConnection()
{
    QVERIFY(QDir().mkpath(QFileInfo(path()).path()));
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArrayLiteral("\0\x01 no INI at all\n[connections]\nsize=many\n"));
    file.close();
    QVERIFY(ConnectionStore(path()).connections().isEmpty());
}

QTEST_GUILESS_MAIN(TestConnectionStore)
#include "tst_connectionstore.moc"
