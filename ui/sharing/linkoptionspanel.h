// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sharing/sharelink.h"
#include "ui/sharing/foldedform.h"

class QLineEdit;

namespace windlass {

/// What few people want of a link: a version, what the answer says, the name that others use for
/// the server.
class LinkOptionsPanel : public FoldedForm
{
    Q_OBJECT
public:
    explicit LinkOptionsPanel(QWidget *parent = nullptr);

    /// Shows what a link of this kind can have.
    void setMethod(LinkMethod method);
    /// Adds what was entered to \a options, whose method is set.
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
