// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace windlass {

/// One condition of a POST policy, which a form must fulfil (Amazon S3 API Reference, "Creating a
/// POST policy"). Formatted like Python's json.dumps(), so that policies equal those of boto3 byte
/// for byte.
class PostCondition
{
public:
    /// {"acl": "private"}: the field has exactly this value.
    static PostCondition equals(const QByteArray &field, const QByteArray &value);
    /// ["starts-with", "$key", "user/"]; an empty \a prefix allows everything.
    static PostCondition startsWith(const QByteArray &field, const QByteArray &prefix);
    /// ["content-length-range", 1, 1048576]: bytes of the file.
    static PostCondition sizeRange(qint64 smallest, qint64 largest);
    /// Parses one of these, or ["eq", "$acl", "private"], from JSON. Fails with InvalidInput.
    static Result<PostCondition> parse(const QByteArray &json);

    const QByteArray &json() const { return m_json; }
    /// The field of the condition, without the dollar sign; "content-length-range" for a size.
    const QByteArray &field() const { return m_field; }

    /// \a text as a JSON string in ASCII.
    static QByteArray quoted(const QByteArray &text);

private:
    PostCondition(QByteArray field, QByteArray json);

    QByteArray m_field;
    QByteArray m_json;
};

} // namespace windlass
