// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/quitquestion.h"

#include <QPushButton>

namespace windlass {

QuitQuestion::QuitQuestion(Fate fate, QWidget *parent) : QMessageBox(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setIcon(QMessageBox::Question);
    setTextFormat(Qt::PlainText);
    setWindowTitle(tr("Transfers are running"));
    const bool goesOn = fate == Fate::GoOnNextTime;
    setText(goesOn ? tr("Transfers are still running. Quit and resume them next time?")
                   : tr("Transfers are still running. Cancel them and quit?"));
    if (goesOn)
        setInformativeText(tr("What has been transferred so far is kept."));
    QPushButton *quit = goesOn
        ? addButton(tr("Quit and resume later"), QMessageBox::AcceptRole)
        : addButton(tr("Cancel transfers and quit"), QMessageBox::DestructiveRole);
    QPushButton *stay = addButton(tr("Keep running"), QMessageBox::RejectRole);
    setDefaultButton(goesOn ? quit : stay); // the choice that loses nothing
    setEscapeButton(stay);
    connect(quit, &QPushButton::clicked, this, &QuitQuestion::confirmed);
}

} // namespace windlass
