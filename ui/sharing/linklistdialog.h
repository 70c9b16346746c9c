// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/session.h"
#include "core/sharing/linklisting.h"
#include "ui/widgets/fittingdialog.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace windlass {

class ExpiryChooser;
class InlineMessage;

/// Makes a list of links to several objects, or to all in folders: as text, as a table, or as a web
/// page. Folders are listed when the list is made.
class LinkListDialog : public FittingDialog
{
    Q_OBJECT
public:
    /// \a shownBelow: the folder that all of \a sources are in.
    LinkListDialog(std::shared_ptr<S3Service> service, QList<LinkSource> sources,
        ObjectKey shownBelow, QWidget *parent = nullptr);
    ~LinkListDialog() override;

    /// Writes the list to the file \a path; how that went is said in the dialog.
    void save(const QString &path);
    /// Puts the list into the clipboard.
    void copy();

private:
    void setUpFields();
    void buildLayout();
    LinkListRequest request() const;
    /// Makes the list with \a write, which is called on another thread, and calls \a done.
    void start(std::function<Result<>(QByteArray)> write,
        std::function<void(const LinkListSummary &)> done);
    void askWhereToSave();
    void showDone(const LinkListSummary &summary, const QString &said);
    void showError(const Error &error);
    void setBusy(bool busy);
    void checkLinks();

    const std::shared_ptr<S3Service> m_service;
    const QList<LinkSource> m_sources;
    const ObjectKey m_shownBelow;
    QComboBox *m_format;
    ExpiryChooser *m_expiry;
    QLineEdit *m_title;
    QLineEdit *m_host;
    QLabel *m_until;
    QLabel *m_notes;
    QPushButton *m_save;
    QPushButton *m_copy;
    InlineMessage *m_message;
    CancelSource m_cancel;
    std::unique_ptr<Session> m_session; // made with the first list
};

} // namespace windlass
