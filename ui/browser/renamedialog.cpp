// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/renamedialog.h"

#include "ui/browser/plaintext.h"
#include "ui/browser/renamerules.h"

#include <QLineEdit>

namespace windlass {

void selectStem(QLineEdit &field, const RemoteSelection &selection)
{
    const qsizetype dot = selection.isPrefix ? -1 : field.text().lastIndexOf(QLatin1Char('.'));
    if (dot > 0)
        field.setSelection(0, int(dot));
    else
        field.selectAll();
}

RenameDialog::RenameDialog(const RemoteSelection &selection, NameExists exists, QWidget *parent)
    : NameDialog(selection.isPrefix ? tr("Rename folder") : tr("Rename object"),
        tr("New name for “%1”").arg(nameForPeople(selection)), tr("Rename"),
        std::make_unique<RenameRules>(selection, std::move(exists)), parent)
{
    const bool isOwnObject = !selection.isPrefix && selection.key.isFolder();
    setExplanation(selection.isPrefix
            ? tr("S3 has no rename: Windlass copies every object in the folder, then deletes the "
                 "originals. This may take a while.")
            : isOwnObject
            ? tr("The object gets a name of its own in this folder. S3 has no rename: Windlass "
                 "copies the object, then deletes the original.")
            : tr("S3 has no rename: Windlass copies the object, then deletes the original."));
    if (!isEmptyName(selection.targetName) && !isOwnObject)
        setName(selection.isPrefix ? selection.targetName.chopped(1) : selection.targetName);
    selectStem(*lineEdit(), selection);
}

} // namespace windlass
