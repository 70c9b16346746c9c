// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/botohead.h"

#include <QJsonDocument>

namespace windlass {

ProgramResult runBoto(const GatewayFixture &gateway, const BucketName &bucket, const ObjectKey &key,
    const QByteArray &lines)
{
    const QByteArray before = "import boto3, json, sys\n"
                              "from botocore.config import Config\n"
                              "s3 = boto3.client('s3', endpoint_url=sys.argv[1],\n"
                              "    config=Config(s3={'addressing_style': 'path'}))\n"
                              "bucket, key = sys.argv[2], sys.argv[3]\n";
    return runProgram(QStringLiteral("python3"),
        {QStringLiteral("-c"), QString::fromUtf8(before + lines), gateway.endpoint(),
            QString::fromUtf8(bucket.bytes()), QString::fromUtf8(key.bytes())},
        gatewayEnvironment(gateway));
}

QJsonObject headByBoto(
    const GatewayFixture &gateway, const BucketName &bucket, const ObjectKey &key)
{
    const ProgramResult result = runBoto(gateway, bucket, key,
        "head = s3.head_object(Bucket=bucket, Key=key)\n"
        "tags = s3.get_object_tagging(Bucket=bucket, Key=key)['TagSet']\n"
        "head['Tags'] = {tag['Key']: tag['Value'] for tag in tags}\n"
        "head['Grants'] = len(s3.get_object_acl(Bucket=bucket, Key=key)['Grants'])\n"
        "body = s3.get_object(Bucket=bucket, Key=key)['Body'].read()\n"
        "head['Body'] = body.decode('utf-8', 'replace')\n"
        "print(json.dumps(head, default=str))\n");
    if (result.exitCode != 0)
        qWarning("boto3: %s", result.errors.constData());
    return QJsonDocument::fromJson(result.output).object();
}

} // namespace windlass
