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

/// Creates a list of links to several objects, or to all objects in folders: as text, as a table,
/// or as a web page. Folders are listed when the list is created.
class LinkListDialog : public FittingDialog
{
    Q_OBJECT
public:
    /// \a shownBelow: the common folder of all \a sources.
    LinkListDialog(std::shared_ptr<S3Service> service, QList<LinkSource> sources,
        ObjectKey shownBelow, QWidget *parent = nullptr);
    ~LinkListDialog() override;

    /// Writes the list to the file \a path; the dialog shows the result.
    void save(const QString &path);
    /// Copies the list to the clipboard.
    void copy();

private:
    void setUpFields();
    void buildLayout();
    LinkListRequest request() const;
    /// Creates the list, passing it to \a write on another thread, and then calls \a done.
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
    std::unique_ptr<Session> m_session; // created for the first list
};

} // namespace windlass
