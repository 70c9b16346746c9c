// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>

class QWidget;

namespace windlass {

/// Makes the Tab key go through \a window as its layouts place the fields: down and along the
/// lines, and to a tab bar before the page that it chooses. Qt goes by the order in which they were
/// made.
void orderTabs(QWidget &window);

/// Lets the Tab key go from \a first through everything in \a parts that can have the focus, in
/// this order. For parts whose widgets are made later than those after them, which Qt would put
/// last.
void setTabOrder(QWidget *first, const QList<QWidget *> &parts);

} // namespace windlass
