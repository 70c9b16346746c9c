// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/engine/transferengine.h"

#include <QHash>
#include <QObject>

namespace windlass {

class BrowserTabs;
class BrowserView;
class TransferLauncher;

/// Reloads, at the end of a transfer, the tabs in which it has changed something, and selects there
/// what has arrived unless the person has selected something else since the transfer began.
class ShownChanges : public QObject
{
    Q_OBJECT
public:
    /// All must outlive this object.
    ShownChanges(
        TransferEngine &engine, TransferLauncher &launcher, BrowserTabs &tabs, QObject *parent);

private:
    struct Begun {
        TransferRequest request;                                ///< without its services
        QHash<const BrowserView *, QSet<QByteArray>> selection; ///< at the beginning
    };

    void handleSubmitted(BatchId batch, const TransferRequest &request);
    void handleFinished(const BatchSnapshot &batch);
    void refresh(BrowserView *view, const Begun &begun) const;

    BrowserTabs &m_tabs;
    QHash<BatchId, Begun> m_begun; // until their end
};

} // namespace windlass
