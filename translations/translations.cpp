// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "translations/translations.h"

#include "translations/toolkittranslator.h"

#include <QCoreApplication>
#include <QFile>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

/// What a static library embeds has to be asked for, and from outside of any namespace.
static void initializeResource()
{
    Q_INIT_RESOURCE(windlass_i18n);
}

namespace windlass {

static QString fileFor(const QString &language)
{
    return QStringLiteral(":/i18n/windlass_%1.qm").arg(language);
}

/// "de" if the user wants "de-AT". QTranslator::load(QLocale()) would prefer an exact match of a
/// later language to this.
static QString chosenLanguage()
{
    const QStringList wanted = QLocale().uiLanguages();
    for (QString name : wanted) {
        name.replace(QLatin1Char('-'), QLatin1Char('_'));
        for (const QString &language : {name, name.section(QLatin1Char('_'), 0, 0)}) {
            if (QFile::exists(fileFor(language)))
                return language;
        }
    }
    return QStringLiteral("en");
}

static QTranslator *install(QCoreApplication &app, const QString &file)
{
    auto *translator = new QTranslator(&app);
    if (translator->load(file))
        QCoreApplication::installTranslator(translator);
    return translator;
}

void installTranslations(QCoreApplication &app)
{
    initializeResource();
    const QString language = chosenLanguage();
    const QTranslator *own = install(app, fileFor(language));
    QCoreApplication::installTranslator(new ToolkitTranslator(*own, &app));
    // Installed last, and so asked first, if there is one: Qt's own texts in the same language, so
    // that no window mixes two.
    install(app,
        QLibraryInfo::path(QLibraryInfo::TranslationsPath) + QLatin1String("/qtbase_") + language
            + QLatin1String(".qm"));
}

} // namespace windlass
