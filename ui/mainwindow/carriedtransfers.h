// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/transferrequest.h"
#include "ui/carried/carriedobjects.h"

#include <QObject>

namespace windlass {

class BrowserTabs;
class BrowserView;
class SessionRegistry;
class Sidebar;
class TransferLauncher;

/// Lets objects that were pasted or dropped be moved or copied, and takes those that were moved out
/// of the clipboard.
class CarriedTransfers : public QObject
{
    Q_OBJECT
public:
    /// All must outlive this object.
    CarriedTransfers(SessionRegistry &sessions, BrowserTabs &tabs, Sidebar &sidebar,
        TransferLauncher &launcher, QObject *parent);

private:
    void connectView(BrowserView *view);
    void carry(const CarriedObjects &objects, Qt::DropAction action, const QString &connectionId,
        const S3Uri &target);
    void forget(const TransferRequest &submitted);
    static void forgetConnection(const QString &id);

    BrowserTabs &m_tabs;
    TransferLauncher &m_launcher;
};

} // namespace windlass
