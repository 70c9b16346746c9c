// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/transferrequest.h"
#include "ui/browser/uploadchooser.h"
#include "ui/widgets/fittingdialog.h"

class QPushButton;

namespace windlass {

class FieldHint;
class TransferOptions;

/// Asks what an upload or a download is to be told, before it is chosen and planned.
class OptionsDialog : public FittingDialog
{
    Q_OBJECT
public:
    explicit OptionsDialog(TransferKind kind, QWidget *parent = nullptr);

    ObjectOptions options() const;
    RequestArguments arguments() const;
    void offerVersion(); ///< for when a single object is what is transferred
    VersionId version() const;
    /// Of an upload, what is to be chosen now.
    UploadChooser::What what() const { return m_what; }

private:
    void review();

    TransferOptions *m_options;
    FieldHint *m_hint;
    QList<QPushButton *> m_accept;
    UploadChooser::What m_what = UploadChooser::What::Files;
};

} // namespace windlass
