// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/reading/objectreader.h"
#include "core/s3/session.h"
#include "ui/inspector/previewcontent.h"

#include <QObject>

namespace windlass {

/// Fetches the beginning of one object at a time, and creates its preview away from the GUI thread.
/// Outdated results are dropped.
class PreviewLoader : public QObject
{
    Q_OBJECT
public:
    /// \a cache may be null.
    explicit PreviewLoader(std::shared_ptr<ReadCache> cache, QObject *parent = nullptr);
    ~PreviewLoader() override;

    /// Loads at most \a bytes of the object. Cancels the running load. \a session must live until
    /// the load has ended or cancel() is called.
    void load(Session &session, const BucketName &bucket, const ObjectKey &key, qint64 bytes);
    void cancel();
    /// From load() until one of the signals, or cancel().
    bool isLoading() const { return m_isLoading; }

signals:
    void loaded(const windlass::PreviewContent &content);
    void failed(const windlass::Error &error);

private:
    void handleFailure(const Error &error);
    void make(const PreviewSource &source, quint64 generation);

    const std::shared_ptr<ReadCache> m_cache;
    CancelSource m_cancel;
    quint64 m_generation = 0; // of the current load
    bool m_isLoading = false;
};

} // namespace windlass
