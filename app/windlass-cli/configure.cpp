// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "commands.h"

#include "clitext.h"
#include "console.h"
#include "core/auth/settingtext.h"
#include "core/base/errortext.h"
#include "core/connections/awsservice.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace windlass {

namespace {

/// For programs, in the words of `aws configure list`.
QString typeOf(SettingOrigin::Kind kind)
{
    switch (kind) {
    case SettingOrigin::Kind::Nowhere:
        return QStringLiteral("None");
    case SettingOrigin::Kind::Given:
        return QStringLiteral("manual");
    case SettingOrigin::Kind::Variable:
        return QStringLiteral("env");
    case SettingOrigin::Kind::File:
        return QStringLiteral("config-file");
    case SettingOrigin::Kind::Default:
        return QStringLiteral("default");
    }
    return {};
}

QJsonObject placeObject(const SettingOrigin &origin)
{
    QJsonObject object {{QStringLiteral("type"), typeOf(origin.kind)}};
    if (!origin.name.isEmpty())
        object.insert(QStringLiteral("name"), origin.name);
    if (!origin.file.isEmpty()) {
        object.insert(QStringLiteral("file"), origin.file);
        object.insert(QStringLiteral("section"), origin.section);
    }
    if (origin.line > 0)
        object.insert(QStringLiteral("line"), origin.line);
    return object;
}

void printAsJson(const QList<Setting> &settings)
{
    QJsonArray rows;
    for (const Setting &setting : settings) {
        QJsonObject row {{QStringLiteral("setting"), setting.name}};
        if (setting.isSet()) {
            row.insert(QStringLiteral("value"), shownValue(setting));
            row.insert(QStringLiteral("from"), placeObject(setting.origin));
        } else {
            row.insert(QStringLiteral("value"), QJsonValue::Null);
            QJsonArray places;
            for (const SettingOrigin &place : setting.lookedAt)
                places.append(placeObject(place));
            row.insert(QStringLiteral("lookedFor"), places);
        }
        rows.append(row);
    }
    printLine(QJsonDocument(rows).toJson(QJsonDocument::Indented).trimmed());
}

void printAsTable(const QList<Setting> &settings)
{
    const auto print = [](const QString &name, const QString &value, const QString &where) {
        printLine(QStringLiteral("%1  %2  %3").arg(name, -24).arg(value, -28).arg(where).toUtf8());
    };
    print(Cli::tr("Setting"), Cli::tr("Value"), Cli::tr("Source"));
    for (const Setting &setting : settings)
        print(setting.name, setting.isSet() ? shownValue(setting) : Cli::tr("<not set>"),
            whereText(setting));
}

} // namespace

ExitCode runConfigure(const CliArguments &arguments)
{
    const AwsSettings settings = arguments.connection.settings();
    ExitCode code = ExitCode::Success;
    for (const AwsFile *file : {&settings.files().credentials, &settings.files().config}) {
        if (file->fault())
            code = printError(*file->fault());
    }
    if (settings.lacksProfile()) {
        printNote(Cli::tr("There is no profile “%1”, which %2 names.")
                      .arg(settings.profile().text(), originText(settings.profile().origin)));
        code = ExitCode::SomeFailed;
    }
    if (arguments.reading.asJson)
        printAsJson(settings.all());
    else
        printAsTable(settings.all());
    // What makes no sense is named, as the first command would.
    if (const auto service = serviceBy(settings); !service)
        code = printError(service.error());
    if (const auto transfers = transferOverridesBy(settings); !transfers)
        code = printError(transfers.error());
    return code;
}

} // namespace windlass
