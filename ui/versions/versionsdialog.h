// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3uri.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;

namespace windlass {

class Session;
class VersionsView;

/// A window with the versions and delete markers of one object or folder. Lives on the GUI thread.
class VersionsDialog : public QDialog
{
    Q_OBJECT
public:
    /// \a session must outlive the window. \a place: see VersionListing.
    VersionsDialog(Session &session, const S3Uri &place, QWidget *parent = nullptr);

    VersionsView *view() const { return m_view; }

private:
    void buildLayout();
    QWidget *buttonRow();
    void open(const S3Uri &place);
    void showState();
    void showMenu(const QPoint &position);

    Session &m_session;
    VersionsView *m_view;
    QLabel *m_where;
    QLabel *m_summary;
    QProgressBar *m_busy;
    QPushButton *m_up;
};

} // namespace windlass
