// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

#include <optional>

namespace windlass {

/// Notifications by the desktop (Desktop Notifications Specification 1.2, over the session bus).
/// Does nothing if there is no such service. Never blocks.
class DesktopNotification : public QObject
{
    Q_OBJECT
public:
    explicit DesktopNotification(QObject *parent = nullptr);

    /// Both are plain text; replaces the previous notification.
    void show(const QString &title, const QString &text);

signals:
    /// The person has clicked on the notification.
    void activated();

private slots:
    void handleAction(uint id, const QString &action);

private:
    void askForMarkup();
    void send();

    std::optional<bool> m_hasMarkup; // whether the service takes texts as markup
    bool m_isAsking = false;
    bool m_isListening = false;
    QString m_title;
    QString m_text;
    uint m_id = 0; // of the latest one
};

} // namespace windlass
