// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"
#include "core/transfer/request/snapshots.h"

#include <QCoreApplication>
#include <QStringList>

#include <chrono>
#include <optional>

namespace windlass {

// What the words of transfers are put together from. All of them plain text for one line, unless it
// is said.

struct TransferText {
    Q_DECLARE_TR_FUNCTIONS(windlass::TransferText)
};

/// Without what would break the line.
QString oneLine(const QString &text);
/// "holiday/ → s3://photos/2026/", or the one of both that there is.
QString routeText(const QString &source, const QString &target);
/// "Uploading".
QString runningText(TransferKind kind);
/// Why what an earlier run had begun does not go on where it was.
QString restartText(TransferKind kind);

/// 0 to 1; 0 of nothing.
double fraction(qint64 done, qint64 total);
/// "35%", rounded down, so that 100% means all of it. Empty for a negative \a progress.
QString percentText(double progress);
/// What stands in the progress bar: the percentage, or how far it came before it ended badly.
QString progressText(TransferState state, double progress);
/// "1.2 of 3.4 GiB", "900 KiB of 3.4 GiB".
QString bytesOfText(qint64 done, qint64 total);
/// "26 s left" as it stands under a heading that says so: "26 s". Empty if unknown.
QString timeText(std::optional<std::chrono::seconds> timeLeft);
/// "26 s left".
QString timeLeftText(std::chrono::seconds timeLeft);

/// \a lines that are not empty, and what support would ask for of \a error, which may be null.
QString detailLines(QStringList lines, const Error *error);

} // namespace windlass
