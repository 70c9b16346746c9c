// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/renamedialog.h"

#include "ui/browser/plaintext.h"

#include <QLineEdit>

namespace windlass {

RenameDialog::RenameDialog(const RemoteSelection &selection, NameExists exists, QWidget *parent)
    : NameDialog(selection.isPrefix ? tr("Rename folder") : tr("Rename object"),
        tr("New name for “%1”").arg(nameForPeople(selection)), tr("Rename"),
        selection.key.parent().bytes().size(), parent),
      m_selection(selection), m_isOwnObject(!selection.isPrefix && selection.key.isFolder()),
      m_exists(std::move(exists))
{
    setExplanation(selection.isPrefix
            ? tr("S3 has no rename: Windlass copies every object in the folder, then deletes the "
                 "originals. This may take a while.")
            : m_isOwnObject
            ? tr("The object gets a name of its own in this folder. S3 has no rename: Windlass "
                 "copies the object, then deletes the original.")
            : tr("S3 has no rename: Windlass copies the object, then deletes the original."));
    if (!isEmptyName(selection.targetName) && !m_isOwnObject)
        setName(selection.isPrefix ? selection.targetName.chopped(1) : selection.targetName);
    selectStem();
}

void RenameDialog::selectStem()
{
    const QString text = lineEdit()->text();
    const qsizetype dot = m_selection.isPrefix ? -1 : text.lastIndexOf(QLatin1Char('.'));
    if (dot > 0)
        lineEdit()->setSelection(0, int(dot));
    else
        lineEdit()->selectAll();
}

QByteArray RenameDialog::fullName(const QByteArray &name) const
{
    return m_isOwnObject ? m_selection.targetName + name : nameInLocation(name);
}

QByteArray RenameDialog::nameInLocation(const QByteArray &name) const
{
    return m_selection.isPrefix ? name + '/' : name;
}

std::optional<NameDialog::Verdict> RenameDialog::verdictOn(const QByteArray &name) const
{
    using Severity = FieldHint::Severity;
    const QByteArray wanted = nameInLocation(name);
    if (wanted == m_selection.targetName)
        return Verdict {Severity::Error, {}}; // unchanged: no message
    if (m_exists(wanted))
        return Verdict {Severity::Error,
            m_selection.isPrefix ? tr("A folder with this name already exists.")
                                 : tr("An object with this name already exists.")};
    if (m_exists(m_selection.isPrefix ? name : name + '/'))
        return Verdict {Severity::Warning,
            tr("An object and a folder would have this name. They cannot be downloaded into the "
               "same folder.")};
    return {};
}

} // namespace windlass
