// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "translations/toolkittranslator.h"

#include <QSet>

namespace windlass {

namespace {

constexpr char ownContext[] = "windlass::ToolkitTexts";

/// As Qt writes them, for lupdate. Those of fields are in their context menus.
[[maybe_unused]] constexpr const char *texts[] = {
    QT_TRANSLATE_NOOP("windlass::ToolkitTexts", "OK"),
    QT_TRANSLATE_NOOP("windlass::ToolkitTexts", "Save"),
    QT_TRANSLATE_NOOP("windlass::ToolkitTexts", "Save All"),
    QT_TRANSLATE_NOOP("windlass::ToolkitTexts", "Open"),
    QT_TRANSLATE_NOOP("windlass::ToolkitTexts", "&Yes"),
    QT_TRANSLATE_NOOP("windlass::ToolkitTexts", "&No"),
    QT_TRANSLATE_NOOP("windlass::ToolkitTexts", "Retry"),
    QT_TRANSLATE_NOOP("windlass::ToolkitTexts", "Close"),
    QT_TRANSLATE_NOOP("windlass::ToolkitTexts", "Cancel"),
    QT_TRANSLATE_NOOP("windlass::ToolkitTexts", "Discard"),
    QT_TRANSLATE_NOOP("windlass::ToolkitTexts", "Help"),
    QT_TRANSLATE_NOOP("windlass::ToolkitTexts", "Apply"),
    QT_TRANSLATE_NOOP("windlass::ToolkitTexts", "Reset"),
    QT_TRANSLATE_NOOP("windlass::ToolkitTexts", "Restore Defaults"),
    QT_TRANSLATE_NOOP("windlass::ToolkitTexts", "&Undo"),
    QT_TRANSLATE_NOOP("windlass::ToolkitTexts", "&Redo"),
    QT_TRANSLATE_NOOP("windlass::ToolkitTexts", "Cu&t"),
    QT_TRANSLATE_NOOP("windlass::ToolkitTexts", "&Copy"),
    QT_TRANSLATE_NOOP("windlass::ToolkitTexts", "&Paste"),
    QT_TRANSLATE_NOOP("windlass::ToolkitTexts", "Delete"),
    QT_TRANSLATE_NOOP("windlass::ToolkitTexts", "Select All"),
    QT_TRANSLATE_NOOP("windlass::ToolkitTexts", "&Select All"),
    QT_TRANSLATE_NOOP("windlass::ToolkitTexts", "&Step up"),
    QT_TRANSLATE_NOOP("windlass::ToolkitTexts", "Step &down"),
};

bool isOfToolkit(const char *context)
{
    static const QSet<QByteArray> contexts {"QPlatformTheme", "QDialogButtonBox", "QLineEdit",
        "QWidgetTextControl", "QAbstractSpinBox"};
    return contexts.contains(QByteArray::fromRawData(context, qsizetype(qstrlen(context))));
}

} // namespace

ToolkitTranslator::ToolkitTranslator(const QTranslator &catalogue, QObject *parent)
    : QTranslator(parent), m_catalogue(catalogue)
{
}

/// Nothing if there is none: Qt asks the next translator then, or shows the source.
QString ToolkitTranslator::translate(
    const char *context, const char *source, const char *, int number) const
{
    return isOfToolkit(context) ? m_catalogue.translate(ownContext, source, nullptr, number)
                                : QString();
}

} // namespace windlass
