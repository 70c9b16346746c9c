// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/optionsdialog.h"

#include "ui/mainwindow/transferoptions.h"
#include "ui/widgets/fieldhint.h"
#include "ui/widgets/fittingscrollarea.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace windlass {

OptionsDialog::OptionsDialog(TransferKind kind, QWidget *parent)
    : FittingDialog(parent), m_options(new TransferOptions(kind, this)), m_hint(new FieldHint(this))
{
    const bool isUpload = kind == TransferKind::Upload;
    setWindowTitle(isUpload ? tr("Upload options") : tr("Download options"));
    setMinimumWidth(480);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    const auto add = [this, buttons](const QString &text, UploadChooser::What what) {
        QPushButton *button = buttons->addButton(text, QDialogButtonBox::AcceptRole);
        connect(button, &QPushButton::clicked, this, [this, what] {
            m_what = what;
            accept();
        });
        m_accept.append(button);
    };
    if (isUpload)
        add(tr("Choose &files…"), UploadChooser::What::Files);
    add(tr("Choose f&older…"), UploadChooser::What::Folder);
    m_accept.first()->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_options, &TransferOptions::edited, this, &OptionsDialog::review);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(new FittingScrollArea(m_options, this));
    layout->addWidget(m_hint);
    layout->addStretch();
    layout->addWidget(buttons);
    review();
}

ObjectOptions OptionsDialog::options() const
{
    return m_options->options();
}

RequestArguments OptionsDialog::arguments() const
{
    return m_options->arguments();
}

void OptionsDialog::offerVersion()
{
    m_options->offerVersion();
}

VersionId OptionsDialog::version() const
{
    return m_options->version();
}

void OptionsDialog::review()
{
    m_hint->showError(m_options->objection());
    for (QPushButton *button : std::as_const(m_accept))
        button->setEnabled(m_hint->text().isEmpty());
}

} // namespace windlass
