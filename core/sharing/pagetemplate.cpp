// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/sharing/pagetemplate.h"

#include <QFile>
#include <QRegularExpression>

// A static library's resources are only linked in if code requests them; outside any namespace.
static void makeSharingResources()
{
    Q_INIT_RESOURCE(sharing);
}

namespace windlass {

static const QString rowsMark = QStringLiteral("{{rows}}");

QString PageTemplate::source(const QString &page)
{
    makeSharingResources();
    QFile file(QStringLiteral(":/sharing/%1.html").arg(page));
    const bool isThere = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isThere);
    return isThere ? QString::fromUtf8(file.readAll()) : QString();
}

QByteArray PageTemplate::beforeRows(const QString &page, const Values &values)
{
    const QString text = source(page);
    return fill(text.left(text.indexOf(rowsMark)), values);
}

QByteArray PageTemplate::afterRows(const QString &page, const Values &values)
{
    const QString text = source(page);
    return fill(text.mid(text.indexOf(rowsMark) + rowsMark.size()), values);
}

QByteArray PageTemplate::filled(const QString &page, const Values &values)
{
    return fill(source(page), values);
}

/// In a single pass, so that placeholders within a value are not replaced.
QByteArray PageTemplate::fill(const QString &text, const Values &values)
{
    static const QRegularExpression place(QStringLiteral("\\{\\{(\\{?)(\\w+)\\}?\\}\\}"));
    QString result;
    qsizetype end = 0;
    auto matches = place.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QString value = values.value(match.captured(2));
        result += QStringView(text).mid(end, match.capturedStart() - end);
        result += match.captured(1).isEmpty() ? value.toHtmlEscaped() : value;
        end = match.capturedEnd();
    }
    result += QStringView(text).mid(end);
    return result.toUtf8();
}

} // namespace windlass
