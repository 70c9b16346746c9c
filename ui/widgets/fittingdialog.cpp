// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/fittingdialog.h"

#include "ui/widgets/taborder.h"
#include "ui/widgets/windowfit.h"

#include <QEvent>
#include <QLayout>
#include <QScreen>

#include <algorithm>

namespace windlass {

FittingDialog::FittingDialog(QWidget *parent) : QDialog(parent) { }

bool FittingDialog::event(QEvent *event)
{
    if (event->type() == QEvent::Show)
        orderTabs(*this); // all fields are there by now
    const bool handled = QDialog::event(event);
    // Qt computes the height of a window with wrapped text only once, when it is shown.
    if ((event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show) && layout()) {
        const QRect screenRoom = screen()->availableGeometry();
        const int room = screenRoom.height() - WindowFit::frameOf(*this).height();
        const int wide = std::max(width(), layout()->totalMinimumSize().width());
        const int wanted = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(wide)
                                                         : layout()->totalSizeHint().height();
        resize(wide, std::min(wanted, room));
        if (isVisible()) // it may have grown beyond the lower edge
            WindowFit::fit(*this, screenRoom);
    }
    return handled;
}

} // namespace windlass
