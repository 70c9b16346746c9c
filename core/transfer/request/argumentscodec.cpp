// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/request/argumentscodec.h"

#include "core/transfer/request/jsonmembers.h"

namespace windlass {

QJsonObject encodeArguments(const RequestArguments &arguments)
{
    return {{QStringLiteral("payer"), arguments.isRequesterPaying},
        {QStringLiteral("owner"), fromBytes(arguments.expectedBucketOwner)},
        {QStringLiteral("sourceOwner"), fromBytes(arguments.expectedSourceOwner)},
        {QStringLiteral("key"), fromBytes(arguments.customerKey.md5())},
        {QStringLiteral("sourceKey"), fromBytes(arguments.sourceCustomerKey.md5())},
        {QStringLiteral("conditions"), fromPairs(arguments.copyConditions)}};
}

RequestArguments decodeArguments(const QJsonObject &json, bool &isWhole)
{
    Members members(json, isWhole);
    RequestArguments arguments;
    arguments.isRequesterPaying = members.flag("payer");
    arguments.expectedBucketOwner = members.bytes("owner");
    arguments.expectedSourceOwner = members.bytes("sourceOwner");
    arguments.customerKey = CustomerKey::known(members.bytes("key"));
    arguments.sourceCustomerKey = CustomerKey::known(members.bytes("sourceKey"));
    arguments.copyConditions = toPairs(members.array("conditions"), isWhole);
    return arguments;
}

} // namespace windlass
