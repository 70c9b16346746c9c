// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QLabel;

namespace windlass {

/// A line below an input field that says what is wrong with the input, or what to mind. Plain text
/// only. Takes no space while there is nothing to say.
class HintLabel : public QWidget
{
    Q_OBJECT
public:
    enum class Severity { Warning, Error };

    explicit HintLabel(QWidget *parent = nullptr);

    void showHint(Severity severity, const QString &text);
    void clear();
    QString text() const;

private:
    QLabel *m_icon;
    QLabel *m_text;
};

} // namespace windlass
