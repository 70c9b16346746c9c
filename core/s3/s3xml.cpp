// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/s3xml.h"

#include "core/net/httpdate.h"
#include "core/s3/responsetext.h"
#include "core/s3/s3errors.h"
#include "core/s3/s3fields.h"
#include "core/s3/xmldocument.h"

#include <pugixml.hpp>

#include <algorithm>
#include <cstring>
#include <sstream>
#include <string_view>

namespace windlass::s3xml {

namespace {

QByteArray text(pugi::xml_node node, const char *child)
{
    return QByteArray(node.child_value(child));
}

/// Whether the names in the document are URL-encoded. Servers that honour encoding-type say so in
/// the document; those that say nothing do not.
bool isUrlEncoded(pugi::xml_node root)
{
    return text(root, "EncodingType").toLower() == "url";
}

ObjectKey key(const char *text, bool isEncoded)
{
    QByteArray raw(text);
    if (!isEncoded)
        return ObjectKey(raw);
    if (!raw.contains('%') && !raw.contains('+'))
        return ObjectKey(std::move(raw));
    // Form encoding: a literal plus is sent as %2B.
    raw.replace('+', ' ');
    return ObjectKey(QByteArray::fromPercentEncoding(raw));
}

ObjectKey key(pugi::xml_node node, const char *child, bool isEncoded)
{
    return key(node.child_value(child), isEncoded);
}

/// "2026-01-31T23:59:58.123Z", with or without milliseconds; otherwise invalid. Nearly all times
/// are like this, and QDateTime takes longer to read one than all else of a row takes.
QDateTime usualTime(QByteArrayView text)
{
    static constexpr char form[] = "0000-00-00T00:00:00.000Z";
    constexpr qsizetype untilSeconds = 19;
    if (text.size() != 20 && text.size() != 24)
        return {};
    const bool hasFraction = text.size() == 24;
    const auto formAt
        = [&](qsizetype at) { return at == untilSeconds && !hasFraction ? 'Z' : form[at]; };
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool isDigit = text[at] >= '0' && text[at] <= '9';
        if (formAt(at) == '0' ? !isDigit : text[at] != formAt(at))
            return {};
    }
    const auto number = [&text](qsizetype at, int digits) {
        int value = 0;
        for (qsizetype i = at; i < at + digits; ++i)
            value = 10 * value + (text[i] - '0');
        return value;
    };
    const QDate date(number(0, 4), number(5, 2), number(8, 2));
    const QTime time(
        number(11, 2), number(14, 2), number(17, 2), hasFraction ? number(untilSeconds + 1, 3) : 0);
    return date.isValid() && time.isValid() ? QDateTime(date, time, Qt::UTC) : QDateTime();
}

/// ISO 8601 as in S3, with or without milliseconds, or in the form of a header field; otherwise
/// invalid.
QDateTime time(const char *said)
{
    if (const QDateTime usual = usualTime(said); usual.isValid())
        return usual;
    const QByteArray value(said);
    QDateTime time = QDateTime::fromString(QString::fromLatin1(value), Qt::ISODateWithMs);
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.isValid() ? time : parseHttpDate(value);
}

QDateTime time(pugi::xml_node node, const char *child)
{
    return time(node.child_value(child));
}

/// Larger than an object on any server, and small enough that thousands of them can be added up.
constexpr qint64 largestSize = qint64(1) << 50;

/// A number of bytes; required.
Result<qint64> size(const char *text)
{
    const QByteArrayView digits(text);
    bool isNumber = false;
    const qint64 size = digits.trimmed().toLongLong(&isNumber);
    if (!isNumber || size < 0 || size > largestSize)
        return fail(ErrorKind::MalformedResponse, {},
            QStringLiteral("Size: ") + QString::fromUtf8(QByteArray(text).left(80)));
    return size;
}

Result<qint64> size(pugi::xml_node node)
{
    return size(node.child_value("Size"));
}

/// A Contents element. Long listings have a million of them: each is gone through once. \a before:
/// the object before it, or null.
Result<ObjectInfo> parseObject(pugi::xml_node contents, bool isEncoded, const ObjectInfo *before)
{
    ObjectInfo object;
    const char *bytes = "";
    for (const pugi::xml_node field : contents.children()) {
        const std::string_view name(field.name());
        const char *value = field.child_value();
        if (name == "Key") {
            object.key = key(value, isEncoded);
        } else if (name == "LastModified") {
            object.lastModified = time(value);
        } else if (name == "ETag") {
            object.etag = ETag(value);
        } else if (name == "Size") {
            bytes = value;
        } else if (name == "StorageClass") {
            // Most objects have that of the one before, and need no bytes of their own for it.
            const bool isSame = before && before->storageClass == value;
            object.storageClass = isSame ? before->storageClass : QByteArray(value);
        }
    }
    const Result<qint64> parsed = size(bytes);
    if (!parsed)
        return fail(parsed.error());
    object.size = *parsed;
    return object;
}

/// The document as text; \a fill adds to its root element.
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
    const Result<pugi::xml_node> node = parseXml(doc, xml, "ListAllMyBucketsResult");
    if (!node)
        return fail(node.error());
    QList<BucketInfo> buckets;
    for (const pugi::xml_node bucket : node->child("Buckets").children("Bucket"))
        buckets.append({BucketName(text(bucket, "Name")), time(bucket, "CreationDate")});
    return buckets;
}

Result<Listing> parseListObjects(QByteArray xml)
{
    pugi::xml_document doc;
    const Result<pugi::xml_node> node = parseXml(doc, xml, "ListBucketResult");
    if (!node)
        return fail(node.error());
    const bool isEncoded = isUrlEncoded(*node);
    constexpr qsizetype usualPage = 1000;
    Listing listing;
    for (const pugi::xml_node child : node->children()) {
        if (std::strcmp(child.name(), "Contents") == 0) {
            if (listing.objects.isEmpty())
                listing.objects.reserve(usualPage);
            Result<ObjectInfo> object = parseObject(
                child, isEncoded, listing.objects.isEmpty() ? nullptr : &listing.objects.last());
            if (!object)
                return fail(object.error());
            listing.objects.append(std::move(*object));
        } else if (std::strcmp(child.name(), "CommonPrefixes") == 0) {
            listing.commonPrefixes.append(key(child, "Prefix", isEncoded));
        }
    }
    listing.isEncoded = isEncoded;
    listing.isTruncated = text(*node, "IsTruncated") == "true";
    listing.nextContinuationToken = text(*node, "NextContinuationToken");
    listing.nextMarker = key(*node, "NextMarker", isEncoded);
    return listing;
}

/// A Version or a DeleteMarker.
static Result<ObjectVersion> parseVersion(pugi::xml_node node, bool isMarker, bool isEncoded)
{
    ObjectVersion version;
    version.object.key = key(node, "Key", isEncoded);
    version.object.lastModified = time(node, "LastModified");
    version.versionId = VersionId(text(node, "VersionId"));
    version.isLatest = text(node, "IsLatest") == "true";
    version.isDeleteMarker = isMarker;
    if (isMarker)
        return version;
    const Result<qint64> bytes = size(node);
    if (!bytes)
        return fail(bytes.error());
    version.object.size = *bytes;
    version.object.etag = ETag(text(node, "ETag"));
    version.object.storageClass = text(node, "StorageClass");
    return version;
}

Result<VersionListing> parseListVersions(QByteArray xml)
{
    pugi::xml_document doc;
    const Result<pugi::xml_node> node = parseXml(doc, xml, "ListVersionsResult");
    if (!node)
        return fail(node.error());
    VersionListing listing;
    listing.isEncoded = isUrlEncoded(*node);
    for (const pugi::xml_node child : node->children()) {
        const bool isMarker = std::strcmp(child.name(), "DeleteMarker") == 0;
        if (isMarker || std::strcmp(child.name(), "Version") == 0) {
            Result<ObjectVersion> version = parseVersion(child, isMarker, listing.isEncoded);
            if (!version)
                return fail(version.error());
            listing.versions.append(std::move(*version));
        } else if (std::strcmp(child.name(), "CommonPrefixes") == 0) {
            listing.commonPrefixes.append(key(child, "Prefix", listing.isEncoded));
        }
    }
    listing.isTruncated = text(*node, "IsTruncated") == "true";
    listing.nextKeyMarker = text(*node, "NextKeyMarker");
    listing.nextVersionIdMarker = VersionId(text(*node, "NextVersionIdMarker"));
    return listing;
}

Result<UploadId> parseInitiateMultipart(QByteArray xml)
{
    pugi::xml_document doc;
    const Result<pugi::xml_node> node = parseXml(doc, xml, "InitiateMultipartUploadResult");
    if (!node)
        return fail(node.error());
    const UploadId id(text(*node, "UploadId"));
    if (id.isEmpty())
        return fail(ErrorKind::MalformedResponse, {}, QStringLiteral("no UploadId"));
    return id;
}

static Result<ETag> parseETag(QByteArray xml, const char *rootName)
{
    pugi::xml_document doc;
    const Result<pugi::xml_node> node = parseXml(doc, xml, rootName);
    if (!node)
        return fail(node.error());
    return ETag(text(*node, "ETag"));
}

Result<CompletedUpload> parseCompleteMultipart(QByteArray xml)
{
    pugi::xml_document doc;
    const Result<pugi::xml_node> node = parseXml(doc, xml, "CompleteMultipartUploadResult");
    if (!node)
        return fail(node.error());
    return CompletedUpload {ETag(text(*node, "ETag")),
        crc64From(text(*node, "ChecksumCRC64NVME"), text(*node, "ChecksumType"))};
}

Result<ETag> parseCopyResult(QByteArray xml)
{
    const bool isPart = rootNameOf(xml) == "CopyPartResult";
    return parseETag(std::move(xml), isPart ? "CopyPartResult" : "CopyObjectResult");
}

static PartChecksum checksumOf(pugi::xml_node part)
{
    for (const char *element : {"ChecksumSHA256", "ChecksumSHA1", "ChecksumCRC32C", "ChecksumCRC32",
             "ChecksumCRC64NVME"}) {
        if (const QByteArray value = text(part, element); !value.isEmpty())
            return {element, value};
    }
    return {};
}

Result<PartsPage> parseListParts(QByteArray xml)
{
    pugi::xml_document doc;
    const Result<pugi::xml_node> node = parseXml(doc, xml, "ListPartsResult");
    if (!node)
        return fail(node.error());
    PartsPage page;
    for (const pugi::xml_node part : node->children("Part")) {
        const Result<qint64> bytes = size(part);
        if (!bytes)
            return fail(bytes.error());
        page.parts.append({text(part, "PartNumber").toInt(), ETag(text(part, "ETag")), *bytes,
            time(part, "LastModified"), checksumOf(part)});
    }
    if (text(*node, "IsTruncated") == "true")
        page.nextPartNumberMarker = text(*node, "NextPartNumberMarker").toInt();
    return page;
}

Result<UploadsPage> parseListUploads(QByteArray xml, bool isEncoded)
{
    pugi::xml_document doc;
    const Result<pugi::xml_node> node = parseXml(doc, xml, "ListMultipartUploadsResult");
    if (!node)
        return fail(node.error());
    const bool saysSo = isUrlEncoded(*node);
    isEncoded = isEncoded || saysSo;
    UploadsPage page;
    for (const pugi::xml_node upload : node->children("Upload")) {
        const QByteArray raw = text(upload, "Key");
        page.isAmbiguous
            = page.isAmbiguous || (!isEncoded && (raw.contains('%') || raw.contains('+')));
        page.uploads.append({key(upload, "Key", isEncoded), UploadId(text(upload, "UploadId")),
            time(upload, "Initiated")});
    }
    page.isTruncated = text(*node, "IsTruncated") == "true";
    page.nextKeyMarker = key(*node, "NextKeyMarker", saysSo);
    page.nextUploadIdMarker = text(*node, "NextUploadIdMarker");
    return page;
}

Result<DeleteResult> parseDeleteResult(QByteArray xml, const BucketName &bucket)
{
    pugi::xml_document doc;
    const Result<pugi::xml_node> node = parseXml(doc, xml, "DeleteResult");
    if (!node)
        return fail(node.error());
    DeleteResult result;
    for (const pugi::xml_node entry : node->children("Error")) {
        const ObjectKey failed(text(entry, "Key"));
        S3Error s3;
        s3.code = cleanedWords(text(entry, "Code")).toUtf8();
        s3.message = cleanedWords(text(entry, "Message"));
        result.failures.append({failed, errorFromS3(std::move(s3), bucket, failed),
            VersionId(text(entry, "VersionId"))});
    }
    for (const pugi::xml_node entry : node->children("Deleted")) {
        const ObjectKey deleted(text(entry, "Key"));
        result.deleted.append(deleted);
        if (text(entry, "DeleteMarker") == "true")
            result.markers.append({deleted, VersionId(text(entry, "DeleteMarkerVersionId"))});
    }
    return result;
}

Result<NameValues> parseTagging(QByteArray xml)
{
    pugi::xml_document doc;
    const Result<pugi::xml_node> node = parseXml(doc, xml, "Tagging");
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
            if (!part.etag.isEmpty()) // some servers return none
                append(child, "ETag", part.etag.quoted());
            if (!part.checksum.element.isEmpty())
                append(child, part.checksum.element.constData(), part.checksum.value);
        }
    });
}

QByteArray deleteObjects(const QList<ObjectKey> &keys, bool isQuiet)
{
    return document("Delete", [&](pugi::xml_node node) {
        append(node, "Quiet", isQuiet ? "true" : "false");
        for (const ObjectKey &one : keys)
            append(node.append_child("Object"), "Key", one.bytes());
    });
}

QByteArray deleteVersions(const QList<ObjectVersionName> &versions)
{
    return document("Delete", [&](pugi::xml_node node) {
        append(node, "Quiet", "true");
        for (const ObjectVersionName &one : versions) {
            pugi::xml_node object = node.append_child("Object");
            append(object, "Key", one.key.bytes());
            append(object, "VersionId", one.versionId.bytes());
        }
    });
}

static const char *tierName(RestoreTier tier)
{
    switch (tier) {
    case RestoreTier::Expedited:
        return "Expedited";
    case RestoreTier::Standard:
        return "Standard";
    case RestoreTier::Bulk:
        return "Bulk";
    }
    return "";
}

QByteArray restoreRequest(int days, RestoreTier tier)
{
    return document("RestoreRequest", [&](pugi::xml_node node) {
        if (days > 0)
            append(node, "Days", QByteArray::number(days));
        append(node.append_child("GlacierJobParameters"), "Tier", tierName(tier));
    });
}

bool canSay(const ObjectKey &name)
{
    const QByteArray &bytes = name.bytes();
    return !bytes.contains("\xef\xbf\xbe") && !bytes.contains("\xef\xbf\xbf")
        && std::none_of(bytes.begin(), bytes.end(),
            [](char c) { return uchar(c) < 0x20 && c != '\t' && c != '\n'; });
}

} // namespace windlass::s3xml
