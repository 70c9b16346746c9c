// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sharing/sharelink.h"
#include "ui/sharing/foldedform.h"

class QLineEdit;

namespace windlass {

/// Rarely used options of a link: a version, header fields of the response, the server's name for
/// others.
class LinkOptionsPanel : public FoldedForm
{
    Q_OBJECT
public:
    explicit LinkOptionsPanel(QWidget *parent = nullptr);

    /// Shows the options for this kind of link.
    void setMethod(LinkMethod method);
    /// Adds the input to \a options, whose method must be set.
    void fill(ShareLinkOptions &options) const;

signals:
    void changed();

private:
    QLineEdit *addField(const char *name, const QString &label, const QString &hint);

    QLineEdit *m_version;
    QLineEdit *m_saveAs;
    QLineEdit *m_type;
    QLineEdit *m_cacheControl;
    QLineEdit *m_host;
};

} // namespace windlass
