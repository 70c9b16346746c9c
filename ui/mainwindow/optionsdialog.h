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

/// Asks for the options of an upload or a download, before files are chosen and a plan is made.
class OptionsDialog : public FittingDialog
{
    Q_OBJECT
public:
    explicit OptionsDialog(TransferKind kind, QWidget *parent = nullptr);

    ObjectOptions options() const;
    RequestArguments arguments() const;
    void offerVersion(); ///< to be called if a single object is transferred
    VersionId version() const;
    /// For an upload: what to choose next.
    UploadChooser::What what() const { return m_what; }

private:
    void review();

    TransferOptions *m_options;
    FieldHint *m_hint;
    QList<QPushButton *> m_accept;
    UploadChooser::What m_what = UploadChooser::What::Files;
};

} // namespace windlass
