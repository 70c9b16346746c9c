// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/transfertext/journaltext.h"

#include "core/base/errortext.h"
#include "core/base/humantext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace windlass {

namespace {
struct JournalText {
    Q_DECLARE_TR_FUNCTIONS(windlass::JournalText)
};
} // namespace

QString unreadableText(const Error &error)
{
    if (error.retryable)
        return JournalText::tr("This list cannot be read now: another program is using its file, "
                               "“%1”. Nothing is lost.")
            .arg(displayText(error.subject.toUtf8()));
    return JournalText::tr("This list cannot be read. %1").arg(describe(error));
}

QString unchangeableText(const Error &error)
{
    if (error.retryable)
        return JournalText::tr("This list cannot be changed now: another program is using its "
                               "file, “%1”. Try again later.")
            .arg(displayText(error.subject.toUtf8()));
    return JournalText::tr("This list cannot be changed. %1").arg(describe(error));
}

QString whenText(qint64 time)
{
    return time > 0 ? QLocale().toString(QDateTime::fromMSecsSinceEpoch(time), QLocale::ShortFormat)
                    : QString();
}

} // namespace windlass
