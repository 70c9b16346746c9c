// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/cancellation.h"
#include "core/listing/keyranges.h"
#include "core/s3/s3operations.h"
#include "core/s3/session.h"

#include <QObject>

#include <algorithm>
#include <functional>

namespace windlass {

/// Lists one folder (or everything below one prefix) and passes the pages on, in order, as they
/// arrive; long listings with many requests at a time (KeyRanges). Lives on the thread of its
/// Session; destroying it ends the listing.
class ObjectListing : public QObject
{
    Q_OBJECT
public:
    /// Requests at a time, where somebody waits for the list and does other things meanwhile.
    static constexpr int fewAtOnce = 12;
    /// Requests at a time, where nothing else is done.
    static constexpr int manyAtOnce = 32;

    using Filter = std::function<bool(const ObjectInfo &)>;

    /// \a session must outlive the listing. With an empty \a delimiter everything below the prefix
    /// is listed; otherwise folders are combined into common prefixes.
    ObjectListing(Session &session, BucketName bucket, ObjectKey prefix,
        QByteArray delimiter = QByteArrayLiteral("/"), QObject *parent = nullptr);
    ~ObjectListing() override;

    /// The maximum number of requests at a time; to be called before start(). \a ofAll: of all
    /// listings that run together, which the session makes room for.
    void setAtOnce(int requests, int ofAll = 0)
    {
        m_limits.atOnce = requests;
        m_limits.mostHeld = std::max(m_limits.mostHeld, 4 * requests);
        m_ofAll = ofAll;
    }
    /// Pages have only the objects that \a filter takes. It is called on other threads, on several
    /// at a time. To be called before start().
    void setFilter(Filter filter) { m_filter = std::move(filter); }

    /// To be called once.
    void start();

    const BucketName &bucket() const { return m_input.bucket; }
    const ObjectKey &prefix() const { return m_input.prefix; }
    /// Objects of the pages that have arrived, with those that the filter did not take.
    qint64 seen() const { return m_seen; }

signals:
    void pageArrived(const windlass::ListObjectsPage &page);
    /// The last signal, unless failed() was emitted.
    void finished();
    void failed(const windlass::Error &error);

private:
    static QCoro::Task<Result<KeyRanges::Answer>> listPage(
        S3Client client, ListObjectsInput input, Filter filter);
    void requestPages();
    void handleAnswer(int range, Result<KeyRanges::Answer> answer);

    Session &m_session;
    ListObjectsInput m_input;
    // Pages take 200 KiB each.
    KeyRanges::Limits m_limits {fewAtOnce, 64};
    int m_ofAll = 0;
    Filter m_filter;
    std::optional<KeyRanges> m_ranges; // from start() on
    qint64 m_seen = 0;
    bool m_isOver = false; ///< finished() or failed() was emitted
    CancelSource m_cancel;
};

} // namespace windlass
