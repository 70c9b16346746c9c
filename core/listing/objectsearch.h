// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/cancellation.h"
#include "core/listing/objectfilter.h"
#include "core/s3/s3uri.h"
#include "core/s3/session.h"

#include <QObject>

namespace windlass {

/// How far a search is.
struct SearchCount {
    qint64 seen = 0; ///< objects that were listed
    qint64 found = 0;
    qint64 foundBytes = 0;
};

/// Finds the objects below any number of prefixes that a filter takes: lists several prefixes at a
/// time, and hands over what is found while the listings go on, of each prefix in the order of the
/// listing. Holds two pages of each listing at most, however much is found: who takes them slowly
/// is waited for. The filter is applied away from the caller's thread.
///
/// Lives on the thread of its Session; destroying it, but not within one of its signals, ends the
/// search.
class ObjectSearch : public QObject
{
    Q_OBJECT
public:
    /// Everything whose key begins with the key of one of \a prefixes; what two of them have in
    /// common is found once. \a session outlives the search.
    ObjectSearch(Session &session, const QList<S3Uri> &prefixes, ObjectFilter filter,
        QObject *parent = nullptr);
    ~ObjectSearch() override;

    /// To be called once.
    void start();
    const SearchCount &count() const { return m_count; }

    /// \a prefixes without those that another one takes in.
    static QList<S3Uri> withoutCovered(const QList<S3Uri> &prefixes);

signals:
    /// Never with nothing.
    void found(const windlass::BucketName &bucket, const QList<windlass::ObjectInfo> &objects);
    /// count() has grown.
    void advanced();
    /// A prefix cannot be listed, or not to its end. The others go on.
    void prefixFailed(const windlass::S3Uri &prefix, const windlass::Error &error);
    /// Of all prefixes; the last signal.
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
    int m_running = 0; ///< prefixes
    SearchCount m_count;
    CancelSource m_cancel;
};

} // namespace windlass
