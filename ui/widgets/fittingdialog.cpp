// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/fittingdialog.h"

#include <QEvent>
#include <QLayout>

namespace windlass {

FittingDialog::FittingDialog(QWidget *parent) : QDialog(parent) { }

bool FittingDialog::event(QEvent *event)
{
    const bool handled = QDialog::event(event);
    // Qt gives a window with wrapped text its height once, when it is shown.
    if ((event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show) && layout())
        resize(width(), layout()->totalHeightForWidth(width()));
    return handled;
}

} // namespace windlass
