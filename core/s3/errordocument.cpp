// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/errordocument.h"

#include "core/s3/responsetext.h"
#include "core/s3/xmldocument.h"

#include <pugixml.hpp>

namespace windlass {

static QByteArray textOf(pugi::xml_node node, const char *child)
{
    return QByteArray(node.child_value(child));
}

std::optional<S3Error> parseErrorDocument(QByteArray xml)
{
    pugi::xml_document doc;
    const Result<pugi::xml_node> node = parseXml(doc, xml, "Error");
    if (!node)
        return {};
    S3Error error;
    error.code = cleanedWords(textOf(*node, "Code")).toUtf8();
    error.message = cleanedWords(textOf(*node, "Message"));
    // Present if the object is archived.
    if (const QByteArray storageClass = textOf(*node, "StorageClass"); !storageClass.isEmpty())
        error.message += QLatin1String(" (") + cleanedWords(storageClass) + QLatin1Char(')');
    error.requestId = cleanedWords(textOf(*node, "RequestId")).toUtf8();
    error.hostId = cleanedWords(textOf(*node, "HostId")).toUtf8();
    error.resource = cleanedWords(textOf(*node, "Resource"));
    error.argument = cleanedWords(textOf(*node, "ArgumentName"));
    error.region = textOf(*node, "Region");
    return error;
}

} // namespace windlass
