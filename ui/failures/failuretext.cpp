// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/failures/failuretext.h"

#include "core/base/errortext.h"
#include "core/base/humantext.h"
#include "core/base/remedytext.h"
#include "ui/transfertext/journaltext.h"
#include "ui/transfertext/transfertext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace windlass {

namespace {

struct FailureText {
    Q_DECLARE_TR_FUNCTIONS(windlass::FailureText)
};

QString joined(QStringList lines)
{
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

} // namespace

QString groupText(const FailureGroup &group)
{
    return FailureText::tr("%1 (%2)", "cause and remedy, how many")
        .arg(oneLine(causeText(group.error)), QLocale().toString(group.count));
}

QString groupDetails(const FailureGroup &group)
{
    const QString count = FailureText::tr("%Ln failure(s)", nullptr, pluralCount(group.count));
    const QString operation = group.error.operation.isEmpty()
        ? QString()
        : FailureText::tr("Operation: %1").arg(QString::fromLatin1(group.error.operation));
    return joined({causeText(group.error), count, operation});
}

QString failureDetails(const FailedItem &item, const QString &connection)
{
    const Error &error = item.error;
    QStringList lines {oneLine(item.source)};
    if (!item.target.isEmpty())
        lines << QStringLiteral("→ ") + oneLine(item.target);
    lines << oneLine(describe(error));
    // For other errors the sentence already includes the remedy.
    if (error.kind == ErrorKind::AccessDenied)
        lines << causeText(error);
    if (!error.operation.isEmpty())
        lines << FailureText::tr("Operation: %1").arg(QString::fromLatin1(error.operation));
    if (const QString technical = oneLine(technicalDetails(error)); !technical.isEmpty())
        lines << FailureText::tr("Details: %1").arg(technical);
    if (error.attempts > 0)
        lines << FailureText::tr("Attempts: %1").arg(QLocale().toString(error.attempts));
    if (item.ended > 0)
        lines << FailureText::tr("When: %1").arg(whenText(item.ended));
    if (!connection.isEmpty())
        lines << FailureText::tr("Connection: %1").arg(oneLine(connection));
    return joined(lines);
}

} // namespace windlass
