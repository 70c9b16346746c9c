// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/mainwindow/windowdriver.h"

#include "tests/integration/programs.h"
#include "ui/browser/browserview.h"
#include "ui/browser/objecttablemodel.h"
#include "ui/browser/objecttableview.h"
#include "ui/browser/renameeditor.h"

#include <QAbstractButton>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QFile>
#include <QMenu>
#include <QMimeData>
#include <QTest>
#include <QTimer>
#include <QUrl>

namespace windlass {

static ConnectionConfig gatewayConfig(const GatewayFixture &gateway)
{
    ConnectionConfig config;
    config.name = QStringLiteral("gateway");
    config.endpointUrl = gateway.endpoint();
    config.region = QString::fromLatin1(gateway.region());
    config.keys = gateway.credentials();
    return config;
}

WindowDriver::WindowDriver(GatewayFixture &gateway, Memory memory, const QString &endpoint)
    : m_memory(memory)
{
    start();
    ConnectionConfig config = gatewayConfig(gateway);
    if (!endpoint.isEmpty())
        config.endpointUrl = endpoint;
    m_connectionId = m_store->save(config).value();
}

WindowDriver::~WindowDriver()
{
    stop();
}

void WindowDriver::start()
{
    m_store = std::make_unique<ConnectionStore>(m_dir.filePath(QStringLiteral("connections.ini")));
    m_settings = std::make_unique<SettingsStore>(m_dir.filePath(QStringLiteral("settings.ini")));
    if (m_memory == Memory::Journal)
        m_journal = std::make_shared<Journal>(journalPath());
    m_engine = std::make_unique<TransferEngine>(TransferConfig(), m_journal);
    m_window = std::make_unique<MainWindow>(*m_store, *m_settings, *m_engine, m_journal);
    QObject::connect(m_engine.get(), &TransferEngine::batchFinished, m_window.get(),
        [this](const BatchSnapshot &batch) {
            m_lastBatch = batch;
            ++m_finishedBatches;
        });
    m_window->show();
}

void WindowDriver::stop()
{
    m_window.reset();
    m_engine.reset();
    m_journal.reset();
    m_store.reset();
}

void WindowDriver::restart(const std::function<void()> &between)
{
    stop();
    if (between)
        between();
    start();
}

bool WindowDriver::open(const S3Uri &location)
{
    m_window->open(m_connectionId, location);
    const BrowserActions &actions = m_window->browser()->actions();
    return QTest::qWaitFor(
        [&] { return m_window->browser()->location() == location && !actions.stop->isEnabled(); },
        20'000);
}

QModelIndex WindowDriver::row(const QByteArray &name) const
{
    const QAbstractItemModel *model = m_window->browser()->table()->model();
    for (int i = 0; i < model->rowCount(); ++i) {
        const QModelIndex index = model->index(i, 0);
        if (index.data().toString() == QString::fromUtf8(name))
            return index;
    }
    return {};
}

bool WindowDriver::drop(const QList<QByteArray> &paths, const QByteArray &name)
{
    QList<QUrl> urls;
    for (const QByteArray &path : paths)
        urls.append(QUrl::fromLocalFile(QFile::decodeName(path)));
    QMimeData data;
    data.setUrls(urls);
    ObjectTableView *table = m_window->browser()->table();
    QWidget *viewport = table->viewport();
    const QPoint position = name.isEmpty() ? viewport->rect().bottomLeft() + QPoint(20, -10)
                                           : table->visualRect(row(name)).center();
    QDragEnterEvent enter(position, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(viewport, &enter);
    QDragMoveEvent move(position, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(viewport, &move);
    if (!move.isAccepted())
        return false;
    QDropEvent drop(QPointF(position), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(viewport, &drop);
    return drop.isAccepted();
}

bool WindowDriver::select(const QByteArray &name)
{
    if (!QTest::qWaitFor([&] { return row(name).isValid(); }, 10'000))
        return false;
    m_window->browser()->table()->setCurrentIndex(row(name));
    return true;
}

bool WindowDriver::rename(const QString &newName)
{
    m_window->browser()->actions().rename->trigger();
    auto *field = m_window->browser()->findChild<RenameEditor *>();
    if (!field)
        return false;
    field->setText(newName);
    QTest::keyClick(field, Qt::Key_Return);
    return !field->isVisible();
}

bool WindowDriver::chooseFromContextMenu(const QString &text)
{
    ObjectTableView *table = m_window->browser()->table();
    const QPoint position = table->visualRect(table->currentIndex()).center();
    QContextMenuEvent event(
        QContextMenuEvent::Mouse, position, table->viewport()->mapToGlobal(position));
    QCoreApplication::sendEvent(table->viewport(), &event);
    QMenu *menu = nullptr;
    const bool appeared = QTest::qWaitFor(
        [&] {
            menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            return menu != nullptr;
        },
        5'000);
    if (!appeared)
        return false;
    const QList<QAction *> actions = menu->actions();
    for (QAction *action : actions) {
        if (!action->text().remove(QLatin1Char('&')).startsWith(text) || !action->isEnabled())
            continue;
        menu->setActiveAction(action);
        QTest::keyClick(menu, Qt::Key_Return);
        return true;
    }
    menu->close();
    return false;
}

bool WindowDriver::press(QWidget *dialog, const QString &text)
{
    if (!dialog)
        return false;
    QAbstractButton *found = nullptr;
    const bool appeared = QTest::qWaitFor(
        [&] {
            const QList<QAbstractButton *> buttons = dialog->findChildren<QAbstractButton *>();
            for (QAbstractButton *button : buttons) {
                if (button->text().remove(QLatin1Char('&')).startsWith(text) && button->isEnabled())
                    found = button;
            }
            return found != nullptr;
        },
        10'000);
    if (!appeared)
        return false;
    QTest::mouseClick(found, Qt::LeftButton);
    return true;
}

bool WindowDriver::pressKey(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    m_window->activateWindow();
    if (!QTest::qWaitForWindowActive(m_window.get()))
        return false;
    QTest::keyClick(m_window.get(), key, modifiers);
    if (modifiers & Qt::ControlModifier) // or it stays pressed for what follows
        QTest::keyRelease(m_window.get(), Qt::Key_Control);
    return true;
}

bool WindowDriver::waitForBatch()
{
    const bool ended = QTest::qWaitFor([&] { return m_finishedBatches > m_seenBatches; }, 60'000);
    m_seenBatches = m_finishedBatches;
    return ended;
}

QByteArray WindowDriver::fetched(const QString &url)
{
    const ProgramResult curl = runProgram(QStringLiteral("curl"),
        {QStringLiteral("-sf"), QStringLiteral("--noproxy"), QStringLiteral("*"), url},
        cleanEnvironment());
    return curl.exitCode == 0 ? curl.output : "curl failed";
}

} // namespace windlass
