// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/customerkey.h"

#include <QWidget>

class QLineEdit;

namespace windlass {

/// A field for a person's own key: typed or pasted as Base64, or from a file. It is secret, so it
/// is shown as dots.
class CustomerKeyField : public QWidget
{
    Q_OBJECT
public:
    explicit CustomerKeyField(QWidget *parent = nullptr);

    bool isEmpty() const;
    /// The key; fails if the input is not a key. An empty key if the field is empty.
    Result<CustomerKey> key() const;
    QLineEdit *field() const { return m_field; }

signals:
    void edited();

private:
    void chooseFile();

    QLineEdit *m_field;
};

} // namespace windlass
