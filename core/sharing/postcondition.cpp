// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/sharing/postcondition.h"

#include "core/base/humantext.h"
#include "core/base/utf8text.h"
#include "core/sharing/sharingtext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace windlass {

namespace {

constexpr char sizeName[] = "content-length-range";

/// A non-negative integer number of bytes.
std::optional<qint64> sizeOf(const QJsonValue &value)
{
    constexpr double limit = 9007199254740992; // 2^53: JSON's numbers are exact up to this
    const double number = value.toDouble(-1);
    if (number < 0 || number > limit || std::floor(number) != number)
        return {};
    return qint64(number);
}

std::optional<PostCondition> conditionOf(const QJsonObject &object)
{
    const auto only = object.constBegin();
    if (object.size() != 1 || !only->isString())
        return {};
    return PostCondition::equals(only.key().toUtf8(), only->toString().toUtf8());
}

std::optional<PostCondition> conditionOf(const QJsonArray &array)
{
    if (array.size() != 3)
        return {};
    const QString kind = array[0].toString();
    if (kind == QLatin1String(sizeName)) {
        const std::optional<qint64> smallest = sizeOf(array[1]);
        const std::optional<qint64> largest = sizeOf(array[2]);
        if (!smallest || !largest || *smallest > *largest)
            return {};
        return PostCondition::sizeRange(*smallest, *largest);
    }
    const QString field = array[1].toString();
    if (!field.startsWith(QLatin1Char('$')) || !array[2].isString())
        return {};
    const QByteArray name = field.mid(1).toUtf8();
    const QByteArray value = array[2].toString().toUtf8();
    if (kind == QLatin1String("starts-with"))
        return PostCondition::startsWith(name, value);
    if (kind == QLatin1String("eq"))
        return PostCondition::equals(name, value);
    return {};
}

} // namespace

PostCondition::PostCondition(QByteArray field, QByteArray json)
    : m_field(std::move(field)), m_json(std::move(json))
{
}

QByteArray PostCondition::quoted(const QByteArray &text)
{
    QByteArray result = "\"";
    for (const QChar c : utf8Text(text)) {
        const ushort code = c.unicode();
        if (code == '"' || code == '\\')
            result += QByteArray("\\") + char(code);
        else if (code == '\n')
            result += "\\n";
        else if (code == '\r')
            result += "\\r";
        else if (code == '\t')
            result += "\\t";
        else if (code == '\b')
            result += "\\b";
        else if (code == '\f')
            result += "\\f";
        else if (code < 0x20 || code > 0x7e)
            result += "\\u" + QByteArray::number(code, 16).rightJustified(4, '0');
        else
            result += char(code);
    }
    return result + '"';
}

PostCondition PostCondition::equals(const QByteArray &field, const QByteArray &value)
{
    return PostCondition(field, '{' + quoted(field) + ": " + quoted(value) + '}');
}

PostCondition PostCondition::startsWith(const QByteArray &field, const QByteArray &prefix)
{
    return PostCondition(
        field, "[\"starts-with\", " + quoted('$' + field) + ", " + quoted(prefix) + ']');
}

PostCondition PostCondition::sizeRange(qint64 smallest, qint64 largest)
{
    return PostCondition(sizeName,
        QByteArray("[\"") + sizeName + "\", " + QByteArray::number(smallest) + ", "
            + QByteArray::number(largest) + ']');
}

Result<PostCondition> PostCondition::parse(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    const std::optional<PostCondition> condition
        = document.isArray() ? conditionOf(document.array()) : conditionOf(document.object());
    if (condition)
        return *condition;
    return fail(ErrorKind::InvalidInput, displayText(json),
        SharingText::tr("a condition is {\"FIELD\": \"VALUE\"}, "
                        "[\"starts-with\", \"$FIELD\", \"PREFIX\"] or "
                        "[\"content-length-range\", SMALLEST, LARGEST]"));
}

} // namespace windlass
