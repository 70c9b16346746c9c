// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/sharing/linkformat.h"

#include "core/base/utf8text.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace windlass {

namespace {

QByteArray withFields(QByteArray command, const NameValues &fields)
{
    for (const auto &[name, value] : fields)
        command += " --header " + shellQuoted(name + ": " + value);
    return command;
}

/// The curl command for the link. Without --globoff curl would take brackets for ranges.
QByteArray curlOf(const ShareLink &link)
{
    const QByteArray url = shellQuoted(link.url.toEncoded());
    QByteArray command = "curl --fail --globoff";
    switch (link.method) {
    case LinkMethod::Get:
        command += " --output " + shellQuoted(link.key.name().replace('/', '_'));
        break;
    case LinkMethod::Put:
        command += " --upload-file FILE";
        break;
    case LinkMethod::Head:
        command += " --head";
        break;
    case LinkMethod::Delete:
        command += " --request DELETE";
        break;
    }
    return withFields(command, link.headers) + ' ' + url;
}

QByteArray jsonOf(const ShareLink &link)
{
    QJsonObject json;
    json[QStringLiteral("method")] = QString::fromLatin1(nameOf(link.method));
    json[QStringLiteral("url")] = QString::fromLatin1(link.url.toEncoded());
    json[QStringLiteral("expires")] = link.expiresAt.toString(Qt::ISODate);
    QJsonObject fields;
    for (const auto &[name, value] : link.headers)
        fields[utf8Text(name)] = utf8Text(value);
    if (!fields.isEmpty())
        json[QStringLiteral("headers")] = fields;
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace

QByteArray shellQuoted(const QByteArray &text)
{
    return '\'' + QByteArray(text).replace('\'', "'\\''") + '\'';
}

QByteArray markdownEscaped(const QString &name)
{
    static const QString special = QStringLiteral("\\`*_{}[]<>()#+-.!|~&");
    QString escaped;
    for (const QChar c : name) {
        if (special.contains(c))
            escaped += QLatin1Char('\\');
        escaped += c;
    }
    return escaped.toUtf8();
}

QByteArray formatted(const ShareLink &link, LinkFormat format)
{
    const QByteArray url = link.url.toEncoded();
    const QString name = displayText(link.key.name());
    switch (format) {
    case LinkFormat::Url:
        return url;
    case LinkFormat::Markdown:
        return '[' + markdownEscaped(name) + "](<" + url + ">)";
    case LinkFormat::Html:
        return "<a href=\"" + QString::fromLatin1(url).toHtmlEscaped().toUtf8() + "\">"
            + name.toHtmlEscaped().toUtf8() + "</a>";
    case LinkFormat::Curl:
        return curlOf(link);
    case LinkFormat::Json:
        return jsonOf(link);
    }
    return {};
}

QByteArray formAsJson(const PostForm &form)
{
    QJsonObject fields;
    for (const auto &[name, value] : form.fields)
        fields[utf8Text(name)] = utf8Text(value);
    const QJsonObject json {{QStringLiteral("url"), QString::fromLatin1(form.url.toEncoded())},
        {QStringLiteral("fields"), fields}};
    return QJsonDocument(json).toJson(QJsonDocument::Indented).trimmed();
}

QByteArray formAsCurl(const PostForm &form)
{
    QByteArray command = "curl --fail --globoff";
    for (const auto &[name, value] : form.fields)
        command += " --form-string " + shellQuoted(name + '=' + value);
    if (form.typePrefix) {
        const QByteArray type = form.typePrefix->isEmpty() ? "application/octet-stream"
            : form.typePrefix->endsWith('/')               ? *form.typePrefix + "TYPE"
                                                           : *form.typePrefix;
        command += " --form-string " + shellQuoted("Content-Type=" + type);
    }
    return command + " --form file=@FILE " + shellQuoted(form.url.toEncoded());
}

} // namespace windlass
