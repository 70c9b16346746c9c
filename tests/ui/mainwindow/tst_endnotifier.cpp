// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/settings/settingsstore.h"
#include "ui/mainwindow/desktopnotification.h"
#include "ui/mainwindow/endnotifier.h"

#include <QDBusConnection>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVariantMap>
#include <QWidget>

#include <memory>

using namespace windlass;

/// A desktop's service for notifications, as far as the specification asks for it.
class FakeService : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Shown {
        uint replaced;
        QString title;
        QString text;
    };

    QStringList capabilities;
    QList<Shown> shown;

public slots:
    QStringList GetCapabilities() { return capabilities; }
    uint Notify(const QString &, uint replaced, const QString &, const QString &title,
        const QString &text, const QStringList &, const QVariantMap &, int)
    {
        shown.append({replaced, title, text});
        return 42;
    }

signals:
    void ActionInvoked(uint id, const QString &action);
};

/// What is said at the end of transfers, on a session bus of the test's own (dbus-run-session).
class EndNotifierTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void oneNotificationForWhatEndsTogether();
    void nextNotificationReplacesTheLast();
    void nothingIsShownToWhoLooks();
    void nothingIsShownToWhoHasTurnedItOff();
    void cancelledTransferIsNoNews();
    void namesAreNoMarkup();
    void clickBringsTheWindowToTheFront();
    void nobodyIsThereToShowIt();
    void summaryBeginsAnewAfterAPause();

private:
    static BatchSnapshot batch(qint64 done, qint64 failed = 0)
    {
        BatchSnapshot batch;
        batch.isFinished = true;
        batch.source = QStringLiteral("<b>holiday</b> & more");
        batch.target = QStringLiteral("s3://photos/");
        batch.total = done + failed;
        batch.done = done;
        batch.failed = failed;
        return batch;
    }
    void serve()
    {
        QVERIFY(m_bus.registerObject(QStringLiteral("/org/freedesktop/Notifications"), &*m_service,
            QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(m_bus.registerService(QStringLiteral("org.freedesktop.Notifications")));
    }
    void stopServing()
    {
        m_bus.unregisterService(QStringLiteral("org.freedesktop.Notifications"));
        m_bus.unregisterObject(QStringLiteral("/org/freedesktop/Notifications"));
    }

    QDBusConnection m_bus {QString()};
    std::unique_ptr<FakeService> m_service;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SettingsStore> m_settings;
    std::unique_ptr<QWidget> m_window;
    EndNotifier *m_notifier = nullptr;
};

void EndNotifierTest::initTestCase()
{
    m_bus = QDBusConnection::connectToBus(
        QDBusConnection::SessionBus, QStringLiteral("the service's side"));
    QVERIFY2(m_bus.isConnected(), "run this by dbus-run-session");
}

void EndNotifierTest::init()
{
    m_service = std::make_unique<FakeService>();
    serve();
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings
        = std::make_unique<SettingsStore>(m_folder->filePath(QStringLiteral("settings.ini")));
    m_window = std::make_unique<QWidget>();
    m_notifier = new EndNotifier(*m_settings, *m_window);
}

void EndNotifierTest::cleanup()
{
    m_window.reset();
    stopServing();
    m_service.reset();
}

void EndNotifierTest::oneNotificationForWhatEndsTogether()
{
    m_notifier->handleBatchFinished(batch(20));
    m_notifier->handleBatchFinished(batch(5, 2));
    QTRY_COMPARE(m_service->shown.size(), 1);
    QVERIFY(m_service->shown[0].title.contains(QLatin1String("with failures")));
    QVERIFY(m_service->shown[0].text.contains(QLatin1String("25 done, 2 failed")));
}

void EndNotifierTest::nextNotificationReplacesTheLast()
{
    m_notifier->handleBatchFinished(batch(20));
    QTRY_COMPARE(m_service->shown.size(), 1);
    QCOMPARE(m_service->shown[0].title, QStringLiteral("Upload finished"));
    m_notifier->handleBatchFinished(batch(20));
    QTRY_COMPARE(m_service->shown.size(), 2);
    QCOMPARE(m_service->shown[1].replaced, 42u);
}

void EndNotifierTest::nothingIsShownToWhoLooks()
{
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_notifier->handleBatchFinished(batch(20));
    // The next one is told alone, once nobody looks: the first was not kept for it.
    QSignalSpy spy(m_notifier, &EndNotifier::told);
    QVERIFY(spy.wait());
    m_window->hide();
    m_notifier->handleBatchFinished(batch(3));
    QTRY_COMPARE(m_service->shown.size(), 1);
    QVERIFY(m_service->shown[0].text.endsWith(QLatin1String("3 done")));
}

void EndNotifierTest::nothingIsShownToWhoHasTurnedItOff()
{
    QueueSettings settings;
    settings.notifiesAtEnd = false;
    QVERIFY(m_settings->setQueue(settings));
    QSignalSpy spy(m_notifier, &EndNotifier::told);
    m_notifier->handleBatchFinished(batch(20));
    QVERIFY(spy.wait());
    settings.notifiesAtEnd = true;
    QVERIFY(m_settings->setQueue(settings));
    m_notifier->handleBatchFinished(batch(4));
    QTRY_COMPARE(m_service->shown.size(), 1);
    QVERIFY(m_service->shown[0].text.endsWith(QLatin1String("4 done")));
}

void EndNotifierTest::cancelledTransferIsNoNews()
{
    BatchSnapshot cancelled = batch(1);
    cancelled.isCancelled = true;
    m_notifier->handleBatchFinished(cancelled);
    m_notifier->handleBatchFinished(batch(7));
    QTRY_COMPARE(m_service->shown.size(), 1);
    QVERIFY(m_service->shown[0].text.endsWith(QLatin1String("7 done")));
}

void EndNotifierTest::namesAreNoMarkup()
{
    m_notifier->handleBatchFinished(batch(20));
    QTRY_COMPARE(m_service->shown.size(), 1);
    QVERIFY(m_service->shown[0].text.startsWith(QLatin1String("<b>holiday</b> & more")));
    m_window = std::make_unique<QWidget>();
    m_service->capabilities = {QStringLiteral("body"), QStringLiteral("body-markup")};
    m_notifier = new EndNotifier(*m_settings, *m_window);
    m_notifier->handleBatchFinished(batch(20));
    QTRY_COMPARE(m_service->shown.size(), 2);
    QVERIFY(m_service->shown[1].text.startsWith(
        QLatin1String("&lt;b&gt;holiday&lt;/b&gt; &amp; more")));
}

void EndNotifierTest::clickBringsTheWindowToTheFront()
{
    DesktopNotification notification;
    QSignalSpy spy(&notification, &DesktopNotification::activated);
    notification.show(QStringLiteral("title"), QStringLiteral("text"));
    QTRY_COMPARE(m_service->shown.size(), 1);
    QTRY_VERIFY([&] {
        emit m_service->ActionInvoked(41, QStringLiteral("default")); // somebody else's
        emit m_service->ActionInvoked(42, QStringLiteral("default"));
        return spy.size() > 0;
    }());
}

void EndNotifierTest::nobodyIsThereToShowIt()
{
    stopServing();
    QSignalSpy spy(m_notifier, &EndNotifier::told);
    m_notifier->handleBatchFinished(batch(20));
    QVERIFY(spy.wait());
    serve(); // a desktop that has started meanwhile
    m_notifier->handleBatchFinished(batch(3));
    QTRY_COMPARE(m_service->shown.size(), 1);
    QVERIFY(m_service->shown[0].text.endsWith(QLatin1String("3 done")));
}

void EndNotifierTest::summaryBeginsAnewAfterAPause()
{
    QSignalSpy spy(m_notifier, &EndNotifier::summaryChanged);
    m_notifier->handleBatchFinished(batch(1));
    m_notifier->handleBatchFinished(batch(2));
    QCOMPARE(spy.last().first().toString(), QStringLiteral("3 done"));
    m_notifier->handleIdle();
    m_notifier->handleBatchFinished(batch(4, 1));
    QCOMPARE(spy.last().first().toString(), QStringLiteral("4 done, 1 failed"));
}

QTEST_MAIN(EndNotifierTest)
#include "tst_endnotifier.moc"
