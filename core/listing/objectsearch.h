// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/cancellation.h"
#include "core/listing/objectfilter.h"
#include "core/s3/s3uri.h"
#include "core/s3/session.h"

#include <QObject>

namespace windlass {

/// The progress of a search.
struct SearchCount {
    qint64 seen = 0; ///< objects listed
    qint64 found = 0;
    qint64 foundBytes = 0;
};

/// Finds the objects below any number of prefixes that match a filter: lists several prefixes at a
/// time, and passes results on while the listings run, in listing order for each prefix. Holds at
/// most two pages of each listing, however much is found: a slow receiver slows the listing down.
/// The filter runs away from the caller's thread.
///
/// Lives on the thread of its Session. Destroying it ends the search, but it must not be destroyed
/// within one of its signals.
class ObjectSearch : public QObject
{
    Q_OBJECT
public:
    /// Searches everything whose key begins with the key of one of \a prefixes; objects below
    /// several of them are found once. \a session must outlive the search.
    ObjectSearch(Session &session, const QList<S3Uri> &prefixes, ObjectFilter filter,
        QObject *parent = nullptr);
    ~ObjectSearch() override;

    /// To be called once.
    void start();
    const SearchCount &count() const { return m_count; }

    /// \a prefixes without those that are below another one.
    static QList<S3Uri> withoutCovered(const QList<S3Uri> &prefixes);

signals:
    /// Never empty.
    void found(const windlass::BucketName &bucket, const QList<windlass::ObjectInfo> &objects);
    /// count() has grown.
    void advanced();
    /// A prefix cannot be listed, or not completely. The others continue.
    void prefixFailed(const windlass::S3Uri &prefix, const windlass::Error &error);
    /// All prefixes are finished; the last signal.
    void finished();

private:
    struct Page {
        QList<ObjectInfo> found;
        qint64 seen = 0;
        std::optional<ListPosition> next;
    };
    static QCoro::Task<Result<Page>> listPage(
        S3Client client, ListObjectsInput input, ObjectFilter filter);

    void beginNext();
    void requestPage(const ListObjectsInput &input);
    void handlePage(ListObjectsInput input, const Result<Page> &page);
    void endPrefix();

    Session &m_session;
    QList<S3Uri> m_waiting;
    const ObjectFilter m_filter;
    int m_running = 0; ///< number of prefixes being listed
    SearchCount m_count;
    CancelSource m_cancel;
};

} // namespace windlass
