// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sharing/postform.h"
#include "ui/sharing/foldedform.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace windlass {

/// Rarely used options of an upload form: a fixed name for the upload, a minimum size, further
/// fields and conditions, what happens after the upload, and the server's name for others.
class FormOptionsPanel : public FoldedForm
{
    Q_OBJECT
public:
    explicit FormOptionsPanel(QWidget *parent = nullptr);

    /// The key of uploads to \a prefix.
    ObjectKey key(const ObjectKey &prefix) const;
    QByteArray redirect() const; ///< a browser goes there after an upload; empty: it stays
    /// \a options with the input; fails with InvalidInput.
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
