// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "s3xml.h"

namespace bench {

namespace {

std::string escaped(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    for (const char c : text) {
        switch (c) {
        case '&':
            result += "&amp;";
            break;
        case '<':
            result += "&lt;";
            break;
        case '>':
            result += "&gt;";
            break;
        case '"':
            result += "&quot;";
            break;
        default:
            result += c;
        }
    }
    return result;
}

std::string percentEncoded(std::string_view text)
{
    constexpr std::string_view plain
        = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~/";
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string result;
    result.reserve(text.size());
    for (const char c : text) {
        if (plain.find(c) != std::string_view::npos) {
            result += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            result += '%';
            result += digits[byte >> 4U];
            result += digits[byte & 15U];
        }
    }
    return result;
}

std::string element(std::string_view name, std::string_view text)
{
    std::string result;
    result.reserve(2 * name.size() + text.size() + 5);
    result.append("<")
        .append(name)
        .append(">")
        .append(escaped(text))
        .append("</")
        .append(name)
        .append(">");
    return result;
}

std::string document(std::string_view root, std::string_view content)
{
    std::string result = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    result.append("<").append(root).append(" xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">");
    result.append(content).append("</").append(root).append(">");
    return result;
}

/// The elements that tell how to fetch the page behind this one.
std::string nextPageElements(const ListQuery &query, const ListPage &page, ListStyle style)
{
    std::string xml = element("IsTruncated", page.truncated ? "true" : "false");
    if (style.version2) {
        xml += element(
            "KeyCount", std::to_string(page.objects.size() + page.commonPrefixes.size()));
        if (page.truncated)
            xml += element("NextContinuationToken", page.last);
        return xml;
    }
    xml += element("Marker", style.urlEncoded ? percentEncoded(query.after) : query.after);
    if (page.truncated)
        xml += element("NextMarker", style.urlEncoded ? percentEncoded(page.last) : page.last);
    return xml;
}

} // namespace

std::string errorXml(std::string_view code, std::string_view message)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error>" + element("Code", code)
        + element("Message", message) + element("RequestId", "bench") + "</Error>";
}

std::string listBucketsXml(std::string_view bucket)
{
    return document("ListAllMyBucketsResult",
        "<Owner>" + element("ID", "bench") + "</Owner><Buckets><Bucket>" + element("Name", bucket)
            + element("CreationDate", lastModifiedIso) + "</Bucket></Buckets>");
}

std::string locationXml()
{
    return document("LocationConstraint", {});
}

std::string initiateMultipartXml(
    std::string_view bucket, std::string_view key, std::string_view uploadId)
{
    return document("InitiateMultipartUploadResult",
        element("Bucket", bucket) + element("Key", key) + element("UploadId", uploadId));
}

std::string completeMultipartXml(
    std::string_view bucket, std::string_view key, std::string_view crc64)
{
    std::string inside = element("Bucket", bucket) + element("Key", key) + element("ETag", etag);
    if (!crc64.empty())
        inside += element("ChecksumCRC64NVME", crc64) + element("ChecksumType", "FULL_OBJECT");
    return document("CompleteMultipartUploadResult", inside);
}

std::string nothingFailedXml()
{
    return document("DeleteResult", {});
}

std::string listObjectsXml(
    std::string_view bucket, const ListQuery &query, const ListPage &page, ListStyle style)
{
    const auto text
        = [style](const std::string &key) { return style.urlEncoded ? percentEncoded(key) : key; };

    std::string xml = element("Name", bucket) + element("Prefix", text(query.prefix));
    xml += element("MaxKeys", std::to_string(query.maxKeys));
    if (!query.delimiter.empty())
        xml += element("Delimiter", text(query.delimiter));
    if (style.urlEncoded)
        xml += element("EncodingType", "url");
    xml += nextPageElements(query, page, style);

    const std::string fixed = element("LastModified", lastModifiedIso) + element("ETag", etag)
        + element("StorageClass", "STANDARD");
    for (const Object &object : page.objects) {
        xml += "<Contents>";
        xml += element("Key", text(object.key));
        xml += element("Size", std::to_string(object.size));
        xml += fixed;
        xml += "</Contents>";
    }
    for (const std::string &prefix : page.commonPrefixes)
        xml += "<CommonPrefixes>" + element("Prefix", text(prefix)) + "</CommonPrefixes>";
    return document("ListBucketResult", xml);
}

} // namespace bench
