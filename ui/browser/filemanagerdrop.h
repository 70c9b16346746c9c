// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDBusContext>
#include <QObject>
#include <QTimer>

#include <chrono>

class QMimeData;

namespace windlass {

/// Learns from a file manager into which of its folders something was dropped. KDE has a protocol
/// for this, DndExtract, made for Ark: what is dragged names an object on the session bus, and
/// whoever takes the drop calls that object with the folder. All programs that drop by KIO do, such
/// as Dolphin and the Plasma desktop (KIO, src/widgets/dropjob.cpp); others see no difference.
class FileManagerDrop : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.ark.DndExtract")
public:
    /// \a patience: for how long the file manager may call after the drag.
    explicit FileManagerDrop(
        QObject *parent, std::chrono::milliseconds patience = std::chrono::minutes(1));
    ~FileManagerDrop() override;

    /// A drag begins: adds to \a dragged whom to call. Without a session bus, adds nothing.
    void begin(QMimeData &dragged);
    /// The drag has ended. Not every window system can tell whether something has taken the drop,
    /// so a call is waited for in any case.
    void end();
    /// From now on, calls for this drag are refused.
    void withdraw();

    static QString serviceFormat();
    static QString pathFormat();

signals:
    /// Once a drag at most. \a folder exists.
    void dropped(const QByteArray &folder);

public slots:
    /// Called over the bus.
    Q_SCRIPTABLE void extractSelectedFilesTo(const QString &destination);

private:
    QString m_path; // of this drag on the bus; empty if there is none
    QTimer m_patience;
};

} // namespace windlass
