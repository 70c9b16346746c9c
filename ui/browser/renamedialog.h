// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/transfer/request/transferrequest.h"
#include "ui/browser/namedialog.h"

class QLineEdit;

namespace windlass {

/// Selects what is before the extension of \a selection's name, which \a field has.
void selectStem(QLineEdit &field, const RemoteSelection &selection);

/// Asks for a new name for an object or a folder. The part before the extension is selected. A
/// folder's own object, whose key is the folder's, gets a name within that folder.
class RenameDialog : public NameDialog
{
    Q_OBJECT
public:
    RenameDialog(const RemoteSelection &selection, NameExists exists, QWidget *parent = nullptr);

    /// As in RemoteSelection::targetName: a folder's ends with a slash, that of a folder's own
    /// object begins with the folder.
    QByteArray newName() const { return fullName(); }
};

} // namespace windlass
