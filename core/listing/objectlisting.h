// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/cancellation.h"
#include "core/s3/s3operations.h"
#include "core/s3/session.h"

#include <QObject>

namespace windlass {

/// Lists one folder (or everything below one prefix) page by page and passes the pages on as they
/// arrive; each page's successor is requested at once. Lives on the thread of its Session;
/// destroying it ends the listing.
class ObjectListing : public QObject
{
    Q_OBJECT
public:
    /// \a session must outlive the listing. With an empty \a delimiter everything below the prefix
    /// is listed; otherwise folders are combined into common prefixes.
    ObjectListing(Session &session, BucketName bucket, ObjectKey prefix,
        QByteArray delimiter = QByteArrayLiteral("/"), QObject *parent = nullptr);
    ~ObjectListing() override;

    /// To be called once.
    void start();

    const BucketName &bucket() const { return m_input.bucket; }
    const ObjectKey &prefix() const { return m_input.prefix; }

signals:
    void pageArrived(const windlass::ListObjectsPage &page);
    /// The last signal, unless failed() was emitted.
    void finished();
    void failed(const windlass::Error &error);

private:
    void requestPage();
    void handlePage(const Result<ListObjectsPage> &page);

    Session &m_session;
    ListObjectsInput m_input;
    CancelSource m_cancel;
};

} // namespace windlass
