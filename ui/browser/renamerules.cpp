// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/renamerules.h"

namespace windlass {

RenameRules::RenameRules(const RemoteSelection &selection, NameExists exists)
    : KeyNameRules(selection.key.parent().bytes().size()), m_selection(selection),
      m_isOwnObject(!selection.isPrefix && selection.key.isFolder()), m_exists(std::move(exists))
{
}

QByteArray RenameRules::fullName(const QByteArray &name) const
{
    return m_isOwnObject ? m_selection.targetName + name : nameInLocation(name);
}

QByteArray RenameRules::nameInLocation(const QByteArray &name) const
{
    return m_selection.isPrefix ? name + '/' : name;
}

std::optional<NameVerdict> RenameRules::verdictOn(const QByteArray &name) const
{
    using Severity = FieldHint::Severity;
    const QByteArray wanted = nameInLocation(name);
    if (wanted == m_selection.targetName)
        return NameVerdict {Severity::Error}; // unchanged: no message
    if (m_exists(wanted))
        return NameVerdict {Severity::Error,
            m_selection.isPrefix ? tr("A folder with this name already exists.")
                                 : tr("An object with this name already exists.")};
    if (m_exists(m_selection.isPrefix ? name : name + '/'))
        return NameVerdict {Severity::Warning,
            tr("An object and a folder would have this name. They cannot be downloaded into the "
               "same folder.")};
    return {};
}

} // namespace windlass
