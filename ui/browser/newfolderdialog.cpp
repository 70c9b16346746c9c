// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/newfolderdialog.h"

namespace windlass {

NewFolderDialog::NewFolderDialog(const S3Uri &location, NameExists exists, QWidget *parent)
    : NameDialog(tr("New folder"), tr("Name of the new folder in %1").arg(location.display()),
        tr("Create"), location.key.bytes().size(), parent),
      m_exists(std::move(exists))
{
}

std::optional<NameDialog::Verdict> NewFolderDialog::verdictOn(const QByteArray &name) const
{
    // This would replace the folder's marker, which may have content.
    if (m_exists(name + '/'))
        return Verdict {FieldHint::Severity::Error, tr("A folder with this name already exists.")};
    if (m_exists(name))
        return Verdict {FieldHint::Severity::Warning,
            tr("An object with this name already exists. Both can exist, but they cannot be "
               "downloaded into the same folder.")};
    return {};
}

} // namespace windlass
