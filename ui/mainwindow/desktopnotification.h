// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

#include <optional>

namespace windlass {

/// Notifications by the desktop (Desktop Notifications Specification 1.2, over the session's bus).
/// Where there is no such service, nothing happens. Never blocks.
class DesktopNotification : public QObject
{
    Q_OBJECT
public:
    explicit DesktopNotification(QObject *parent = nullptr);

    /// Both are plain text; the previous notification goes if it is still there.
    void show(const QString &title, const QString &text);

signals:
    /// The person has clicked on the notification.
    void activated();

private slots:
    void handleAction(uint id, const QString &action);

private:
    void askForMarkup();
    void send();

    std::optional<bool> m_hasMarkup; // whether the service takes texts for markup
    bool m_isAsking = false;
    bool m_isListening = false;
    QString m_title;
    QString m_text;
    uint m_id = 0; // of the last one
};

} // namespace windlass
