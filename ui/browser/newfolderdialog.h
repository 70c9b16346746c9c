// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3uri.h"
#include "ui/browser/namedialog.h"

namespace windlass {

/// Asks for the name of a new folder in a location.
class NewFolderDialog : public NameDialog
{
    Q_OBJECT
public:
    NewFolderDialog(const S3Uri &location, NameExists exists, QWidget *parent = nullptr);
};

} // namespace windlass
