// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/customerkey.h"

#include <QWidget>

class QLineEdit;

namespace windlass {

/// Where a person gives a key of their own: typed or pasted as Base64, or from a file. A secret, so
/// it is shown as dots.
class CustomerKeyField : public QWidget
{
    Q_OBJECT
public:
    explicit CustomerKeyField(QWidget *parent = nullptr);

    bool isEmpty() const;
    /// What is there; fails if it is no key. Empty: nothing is there.
    Result<CustomerKey> key() const;
    QLineEdit *field() const { return m_field; }

signals:
    void edited();

private:
    void chooseFile();

    QLineEdit *m_field;
};

} // namespace windlass
