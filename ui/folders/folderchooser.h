// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "ui/connections/place.h"

#include <QWidget>

#include <optional>

class QPushButton;

namespace windlass {

class ConnectionList;
class FieldHint;
class FolderTreeModel;
class FolderTreeView;
class SessionRegistry;
class SilenceNotice;

/// The tree from which a person chooses a folder of any connection, with a button for a new one. It
/// can be told which place is chosen, too: then it opens what leads there, as far as there is such
/// a folder.
class FolderChooser : public QWidget
{
    Q_OBJECT
public:
    /// Both must outlive the chooser.
    FolderChooser(
        ConnectionList &connections, SessionRegistry &sessions, QWidget *parent = nullptr);

    /// Shows a place that exists, even in a bucket that is not listed.
    void open(const Place &place);
    /// Shows a place that may not exist.
    void showPlace(const Place &place);

signals:
    /// By a person.
    void chosen(const windlass::Place &place);

private:
    void follow();
    void choose(const QModelIndex &index);
    void askForNewFolder();
    void createFolder(const Place &parent, const QByteArray &name);
    QModelIndex indexOf(const Place &place) const;

    SessionRegistry &m_sessions;
    FolderTreeModel *m_model;
    FolderTreeView *m_view;
    QPushButton *m_newFolder;
    FieldHint *m_hint;
    SilenceNotice *m_silence; // while a new folder is made
    Place m_place;            // what is chosen, in the tree or not
    bool m_isKnown = false;   // m_place exists
    bool m_follows = false;   // until the row of m_place is shown, or cannot be
};

} // namespace windlass
