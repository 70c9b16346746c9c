// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/browser/filemanager.h"
#include "tests/ui/mainwindow/windowdriver.h"
#include "tests/ui/mainwindow/windowtest.h"
#include "ui/browser/browserview.h"
#include "ui/browser/filemanagerdrop.h"
#include "ui/browser/objecttableview.h"
#include "ui/carried/carriedobjects.h"
#include "ui/plan/plandialog.h"
#include "ui/versions/versionstree.h"
#include "ui/versions/versionsview.h"

#include <QDrag>
#include <QFile>
#include <QMimeData>
#include <QTest>

using namespace windlass;

/// Objects are dragged out of the window into a folder of a file manager, which calls as KDE's do,
/// over a session bus of the test's own.
class TestDragOut : public WindowTest
{
    Q_OBJECT
private slots:
    void init();
    void objectsArriveInTheFolder();
    void versionArrivesInTheFolder();
    void existingFileIsAskedFor();
    void editedConnectionEndsTheDrag();

private:
    /// Begins and ends a drag of the selected rows; what it carried for the file manager.
    static std::unique_ptr<QMimeData> drag(WindowDriver &driver);
    static QByteArray content(const QString &path);

    FileManager m_fileManager;
    BucketName m_bucket; // a.txt, dir/b.txt
};

void TestDragOut::init()
{
    QVERIFY2(FileManager::hasSessionBus(), "needs a session bus");
    m_bucket = m_gateway.makeBucket();
    m_gateway.put(m_bucket, ObjectKey("a.txt"), "from the bucket");
    m_gateway.put(m_bucket, ObjectKey("dir/b.txt"), "below");
}

/// The offscreen platform ends every drag at once, and Qt deletes it a little later.
std::unique_ptr<QMimeData> TestDragOut::drag(WindowDriver &driver)
{
    auto dragged = std::make_unique<QMimeData>();
    ObjectTableView *table = driver.window().browser()->table();
    emit table->dragRequested();
    if (const auto *drag = table->findChild<QDrag *>()) {
        for (const QString &format :
            {FileManagerDrop::serviceFormat(), FileManagerDrop::pathFormat()})
            dragged->setData(format, drag->mimeData()->data(format));
    }
    return dragged;
}

QByteArray TestDragOut::content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("missing");
}

void TestDragOut::objectsArriveInTheFolder()
{
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open({m_bucket, {}}));
    QTRY_COMPARE(driver.window().browser()->table()->model()->rowCount(), 2);
    driver.window().browser()->table()->selectAll();
    const std::unique_ptr<QMimeData> dragged = drag(driver);
    QCOMPARE(dragged->data(FileManagerDrop::serviceFormat()),
        QDBusConnection::sessionBus().baseService().toUtf8());
    const QTemporaryDir folder;
    QCOMPARE(m_fileManager.take(*dragged, folder.path()), QString());
    QVERIFY(driver.waitForBatch());
    QCOMPARE(content(folder.filePath(QStringLiteral("a.txt"))), QByteArray("from the bucket"));
    QCOMPARE(content(folder.filePath(QStringLiteral("dir/b.txt"))), QByteArray("below"));
    QVERIFY(m_gateway.keys(m_bucket).value().contains(ObjectKey("a.txt"))); // nothing was moved
}

/// Nothing in the window takes it: a drop there would take the newest one.
void TestDragOut::versionArrivesInTheFolder()
{
    const BucketName bucket = m_gateway.makeVersionedBucket();
    m_gateway.put(bucket, ObjectKey("a.txt"), "old");
    m_gateway.put(bucket, ObjectKey("a.txt"), "newer!");
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open({bucket, {}}));
    BrowserView *browser = driver.window().browser();
    browser->setShowsVersions(true);
    VersionsTree *tree = browser->versions()->tree();
    QTRY_COMPARE(tree->model()->rowCount(), 1);
    const QModelIndex object = tree->model()->index(0, 0);
    tree->expand(object);
    QTRY_COMPARE(tree->model()->rowCount(object), 2);
    const QModelIndex old = tree->model()->index(1, 0, object);
    QVERIFY(old.flags().testFlag(Qt::ItemIsDragEnabled) && tree->dragEnabled());
    tree->selectionModel()->select(
        old, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    emit tree->dragRequested();
    const auto *drag = browser->table()->findChild<QDrag *>();
    QVERIFY(drag && !CarriedObjects::areIn(*drag->mimeData()));
    const QTemporaryDir folder;
    QCOMPARE(m_fileManager.take(*drag->mimeData(), folder.path()), QString());
    QVERIFY(driver.waitForBatch());
    QCOMPARE(content(folder.filePath(QStringLiteral("a.txt"))), QByteArray("old"));
}

/// As for any other download.
void TestDragOut::existingFileIsAskedFor()
{
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open({m_bucket, {}}));
    QVERIFY(driver.select("a.txt"));
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.txt"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("mine");
    file.close();
    QCOMPARE(m_fileManager.take(*drag(driver), folder.path()), QString());
    auto *dialog = driver.waitForDialog<PlanDialog>();
    QVERIFY(dialog);
    QCOMPARE(content(path), QByteArray("mine"));
    dialog->reject();
}

/// It may lead to another server now, where the same names are other objects.
void TestDragOut::editedConnectionEndsTheDrag()
{
    WindowDriver driver(m_gateway);
    QVERIFY(driver.open({m_bucket, {}}));
    QVERIFY(driver.select("a.txt"));
    const std::unique_ptr<QMimeData> dragged = drag(driver);
    QVERIFY(!dragged->data(FileManagerDrop::pathFormat()).isEmpty());
    ConnectionConfig config = *driver.window().connections().find(driver.connectionId());
    config.keys.secretAccessKey += "x";
    QVERIFY(driver.window().connections().save(config));
    const QTemporaryDir folder;
    QVERIFY(!m_fileManager.take(*dragged, folder.path()).isEmpty());
}

QTEST_MAIN(TestDragOut)
#include "tst_dragout.moc"
