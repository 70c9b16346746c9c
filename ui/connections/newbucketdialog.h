// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/cancellation.h"
#include "core/base/result.h"
#include "core/s3/bucketcreation.h"
#include "ui/widgets/fittingdialog.h"

class QCheckBox;
class QDialogButtonBox;
class QLineEdit;

namespace windlass {

class FieldHint;
class InlineMessage;
class Session;
class SilenceNotice;

/// Creates a bucket: accepted only after the server has created it. If it was created, but not with
/// all that was wanted, the dialog stays open to say so, and is accepted when it is closed.
class NewBucketDialog : public FittingDialog
{
    Q_OBJECT
public:
    /// \a session must outlive the dialog: connect SessionRegistry::sessionDropped() to reject().
    explicit NewBucketDialog(Session &session, QWidget *parent = nullptr);
    ~NewBucketDialog() override;

    BucketName bucketName() const;
    NewBucket wanted() const;

    void accept() override;
    void done(int result) override;

private:
    void buildLayout();
    void buildFields();
    void updateFields();
    void showNameHint();
    bool isRegionPossible() const;
    void setBusy(bool busy);
    void handleCreated(const Result<CreatedBucket> &created);
    void showCreatedDifferently(const CreatedBucket &created);

    Session &m_session;
    QLineEdit *m_name;
    FieldHint *m_hint;
    QLineEdit *m_region;
    FieldHint *m_regionHint;
    QCheckBox *m_versions;
    QCheckBox *m_lock;
    InlineMessage *m_message;
    SilenceNotice *m_silence;
    QDialogButtonBox *m_buttons;
    CancelSource m_cancel;
    bool m_isCreated = false;
};

} // namespace windlass
