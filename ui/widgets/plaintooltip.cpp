// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/plaintooltip.h"

namespace windlass {

QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    QString escaped = text.toHtmlEscaped();
    return QStringLiteral("<p>%1</p>")
        .arg(escaped.replace(QLatin1Char('\n'), QLatin1String("<br>")));
}

} // namespace windlass
