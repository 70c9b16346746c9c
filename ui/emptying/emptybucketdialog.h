// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/cancellation.h"
#include "core/listing/bucketcontents.h"
#include "ui/widgets/fittingdialog.h"

#include <optional>

class QCheckBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace windlass {

class BucketEmptying;
class FieldHint;
class InlineMessage;
class Session;
class SilenceNotice;

/// Counts what is in a bucket, and deletes it once its name has been typed. The objects alone are a
/// transfer, which is asked for by a signal; old versions and unfinished uploads are deleted here,
/// with progress, and what could not be deleted is said.
class EmptyBucketDialog : public FittingDialog
{
    Q_OBJECT
public:
    /// \a session must outlive the dialog: connect SessionRegistry::sessionDropped() to done().
    EmptyBucketDialog(Session &session, const BucketName &bucket, QWidget *parent = nullptr);
    ~EmptyBucketDialog() override;

    void accept() override;
    /// While it deletes, stops that and stays open to say how far it came.
    void reject() override;
    void done(int result) override;

signals:
    /// All objects, but no old versions, are to be deleted.
    void objectsDeletionRequested();
    /// Versions or uploads were deleted here.
    void changed();

private:
    void buildFields();
    void buildLayout();
    void count();
    void handleCounted(const Result<BucketContents> &contents);
    void updateFields();
    bool isAnythingChosen() const;
    void begin(bool versions, bool uploads);
    void handleProgressed();
    void handleFinished();

    Session &m_session;
    const BucketName m_bucket;
    std::optional<BucketContents> m_contents;
    BucketEmptying *m_emptying = nullptr;
    bool m_isRunning = false;
    bool m_isTransfer = false; // the objects are deleted by one
    QLabel *m_summary;
    QWidget *m_question;
    QCheckBox *m_versions;
    FieldHint *m_versionsHint;
    QWidget *m_versionsRow = nullptr;
    QCheckBox *m_uploads;
    QLineEdit *m_name;
    QProgressBar *m_bar;
    SilenceNotice *m_silence;
    QListWidget *m_failures;
    InlineMessage *m_message;
    QDialogButtonBox *m_buttons;
    QPushButton *m_empty;
    CancelSource m_cancel;
};

} // namespace windlass
