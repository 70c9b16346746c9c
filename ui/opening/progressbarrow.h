// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QProgressBar;

namespace windlass {

/// What is being done, how far it is, and a button that ends it.
class ProgressBarRow : public QWidget
{
    Q_OBJECT
public:
    explicit ProgressBarRow(const QString &text, QWidget *parent = nullptr);

    /// In bytes; a total below 1 is not known.
    void setProgress(qint64 done, qint64 total);

signals:
    void cancelled();

private:
    QProgressBar *m_bar;
};

} // namespace windlass
