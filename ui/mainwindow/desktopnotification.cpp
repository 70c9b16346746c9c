// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/desktopnotification.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>
#include <QVariantMap>

namespace windlass {

namespace {

const QString service = QStringLiteral("org.freedesktop.Notifications");
const QString path = QStringLiteral("/org/freedesktop/Notifications");

QDBusMessage call(const char *method)
{
    return QDBusMessage::createMethodCall(service, path, service, QLatin1String(method));
}

} // namespace

DesktopNotification::DesktopNotification(QObject *parent) : QObject(parent) { }

void DesktopNotification::show(const QString &title, const QString &text)
{
    m_title = title;
    m_text = text;
    if (!QDBusConnection::sessionBus().isConnected())
        return;
    if (m_hasMarkup)
        send();
    else
        askForMarkup();
}

/// Asks whether the service supports markup: file names come from outside and must not be taken for
/// it.
void DesktopNotification::askForMarkup()
{
    if (std::exchange(m_isAsking, true))
        return;
    auto *watcher = new QDBusPendingCallWatcher(
        QDBusConnection::sessionBus().asyncCall(call("GetCapabilities")), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_isAsking = false;
        const QDBusPendingReply<QStringList> reply = *watcher;
        if (reply.isError())
            return; // there is no service now; there may be one next time
        m_hasMarkup = reply.value().contains(QLatin1String("body-markup"));
        send();
    });
}

void DesktopNotification::send()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!std::exchange(m_isListening, true))
        bus.connect(service, path, service, QStringLiteral("ActionInvoked"), this,
            SLOT(handleAction(uint, QString)));
    QDBusMessage message = call("Notify");
    const QVariantMap hints {{QStringLiteral("desktop-entry"), QGuiApplication::desktopFileName()}};
    constexpr int byTheDesktop = -1;
    message << QGuiApplication::applicationDisplayName() << m_id
            << QGuiApplication::desktopFileName() << m_title
            << (*m_hasMarkup ? m_text.toHtmlEscaped() : m_text)
            << QStringList {QStringLiteral("default"), tr("Show")} << hints << byTheDesktop;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        m_id = reply.isError() ? 0 : reply.value();
    });
}

void DesktopNotification::handleAction(uint id, const QString &action)
{
    if (id == m_id && id != 0 && action == QLatin1String("default"))
        emit activated();
}

} // namespace windlass
