// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/browser/filemanager.h"
#include "ui/browser/filemanagerdrop.h"

#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>

using namespace windlass;
using namespace std::chrono_literals;

/// A file manager tells where a drag was dropped, by calls over a session bus of the test's own.
class TestFileManagerDrop : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void folderIsTold();
    void callAfterTheDragCounts();
    void secondCallIsRefused();
    void onlyFoldersOfThisComputer_data();
    void onlyFoldersOfThisComputer();
    void rightFolderCountsAfterAWrongOne();
    void earlierDragIsRefused();
    void withdrawnDragIsRefused();

private:
    /// Whether nobody answers for \a dragged any more.
    bool isGone(const QMimeData &dragged, const QString &destination);

    FileManager m_fileManager;
    QTemporaryDir m_folder;
};

void TestFileManagerDrop::initTestCase()
{
    QVERIFY2(FileManager::hasSessionBus(), "needs a session bus");
}

bool TestFileManagerDrop::isGone(const QMimeData &dragged, const QString &destination)
{
    return m_fileManager.take(dragged, destination)
        == QLatin1String("org.freedesktop.DBus.Error.UnknownObject");
}

void TestFileManagerDrop::folderIsTold()
{
    FileManagerDrop drop(nullptr);
    QSignalSpy dropped(&drop, &FileManagerDrop::dropped);
    QMimeData dragged;
    drop.begin(dragged);
    QCOMPARE(m_fileManager.take(dragged, m_folder.path()), QString());
    QCOMPARE(dropped.size(), 1);
    QCOMPARE(dropped.first().first().toByteArray(), QFile::encodeName(m_folder.path()));
}

void TestFileManagerDrop::callAfterTheDragCounts()
{
    FileManagerDrop drop(nullptr);
    QSignalSpy dropped(&drop, &FileManagerDrop::dropped);
    QMimeData dragged;
    drop.begin(dragged);
    drop.end();
    QCOMPARE(m_fileManager.take(dragged, m_folder.path()), QString());
    QCOMPARE(dropped.size(), 1);

    FileManagerDrop impatient(nullptr, 1ms);
    QSignalSpy tooLate(&impatient, &FileManagerDrop::dropped);
    impatient.begin(dragged);
    impatient.end();
    QTRY_VERIFY(isGone(dragged, QStringLiteral("/nowhere")));
    QVERIFY(isGone(dragged, m_folder.path()));
    QCOMPARE(tooLate.size(), 0);
}

void TestFileManagerDrop::secondCallIsRefused()
{
    FileManagerDrop drop(nullptr);
    QSignalSpy dropped(&drop, &FileManagerDrop::dropped);
    QMimeData dragged;
    drop.begin(dragged);
    QCOMPARE(m_fileManager.take(dragged, m_folder.path()), QString());
    QVERIFY(isGone(dragged, m_folder.path()));
    QCOMPARE(dropped.size(), 1);
}

void TestFileManagerDrop::onlyFoldersOfThisComputer_data()
{
    QTest::addColumn<QString>("destination");
    QTest::newRow("empty") << QString();
    QTest::newRow("not absolute") << QStringLiteral(".");
    QTest::newRow("not there") << m_folder.filePath(QStringLiteral("missing"));
    QTest::newRow("a file") << QCoreApplication::applicationFilePath();
    QTest::newRow("URL of a folder") << QUrl::fromLocalFile(m_folder.path()).toString();
    QTest::newRow("elsewhere") << QStringLiteral("sftp://host/folder");
    QTest::newRow("resource") << QStringLiteral(":/qt-project.org");
}

void TestFileManagerDrop::onlyFoldersOfThisComputer()
{
    FileManagerDrop drop(nullptr);
    QSignalSpy dropped(&drop, &FileManagerDrop::dropped);
    QMimeData dragged;
    drop.begin(dragged);
    QFETCH(const QString, destination);
    QCOMPARE(m_fileManager.take(dragged, destination),
        QStringLiteral("org.freedesktop.DBus.Error.InvalidArgs"));
    QCOMPARE(dropped.size(), 0);
}

void TestFileManagerDrop::rightFolderCountsAfterAWrongOne()
{
    FileManagerDrop drop(nullptr);
    QSignalSpy dropped(&drop, &FileManagerDrop::dropped);
    QMimeData dragged;
    drop.begin(dragged);
    QVERIFY(!m_fileManager.take(dragged, QStringLiteral("/nowhere")).isEmpty());
    QCOMPARE(m_fileManager.take(dragged, m_folder.path()), QString());
    QCOMPARE(dropped.size(), 1);
}

void TestFileManagerDrop::earlierDragIsRefused()
{
    FileManagerDrop drop(nullptr);
    QSignalSpy dropped(&drop, &FileManagerDrop::dropped);
    QMimeData first;
    drop.begin(first);
    drop.end();
    QMimeData second;
    drop.begin(second);
    QVERIFY(isGone(first, m_folder.path()));
    QCOMPARE(dropped.size(), 0);
    QCOMPARE(m_fileManager.take(second, m_folder.path()), QString());
}

void TestFileManagerDrop::withdrawnDragIsRefused()
{
    FileManagerDrop drop(nullptr);
    QSignalSpy dropped(&drop, &FileManagerDrop::dropped);
    QMimeData dragged;
    drop.begin(dragged);
    drop.withdraw();
    QVERIFY(isGone(dragged, m_folder.path()));
    QCOMPARE(dropped.size(), 0);
}

QTEST_GUILESS_MAIN(TestFileManagerDrop)
#include "tst_filemanagerdrop.moc"
