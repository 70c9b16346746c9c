// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/newfolderdialog.h"

namespace windlass {

namespace {

class NewFolderRules : public KeyNameRules
{
public:
    NewFolderRules(const S3Uri &location, NameExists exists)
        : KeyNameRules(location.key.bytes().size()), m_exists(std::move(exists))
    {
    }

    QByteArray fullName(const QByteArray &name) const override { return name + '/'; }

protected:
    std::optional<NameVerdict> verdictOn(const QByteArray &name) const override;

private:
    const NameExists m_exists;
};

std::optional<NameVerdict> NewFolderRules::verdictOn(const QByteArray &name) const
{
    // This would replace the folder's marker, which may have content.
    if (m_exists(name + '/'))
        return NameVerdict {FieldHint::Severity::Error,
            NewFolderDialog::tr("A folder with this name already exists.")};
    if (m_exists(name))
        return NameVerdict {FieldHint::Severity::Warning,
            NewFolderDialog::tr("An object with this name already exists. Both can exist, but they "
                                "cannot be downloaded into the same folder.")};
    return {};
}

} // namespace

NewFolderDialog::NewFolderDialog(const S3Uri &location, NameExists exists, QWidget *parent)
    : NameDialog(tr("New folder"), tr("Name of the new folder in %1").arg(location.display()),
        tr("Create"), std::make_unique<NewFolderRules>(location, std::move(exists)), parent)
{
}

} // namespace windlass
