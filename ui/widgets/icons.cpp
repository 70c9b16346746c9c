// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <optional>

/// The linker drops the resources of a static library unless code requests them; the macro only
/// works outside namespaces.
static void initResources()
{
    Q_INIT_RESOURCE(windlass);
}

namespace windlass {

namespace {

/// The colours of an icon: they replace those in its file.
struct Ink {
    QColor line;   ///< for #73808e
    QColor accent; ///< for #2f7fd1
};

Ink inkOf(QIcon::Mode mode, std::optional<Tone> tone)
{
    const QPalette palette = QGuiApplication::palette();
    const QColor text = palette.color(QPalette::Active, QPalette::ButtonText);
    switch (mode) {
    case QIcon::Disabled: {
        const QColor faint = palette.color(QPalette::Disabled, QPalette::ButtonText);
        return {faint, faint};
    }
    case QIcon::Selected: {
        const QColor light = palette.color(QPalette::Active, QPalette::HighlightedText);
        return {light, light};
    }
    case QIcon::Normal:
    case QIcon::Active: // hovered, or a button with the focus
        break;
    }
    const QColor accent = toneColour(tone.value_or(Tone::Information), palette);
    return {tone ? accent : text, accent};
}

/// Renders on each request, so that a visible icon follows the palette.
class InkIconEngine : public QIconEngine
{
public:
    explicit InkIconEngine(const char *name, std::optional<Tone> tone = {})
        : m_path(QLatin1String(":/icons/") + QLatin1String(name) + QLatin1String(".svg")),
          m_tone(tone)
    {
        static const bool initialized = (initResources(), true);
        Q_UNUSED(initialized);
    }

    QIconEngine *clone() const override { return new InkIconEngine(*this); }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, pixmap(rect.size() * ratio, mode, state));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        const Ink ink = inkOf(mode, m_tone);
        const QString key
            = QStringLiteral("%1 %2 %3 %4×%5")
                  .arg(m_path, ink.line.name(QColor::HexArgb), ink.accent.name(QColor::HexArgb))
                  .arg(size.width())
                  .arg(size.height());
        QPixmap pixmap;
        if (!QPixmapCache::find(key, &pixmap)) {
            pixmap = rendered(size, ink);
            QPixmapCache::insert(key, pixmap);
        }
        return pixmap;
    }

private:
    QPixmap rendered(const QSize &size, const Ink &ink) const
    {
        QFile file(m_path);
        QByteArray svg = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        svg.replace("#73808e", ink.line.name().toLatin1());
        svg.replace("#2f7fd1", ink.accent.name().toLatin1());
        QSvgRenderer renderer(svg);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter, QRectF({0, 0}, size));
        return pixmap;
    }

    QString m_path;
    std::optional<Tone> m_tone;
};

const char *nameOf(Tone tone)
{
    switch (tone) {
    case Tone::Information:
        return "info";
    case Tone::Success:
        return "check";
    case Tone::Warning:
        return "warning";
    case Tone::Error:
        return "error";
    }
    return "";
}

} // namespace

QIcon icon(const char *name)
{
    return QIcon(new InkIconEngine(name));
}

QIcon icon(Tone tone)
{
    return QIcon(new InkIconEngine(nameOf(tone), tone));
}

} // namespace windlass
