// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/transferrequest.h"
#include "ui/browser/keynamerules.h"

namespace windlass {

/// The rules for a new name of an object or a folder. A folder's own object, whose key is the
/// folder's, gets a name within that folder.
class RenameRules : public KeyNameRules
{
    Q_DECLARE_TR_FUNCTIONS(windlass::RenameRules)
public:
    RenameRules(const RemoteSelection &selection, NameExists exists);

    /// As in RemoteSelection::targetName: a folder's ends with a slash, that of a folder's own
    /// object begins with the folder.
    QByteArray fullName(const QByteArray &name) const override;

protected:
    /// An error without a hint is about the name that it has already.
    std::optional<NameVerdict> verdictOn(const QByteArray &name) const override;

private:
    QByteArray nameInLocation(const QByteArray &name) const;

    const RemoteSelection m_selection;
    const bool m_isOwnObject;
    const NameExists m_exists;
};

} // namespace windlass
