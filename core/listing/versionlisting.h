// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/cancellation.h"
#include "core/s3/s3operations.h"
#include "core/s3/session.h"

#include <QObject>

namespace windlass {

/// Lists versions and delete markers page by page, of one folder or of one object, and passes the
/// pages on as they arrive. Lives on the thread of its Session; destroying it ends the listing.
/// (ListObjectVersions.)
class VersionListing : public QObject
{
    Q_OBJECT
public:
    /// \a session must outlive the listing. A key that is empty or ends with a slash is a folder:
    /// what is directly in it, its subfolders as common prefixes. Another key is one object. A
    /// session only sees what its keys may list.
    VersionListing(Session &session, BucketName bucket, ObjectKey key, QObject *parent = nullptr);
    ~VersionListing() override;

    /// To be called once.
    void start();

signals:
    void pageArrived(const windlass::ListVersionsPage &page);
    /// The last signal, unless failed() was emitted.
    void finished();
    void failed(const windlass::Error &error);

private:
    bool isFolder() const { return m_input.prefix.isEmpty() || m_input.prefix.isFolder(); }
    void requestPage();
    void handlePage(Result<ListVersionsPage> page);
    bool keepOwnVersions(ListVersionsPage &page) const;

    Session &m_session;
    ListVersionsInput m_input;
    CancelSource m_cancel;
};

} // namespace windlass
