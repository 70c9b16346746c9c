// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/sharing/linklist.h"

#include "core/base/csv.h"
#include "core/base/humantext.h"
#include "core/base/utf8text.h"
#include "core/sharing/linkformat.h"
#include "core/sharing/pagetemplate.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace windlass {

namespace {

struct LinkListText {
    Q_DECLARE_TR_FUNCTIONS(windlass::LinkListText)
};

QString isoTime(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

QString sizeText(qint64 size)
{
    return size < 0 ? QString() : humanSize(size);
}

} // namespace

LinkListWriter::LinkListWriter(LinkListFormat format, QString title, ObjectKey prefix)
    : m_format(format), m_title(std::move(title)), m_prefix(std::move(prefix))
{
}

QString LinkListWriter::shownName(const LinkedObject &object) const
{
    const QByteArray &key = object.link.key.bytes();
    const bool isBelow = key.startsWith(m_prefix.bytes()) && key.size() > m_prefix.bytes().size();
    return displayText(isBelow ? key.mid(m_prefix.bytes().size()) : key);
}

QByteArray LinkListWriter::head() const
{
    switch (m_format) {
    case LinkListFormat::Text:
        return {};
    case LinkListFormat::Csv:
        return csvRecord({QStringLiteral("key"), QStringLiteral("size"),
            QStringLiteral("last_modified"), QStringLiteral("expires"), QStringLiteral("url")});
    case LinkListFormat::Json:
        return {};
    case LinkListFormat::Markdown:
        return "# " + markdownEscaped(m_title) + "\n\n";
    case LinkListFormat::Html:
        return PageTemplate::beforeRows(QStringLiteral("links"),
            {{QStringLiteral("title"), m_title}, {QStringLiteral("name"), LinkListText::tr("Name")},
                {QStringLiteral("size"), LinkListText::tr("Size")},
                {QStringLiteral("modified"), LinkListText::tr("Modified (UTC)")}});
    }
    return {};
}

QByteArray LinkListWriter::entry(const LinkedObject &object)
{
    const bool isFirst = m_isEmpty;
    m_isEmpty = false;
    if (!m_firstEnd.isValid() || object.link.expiresAt < m_firstEnd)
        m_firstEnd = object.link.expiresAt;
    switch (m_format) {
    case LinkListFormat::Text:
        return object.link.url.toEncoded() + '\n';
    case LinkListFormat::Csv:
        return csvRecord({utf8Text(object.link.key.bytes()),
            object.size < 0 ? QString() : QString::number(object.size),
            isoTime(object.lastModified), isoTime(object.link.expiresAt),
            QString::fromLatin1(object.link.url.toEncoded())});
    case LinkListFormat::Json:
        return (isFirst ? '[' : ',') + jsonEntry(object) + '\n';
    case LinkListFormat::Markdown: {
        const QByteArray size = sizeText(object.size).toUtf8();
        return "- [" + markdownEscaped(shownName(object)) + "](<" + object.link.url.toEncoded()
            + ">)" + (size.isEmpty() ? QByteArray() : " — " + size) + '\n';
    }
    case LinkListFormat::Html:
        return htmlEntry(object);
    }
    return {};
}

QByteArray LinkListWriter::jsonEntry(const LinkedObject &object) const
{
    QJsonObject json {{QStringLiteral("key"), utf8Text(object.link.key.bytes())},
        {QStringLiteral("url"), QString::fromLatin1(object.link.url.toEncoded())},
        {QStringLiteral("expires"), isoTime(object.link.expiresAt)}};
    if (object.size >= 0)
        json[QStringLiteral("size")] = object.size;
    if (object.lastModified.isValid())
        json[QStringLiteral("last_modified")] = isoTime(object.lastModified);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QByteArray LinkListWriter::htmlEntry(const LinkedObject &object) const
{
    const QString row
        = QStringLiteral("<tr><td><a href=\"%1\">%2</a></td><td class=\"number\">%3</td>"
                         "<td>%4</td></tr>\n");
    const QString time = object.lastModified.isValid()
        ? object.lastModified.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm"))
        : QString();
    return row
        .arg(QString::fromLatin1(object.link.url.toEncoded()).toHtmlEscaped(),
            shownName(object).toHtmlEscaped(), sizeText(object.size).toHtmlEscaped(), time)
        .toUtf8();
}

QString LinkListWriter::untilText() const
{
    return m_isEmpty ? LinkListText::tr("There is nothing here.")
                     : LinkListText::tr("These links work until %1 UTC.")
                           .arg(m_firstEnd.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm")));
}

QByteArray LinkListWriter::tail() const
{
    switch (m_format) {
    case LinkListFormat::Text:
    case LinkListFormat::Csv:
        return {};
    case LinkListFormat::Json:
        return m_isEmpty ? "[]\n" : "]\n";
    case LinkListFormat::Markdown:
        return '\n' + markdownEscaped(untilText()) + '\n';
    case LinkListFormat::Html:
        return PageTemplate::afterRows(
            QStringLiteral("links"), {{QStringLiteral("until"), untilText()}});
    }
    return {};
}

} // namespace windlass
