// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/transferrequest.h"
#include "ui/browser/namedialog.h"

namespace windlass {

/// Asks for a new name for an object or a folder. The part before the extension is selected.
class RenameDialog : public NameDialog
{
    Q_OBJECT
public:
    RenameDialog(const RemoteSelection &selection, NameExists exists, QWidget *parent = nullptr);

    /// As RemoteSelection::targetName: a folder's ends with a slash.
    QByteArray newName() const { return fullName(name()); }

protected:
    std::optional<Verdict> verdictOn(const QByteArray &name) const override;
    QByteArray fullName(const QByteArray &name) const override;

private:
    void selectStem();

    const RemoteSelection m_selection;
    const NameExists m_exists;
};

} // namespace windlass
