// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sharing/postform.h"
#include "ui/sharing/foldedform.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace windlass {

/// What few people want of an upload form: one name for what comes, the smallest file, fields that
/// every upload carries and conditions that it meets, what comes after it, the name that others use
/// for the server.
class FormOptionsPanel : public FoldedForm
{
    Q_OBJECT
public:
    explicit FormOptionsPanel(QWidget *parent = nullptr);

    /// The key that uploads to \a prefix get.
    ObjectKey key(const ObjectKey &prefix) const;
    QByteArray redirect() const; ///< where a browser goes after an upload; empty: nowhere
    /// \a options with what was entered; fails with InvalidInput.
    Result<PostFormOptions> filled(PostFormOptions options) const;

signals:
    void changed();

private:
    QLineEdit *addLine(const QString &label, const char *name, const QString &hint);
    QPlainTextEdit *addLines(const QString &label, const char *name, const QString &hint);

    QLineEdit *m_name;
    QLineEdit *m_smallest;
    QPlainTextEdit *m_uploadFields;
    QPlainTextEdit *m_conditions;
    QLineEdit *m_redirect;
    QComboBox *m_status;
    QLineEdit *m_host;
};

} // namespace windlass
