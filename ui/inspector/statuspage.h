// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace windlass {

class IconLabel;

/// Shown instead of content: the reason in plain words, and optionally a button.
class StatusPage : public QWidget
{
    Q_OBJECT
public:
    explicit StatusPage(QWidget *parent = nullptr);

    void showText(const char *iconName, const QString &title, const QString &text = {},
        const QString &actionText = {});
    void showLoading(const QString &title);
    QString title() const;
    QString text() const;

signals:
    void actionTriggered();

private:
    IconLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QProgressBar *m_progress;
    QPushButton *m_action;
};

} // namespace windlass
