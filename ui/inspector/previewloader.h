// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/reading/objectreader.h"
#include "core/s3/session.h"
#include "ui/inspector/previewcontent.h"

#include <QObject>

namespace windlass {

/// Fetches the beginning of one object at a time, and makes a preview of it away from the GUI
/// thread. What comes too late is dropped.
class PreviewLoader : public QObject
{
    Q_OBJECT
public:
    /// \a cache may be null.
    explicit PreviewLoader(std::shared_ptr<ReadCache> cache, QObject *parent = nullptr);
    ~PreviewLoader() override;

    /// At most \a bytes of the object. Cancels what is under way. \a session is used before this
    /// returns, and by what it began until cancel().
    void load(Session &session, const BucketName &bucket, const ObjectKey &key, qint64 bytes);
    void cancel();

signals:
    void loaded(const windlass::PreviewContent &content);
    void failed(const windlass::Error &error);

private:
    void make(const PreviewSource &source, quint64 generation);

    const std::shared_ptr<ReadCache> m_cache;
    CancelSource m_cancel;
    quint64 m_generation = 0; // of the load that counts
};

} // namespace windlass
