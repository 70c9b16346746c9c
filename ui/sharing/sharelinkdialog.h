// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3service.h"
#include "core/sharing/sharelink.h"
#include "ui/widgets/fittingdialog.h"

#include <optional>

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QTimer;
class QToolButton;

namespace windlass {

class ExpiryChooser;
class InlineMessage;
class LinkOptionsPanel;
class LinkTester;
class QrCodeView;

/// Creates a link with which anyone can fetch one object for a limited time, or replace, describe
/// or delete it. The link follows the chosen options; nothing is sent to the server unless the link
/// is tried.
class ShareLinkDialog : public FittingDialog
{
    Q_OBJECT
public:
    ShareLinkDialog(std::shared_ptr<S3Service> service, BucketName bucket, ObjectKey key,
        QWidget *parent = nullptr);

    QString link() const;

private:
    void buildLayout();
    void fillMethods();
    void fillCopyMenu();
    QWidget *makeObjectField();
    QHBoxLayout *makeLinkRow();
    LinkMethod method() const;
    ShareLinkOptions options() const;
    void handleMethodChosen();
    void makeLink();
    void showLink(const ShareLink &link);
    QString warning(const ShareLink &link) const;
    void copy();
    void resetCopy();
    void tryLink();
    void showQr(bool shown);

    const std::shared_ptr<S3Service> m_service;
    const BucketName m_bucket;
    const ObjectKey m_key;
    std::optional<ShareLink> m_made;
    QComboBox *m_method;
    ExpiryChooser *m_expiry;
    QCheckBox *m_download;
    LinkOptionsPanel *m_options;
    QLineEdit *m_link;
    QPushButton *m_copy;
    QToolButton *m_copyAs;
    QToolButton *m_qrButton;
    QrCodeView *m_qr;
    QLabel *m_until;
    QLabel *m_notes;
    QPushButton *m_try;
    InlineMessage *m_message;
    LinkTester *m_tester;
    QTimer *m_copiedTimer;
};

} // namespace windlass
