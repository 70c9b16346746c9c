// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/transfertext/transfertext.h"

#include "core/base/errortext.h"
#include "core/base/humantext.h"

#include <QLocale>

#include <algorithm>

namespace windlass {

QString oneLine(const QString &text)
{
    return displayText(text.toUtf8());
}

QString runningText(TransferKind kind)
{
    switch (kind) {
    case TransferKind::Upload:
        return TransferText::tr("Uploading");
    case TransferKind::Download:
        return TransferText::tr("Downloading");
    case TransferKind::Copy:
        return TransferText::tr("Copying");
    case TransferKind::Move:
        return TransferText::tr("Moving");
    case TransferKind::Delete:
        return TransferText::tr("Deleting");
    }
    return {};
}

double fraction(qint64 done, qint64 total)
{
    return total > 0 ? std::clamp(double(done) / double(total), 0.0, 1.0) : 0;
}

QString restartText(TransferKind kind)
{
    return kind == TransferKind::Upload ? TransferText::tr("Started over: the file has changed")
                                        : TransferText::tr("Started over: the object has changed");
}

QString routeText(const QString &source, const QString &target)
{
    if (source.isEmpty() || target.isEmpty())
        return oneLine(source + target);
    return oneLine(source) + QStringLiteral(" → ") + oneLine(target);
}

QString percentText(double progress)
{
    if (progress < 0)
        return {};
    return TransferText::tr("%1%", "percentage").arg(QLocale().toString(int(progress * 100)));
}

QString progressText(TransferState state, double progress)
{
    switch (state) {
    case TransferState::Waiting:
        return {};
    case TransferState::Running:
    case TransferState::Done:
        return percentText(progress);
    case TransferState::Skipped:
        return TransferText::tr("Skipped");
    case TransferState::Failed:
        return TransferText::tr("Failed");
    case TransferState::Cancelled:
        return TransferText::tr("Cancelled");
    }
    return {};
}

QString cancelledText(qint64 done, qint64 total)
{
    return done > 0 && done < total ? TransferText::tr("Cancelled at %1", "a percentage")
                                          .arg(percentText(fraction(done, total)))
                                    : TransferText::tr("Cancelled");
}

QString bytesOfText(qint64 done, qint64 total)
{
    const QString doneText = humanSize(done);
    const QString totalText = humanSize(total);
    const qsizetype space = doneText.lastIndexOf(QLatin1Char(' '));
    // Only one unit, if both are the same: "1.2 of 3.4 GiB".
    const bool isSameUnit = space > 0 && totalText.endsWith(QStringView(doneText).mid(space));
    return TransferText::tr("%1 of %2", "sizes")
        .arg(isSameUnit ? doneText.left(space) : doneText, totalText);
}

QString timeText(std::optional<std::chrono::seconds> timeLeft)
{
    return timeLeft ? humanDuration(*timeLeft) : QString();
}

QString timeLeftText(std::chrono::seconds timeLeft)
{
    return TransferText::tr("%1 left", "a duration").arg(humanDuration(timeLeft));
}

QString detailLines(QStringList lines, const Error *error)
{
    const QString technical = error ? oneLine(technicalDetails(*error)) : QString();
    if (!technical.isEmpty())
        lines << TransferText::tr("Details: %1").arg(technical);
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

} // namespace windlass
