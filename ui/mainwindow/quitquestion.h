// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QMessageBox>

namespace windlass {

/// Asks whether to quit while transfers run, and says what becomes of them then.
class QuitQuestion : public QMessageBox
{
    Q_OBJECT
public:
    enum class Fate { GoOnNextTime, AreCancelled };

    /// Deletes itself when it is closed.
    QuitQuestion(Fate fate, QWidget *parent);

signals:
    /// Quit, whatever becomes of the transfers.
    void confirmed();
};

} // namespace windlass
