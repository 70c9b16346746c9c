// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/session.h"
#include "core/sharing/linktrial.h"

#include <QObject>

namespace windlass {

/// Tries links away from the GUI thread, one at a time. Opens no connection before the first.
class LinkTester : public QObject
{
    Q_OBJECT
public:
    explicit LinkTester(std::shared_ptr<S3Service> service, QObject *parent = nullptr);
    ~LinkTester() override;

    /// A PUT link by an upload of a few bytes, which are deleted again; others by their request.
    void tryOut(const ShareLink &link);
    /// By an upload of a few bytes, which are deleted again.
    void tryOut(const PostForm &form);
    /// What is under way is of no interest any more. An upload goes on all the same, also when this
    /// is destroyed, until what it wrote is deleted again.
    void cancel();

signals:
    void worked(const QString &words);
    void failed(const windlass::Error &error);

private:
    template <typename Work> void start(Work work, CancelToken token);
    void handleTrial(int generation, const Result<LinkTrial> &trial);

    std::shared_ptr<S3Service> m_service;
    std::shared_ptr<Session> m_session; // lives on with an upload
    CancelSource m_cancel;              // of what only reads
    int m_generation = 0;               // an answer of another one comes too late
};

} // namespace windlass
