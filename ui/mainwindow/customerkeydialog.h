// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/customerkey.h"
#include "ui/widgets/fittingdialog.h"

class QPushButton;

namespace windlass {

class CustomerKeyField;
class FieldHint;

/// Asks for the customer key that transfers of an earlier run use.
class CustomerKeyDialog : public FittingDialog
{
    Q_OBJECT
public:
    explicit CustomerKeyDialog(int transfers, QWidget *parent = nullptr);

signals:
    void given(const windlass::CustomerKey &key);

private:
    void review();

    CustomerKeyField *m_key;
    FieldHint *m_hint;
    QPushButton *m_accept;
};

} // namespace windlass
