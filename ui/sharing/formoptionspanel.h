// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sharing/postform.h"
#include "ui/sharing/foldedform.h"

class QLineEdit;
class QPlainTextEdit;

namespace windlass {

/// What few people want of an upload form: one name for what comes, fields that every upload
/// carries, the name that others use for the server.
class FormOptionsPanel : public FoldedForm
{
    Q_OBJECT
public:
    explicit FormOptionsPanel(QWidget *parent = nullptr);

    /// The key that uploads to \a prefix get.
    ObjectKey key(const ObjectKey &prefix) const;
    /// \a options with what was entered; fails with InvalidInput.
    Result<PostFormOptions> filled(PostFormOptions options) const;

signals:
    void changed();

private:
    QLineEdit *m_name;
    QPlainTextEdit *m_uploadFields;
    QLineEdit *m_host;
};

} // namespace windlass
