// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/connections/connectionstore.h"
#include "core/settings/settingsstore.h"
#include "core/transfer/engine/transferengine.h"
#include "tests/support/gatewayfixture.h"
#include "ui/mainwindow/mainwindow.h"

#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>

namespace windlass {

/// A window that is connected to the gateway, and what a person does to it.
class WindowDriver
{
public:
    enum class Memory { None, Journal };

    /// \a endpoint: instead of the gateway's own.
    explicit WindowDriver(
        GatewayFixture &gateway, Memory memory = Memory::None, const QString &endpoint = {});
    ~WindowDriver();

    /// Ends what the program consists of, and makes it anew. \a between is done in between.
    void restart(const std::function<void()> &between = {});

    MainWindow &window() { return *m_window; }
    TransferEngine &engine() { return *m_engine; }
    Journal &journal() { return *m_journal; }
    ConnectionStore &store() { return *m_store; }
    const QString &connectionId() const { return m_connectionId; }
    /// Where Memory::Journal has it.
    QString journalPath() const { return m_dir.filePath(QStringLiteral("queue.sqlite")); }

    /// Opens \a location and waits until its listing is there.
    bool open(const S3Uri &location);
    /// Drops local files or folders on the table: on the row \a row, or beside all rows.
    bool drop(const QList<QByteArray> &paths, const QByteArray &row = {});
    bool select(const QByteArray &name);
    /// Renames the selected row in its cell.
    bool rename(const QString &newName);
    /// Chooses the entry whose text begins with \a text from the context menu of the selected row.
    bool chooseFromContextMenu(const QString &text);
    /// Waits for a dialog of this class that is shown.
    template <typename Dialog> Dialog *waitForDialog();
    /// Presses the button of \a dialog whose text begins with \a text once it is enabled.
    static bool press(QWidget *dialog, const QString &text);
    /// Presses a key in the window once it is active; false: it did not become active.
    bool pressKey(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    /// Waits until a batch has ended that had not when this was called last.
    bool waitForBatch();
    const BatchSnapshot &lastBatch() const { return m_lastBatch; }
    /// What curl gets from \a url.
    static QByteArray fetched(const QString &url);

private:
    void start();
    void stop();
    QModelIndex row(const QByteArray &name) const;

    const Memory m_memory;
    QTemporaryDir m_dir;
    std::unique_ptr<ConnectionStore> m_store;
    std::unique_ptr<SettingsStore> m_settings;
    std::shared_ptr<Journal> m_journal;
    std::unique_ptr<TransferEngine> m_engine;
    std::unique_ptr<MainWindow> m_window;
    QString m_connectionId;
    BatchSnapshot m_lastBatch;
    int m_finishedBatches = 0;
    int m_seenBatches = 0;
};

template <typename Dialog> Dialog *WindowDriver::waitForDialog()
{
    Dialog *found = nullptr;
    const bool appeared = QTest::qWaitFor(
        [&] {
            const QList<Dialog *> dialogs = m_window->findChildren<Dialog *>();
            for (Dialog *dialog : dialogs) {
                if (dialog->isVisible())
                    found = dialog;
            }
            return found != nullptr;
        },
        10'000);
    return appeared ? found : nullptr;
}

} // namespace windlass
