// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QMessageBox>

namespace windlass {

/// Asks whether to quit while transfers run, and says what will happen to them.
class QuitQuestion : public QMessageBox
{
    Q_OBJECT
public:
    enum class Fate { GoOnNextTime, AreCancelled };

    /// Deletes itself when closed.
    QuitQuestion(Fate fate, QWidget *parent);

signals:
    /// Quit, with the stated consequences for the transfers.
    void confirmed();
};

} // namespace windlass
