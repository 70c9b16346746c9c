// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/requesttrace.h"

#include "core/base/errorkindnames.h"
#include "core/base/logcategories.h"

#include <QByteArrayList>
#include <QSet>

#include <algorithm>

namespace windlass {

namespace {

constexpr qsizetype longestToken = 200; // of what servers say; theirs are shorter

/// Parameters of S3 that say nothing of who asks, in lower case.
const QSet<QByteArray> &loggedParameters()
{
    static const QSet<QByteArray> names {"acl", "continuation-token", "delete", "delimiter",
        "encoding-type", "key-marker", "list-type", "location", "marker", "max-keys", "max-parts",
        "max-uploads", "object-lock", "part-number-marker", "partnumber", "prefix", "restore",
        "start-after", "tagging", "uploadid", "upload-id-marker", "uploads", "version-id-marker",
        "versionid", "versioning", "versions", "x-amz-algorithm", "x-amz-date", "x-amz-expires",
        "x-amz-signedheaders"};
    return names;
}

/// Fields that say nothing of who asks and nothing of customers' keys, in lower case. What is kept
/// with objects (x-amz-meta-*, tags) is theirs who keep it.
const QSet<QByteArray> &loggedFields()
{
    static const QSet<QByteArray> names {"accept-ranges", "connection", "content-encoding",
        "content-length", "content-range", "content-type", "date", "etag", "expect", "host",
        "if-match", "if-modified-since", "if-none-match", "if-unmodified-since", "last-modified",
        "range", "retry-after", "server", "transfer-encoding", "via",
        "x-amz-bucket-object-lock-enabled", "x-amz-bucket-region", "x-amz-checksum-algorithm",
        "x-amz-checksum-mode", "x-amz-checksum-type", "x-amz-content-sha256", "x-amz-copy-source",
        "x-amz-copy-source-if-match", "x-amz-copy-source-range", "x-amz-date",
        "x-amz-delete-marker", "x-amz-id-2", "x-amz-metadata-directive", "x-amz-mp-parts-count",
        "x-amz-request-id", "x-amz-restore", "x-amz-sdk-checksum-algorithm",
        "x-amz-server-side-encryption", "x-amz-storage-class", "x-amz-tagging-directive",
        "x-amz-version-id"};
    return names;
}

/// \a bytes with those percent-encoded that are no letters, digits or signs of ASCII, which could
/// end a word or the line, or move a cursor. Those that are encoded already stay as they are.
QByteArray visible(const QByteArray &bytes, bool keepsSpaces = false)
{
    QByteArray text;
    text.reserve(bytes.size());
    for (const char c : bytes) {
        const bool isPlain = (c > ' ' && c < 0x7f) || (c == ' ' && keepsSpaces);
        if (isPlain)
            text += c;
        else
            text += '%' + QByteArray::number(uchar(c), 16).rightJustified(2, '0').toUpper();
    }
    return text;
}

/// Something that a server says, as one word.
QByteArray word(const QByteArray &said)
{
    return visible(said.left(longestToken));
}

QByteArray loggedQuery(const QByteArray &query)
{
    QByteArrayList shown;
    bool isWhole = true;
    for (const QByteArray &part : query.split('&')) {
        const QByteArray name = QByteArray::fromPercentEncoding(part.split('=').first());
        if (loggedParameters().contains(name.toLower()))
            shown.append(part);
        else
            isWhole = false;
    }
    if (!isWhole)
        shown.append("...");
    return shown.join('&');
}

/// What the server calls the request.
QByteArray idOf(const HttpResponseHead &response)
{
    return word(response.headers.value("x-amz-request-id"));
}

QByteArray word(const Error &error)
{
    QByteArray text = errorKindName(error.kind);
    if (error.s3 && !error.s3->code.isEmpty())
        text += '(' + word(error.s3->code) + ')';
    return text;
}

} // namespace

QByteArray loggedUrl(const QUrl &url)
{
    QByteArray text
        = url.toEncoded(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    if (url.hasQuery())
        text += '?' + loggedQuery(url.query(QUrl::FullyEncoded).toUtf8());
    return visible(text); // QUrl should leave nothing to be done
}

QByteArray loggedHeaders(const HttpHeaders &headers)
{
    QByteArrayList shown;
    for (const HttpHeader &field : headers) {
        if (loggedFields().contains(field.name.toLower()))
            shown.append(field.name + ": " + visible(field.value.left(longestToken), true));
    }
    return shown.join("; ");
}

RequestTrace::RequestTrace(HttpRequest &request)
    : m_isOn(logNet().isWarningEnabled() || logNet().isInfoEnabled())
{
    if (!m_isOn)
        return;
    m_method = request.method;
    m_url = request.url;
    m_headers = request.headers;
    request.traffic = std::make_shared<TrafficCount>();
    m_traffic = request.traffic;
    m_sinceBegin.start();
}

void RequestTrace::end(const HttpResponseHead *response, const Error *error, Attempt attempt) const
{
    if (!m_isOn)
        return;
    QByteArrayList words {word(m_method), loggedUrl(m_url)};
    words.append("status=" + (response ? QByteArray::number(response->status) : QByteArray("-")));
    words.append("sent=" + QByteArray::number(m_traffic->sent));
    words.append("received=" + QByteArray::number(m_traffic->received));
    words.append("ms=" + QByteArray::number(m_sinceBegin.elapsed()));
    words.append("attempt=" + QByteArray::number(attempt.number) + '/'
        + QByteArray::number(std::max(attempt.number, attempt.most)));
    if (response && !idOf(*response).isEmpty())
        words.append("id=" + idOf(*response));
    if (error)
        words.append("error=" + word(*error));
    const QByteArray line = words.join(' ');
    if (error && !error->isCancelled())
        qCWarning(logNet, "%s", line.constData());
    else
        qCInfo(logNet, "%s", line.constData());
    if (!logNet().isDebugEnabled())
        return;
    qCDebug(logNet, "> %s", loggedHeaders(m_headers).constData());
    if (response)
        qCDebug(logNet, "< %s", loggedHeaders(response->headers).constData());
}

void RequestTrace::end(const Result<HttpResponse> &response) const
{
    if (response)
        end(&*response, nullptr, Attempt());
    else
        end(nullptr, &response.error(), Attempt());
}

} // namespace windlass
