// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/s3/bucketxml.h"

#include "core/s3/xmldocument.h"

#include <pugixml.hpp>

namespace windlass::s3xml {

Result<BucketVersioning> parseVersioning(QByteArray xml)
{
    pugi::xml_document doc;
    const Result<pugi::xml_node> node = parseXml(doc, xml, "VersioningConfiguration");
    if (!node)
        return fail(node.error());
    const QByteArray status(node->child_value("Status"));
    if (status == "Enabled")
        return BucketVersioning::Enabled;
    if (status == "Suspended")
        return BucketVersioning::Suspended;
    if (status.isEmpty()) // it was never turned on
        return BucketVersioning::Off;
    return fail(ErrorKind::MalformedResponse, {},
        QStringLiteral("Status: ") + QString::fromUtf8(status.left(80)));
}

Result<bool> parseObjectLock(QByteArray xml)
{
    pugi::xml_document doc;
    const Result<pugi::xml_node> node = parseXml(doc, xml, "ObjectLockConfiguration");
    if (!node)
        return fail(node.error());
    return QByteArray(node->child_value("ObjectLockEnabled")) == "Enabled";
}

QByteArray enableVersioning()
{
    return "<?xml version=\"1.0\"?>"
           "<VersioningConfiguration xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">"
           "<Status>Enabled</Status></VersioningConfiguration>";
}

} // namespace windlass::s3xml
