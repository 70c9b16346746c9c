// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/cancellation.h"
#include "core/s3/s3uri.h"
#include "core/s3/session.h"
#include "ui/versions/versionselection.h"

#include <QAction>
#include <QObject>

class QWidget;

namespace windlass {

/// What can be done with selected versions: the actions, and the questions before them. Deletes
/// versions for good and removes delete markers; asks by signals for downloads and copies.
class VersionActions : public QObject
{
    Q_OBJECT
public:
    /// Whether an object's own row stands for its newest version here. If not, there are other
    /// actions for it, with the same shortcuts.
    enum class Objects { AreVersions, HaveOtherActions };

    /// \a window is the parent of the questions.
    VersionActions(Objects objects, QWidget *window);
    ~VersionActions() override;

    /// \a session may be null, and must live until the next call.
    void setSession(Session *session, const BucketName &bucket);
    void update(const VersionSelection &selection);
    Objects objects() const { return m_objects; }
    bool isDeleting() const { return m_isDeleting; }
    QList<QAction *> all() const { return {download, restore, restoreDeleted, copyLink, remove}; }

    QAction *download;
    QAction *restore;
    QAction *restoreDeleted;
    QAction *copyLink;
    QAction *remove;

signals:
    void downloadRequested(
        const windlass::BucketName &bucket, const QList<windlass::ObjectVersion> &versions);
    /// The version is to become the newest one.
    void restoreRequested(
        const windlass::BucketName &bucket, const windlass::ObjectVersion &version);
    void copyLinkRequested(
        const windlass::BucketName &bucket, const windlass::ObjectVersion &version);
    void deletionBegun();
    /// \a failure is empty if all was deleted.
    void deletionEnded(const windlass::BucketName &bucket, const QString &failure);

private:
    QAction *add(const char *iconName, const QString &text, const QString &toolTip,
        const QKeySequence &shortcut = {});
    void enable();
    QList<ObjectVersion> wholeAndSingle() const;
    void askBeforeDeleting();
    void askBeforeRestoring();
    void deleteNow(const QList<ObjectVersion> &versions);

    const Objects m_objects;
    QWidget *m_window;
    Session *m_session = nullptr;
    BucketName m_bucket;
    VersionSelection m_selection;
    CancelSource m_cancel;
    bool m_isDeleting = false;
};

} // namespace windlass
