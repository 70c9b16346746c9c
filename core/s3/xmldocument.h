// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace pugi {
class xml_document;
class xml_node;
} // namespace pugi

namespace windlass {

/// The maximum size of a document, in bytes. A page of 1,000 keys, each of 1,024 bytes that are all
/// percent-encoded, takes less than a quarter of it.
constexpr qint64 longestDocument = 16ll * 1024 * 1024;

/// The name of the root element without its namespace prefix, from the beginning of \a xml; empty
/// if there is none.
QByteArray rootNameOf(const QByteArray &xml);

/// Parses \a xml in place, without a copy, into \a document and returns the root element if it is
/// called \a name. A DTD is skipped unread, so there are no entities to expand. Namespace prefixes
/// are removed. A document that is too large, has too many elements, or contains a NUL character
/// (which would cut a name short) is a MalformedResponse.
Result<pugi::xml_node> parseXml(pugi::xml_document &document, QByteArray &xml, const char *name);

} // namespace windlass
