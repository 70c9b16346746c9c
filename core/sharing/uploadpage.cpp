// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/sharing/uploadpage.h"

#include "core/base/digest.h"
#include "core/base/humantext.h"
#include "core/base/utf8text.h"
#include "core/sharing/pagetemplate.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace windlass {

namespace {

struct UploadPageText {
    Q_DECLARE_TR_FUNCTIONS(windlass::UploadPageText)
};

/// The texts of the page's script, which fills in {name}, {size} and so on.
QJsonObject words()
{
    return {
        {QStringLiteral("waiting"), UploadPageText::tr("waiting")},
        {QStringLiteral("sending"), UploadPageText::tr("sending")},
        {QStringLiteral("done"), UploadPageText::tr("uploaded")},
        {QStringLiteral("tooLarge"),
            UploadPageText::tr("not sent: it is larger ({size}) than is allowed here ({limit})")},
        {QStringLiteral("tooSmall"),
            UploadPageText::tr("not sent: it is smaller ({size}) than is allowed here ({limit})")},
        {QStringLiteral("wrongType"),
            UploadPageText::tr("not sent: files of this type ({type}) are not allowed here, only "
                               "{limit}")},
        {QStringLiteral("notAFile"),
            UploadPageText::tr("not sent: this is a folder, or no longer "
                               "there")},
        {QStringLiteral("longName"), UploadPageText::tr("not sent: its name is too long")},
        {QStringLiteral("sameName"),
            UploadPageText::tr("not sent: there is another file of this name in the list")},
        {QStringLiteral("onlyOne"), UploadPageText::tr("not sent: only one file is allowed here")},
        {QStringLiteral("expired"),
            UploadPageText::tr("not sent: this page expired at {moment}. Ask for a new one.")},
        {QStringLiteral("refused"), UploadPageText::tr("the server refused it: {reason}")},
        {QStringLiteral("unreachable"),
            UploadPageText::tr("the server could not be reached. Check the network connection and "
                               "try again.")},
        {QStringLiteral("unseen"),
            UploadPageText::tr("sent; the server’s response is shown below")},
        {QStringLiteral("unseenWhy"),
            UploadPageText::tr(
                "The server does not let this page read its responses, so there is no progress. "
                "Files are still uploaded; look at the server’s response: “PostResponse” means "
                "that it has the file, “Error” that it does not. (The bucket’s owner can add a "
                "CORS rule that allows POST.)")},
        {QStringLiteral("retry"), UploadPageText::tr("Retry")},
        {QStringLiteral("summary"), UploadPageText::tr("{done} of {all} files uploaded")},
    };
}

QString hiddenInputs(const PostForm &form)
{
    QString html;
    for (const auto &[name, value] : form.fields)
        html += QStringLiteral("<input type=\"hidden\" name=\"%1\" value=\"%2\">\n")
                    .arg(utf8Text(name).toHtmlEscaped(), utf8Text(value).toHtmlEscaped());
    if (form.typePrefix)
        html += QStringLiteral("<input type=\"hidden\" name=\"Content-Type\" value=\"%1\">\n")
                    .arg(form.typePrefix->isEmpty()
                            ? QStringLiteral("application/octet-stream")
                            : QString::fromUtf8(*form.typePrefix).toHtmlEscaped());
    return html;
}

/// JSON for a script element, escaped so that nothing in it can end that element.
QString asScriptData(const QJsonObject &json)
{
    QString text = QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
    text.replace(QLatin1Char('<'), QLatin1String("\\u003c"));
    text.replace(QLatin1Char('>'), QLatin1String("\\u003e"));
    text.replace(QLatin1Char('&'), QLatin1String("\\u0026"));
    return text;
}

QJsonObject dataOf(const PostForm &form)
{
    QJsonArray fields;
    for (const auto &[name, value] : form.fields)
        fields.append(QJsonArray {utf8Text(name), utf8Text(value)});
    QJsonObject data {{QStringLiteral("url"), QString::fromLatin1(form.url.toEncoded())},
        {QStringLiteral("fields"), fields}, {QStringLiteral("takesAnyName"), form.takesAnyName()},
        {QStringLiteral("smallest"), form.smallest},
        {QStringLiteral("largest"), form.largest.value_or(longestPost)},
        {QStringLiteral("expires"), form.expiresAt.toMSecsSinceEpoch()},
        {QStringLiteral("words"), words()}};
    if (form.typePrefix)
        data[QStringLiteral("typePrefix")] = QString::fromUtf8(*form.typePrefix);
    return data;
}

QString limitsText(const PostForm &form)
{
    QStringList limits;
    if (form.largest)
        limits.append(UploadPageText::tr("up to %1 each").arg(humanSize(*form.largest)));
    if (form.smallest > 0)
        limits.append(UploadPageText::tr("at least %1").arg(humanSize(form.smallest)));
    if (form.typePrefix && !form.typePrefix->isEmpty())
        limits.append(UploadPageText::tr("only %1").arg(displayText(*form.typePrefix)));
    return limits.join(QLatin1String(", "));
}

/// Limits what the page may load and run to itself and the form's server, so that it can be
/// trusted.
QString contentPolicy(const QString &source, const QUrl &target)
{
    const auto hashOf = [&source](const QString &begin, const QString &end) {
        const qsizetype from = source.indexOf(begin) + begin.size();
        const QByteArray text = source.mid(from, source.indexOf(end, from) - from).toUtf8();
        const QByteArray hash = Digest::of(Digest::Algorithm::Sha256, text).toBase64();
        return QStringLiteral("'sha256-%1'").arg(QString::fromLatin1(hash));
    };
    const QString server = QString::fromLatin1(
        target.toEncoded(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveUserInfo));
    return QStringLiteral("default-src 'none'; base-uri 'none'; script-src %1; style-src %2; "
                          "connect-src %3; form-action %3; frame-src %3")
        .arg(hashOf(QStringLiteral("<script>"), QStringLiteral("</script>")),
            hashOf(QStringLiteral("<style>"), QStringLiteral("</style>")), server);
}

} // namespace

QByteArray uploadPage(const PostForm &form, const QString &title)
{
    const QString page = QStringLiteral("upload");
    const bool isMany = form.takesAnyName();
    const QString until = form.expiresAt.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    return PageTemplate::filled(page,
        {{QStringLiteral("policy"), contentPolicy(PageTemplate::source(page), form.url)},
            {QStringLiteral("language"), UploadPageText::tr("en", "code of this language")},
            {QStringLiteral("title"), title},
            {QStringLiteral("action"), QString::fromLatin1(form.url.toEncoded())},
            {QStringLiteral("choose"),
                isMany ? UploadPageText::tr("Choose files…")
                       : UploadPageText::tr("Choose a file…")},
            {QStringLiteral("drop"),
                isMany ? UploadPageText::tr("or drop them here")
                       : UploadPageText::tr("or drop it here")},
            {QStringLiteral("limits"), limitsText(form)},
            {QStringLiteral("until"), UploadPageText::tr("Works until %1 UTC.").arg(until)},
            {QStringLiteral("send"), UploadPageText::tr("Upload")},
            {QStringLiteral("answer"), UploadPageText::tr("The server’s response")},
            {QStringLiteral("inputs"), hiddenInputs(form)},
            {QStringLiteral("data"), asScriptData(dataOf(form))}});
}

} // namespace windlass
