// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/listing/versionlisting.h"
#include "core/s3/s3uri.h"

#include <QDialog>

#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;
class QTreeView;

namespace windlass {

class FieldHint;
class VersionsModel;

/// A window with the versions and delete markers of a folder or of one object. Deletes versions for
/// good, after asking, and removes delete markers; asks by signals for downloads and copies. Lives
/// on the GUI thread.
class VersionsDialog : public QDialog
{
    Q_OBJECT
public:
    /// \a session must outlive the window. \a place: see VersionListing.
    VersionsDialog(Session &session, const S3Uri &place, QWidget *parent = nullptr);
    ~VersionsDialog() override;

    /// Lists again, from the beginning.
    void reload();
    Session &session() const { return m_session; }
    const BucketName &bucket() const { return m_place.bucket; }

signals:
    void downloadRequested(
        const windlass::BucketName &bucket, const QList<windlass::ObjectVersion> &versions);
    /// The version is to become the newest one.
    void restoreRequested(
        const windlass::BucketName &bucket, const windlass::ObjectVersion &version);
    void copyLinkRequested(
        const windlass::BucketName &bucket, const windlass::ObjectVersion &version);
    /// Objects have appeared, changed or gone.
    void changed();

private:
    void buildLayout();
    QWidget *buttonRow();
    void buildTree();
    void open(const ObjectKey &key);
    void goUp();
    void handlePage(const ListVersionsPage &page);
    void handleEnd();
    void handleFailure(const Error &error);
    void updateButtons();
    void activate(const QModelIndex &index);
    void showMenu(const QPoint &position);
    void askBeforeDeleting();
    void restore();
    void restoreDeleted();
    void remove(const QList<ObjectVersion> &versions);
    QPushButton *addButton(const char *iconName, const QString &text);

    QList<ObjectVersion> selected() const;
    /// Only versions and markers that were selected by themselves, never a whole object.
    QList<ObjectVersion> selectedVersions() const;
    QList<ObjectVersion> selectedContents() const;
    QList<ObjectVersion> selectedLatestMarkers() const;

    Session &m_session;
    S3Uri m_place;
    std::unique_ptr<VersionListing> m_listing;
    VersionsModel *m_model;
    QTreeView *m_tree;
    QLabel *m_where;
    QLabel *m_summary;
    QProgressBar *m_busy;
    FieldHint *m_hint;
    QPushButton *m_up;
    QPushButton *m_download = nullptr;
    QPushButton *m_restore = nullptr;
    QPushButton *m_restoreDeleted = nullptr;
    QPushButton *m_copyLink = nullptr;
    QPushButton *m_delete = nullptr;
    CancelSource m_cancel;
    bool m_isDeleting = false;
    bool m_isFaultOfListing = false; // what the hint says
};

} // namespace windlass
