// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/listing/versionlisting.h"
#include "core/s3/s3uri.h"
#include "ui/versions/keptversionrows.h"
#include "ui/versions/versionactions.h"

#include <QWidget>

#include <memory>

namespace windlass {

class FieldHint;
class InlineMessage;
class SilenceNotice;
class VersionsModel;
class VersionsTree;

/// The objects of one folder with their versions and delete markers below them, or those of one
/// object. Lists them itself; what can be done with them are its actions. Lives on the GUI thread.
class VersionsView : public QWidget
{
    Q_OBJECT
public:
    explicit VersionsView(VersionActions::Objects objects, QWidget *parent = nullptr);
    ~VersionsView() override;

    /// Lists \a place, see VersionListing. \a session must live until the next call, or clear().
    void open(Session &session, const S3Uri &place);
    /// Selects only the objects and folders \a keys, once they have arrived.
    void want(const QSet<QByteArray> &keys);
    /// Removes everything of the session.
    void clear();
    /// Lists again, from the beginning; what is expanded and selected stays so.
    void reload();
    void stop();
    /// Shows only objects and folders whose names contain \a text.
    void setFilter(const QString &text);

    const S3Uri &place() const { return m_place; }
    bool isLoading() const { return m_state == State::Loading; }
    /// "12 versions · 3 selected".
    QString statusText() const;
    const VersionSelection &selection() const { return m_selection; }
    const VersionActions &actions() const { return *m_actions; }
    VersionsTree *tree() const { return m_tree; }

signals:
    void folderActivated(const windlass::ObjectKey &folder);
    /// Its newest version is no delete marker.
    void objectActivated(const windlass::ObjectVersion &newest);
    void selectionChanged();
    /// Rows have come or gone, or isLoading() has changed.
    void stateChanged();
    void menuRequested(const QPoint &position);
    /// Objects of the bucket have appeared, changed or gone.
    void changed(const windlass::BucketName &bucket);

private:
    enum class State { Idle, Loading, Complete, Stopped, Failed };

    void arrange();
    void connectParts();
    void list();
    void askVersioning();
    void showVersioning(BucketVersioning versioning);
    void setState(State state);
    void watchSilence();
    void activate(const QModelIndex &index);
    void addToSelection(VersionSelection &selection, const QModelIndex &index) const;
    void handlePage(const ListVersionsPage &page);
    void handleFailure(const Error &error);
    void handleSelection();
    void handleDeleted(const BucketName &bucket, const QString &failure);

    Session *m_session = nullptr;
    S3Uri m_place;
    std::unique_ptr<VersionListing> m_listing;
    CancelSource m_asking; // for the bucket's versioning
    State m_state = State::Idle;
    VersionsModel *m_model;
    VersionsTree *m_tree;
    FieldHint *m_note;
    InlineMessage *m_message;
    SilenceNotice *m_silence;
    VersionActions *m_actions;
    VersionSelection m_selection;
    KeptVersionRows m_kept;
    QString m_filter;
    bool m_isFaultOfListing = false; // what the message says
};

} // namespace windlass
