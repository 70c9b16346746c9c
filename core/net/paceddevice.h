// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/bandwidthlimit.h"

#include <QIODevice>
#include <QTimer>

#include <memory>
#include <optional>

namespace windlass {

/// The body of a request, no faster than a limit allows: until its turn comes it returns no bytes,
/// then emits readyRead(), which QNetworkAccessManager waits for. Without a limit it only passes
/// bytes on. Lives on the thread of its reply. \internal
class PacedDevice : public QIODevice
{
    Q_OBJECT
public:
    /// \a source: random-access and open.
    PacedDevice(std::unique_ptr<QIODevice> source, std::shared_ptr<Bandwidth> bandwidth);

    qint64 size() const override { return m_source->size(); }
    bool seek(qint64 position) override;

    /// Whether the limit is the reason that nothing is sent.
    bool isWaiting() const { return m_timer.isActive(); }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 maxSize) override;

private:
    /// Number of bytes that may be read now; 0 until the turn comes.
    qint64 share();
    void handleTimeout();

    const std::unique_ptr<QIODevice> m_source;
    const std::shared_ptr<Bandwidth> m_bandwidth;
    QTimer m_timer; // runs until the turn comes
    std::optional<BandwidthLimit::Turn> m_turn;
    qint64 m_granted = 0; // bytes of the last turn, not read yet
};

} // namespace windlass
