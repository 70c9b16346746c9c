// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3uri.h"

#include <QList>
#include <QWidget>

#include <vector>

class QMenu;
class QToolButton;

namespace windlass {

/// A location as a row of buttons: s3:// › bucket › folder › folder. If there is not enough room,
/// folders after the root move into a "…" menu, and long names are elided.
class Breadcrumbs : public QWidget
{
    Q_OBJECT
public:
    explicit Breadcrumbs(QWidget *parent = nullptr);

    void setLocation(const S3Uri &location);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void locationClicked(const windlass::S3Uri &location);
    /// The space beside the buttons.
    void freeSpaceClicked();

protected:
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Crumb {
        QToolButton *button;
        QString text;
        S3Uri target;
    };

    void addCrumb(const QString &text, const S3Uri &target);
    void arrange();
    static int paddingOf(const QToolButton *button);
    static int widthOf(const QToolButton *button, const QString &text);
    size_t firstThatFits(int available) const;
    int place(QToolButton *button, int x, int width);
    void fillMenu(size_t firstShown);

    std::vector<Crumb> m_crumbs; // the first is the root
    QToolButton *m_more;
    QMenu *m_menu;           // of m_more
    QList<int> m_separators; // their positions from left to right
};

} // namespace windlass
