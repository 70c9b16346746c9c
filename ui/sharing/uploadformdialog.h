// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3service.h"
#include "core/sharing/postform.h"
#include "ui/widgets/fittingdialog.h"

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace windlass {

class ExpiryChooser;
class FormOptionsPanel;
class InlineMessage;
class LinkTester;

/// Creates a form with which anyone can upload files to a folder for a limited time: as a web page
/// to send to people, as a command, or as data for programs. Nothing is sent to the server unless
/// the form is tried.
class UploadFormDialog : public FittingDialog
{
    Q_OBJECT
public:
    /// \a prefix is empty or ends with a slash.
    UploadFormDialog(std::shared_ptr<S3Service> service, BucketName bucket, ObjectKey prefix,
        QWidget *parent = nullptr);

    const std::optional<PostForm> &form() const { return m_made; }
    /// Writes the page; the dialog shows errors.
    bool savePage(const QString &path);

private:
    void setUpFields();
    void buildLayout();
    Result<PostFormOptions> options() const;
    Result<PostForm> chosenForm() const;
    void makeForm();
    void showForm(const PostForm &form);
    void askWhereToSave();
    void copy(const QByteArray &text, const QString &said);
    void tryOut();
    void showError(const Error &error);

    const std::shared_ptr<S3Service> m_service;
    const BucketName m_bucket;
    const ObjectKey m_prefix;
    std::optional<PostForm> m_made;
    ExpiryChooser *m_expiry;
    QLineEdit *m_title;
    QSpinBox *m_largest;
    QComboBox *m_unit;
    QComboBox *m_type;
    FormOptionsPanel *m_options;
    QLabel *m_until;
    QLabel *m_notes;
    QPushButton *m_save;
    QPushButton *m_copyCurl;
    QPushButton *m_copyJson;
    QPushButton *m_try;
    InlineMessage *m_message;
    LinkTester *m_tester;
};

} // namespace windlass
