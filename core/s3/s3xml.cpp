// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/s3xml.h"

#include "core/s3/s3errors.h"

#include <pugixml.hpp>

#include <QUrl>

#include <algorithm>
#include <cstring>
#include <sstream>

namespace windlass::s3xml {

namespace {

QByteArray text(pugi::xml_node node, const char *child)
{
    return QByteArray(node.child_value(child));
}

/// A key or prefix of an answer that was asked for with encoding-type=url.
ObjectKey urlDecoded(pugi::xml_node node, const char *child)
{
    // Form encoding: a plus that was meant as such comes as %2B.
    QByteArray raw = text(node, child);
    raw.replace('+', ' ');
    return ObjectKey(QByteArray::fromPercentEncoding(raw));
}

QDateTime time(pugi::xml_node node, const char *child)
{
    return QDateTime::fromString(QLatin1String(node.child_value(child)), Qt::ISODateWithMs);
}

/// Parses \a xml where it stands, without a copy, and gives the root element if it has this name.
/// A DTD is skipped unread: there are no entities to expand.
Result<pugi::xml_node> root(pugi::xml_document &document, QByteArray &xml, const char *name)
{
    const pugi::xml_parse_result parsed = document.load_buffer_inplace(
        xml.data(), size_t(xml.size()), pugi::parse_default | pugi::parse_ws_pcdata_single);
    const pugi::xml_node node = document.document_element();
    if (!parsed || std::strcmp(node.name(), name) != 0) {
        const char *found = parsed ? node.name() : parsed.description();
        return fail(ErrorKind::MalformedAnswer, {},
            QStringLiteral("expected <%1>, found: %2")
                .arg(QLatin1String(name), QString::fromUtf8(found).left(80)));
    }
    return node;
}

/// The document as text, with \a fill adding to its root element.
template <typename Fill> QByteArray document(const char *rootName, Fill fill)
{
    pugi::xml_document xml;
    pugi::xml_node node = xml.append_child(rootName);
    node.append_attribute("xmlns") = "http://s3.amazonaws.com/doc/2006-03-01/";
    fill(node);
    std::ostringstream out;
    xml.save(out, "", pugi::format_raw);
    return QByteArray::fromStdString(out.str());
}

void append(pugi::xml_node node, const char *name, const QByteArray &value)
{
    node.append_child(name).text().set(value.constData());
}

} // namespace

Result<QList<BucketInfo>> parseListBuckets(QByteArray xml)
{
    pugi::xml_document doc;
    const Result<pugi::xml_node> node = root(doc, xml, "ListAllMyBucketsResult");
    if (!node)
        return fail(node.error());
    QList<BucketInfo> buckets;
    for (const pugi::xml_node bucket : node->child("Buckets").children("Bucket"))
        buckets.append({BucketName(text(bucket, "Name")), time(bucket, "CreationDate")});
    return buckets;
}

Result<QByteArray> parseLocation(QByteArray xml)
{
    pugi::xml_document doc;
    const Result<pugi::xml_node> node = root(doc, xml, "LocationConstraint");
    if (!node)
        return fail(node.error());
    const QByteArray region(node->child_value());
    // The two oldest regions have special names (GetBucketLocation).
    if (region.isEmpty())
        return QByteArrayLiteral("us-east-1");
    return region == "EU" ? QByteArrayLiteral("eu-west-1") : region;
}

Result<ListObjectsPage> parseListObjects(QByteArray xml)
{
    pugi::xml_document doc;
    const Result<pugi::xml_node> node = root(doc, xml, "ListBucketResult");
    if (!node)
        return fail(node.error());
    ListObjectsPage page;
    for (const pugi::xml_node child : node->children()) {
        if (std::strcmp(child.name(), "Contents") == 0) {
            ObjectInfo object;
            object.key = urlDecoded(child, "Key");
            object.size = text(child, "Size").toLongLong();
            object.lastModified = time(child, "LastModified");
            object.etag = ETag(text(child, "ETag"));
            object.storageClass = text(child, "StorageClass");
            page.objects.append(std::move(object));
        } else if (std::strcmp(child.name(), "CommonPrefixes") == 0) {
            page.commonPrefixes.append(urlDecoded(child, "Prefix"));
        }
    }
    if (text(*node, "IsTruncated") == "true") {
        page.nextContinuationToken = text(*node, "NextContinuationToken");
        if (page.nextContinuationToken.isEmpty())
            return fail(ErrorKind::MalformedAnswer, {},
                QStringLiteral("IsTruncated without NextContinuationToken"));
    }
    return page;
}

Result<UploadId> parseInitiateMultipart(QByteArray xml)
{
    pugi::xml_document doc;
    const Result<pugi::xml_node> node = root(doc, xml, "InitiateMultipartUploadResult");
    if (!node)
        return fail(node.error());
    const UploadId id(text(*node, "UploadId"));
    if (id.isEmpty())
        return fail(ErrorKind::MalformedAnswer, {}, QStringLiteral("no UploadId"));
    return id;
}

static Result<ETag> parseETag(QByteArray xml, const char *rootName)
{
    pugi::xml_document doc;
    const Result<pugi::xml_node> node = root(doc, xml, rootName);
    if (!node)
        return fail(node.error());
    return ETag(text(*node, "ETag"));
}

Result<ETag> parseCompleteMultipart(QByteArray xml)
{
    return parseETag(std::move(xml), "CompleteMultipartUploadResult");
}

Result<ETag> parseCopyResult(QByteArray xml)
{
    return parseETag(xml, xml.contains("<CopyPartResult") ? "CopyPartResult" : "CopyObjectResult");
}

Result<PartsPage> parseListParts(QByteArray xml)
{
    pugi::xml_document doc;
    const Result<pugi::xml_node> node = root(doc, xml, "ListPartsResult");
    if (!node)
        return fail(node.error());
    PartsPage page;
    for (const pugi::xml_node part : node->children("Part")) {
        page.parts.append({text(part, "PartNumber").toInt(), ETag(text(part, "ETag")),
            text(part, "Size").toLongLong(), time(part, "LastModified")});
    }
    if (text(*node, "IsTruncated") == "true")
        page.nextPartNumberMarker = text(*node, "NextPartNumberMarker").toInt();
    return page;
}

Result<UploadsPage> parseListUploads(QByteArray xml)
{
    pugi::xml_document doc;
    const Result<pugi::xml_node> node = root(doc, xml, "ListMultipartUploadsResult");
    if (!node)
        return fail(node.error());
    UploadsPage page;
    for (const pugi::xml_node upload : node->children("Upload")) {
        page.uploads.append({urlDecoded(upload, "Key"), UploadId(text(upload, "UploadId")),
            time(upload, "Initiated")});
    }
    page.isTruncated = text(*node, "IsTruncated") == "true";
    page.nextKeyMarker = urlDecoded(*node, "NextKeyMarker");
    page.nextUploadIdMarker = text(*node, "NextUploadIdMarker");
    return page;
}

Result<QList<DeleteFailure>> parseDeleteResult(QByteArray xml, const BucketName &bucket)
{
    pugi::xml_document doc;
    const Result<pugi::xml_node> node = root(doc, xml, "DeleteResult");
    if (!node)
        return fail(node.error());
    QList<DeleteFailure> failures;
    for (const pugi::xml_node entry : node->children("Error")) {
        const ObjectKey key(text(entry, "Key"));
        S3Error s3;
        s3.code = text(entry, "Code");
        s3.message = QString::fromUtf8(text(entry, "Message"));
        failures.append({key, errorFromS3(std::move(s3), bucket, key)});
    }
    return failures;
}

Result<NameValues> parseTagging(QByteArray xml)
{
    pugi::xml_document doc;
    const Result<pugi::xml_node> node = root(doc, xml, "Tagging");
    if (!node)
        return fail(node.error());
    NameValues tags;
    for (const pugi::xml_node tag : node->child("TagSet").children("Tag"))
        tags.append(NameValue {text(tag, "Key"), text(tag, "Value")});
    return tags;
}

QByteArray tagging(const NameValues &tags)
{
    return document("Tagging", [&](pugi::xml_node node) {
        pugi::xml_node set = node.append_child("TagSet");
        for (const auto &[name, value] : tags) {
            pugi::xml_node tag = set.append_child("Tag");
            append(tag, "Key", name);
            append(tag, "Value", value);
        }
    });
}

QByteArray createBucket(const QByteArray &region)
{
    return document("CreateBucketConfiguration",
        [&](pugi::xml_node node) { append(node, "LocationConstraint", region); });
}

QByteArray completeMultipart(const QList<CompletedPart> &parts)
{
    return document("CompleteMultipartUpload", [&](pugi::xml_node node) {
        for (const CompletedPart &part : parts) {
            pugi::xml_node child = node.append_child("Part");
            append(child, "PartNumber", QByteArray::number(part.partNumber));
            append(child, "ETag", part.etag.bytes());
        }
    });
}

QByteArray deleteObjects(const QList<ObjectKey> &keys)
{
    return document("Delete", [&](pugi::xml_node node) {
        append(node, "Quiet", "true");
        for (const ObjectKey &key : keys)
            append(node.append_child("Object"), "Key", key.bytes());
    });
}

bool canSay(const ObjectKey &key)
{
    const QByteArray &bytes = key.bytes();
    return !bytes.contains("\xef\xbf\xbe") && !bytes.contains("\xef\xbf\xbf")
        && std::none_of(bytes.begin(), bytes.end(),
            [](char c) { return uchar(c) < 0x20 && c != '\t' && c != '\n'; });
}

std::optional<S3Error> parseError(QByteArray xml)
{
    pugi::xml_document doc;
    const Result<pugi::xml_node> node = root(doc, xml, "Error");
    if (!node)
        return {};
    S3Error error;
    error.code = text(*node, "Code");
    error.message = QString::fromUtf8(text(*node, "Message"));
    error.requestId = text(*node, "RequestId");
    error.hostId = text(*node, "HostId");
    error.resource = QString::fromUtf8(text(*node, "Resource"));
    error.region = text(*node, "Region");
    return error;
}

} // namespace windlass::s3xml
