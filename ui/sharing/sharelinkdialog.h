// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3service.h"
#include "ui/widgets/fittingdialog.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTimer;

namespace windlass {

class ExpiryChooser;
class InlineMessage;
struct ShareLink;

/// Makes a link that lets anyone who has it fetch one object for a while. The link follows what is
/// chosen; nothing is asked of the server, and nothing there changes.
class ShareLinkDialog : public FittingDialog
{
    Q_OBJECT
public:
    ShareLinkDialog(std::shared_ptr<S3Service> service, BucketName bucket, ObjectKey key,
        QWidget *parent = nullptr);

    /// Empty if no link could be made, which the dialog says.
    QString link() const;

private:
    void buildLayout();
    void makeLink();
    void showLink(const ShareLink &link);
    void copy();
    void resetCopy();
    QString reachNote() const;

    const std::shared_ptr<S3Service> m_service;
    const BucketName m_bucket;
    const ObjectKey m_key;
    ExpiryChooser *m_expiry;
    QCheckBox *m_download;
    QLineEdit *m_link;
    QPushButton *m_copy;
    QLabel *m_until;
    QLabel *m_notes;
    InlineMessage *m_message;
    QTimer *m_copiedTimer;
};

} // namespace windlass
