// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHeaderView>

namespace windlass {

/// A header whose texts stand above those of ObjectRowDelegate's cells, which keep a distance from
/// the sides that headers do not.
class ObjectTableHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit ObjectTableHeader(QWidget *parent = nullptr);

protected:
    void initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const override;
};

} // namespace windlass
