// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/temporarytree.h"
#include "tests/ui/mainwindow/windowdriver.h"
#include "tests/ui/mainwindow/windowtest.h"
#include "ui/browser/browserview.h"
#include "ui/browser/objecttableview.h"
#include "ui/browser/renamedialog.h"
#include "ui/browser/searchbar.h"
#include "ui/plan/plandialog.h"

#include <QAction>
#include <QFileDialog>
#include <QLineEdit>
#include <QTest>

using namespace windlass;

/// What is done to objects that were found, wherever they are, against the real server.
class TestSearchFlow : public WindowTest
{
    Q_OBJECT
private slots:
    void init();
    void foundObjectsAreDownloadedIntoTheirFolders();
    void foundObjectsAreDeletedAndGone();
    void foundObjectIsRenamedInItsFolder();

private:
    /// Searches the bucket for names like \a name, and selects all that is found.
    bool search(WindowDriver &driver, const QString &name);
    QStringList names(WindowDriver &driver) const;
    QByteArrayList keys();

    BucketName m_bucket;
};

void TestSearchFlow::init()
{
    m_bucket = m_gateway.makeBucket();
    for (const char *key : {"a.jpg", "a.txt", "trip/a.jpg", "trip/deep/b.jpg", "trip/b.txt"})
        m_gateway.put(m_bucket, ObjectKey(key), key);
}

bool TestSearchFlow::search(WindowDriver &driver, const QString &name)
{
    if (!driver.open(S3Uri {m_bucket, {}}))
        return false;
    const BrowserView *browser = driver.window().browser();
    browser->actions().search->trigger();
    auto *field = browser->findChild<SearchBar *>()->findChildren<QLineEdit *>().first();
    field->setText(name);
    QTest::keyClick(field, Qt::Key_Return);
    const bool isDone
        = QTest::qWaitFor([&] { return browser->actions().closeSearch->isEnabled(); });
    browser->table()->selectAll();
    return isDone;
}

QStringList TestSearchFlow::names(WindowDriver &driver) const
{
    const QAbstractItemModel *model = driver.window().browser()->table()->model();
    QStringList names;
    for (int row = 0; row < model->rowCount(); ++row)
        names.append(model->index(row, 0).data().toString());
    return names;
}

QByteArrayList TestSearchFlow::keys()
{
    QByteArrayList all;
    for (const ObjectKey &key : m_gateway.keys(m_bucket).value_or(QList<ObjectKey>()))
        all.append(key.bytes());
    return all;
}

void TestSearchFlow::foundObjectsAreDownloadedIntoTheirFolders()
{
    const TemporaryTree target;
    WindowDriver driver(m_gateway);
    QVERIFY(search(driver, QStringLiteral("*.jpg")));
    QCOMPARE(names(driver),
        QStringList({QStringLiteral("a.jpg"), QStringLiteral("trip/a.jpg"),
            QStringLiteral("trip/deep/b.jpg")}));
    driver.window().browser()->actions().download->trigger();
    auto *dialog = driver.waitForDialog<QFileDialog>();
    QVERIFY(dialog);
    dialog->setDirectory(QFile::decodeName(target.path()));
    dialog->selectFile(QFile::decodeName(target.path()));
    emit dialog->fileSelected(QFile::decodeName(target.path()));
    dialog->close();
    QVERIFY(driver.waitForBatch());
    QCOMPARE(driver.lastBatch().done, 3);
    for (const char *key : {"a.jpg", "trip/a.jpg", "trip/deep/b.jpg"})
        QCOMPARE(target.read(key), QByteArray(key));
    QVERIFY(!target.exists("a.txt"));
}

void TestSearchFlow::foundObjectsAreDeletedAndGone()
{
    WindowDriver driver(m_gateway);
    QVERIFY(search(driver, QStringLiteral(".jpg")));
    driver.window().browser()->actions().remove->trigger();
    QVERIFY(WindowDriver::press(driver.waitForDialog<PlanDialog>(), QStringLiteral("Delete")));
    QVERIFY(driver.waitForBatch());
    QCOMPARE(keys(), QByteArrayList({"a.txt", "trip/b.txt"}));
    QTRY_COMPARE(names(driver), QStringList()); // the search goes on showing what there is
}

void TestSearchFlow::foundObjectIsRenamedInItsFolder()
{
    WindowDriver driver(m_gateway);
    QVERIFY(search(driver, QStringLiteral("b.jpg")));
    driver.window().browser()->actions().rename->trigger();
    auto *dialog = driver.waitForDialog<RenameDialog>();
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>()->setText(QStringLiteral("c.jpg"));
    QVERIFY(WindowDriver::press(dialog, QStringLiteral("Rename")));
    QVERIFY(driver.waitForBatch());
    QVERIFY(keys().contains("trip/deep/c.jpg"));
    QVERIFY(!keys().contains("trip/deep/b.jpg"));
}

QTEST_MAIN(TestSearchFlow)
#include "tst_searchflow.moc"
