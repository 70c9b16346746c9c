// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/listing/objectfilter.h"
#include "core/listing/objectlisting.h"
#include "core/s3/s3uri.h"
#include "core/s3/session.h"

#include <QObject>

#include <memory>
#include <vector>

namespace windlass {

/// The progress of a search.
struct SearchCount {
    qint64 seen = 0; ///< objects listed
    qint64 found = 0;
    qint64 foundBytes = 0;
};

/// Finds the objects below any number of prefixes that match a filter: lists several prefixes at a
/// time, and passes results on while the listings run, in listing order for each prefix. Holds
/// few pages of each listing, however much is found: a slow receiver slows the listing down.
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

    /// The maximum number of requests at a time, of all prefixes together; to be called before
    /// start().
    void setAtOnce(int requests) { m_requests = requests; }
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
    void beginNext();
    void handlePage(ObjectListing &listing, const ListObjectsPage &page);
    void handleFailure(ObjectListing &listing, const Error &error);
    void endPrefix(ObjectListing &listing);

    Session &m_session;
    QList<S3Uri> m_waiting;
    const ObjectFilter m_filter;
    int m_requests = ObjectListing::fewAtOnce; ///< at a time, of all listings
    int m_requestsOfEach = 1;
    std::vector<std::unique_ptr<ObjectListing>> m_listings; // of the prefixes that are being listed
    qint64 m_seenBefore = 0;                                // by listings that have ended
    SearchCount m_count;
};

} // namespace windlass
