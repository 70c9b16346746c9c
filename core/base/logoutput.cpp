// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/logoutput.h"

#include "core/base/humantext.h"
#include "core/base/logcategories.h"
#include "core/base/loglevels.h"

#include <QMutex>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstring>

namespace windlass {

namespace {

constexpr qsizetype longestText = 8 * 1024; // a key takes 3 KiB at most, and there may be two
constexpr std::array listenedLevels {QtWarningMsg, QtInfoMsg};

QtMessageHandler handlerBefore = nullptr;
QLoggingCategory::CategoryFilter filterByRules = nullptr; // Qt's own
std::atomic_bool isListening {false};
// Of each category the levels that would be on without a listener, as bits (1 << QtMsgType).
std::array<std::atomic_int, logCategoryNames.size()> printedLevels {};

QMutex listenerMutex;
LogListener listener; // guarded by listenerMutex

/// The place in the table; its size if it is none of ours.
size_t indexOf(const char *category)
{
    const auto found = std::find_if(logCategoryNames.begin(), logCategoryNames.end(),
        [category](const char *name) { return std::strcmp(name, category) == 0; });
    return size_t(found - logCategoryNames.begin());
}

/// Qt calls it for each category that is there or comes, whenever rules change.
void filterCategory(QLoggingCategory *category)
{
    filterByRules(category);
    const size_t index = indexOf(category->categoryName());
    if (index == logCategoryNames.size())
        return;
    int levels = 0;
    for (const QtMsgType level : {QtDebugMsg, QtInfoMsg, QtWarningMsg, QtCriticalMsg})
        levels |= category->isEnabled(level) ? 1 << level : 0;
    printedLevels[index] = levels;
    if (!isListening)
        return;
    for (const QtMsgType level : listenedLevels)
        category->setEnabled(level, true);
}

void filterAgain()
{
    if (filterByRules)
        QLoggingCategory::installFilter(filterCategory);
}

void print(const LogLine &line)
{
    const QByteArray bytes = line.toString().toLocal8Bit() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr); // at once: lines stay whole
}

void handleMessage(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    const size_t index = context.category ? indexOf(context.category) : logCategoryNames.size();
    if (index == logCategoryNames.size()) {
        handlerBefore(type, context, text);
        return;
    }
    LogLine line {QDateTime::currentMSecsSinceEpoch(), type, context.category,
        displayText(text.left(longestText).toUtf8())};
    if (printedLevels[index] & (1 << type))
        print(line);
    if (!isListening)
        return;
    const QMutexLocker lock(&listenerMutex);
    if (listener)
        listener(line);
}

} // namespace

Result<> beginLog()
{
    handlerBefore = qInstallMessageHandler(handleMessage);
    filterByRules = QLoggingCategory::installFilter(nullptr);
    filterAgain();
    return setLogLevels(qgetenv("WINDLASS_LOG"));
}

Result<> setLogLevels(const QByteArray &levels)
{
    const Result<QString> rules = logRules(levels);
    if (!rules)
        return fail(rules.error());
    QLoggingCategory::setFilterRules(*rules); // and has them filtered again
    return {};
}

void setLogListener(LogListener next)
{
    {
        const QMutexLocker lock(&listenerMutex);
        isListening = bool(next);
        listener = std::move(next);
    }
    filterAgain();
}

} // namespace windlass
