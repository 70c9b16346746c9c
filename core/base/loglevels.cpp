// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/loglevels.h"

#include "core/base/humantext.h"
#include "core/base/logcategories.h"

#include <QByteArrayList>
#include <QCoreApplication>

#include <algorithm>

namespace windlass {

namespace {

struct LogText {
    Q_DECLARE_TR_FUNCTIONS(windlass::Log)
};

// From the quietest to the loudest: "off" is one more, before all of them.
constexpr std::array levelNames {"critical", "warning", "info", "debug"};

/// How many of the levels are on; -1: there is no such level.
int levelsUpTo(const QByteArray &name)
{
    if (name == "off")
        return 0;
    const auto found = std::find(levelNames.begin(), levelNames.end(), name);
    return found == levelNames.end() ? -1 : int(found - levelNames.begin()) + 1;
}

bool isCategory(const QByteArray &name)
{
    return std::find(logCategoryNames.begin(), logCategoryNames.end(), name)
        != logCategoryNames.end();
}

} // namespace

Result<QString> logRules(const QByteArray &levels)
{
    QByteArray rules;
    for (const QByteArray &part : levels.split(',')) {
        const QByteArray word = part.trimmed().toLower();
        if (word.isEmpty())
            continue;
        const qsizetype equals = word.indexOf('=');
        const QByteArray category = equals < 0 ? "windlass.*" : word.left(equals).trimmed();
        const int on = levelsUpTo(word.mid(equals + 1).trimmed());
        if (on < 0)
            return fail(ErrorKind::InvalidInput, displayText(part.trimmed()),
                LogText::tr("a level is off, critical, warning, info or debug."));
        if (equals >= 0 && !isCategory(category)) {
            const QByteArrayList names(logCategoryNames.begin(), logCategoryNames.end());
            return fail(ErrorKind::InvalidInput, displayText(part.trimmed()),
                LogText::tr("the categories are %1.").arg(QLatin1String(names.join(", "))));
        }
        for (int i = 0; i < int(levelNames.size()); ++i)
            rules += category + '.' + levelNames[size_t(i)] + (i < on ? "=true\n" : "=false\n");
    }
    return QString::fromLatin1(rules);
}

} // namespace windlass
