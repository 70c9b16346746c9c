// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/qtnoise.h"

#include <QString>

namespace windlass {

static QtMessageHandler otherMessages = nullptr;

static void handleMessage(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (!text.startsWith(QLatin1String("QNetworkReplyImplPrivate::error: Internal problem")))
        otherMessages(type, context, text);
}

void dropNoiseOfQtNetwork()
{
    otherMessages = qInstallMessageHandler(handleMessage);
}

} // namespace windlass
