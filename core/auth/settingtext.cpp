// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/auth/settingtext.h"

#include "core/base/humantext.h"

#include <QCoreApplication>
#include <QStringList>

namespace windlass {

namespace {

struct SettingText {
    Q_DECLARE_TR_FUNCTIONS(windlass::Setting)
};

/// AWS's programs do not support comments after values, which surprises people.
bool looksCommented(const QByteArray &value)
{
    return value.contains(" #") || value.contains(" ;") || value.contains("\t#")
        || value.contains("\t;");
}

QString placeInFile(const SettingOrigin &origin)
{
    if (origin.line == 0)
        return SettingText::tr("%1 of %2 in %3", "key, section, file")
            .arg(origin.name, origin.section, origin.file);
    return SettingText::tr("%1, line %2, %3", "file, line, section")
        .arg(origin.file, QString::number(origin.line), origin.section);
}

} // namespace

QString originText(const SettingOrigin &origin)
{
    switch (origin.kind) {
    case SettingOrigin::Kind::Nowhere:
        return SettingText::tr("nowhere");
    case SettingOrigin::Kind::Given:
        return origin.name;
    case SettingOrigin::Kind::Variable:
        return SettingText::tr("variable %1").arg(origin.name);
    case SettingOrigin::Kind::File:
        return placeInFile(origin);
    case SettingOrigin::Kind::Default:
        return SettingText::tr("default");
    }
    return {};
}

QString shownValue(const Setting &setting)
{
    constexpr qsizetype shownOfSecret = 4;
    if (!setting.isSecret)
        return displayText(setting.value);
    if (!setting.isSet())
        return {};
    // Nothing of a short secret is shown: four characters would be most of it.
    const bool isLong = setting.value.size() >= 4 * shownOfSecret;
    return QString(16, QLatin1Char('*'))
        + (isLong ? displayText(setting.value.right(shownOfSecret)) : QString());
}

QString whereText(const Setting &setting)
{
    if (setting.isSet() || setting.lookedAt.isEmpty())
        return originText(setting.origin);
    QStringList places;
    for (const SettingOrigin &origin : setting.lookedAt)
        places.append(originText(origin));
    return SettingText::tr("looked for in: %1").arg(places.join(QLatin1String("; ")));
}

Error badSetting(const Setting &setting, const QString &why)
{
    QStringList words {why};
    if (looksCommented(setting.value))
        words.append(SettingText::tr("in these files a comment must start at the beginning of a "
                                     "line: text behind “#” or “;” is part of the value"));
    if (setting.origin.kind == SettingOrigin::Kind::File)
        words.append(SettingText::tr("it is set in %1").arg(originText(setting.origin)));
    const QString name = setting.origin.name;
    // A secret's value is never shown, however wrong it is.
    const QString subject = setting.isSecret
        ? name
        : SettingText::tr("%1 = %2", "name and value").arg(name, displayText(setting.value));
    return Error(ErrorKind::InvalidInput, subject, words.join(QLatin1String("; ")));
}

} // namespace windlass
