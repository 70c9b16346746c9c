// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/session.h"
#include "core/s3/silenceteller.h"
#include "core/sharing/linktrial.h"

#include <QObject>

namespace windlass {

/// Tries links away from the GUI thread, one at a time. Opens no connection before the first one.
class LinkTester : public QObject
{
    Q_OBJECT
public:
    explicit LinkTester(std::shared_ptr<S3Service> service, QObject *parent = nullptr);
    ~LinkTester() override;

    /// Tries a PUT link by uploading a few bytes, which are then deleted; others by sending their
    /// request.
    void tryOut(const ShareLink &link);
    /// Uploads a few bytes, which are then deleted.
    void tryOut(const PostForm &form);
    /// The current result is no longer wanted. A running upload continues nevertheless, even after
    /// this object is destroyed, until its object has been deleted.
    void cancel();

signals:
    void worked(const QString &words);
    void failed(const windlass::Error &error);
    /// Something else than before can be said of the current trial, which goes on.
    void waits(const QString &words);

private:
    template <typename Work> void start(Work work, CancelToken token);
    void handleTrial(int generation, const Result<LinkTrial> &trial);
    void tellSilence(const std::optional<Silence> &silence);

    std::shared_ptr<S3Service> m_service;
    std::shared_ptr<Session> m_session; // continues to exist during an upload
    CancelSource m_cancel;              // for requests that only read
    int m_generation = 0;               // results of other generations are outdated
    bool m_isTrying = false;
    SilenceTeller *m_silence;
};

} // namespace windlass
