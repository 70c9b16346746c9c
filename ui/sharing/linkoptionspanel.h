// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sharing/sharelink.h"

#include <QWidget>

class QFormLayout;
class QLineEdit;
class QToolButton;

namespace windlass {

/// What few people want of a link: a version, what the answer says, the name that others use for
/// the server. Folded away until somebody opens it.
class LinkOptionsPanel : public QWidget
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
    void showFields(bool shown);

    QToolButton *m_fold;
    QWidget *m_fields;
    QFormLayout *m_form;
    QLineEdit *m_version;
    QLineEdit *m_saveAs;
    QLineEdit *m_type;
    QLineEdit *m_cacheControl;
    QLineEdit *m_host;
};

} // namespace windlass
