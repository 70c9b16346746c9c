// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/engine/transferengine.h"
#include "tests/demo/gallery.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/widgets/inlinemessage.h"

#include <QAbstractItemView>
#include <QTemporaryDir>
#include <QTest>

using namespace windlass;

/// Messages come and go without moving rows away from under the pointer.
class TestMessages : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void listsOfTheWindowStay();
    void listsOfDialogsStay_data();
    void listsOfDialogsStay();
};

static QHash<const QWidget *, QPoint> placesOfLists(const QWidget &window)
{
    QHash<const QWidget *, QPoint> places;
    const auto views = window.findChildren<QAbstractItemView *>();
    for (const QAbstractItemView *view : views) {
        if (view->isVisible())
            places.insert(view, view->viewport()->mapTo(&window, QPoint()));
    }
    return places;
}

static void checkMessages(const QWidget &window)
{
    const auto before = placesOfLists(window);
    QVERIFY(!before.isEmpty());
    const auto messages = window.findChildren<InlineMessage *>();
    QVERIFY(!messages.isEmpty());
    for (InlineMessage *message : messages) {
        message->dismiss();
        QCoreApplication::processEvents();
        const auto places = placesOfLists(window);
        message->showMessage(InlineMessage::Severity::Error, QStringLiteral("It did not work."));
        QCoreApplication::processEvents();
        QVERIFY2(
            placesOfLists(window) == places, message->parentWidget()->metaObject()->className());
        message->dismiss();
        QCoreApplication::processEvents();
    }
}

void TestMessages::listsOfTheWindowStay()
{
    const QTemporaryDir folder;
    ConnectionStore store(folder.filePath(QStringLiteral("connections.ini")));
    SettingsStore settings(folder.filePath(QStringLiteral("settings.ini")));
    TransferEngine engine;
    MainWindow window(store, settings, engine);
    window.resize(1000, 700);
    window.show();
    ConnectionConfig config;
    config.name = QStringLiteral("lab");
    config.endpointUrl = QStringLiteral("http://127.0.0.1:1");
    config.keys.accessKeyId = "A";
    config.keys.secretAccessKey = "S";
    window.open(window.connections().save(config).value_or(QString()), S3Uri());
    QCoreApplication::processEvents();
    checkMessages(window);
}

void TestMessages::listsOfDialogsStay_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"plan", "request-log"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestMessages::listsOfDialogsStay()
{
    QFETCH(QString, name);
    Gallery gallery;
    const auto dialogs = gallery.dialogs();
    int found = 0;
    for (const Gallery::Dialog &one : dialogs) {
        if (QLatin1String(one.name) != name)
            continue;
        ++found;
        QWidget *dialog = one.make();
        dialog->show();
        QCoreApplication::processEvents();
        checkMessages(*dialog);
    }
    QCOMPARE(found, 1);
}

QTEST_MAIN(TestMessages)
#include "tst_messages.moc"
