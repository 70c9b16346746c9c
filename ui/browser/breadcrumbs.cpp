// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/breadcrumbs.h"

#include "ui/browser/plaintext.h"
#include "ui/widgets/plaintooltip.h"

#include <QEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>
#include <QToolButton>

#include <algorithm>

namespace windlass {

namespace {
constexpr int margin = 3;
constexpr int separatorWidth = 13;
constexpr int longestName = 260; // pixels
} // namespace

Breadcrumbs::Breadcrumbs(QWidget *parent)
    : QWidget(parent), m_more(new QToolButton(this)), m_menu(new QMenu(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::IBeamCursor);
    m_more->setAutoRaise(true);
    m_more->setCursor(Qt::ArrowCursor);
    m_more->setText(QStringLiteral("…"));
    m_more->setToolTip(tr("Folders between"));
    m_more->setAccessibleName(tr("Folders between"));
    m_more->hide();
    // Not set as the button's own menu, which would add an arrow.
    connect(m_more, &QToolButton::clicked, m_menu,
        [this] { m_menu->popup(m_more->mapToGlobal(m_more->rect().bottomLeft())); });
    setLocation({});
}

void Breadcrumbs::setLocation(const S3Uri &location)
{
    for (const Crumb &crumb : m_crumbs) {
        crumb.button->hide();
        crumb.button->deleteLater(); // it may have just been clicked
    }
    m_crumbs.clear();
    addCrumb(QStringLiteral("s3://"), {});
    if (!location.bucket.isEmpty())
        addCrumb(location.bucket.display(), S3Uri {location.bucket, {}});
    const QByteArray &key = location.key.bytes();
    for (qsizetype begin = 0, slash; (slash = key.indexOf('/', begin)) >= 0; begin = slash + 1) {
        addCrumb(nameForPeople(key.mid(begin, slash - begin)),
            S3Uri {location.bucket, ObjectKey(key.left(slash + 1))});
    }
    arrange();
}

void Breadcrumbs::addCrumb(const QString &text, const S3Uri &target)
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setCursor(Qt::ArrowCursor);
    button->setToolTip(plainToolTip(target.display()));
    button->setAccessibleName(tr("Go to %1").arg(target.display()));
    connect(button, &QToolButton::clicked, this, [this, target] { emit locationClicked(target); });
    setTabOrder(m_crumbs.empty() ? m_more : m_crumbs.back().button, button);
    m_crumbs.push_back({button, text, target});
}

/// The style's space around a text, plus a pixel for rounding: with less, the style elides the
/// text.
int Breadcrumbs::paddingOf(const QToolButton *button)
{
    QStyleOptionToolButton option;
    option.initFrom(button);
    const QSize text(40, button->fontMetrics().height());
    return button->style()->sizeFromContents(QStyle::CT_ToolButton, &option, text, button).width()
        - text.width() + button->fontMetrics().averageCharWidth() + 1;
}

int Breadcrumbs::widthOf(const QToolButton *button, const QString &text)
{
    return std::min(button->fontMetrics().horizontalAdvance(text), longestName) + paddingOf(button);
}

/// The first crumb after the root that fits together with all that follow; the last one always
/// does.
size_t Breadcrumbs::firstThatFits(int available) const
{
    int total = widthOf(m_crumbs.front().button, m_crumbs.front().text);
    for (size_t i = 1; i < m_crumbs.size(); ++i)
        total += separatorWidth + widthOf(m_crumbs[i].button, m_crumbs[i].text);
    size_t first = 1;
    const int moreWidth = separatorWidth + widthOf(m_more, m_more->text());
    while (first + 1 < m_crumbs.size() && total + (first > 1 ? moreWidth : 0) > available) {
        total -= separatorWidth + widthOf(m_crumbs[first].button, m_crumbs[first].text);
        ++first;
    }
    return first;
}

int Breadcrumbs::place(QToolButton *button, int x, int width)
{
    const QRect rect(x, margin, width, height() - 2 * margin);
    button->setGeometry(QStyle::visualRect(layoutDirection(), this->rect(), rect));
    button->show();
    return x + width;
}

void Breadcrumbs::arrange()
{
    const int end = width() - margin;
    const size_t firstShown = firstThatFits(end - margin);
    m_separators.clear();
    int x = margin;
    for (size_t i = 0; i < m_crumbs.size(); ++i) {
        const Crumb &crumb = m_crumbs[i];
        if (i > 0 && i < firstShown) {
            crumb.button->hide();
            continue;
        }
        if (i > 0) {
            m_separators.append(x);
            x += separatorWidth;
        }
        if (i == firstShown && firstShown > 1) {
            x = place(m_more, x, widthOf(m_more, m_more->text()));
            m_separators.append(x);
            x += separatorWidth;
        }
        const int whole = widthOf(crumb.button, crumb.text);
        const int room = std::max(paddingOf(crumb.button), std::min(whole, end - x));
        const int textRoom = room - paddingOf(crumb.button);
        const QFontMetrics metrics = crumb.button->fontMetrics();
        crumb.button->setText(withoutMnemonics(metrics.horizontalAdvance(crumb.text) <= textRoom
                ? crumb.text
                : metrics.elidedText(crumb.text, Qt::ElideMiddle, textRoom)));
        x = place(crumb.button, x, room);
    }
    m_more->setVisible(firstShown > 1);
    fillMenu(firstShown);
    update();
}

void Breadcrumbs::fillMenu(size_t firstShown)
{
    m_menu->clear();
    for (size_t i = 1; i < firstShown; ++i) {
        const S3Uri target = m_crumbs[i].target;
        m_menu->addAction(withoutMnemonics(m_crumbs[i].text), this,
            [this, target] { emit locationClicked(target); });
    }
}

QSize Breadcrumbs::sizeHint() const
{
    return {400, QLineEdit().sizeHint().height() + 2};
}

QSize Breadcrumbs::minimumSizeHint() const
{
    return {140, sizeHint().height()};
}

void Breadcrumbs::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange
        || event->type() == QEvent::LayoutDirectionChange)
        arrange();
}

void Breadcrumbs::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        emit freeSpaceClicked();
}

void Breadcrumbs::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOptionFrame panel;
    panel.initFrom(this);
    panel.state |= QStyle::State_Sunken;
    panel.lineWidth = style()->pixelMetric(QStyle::PM_DefaultFrameWidth, &panel, this);
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &panel, &painter, this);

    const bool leftToRight = layoutDirection() == Qt::LeftToRight;
    painter.setPen(palette().color(QPalette::PlaceholderText));
    for (const int x : std::as_const(m_separators)) {
        const QRect rect(x, 0, separatorWidth, height());
        painter.drawText(QStyle::visualRect(layoutDirection(), this->rect(), rect), Qt::AlignCenter,
            leftToRight ? QStringLiteral("›") : QStringLiteral("‹"));
    }
}

void Breadcrumbs::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace windlass
