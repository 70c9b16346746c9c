// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/enumnames.h"
#include "core/base/namevalue.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

namespace windlass {

/// Keys and paths are bytes, and JSON's strings are not. \internal
inline QJsonValue fromBytes(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

/// Reverses fromBytes(); \a isWhole becomes false if \a value is anything else. \internal
inline QByteArray toBytes(const QJsonValue &value, bool &isWhole)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        value.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    isWhole = isWhole && value.isString() && decoded;
    return *decoded;
}

/// Names and values in order. \internal
inline QJsonArray fromPairs(const NameValues &pairs)
{
    QJsonArray array;
    for (const auto &[name, value] : pairs)
        array.append(QJsonArray {fromBytes(name), fromBytes(value)});
    return array;
}

/// Reverses fromPairs(). \internal
inline NameValues toPairs(const QJsonArray &array, bool &isWhole)
{
    NameValues pairs;
    for (const auto value : array) {
        const QJsonArray pair = value.toArray();
        isWhole = isWhole && pair.size() == 2;
        const QByteArray name = toBytes(pair.at(0), isWhole);
        pairs.append(NameValue {name, toBytes(pair.at(1), isWhole)});
    }
    return pairs;
}

/// Reads required members, and notes if one is invalid: a partially understood request might delete
/// what nobody asked to delete. \internal
class Members
{
public:
    Members(const QJsonObject &json, bool &isWhole) : m_json(json), m_isWhole(isWhole) { }

    /// For members that later versions added.
    bool has(const char *name) const { return m_json.contains(QLatin1String(name)); }

    QByteArray bytes(const char *name)
    {
        return toBytes(value(name, QJsonValue::String), m_isWhole);
    }
    bool flag(const char *name) { return value(name, QJsonValue::Bool).toBool(); }
    QString text(const char *name) { return value(name, QJsonValue::String).toString(); }
    qint64 number(const char *name) { return value(name, QJsonValue::Double).toInteger(); }
    QJsonObject object(const char *name) { return value(name, QJsonValue::Object).toObject(); }
    QJsonArray array(const char *name) { return value(name, QJsonValue::Array).toArray(); }
    /// A value of an enum that has \a names.
    template <typename Enum, size_t count>
    Enum choice(const char *name, const EnumNames<Enum, count> &names)
    {
        const std::optional<Enum> found = names.fromJson(m_json[QLatin1String(name)]);
        m_isWhole = m_isWhole && found;
        return found.value_or(Enum());
    }

private:
    QJsonValue value(const char *name, QJsonValue::Type type)
    {
        const QJsonValue found = m_json[QLatin1String(name)];
        m_isWhole = m_isWhole && found.type() == type;
        return found;
    }

    const QJsonObject m_json;
    bool &m_isWhole;
};

} // namespace windlass
