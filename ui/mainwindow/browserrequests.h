// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/transferrequest.h"

#include <QObject>

namespace windlass {

class BrowserTabs;
class BrowserView;
class BucketCommands;
class ShareCommands;
class TransferLauncher;

/// Connects what the browsers of all tabs request with the parts that do it.
class BrowserRequests : public QObject
{
    Q_OBJECT
public:
    /// All must outlive this object.
    BrowserRequests(BrowserTabs &tabs, TransferLauncher &launcher, BucketCommands &buckets,
        ShareCommands &sharing, QObject *parent);

private:
    void connectView(BrowserView *view);
    void connectTransfers(BrowserView *view);
    void connectOptions(BrowserView *view);
    void connectSharing(BrowserView *view);

    BrowserTabs &m_tabs;
    TransferLauncher &m_launcher;
    BucketCommands &m_buckets;
    ShareCommands &m_sharing;
};

} // namespace windlass
