// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/contrast.h"

#include <QPalette>

#include <algorithm>
#include <cmath>

namespace windlass {

namespace {

double luminance(const QColor &colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

double worstContrast(const QColor &colour, const QList<QColor> &backgrounds)
{
    double worst = 21;
    for (const QColor &background : backgrounds)
        worst = std::min(worst, contrast(colour, background));
    return worst;
}

/// A role of a palette that texts are painted with, and what they are painted on.
struct TextRole {
    QPalette::ColorRole text;
    QList<QPalette::ColorRole> backgrounds;
};

const QList<TextRole> &textRoles()
{
    static const QList<TextRole> roles = {
        {QPalette::WindowText, {QPalette::Window, QPalette::Base}},
        {QPalette::Text, {QPalette::Base, QPalette::AlternateBase}},
        {QPalette::ButtonText, {QPalette::Button, QPalette::Window}},
        {QPalette::PlaceholderText, {QPalette::Base, QPalette::AlternateBase, QPalette::Window}},
        {QPalette::ToolTipText, {QPalette::ToolTipBase}},
        {QPalette::Link, {QPalette::Base, QPalette::Window}},
        {QPalette::LinkVisited, {QPalette::Base, QPalette::Window}},
        // The other way round: the selection's colour gives way, and its text stays white.
        {QPalette::Highlight, {QPalette::HighlightedText}},
    };
    return roles;
}

} // namespace

QColor mixed(const QColor &one, const QColor &other, double share)
{
    const auto mix = [share](int x, int y) { return qRound(x * share + y * (1 - share)); };
    return QColor(mix(one.red(), other.red()), mix(one.green(), other.green()),
        mix(one.blue(), other.blue()));
}

double contrast(const QColor &text, const QColor &background)
{
    const double one = luminance(mixed(text, background, text.alphaF())) + 0.05;
    const double other = luminance(background) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

QColor legible(const QColor &colour, const QList<QColor> &backgrounds, double least)
{
    if (backgrounds.isEmpty() || worstContrast(colour, backgrounds) >= least)
        return colour;
    const bool isWhiteBetter
        = worstContrast(Qt::white, backgrounds) > worstContrast(Qt::black, backgrounds);
    const QColor end = isWhiteBetter ? Qt::white : Qt::black;
    const QColor begin = mixed(colour, backgrounds.first(), colour.alphaF());
    constexpr int steps = 40;
    for (int i = 1; i < steps; ++i) {
        const QColor moved = mixed(end, begin, double(i) / steps);
        if (worstContrast(moved, backgrounds) >= least)
            return moved;
    }
    return end;
}

QPalette legible(const QPalette &palette)
{
    QPalette result = palette;
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
        const double least = group == QPalette::Disabled ? leastDisabledContrast : leastContrast;
        for (const TextRole &role : textRoles()) {
            QList<QColor> backgrounds;
            for (const QPalette::ColorRole background : role.backgrounds)
                backgrounds.append(palette.color(group, background));
            const QColor given = palette.color(group, role.text);
            const QColor moved = legible(given, backgrounds, least);
            if (moved != given)
                result.setColor(group, role.text, moved);
        }
    }
    return result;
}

} // namespace windlass
