// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/silencewatch.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace windlass {

class S3Service;

/// Says on standard error that a server does not answer, while the command waits in an event loop.
class SilenceNotes : public QObject
{
    Q_OBJECT
public:
    explicit SilenceNotes(std::shared_ptr<S3Service> service);

private:
    void look();

    const std::shared_ptr<S3Service> m_service;
    SilenceWatch m_watch;
    std::optional<Silence> m_said;
    QTimer m_timer;
};

} // namespace windlass
