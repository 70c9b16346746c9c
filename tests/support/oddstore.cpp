// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/oddstore.h"

#include <QCryptographicHash>
#include <QRegularExpression>

namespace windlass {

namespace {

QByteArray md5(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Md5);
}

QByteArray xmlText(QByteArray text)
{
    return text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
}

QByteArray plainText(QByteArray text)
{
    return text.replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
}

/// Fields that an object is stored with.
QList<QPair<QByteArray, QByteArray>> storedFields(const OddRequest &request)
{
    QList<QPair<QByteArray, QByteArray>> fields;
    for (auto it = request.fields.cbegin(); it != request.fields.cend(); ++it) {
        if (it.key().startsWith("x-amz-meta-") || it.key() == "content-type")
            fields.append(QPair<QByteArray, QByteArray> {it.key(), it.value()});
    }
    return fields;
}

} // namespace

QByteArray OddStore::inForm(const QByteArray &etag) const
{
    switch (ways.etags) {
    case ETags::Bare:
        return etag;
    case ETags::Weak:
        return "W/\"" + etag + '"';
    case ETags::None:
        return {};
    case ETags::Quoted:
    case ETags::Opaque:
        break;
    }
    return '"' + etag + '"';
}

/// Looks like an MD5, and is none.
QByteArray OddStore::opaque(const QByteArray &bytes, int salt) const
{
    return md5(bytes + "salt" + QByteArray::number(salt)).toHex();
}

QByteArray OddStore::etagOf(const Object &object) const
{
    QByteArray etag = ways.etags == ETags::Opaque ? opaque(object.body, object.generation)
                                                  : md5(object.body).toHex();
    if (!object.partSums.isEmpty())
        etag = md5(object.partSums).toHex() + '-' + QByteArray::number(object.partSums.size() / 16);
    return inForm(etag);
}

OddAnswer OddStore::document(const QByteArray &root, const QByteArray &content) const
{
    OddAnswer answer;
    answer.fields = {{"Content-Type", "application/xml"}, {"x-amz-request-id", "R1"}};
    const QByteArray space = " xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"";
    answer.body = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + root
        + (ways.hasNamespace ? space : QByteArray()) + '>' + content + "</" + root + '>';
    if (ways.hasPrefixedNames) {
        answer.body.replace("xmlns=", "xmlns:ns2=");
        QString text = QString::fromUtf8(answer.body);
        text.replace(
            QRegularExpression(QStringLiteral("<(/?)([A-Z])")), QStringLiteral("<\\1ns2:\\2"));
        answer.body = text.toUtf8();
    }
    return answer;
}

QByteArray OddStore::written(const QByteArray &key, bool isEncoded) const
{
    return isEncoded ? key.toPercentEncoding("/").replace("%20", "+") : xmlText(key);
}

OddAnswer OddStore::list(const OddRequest &request) const
{
    const bool isFirst = ways.knowsFirstListOnly || request.query.value("list-type") != "2";
    const bool isEncoded
        = !ways.ignoresEncodingType && request.query.value("encoding-type") == "url";
    const QByteArray prefix = ways.ignoresPrefix ? QByteArray() : request.query.value("prefix");
    const QByteArray delimiter
        = ways.ignoresDelimiter ? QByteArray() : request.query.value("delimiter");
    const QByteArray after = isFirst ? request.query.value("marker")
        : request.query.contains("continuation-token")
        ? QByteArray::fromHex(request.query.value("continuation-token"))
        : ways.ignoresStartAfter ? QByteArray()
                                 : request.query.value("start-after");
    const int most = ways.ignoresMaxKeys
        ? ways.pageSize
        : qMin(ways.pageSize, request.query.value("max-keys", "1000").toInt());
    QByteArray rows;
    QByteArray last;
    int count = 0;
    bool isTruncated = false;
    for (auto it = objects.cbegin(); it != objects.cend(); ++it) {
        const QByteArray &key = it.key();
        const qsizetype end = delimiter.isEmpty() ? -1 : key.indexOf(delimiter, prefix.size());
        const QByteArray name = end < 0 ? key : key.left(end + delimiter.size());
        if (!key.startsWith(prefix) || name <= after || name == last)
            continue;
        if (count == most) {
            isTruncated = true;
            break;
        }
        ++count;
        last = name;
        if (end >= 0) {
            rows += "<CommonPrefixes><Prefix>" + written(name, isEncoded)
                + "</Prefix></CommonPrefixes>";
            continue;
        }
        rows += "<Contents><Key>" + written(key, isEncoded) + "</Key>";
        if (ways.dates == Dates::Iso)
            rows += "<LastModified>2026-03-01T10:11:12.000Z</LastModified>";
        else if (ways.dates == Dates::NoMilliseconds)
            rows += "<LastModified>2026-03-01T10:11:12Z</LastModified>";
        else if (ways.dates == Dates::Rfc1123)
            rows += "<LastModified>Sun, 01 Mar 2026 10:11:12 GMT</LastModified>";
        if (ways.etags != ETags::None)
            rows += "<ETag>" + xmlText(etagOf(*it)) + "</ETag>";
        rows += "<Size>" + QByteArray::number(it->body.size()) + "</Size>";
        if (ways.hasStorageClass)
            rows += "<StorageClass>STANDARD</StorageClass>";
        rows += "</Contents>";
    }
    QByteArray content = "<Name>bucket</Name><Prefix>" + written(prefix, isEncoded)
        + "</Prefix><IsTruncated>" + (isTruncated ? "true" : "false") + "</IsTruncated>";
    if (isEncoded)
        content += "<EncodingType>url</EncodingType>";
    if (isTruncated && !isFirst)
        content += "<NextContinuationToken>" + last.toHex() + "</NextContinuationToken>";
    if (isTruncated && isFirst && !delimiter.isEmpty())
        content += "<NextMarker>" + written(last, isEncoded) + "</NextMarker>";
    return document("ListBucketResult", content + rows);
}

OddAnswer OddStore::get(const OddRequest &request) const
{
    const auto found = objects.constFind(request.key);
    if (found == objects.cend())
        return OddAnswer::error(404, "NoSuchKey");
    const QByteArray etag = etagOf(*found);
    const QByteArray condition = request.fields.value("if-match");
    const bool isOther = !condition.isEmpty() && condition != etag;
    if (!condition.isEmpty() && (ways.refusesIfMatch || (isOther && !ways.ignoresIfMatch)))
        return OddAnswer::error(412, "PreconditionFailed");
    OddAnswer answer;
    answer.fields = found->fields;
    answer.fields.append(QPair<QByteArray, QByteArray> {"x-amz-request-id", "R1"});
    if (!etag.isEmpty())
        answer.fields.append(QPair<QByteArray, QByteArray> {"ETag", etag});
    if (ways.dates != Dates::None)
        answer.fields.append(
            QPair<QByteArray, QByteArray> {"Last-Modified", "Sun, 01 Mar 2026 10:11:12 GMT"});
    answer.body = found->body;
    answer.length = ways.length;
    static const QRegularExpression form(QStringLiteral("^bytes=(\\d+)-(\\d+)$"));
    const auto range = form.match(QString::fromLatin1(request.fields.value("range")));
    if (!range.hasMatch() || ways.ignoresRange)
        return answer;
    const qint64 first = range.captured(1).toLongLong();
    const qint64 last = qMin(range.captured(2).toLongLong(), qint64(found->body.size()) - 1);
    if (first >= found->body.size())
        return OddAnswer::error(416, "InvalidRange");
    answer.status = 206;
    answer.body = found->body.mid(first, last - first + 1);
    answer.fields.append(QPair<QByteArray, QByteArray> {"Content-Range",
        "bytes " + QByteArray::number(first) + '-' + QByteArray::number(last) + '/'
            + QByteArray::number(found->body.size())});
    return answer;
}

OddAnswer OddStore::put(const OddRequest &request)
{
    if (ways.wantsContentMd5 && !request.fields.contains("content-md5"))
        return OddAnswer::error(400, "InvalidRequest",
            "Content-MD5 OR x-amz-checksum- HTTP header is required for Put Object requests with "
            "Object Lock parameters");
    if (request.fields.contains("content-md5")
        && request.fields.value("content-md5") != md5(request.body).toBase64())
        return OddAnswer::error(400, "BadDigest");
    objects.insert(request.key, Object {request.body, storedFields(request), {}, ++m_generation});
    OddAnswer answer;
    answer.fields = {{"x-amz-request-id", "R1"}};
    if (ways.etags != ETags::None)
        answer.fields.append(QPair<QByteArray, QByteArray> {"ETag", etagOf(objects[request.key])});
    return answer;
}

/// What is to be copied; an answer if it cannot be.
std::optional<OddAnswer> OddStore::findSource(const OddRequest &request, Object &source) const
{
    const QByteArray name
        = QByteArray::fromPercentEncoding(request.fields.value("x-amz-copy-source"));
    const auto found = objects.constFind(name.mid(qsizetype(qstrlen("/bucket/"))));
    if (found == objects.cend())
        return OddAnswer::error(404, "NoSuchKey");
    const QByteArray condition = request.fields.value("x-amz-copy-source-if-match");
    if (!condition.isEmpty() && (ways.refusesCopyIfMatch || condition != etagOf(*found)))
        return OddAnswer::error(412, "PreconditionFailed");
    source = *found;
    return {};
}

OddAnswer OddStore::copy(const OddRequest &request)
{
    Object made;
    if (const auto refused = findSource(request, made))
        return *refused;
    made.partSums.clear();
    objects.insert(request.key, made);
    const QByteArray etag = etagOf(objects[request.key]);
    return document(
        "CopyObjectResult", etag.isEmpty() ? etag : "<ETag>" + xmlText(etag) + "</ETag>");
}

OddAnswer OddStore::putPart(const OddRequest &request)
{
    const int number = request.query.value("partNumber").toInt();
    const auto upload = m_uploads.find(request.query.value("uploadId"));
    if (upload == m_uploads.end())
        return OddAnswer::error(404, "NoSuchUpload");
    if (number > ways.maxParts)
        return OddAnswer::error(400, "InvalidArgument",
            "Part number must be an integer between 1 and " + QByteArray::number(ways.maxParts)
                + ", inclusive");
    QByteArray body = request.body;
    const bool isCopy = request.fields.contains("x-amz-copy-source");
    if (isCopy) {
        Object source;
        if (const auto refused = findSource(request, source))
            return *refused;
        const QByteArray range = request.fields.value("x-amz-copy-source-range").mid(6);
        const qint64 first = range.split('-').value(0).toLongLong();
        body = source.body.mid(first, range.split('-').value(1).toLongLong() - first + 1);
    }
    upload->parts.insert(number, body);
    const QByteArray etag
        = ways.etags == ETags::Opaque ? opaque(body, ++m_generation) : md5(body).toHex();
    if (isCopy)
        return document("CopyPartResult",
            ways.etags == ETags::None ? QByteArray()
                                      : "<ETag>" + xmlText(inForm(etag)) + "</ETag>");
    OddAnswer answer;
    answer.fields = {{"x-amz-request-id", "R1"}};
    if (ways.etags != ETags::None)
        answer.fields.append(QPair<QByteArray, QByteArray> {"ETag", inForm(etag)});
    return answer;
}

OddAnswer OddStore::listParts(const OddRequest &request) const
{
    const auto upload = m_uploads.constFind(request.query.value("uploadId"));
    if (upload == m_uploads.cend())
        return OddAnswer::error(404, "NoSuchUpload");
    QByteArray rows;
    for (auto it = upload->parts.cbegin(); it != upload->parts.cend(); ++it) {
        rows += "<Part><PartNumber>" + QByteArray::number(it.key()) + "</PartNumber><Size>"
            + QByteArray::number(it->size()) + "</Size></Part>";
    }
    return document("ListPartsResult", "<IsTruncated>false</IsTruncated>" + rows);
}

OddAnswer OddStore::complete(const OddRequest &request)
{
    const auto upload = m_uploads.find(request.query.value("uploadId"));
    if (upload == m_uploads.end())
        return OddAnswer::error(404, "NoSuchUpload");
    Object made;
    for (const QByteArray &part : std::as_const(upload->parts)) {
        made.body += part;
        made.partSums += ways.etags == ETags::Opaque ? md5(part + "salt") : md5(part);
    }
    made.fields = upload->fields;
    made.generation = ++m_generation;
    objects.insert(request.key, made);
    m_uploads.erase(upload);
    const QByteArray etag = etagOf(made);
    return document("CompleteMultipartUploadResult",
        etag.isEmpty() ? etag : "<ETag>" + xmlText(etag) + "</ETag>");
}

OddAnswer OddStore::deleteMany(const OddRequest &request)
{
    static const QRegularExpression form(
        QStringLiteral("<Key>(.*?)</Key>"), QRegularExpression::DotMatchesEverythingOption);
    const bool isQuiet = request.body.contains("<Quiet>true</Quiet>");
    QByteArray rows;
    int count = 0;
    auto all = form.globalMatch(QString::fromUtf8(request.body));
    while (all.hasNext()) {
        const QByteArray key = plainText(all.next().captured(1).toUtf8());
        objects.remove(key);
        if (++count > 1000)
            return OddAnswer::error(400, "MalformedXML");
        if (!isQuiet)
            rows += "<Deleted><Key>" + xmlText(key) + "</Key></Deleted>";
    }
    return document("DeleteResult", rows);
}

OddAnswer OddStore::answerTo(const OddRequest &request)
{
    if (ways.largestBody >= 0 && request.body.size() > ways.largestBody)
        return OddAnswer::page(413, "text/html",
            "<html>\r\n<head><title>413 Request Entity Too Large</title></head></html>");
    if (request.bucket != bucket)
        return OddAnswer::error(404, "NoSuchBucket");
    if (request.query.contains("tagging") && !ways.ignoresTagging)
        return document("Tagging", "<TagSet></TagSet>");
    if (request.key.isEmpty() && request.is("GET"))
        return list(request);
    if (request.is("POST", "delete"))
        return deleteMany(request);
    if (request.is("POST", "uploads")) {
        const QByteArray id = "upload" + QByteArray::number(++m_generation);
        m_uploads.insert(id, Upload {request.key, storedFields(request), {}});
        return document("InitiateMultipartUploadResult", "<UploadId>" + id + "</UploadId>");
    }
    if (request.is("POST", "uploadId"))
        return complete(request);
    if (request.is("GET", "uploadId"))
        return listParts(request);
    if (request.is("DELETE", "uploadId")) {
        m_uploads.remove(request.query.value("uploadId"));
        return OddAnswer {204, {}, {}};
    }
    if (request.is("PUT", "uploadId"))
        return putPart(request);
    if (request.is("PUT") && request.fields.contains("x-amz-copy-source"))
        return copy(request);
    if (request.is("PUT"))
        return put(request);
    if (request.is("DELETE")) {
        objects.remove(request.key);
        OddAnswer answer;
        answer.status = ways.deleteBody.isEmpty() ? 204 : 200;
        answer.body = ways.deleteBody;
        return answer;
    }
    return get(request);
}

OddAnswer OddStore::answer(const OddRequest &request)
{
    OddAnswer answer = answerTo(request);
    answer.before = ways.before;
    return answer;
}

} // namespace windlass
