// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/connections/connectionconfig.h"
#include "ui/widgets/fittingdialog.h"

class QTreeWidget;

namespace windlass {

/// Shows a connection's settings and where each was set, or looked for: as `windlass-cli configure
/// list` does.
class OriginsDialog : public FittingDialog
{
    Q_OBJECT
public:
    explicit OriginsDialog(const ConnectionConfig &config, QWidget *parent = nullptr);

private:
    void fill(const ConnectionConfig &config);
    void addRow(const Setting &setting);
    void copy();

    QTreeWidget *m_rows;
};

} // namespace windlass
