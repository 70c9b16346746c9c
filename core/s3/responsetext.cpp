// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/responsetext.h"

#include "core/base/humantext.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace windlass {

namespace {

constexpr qsizetype longest = 300;       // characters
constexpr qsizetype maxRead = 16 * 1024; // bytes of the body

QString wordsOfJson(const QByteArray &body)
{
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    for (const char *name : {"message", "Message", "error_description", "error", "detail"}) {
        const QString text = json.value(QLatin1String(name)).toString();
        if (!text.isEmpty())
            return text;
    }
    return {};
}

QString wordsOfPage(QString page)
{
    static const QRegularExpression hidden(QStringLiteral("<(script|style)\\b.*?</\\1\\s*>"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
    page.remove(hidden).replace(tag, QStringLiteral("\n"));
    // Decode &amp; last; otherwise "&amp;lt;" would be decoded twice.
    constexpr std::pair<const char *, const char *> entities[] {
        {"&nbsp;", " "}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&amp;", "&"}};
    for (const auto &[entity, meaning] : entities)
        page.replace(QLatin1String(entity), QLatin1String(meaning));
    return page;
}

} // namespace

QString cleanedWords(const QByteArray &words)
{
    const QString line = displayText(QString::fromUtf8(words).simplified().toUtf8());
    return line.size() > longest ? line.left(longest) + QChar(0x2026) : line;
}

QString firstWordsOf(const HttpResponse &response)
{
    const QByteArray body = response.body.left(maxRead);
    QString text = wordsOfJson(response.body.size() <= maxRead ? body : QByteArray());
    if (text.isEmpty() && body.trimmed().startsWith('<'))
        text = wordsOfPage(QString::fromUtf8(body));
    else if (text.isEmpty())
        text = QString::fromUtf8(body);
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        if (const QString words = line.simplified(); !words.isEmpty())
            return cleanedWords(words.toUtf8());
    }
    return {};
}

} // namespace windlass
