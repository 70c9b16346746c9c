// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/cancellation.h"
#include "core/base/result.h"
#include "core/s3/names.h"
#include "ui/widgets/fittingdialog.h"

class QDialogButtonBox;
class QLineEdit;

namespace windlass {

class FieldHint;
class InlineMessage;
class Session;

/// Creates a bucket: accepted only after the server has created it.
class NewBucketDialog : public FittingDialog
{
    Q_OBJECT
public:
    /// \a session must outlive the dialog: connect SessionRegistry::sessionDropped() to reject().
    explicit NewBucketDialog(Session &session, QWidget *parent = nullptr);
    ~NewBucketDialog() override;

    BucketName bucketName() const;

    void accept() override;
    void done(int result) override;

private:
    void buildLayout();
    void updateHint();
    void setBusy(bool busy);
    void handleCreated(const Result<> &created);

    Session &m_session;
    QLineEdit *m_name;
    FieldHint *m_hint;
    InlineMessage *m_message;
    QDialogButtonBox *m_buttons;
    CancelSource m_cancel;
};

} // namespace windlass
