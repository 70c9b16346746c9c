// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/transferrequest.h"
#include "ui/browser/namedialog.h"

namespace windlass {

/// Asks for a new name for an object or a folder. The part before the extension is selected. A
/// folder's own object, whose key is the folder's, gets a name within that folder.
class RenameDialog : public NameDialog
{
    Q_OBJECT
public:
    RenameDialog(const RemoteSelection &selection, NameExists exists, QWidget *parent = nullptr);

    /// As in RemoteSelection::targetName: a folder's ends with a slash, that of a folder's own
    /// object begins with the folder.
    QByteArray newName() const { return fullName(name()); }

protected:
    std::optional<Verdict> verdictOn(const QByteArray &name) const override;
    QByteArray fullName(const QByteArray &name) const override;

private:
    void selectStem();

    QByteArray nameInLocation(const QByteArray &name) const;

    const RemoteSelection m_selection;
    const bool m_isOwnObject;
    const NameExists m_exists;
};

} // namespace windlass
