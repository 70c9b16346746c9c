// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/connections/keysecret.h"

#include "core/base/errortext.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace windlass {

namespace {

struct KeySecretText {
    Q_DECLARE_TR_FUNCTIONS(windlass::StoredKeys)
};

QString secretField()
{
    return QStringLiteral("secretAccessKey");
}

QString tokenField()
{
    return QStringLiteral("sessionToken");
}

} // namespace

QString secretName(const QString &id)
{
    return QLatin1String("connection/") + id;
}

QByteArray secretOf(const Credentials &keys)
{
    const QJsonObject object {
        {secretField(), QString::fromUtf8(keys.secretAccessKey)},
        {tokenField(), QString::fromUtf8(keys.sessionToken)},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<Credentials> keysFromSecret(const QByteArray &accessKeyId, const QByteArray &secret)
{
    const QJsonObject object = QJsonDocument::fromJson(secret).object();
    const Credentials keys {accessKeyId, object.value(secretField()).toString().toUtf8(),
        object.value(tokenField()).toString().toUtf8(), {}};
    if (!keys.isComplete())
        return fail(missingSecret(Error(ErrorKind::MalformedResponse)));
    return keys;
}

Error missingSecret(const Error &error)
{
    return Error(ErrorKind::MissingCredentials, {},
        KeySecretText::tr("The keychain does not give its secret key (%1%2). Unlock it and try "
                          "again, or edit the connection and enter the key again.")
            .arg(shortDescription(error),
                error.detail.isEmpty() ? QString() : QLatin1String(": ") + error.detail));
}

} // namespace windlass
