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

// The elements of texts about transfers. All are plain text on one line, unless noted.

struct TransferText {
    Q_DECLARE_TR_FUNCTIONS(windlass::TransferText)
};

/// \a text without anything that would break the line.
QString oneLine(const QString &text);
/// "holiday/ → s3://photos/2026/", or only the one that exists.
QString routeText(const QString &source, const QString &target);
/// "Uploading".
QString runningText(TransferKind kind);
/// Why a partial transfer of an earlier run was not resumed.
QString restartText(TransferKind kind);

/// 0 to 1; 0 if \a total is 0.
double fraction(qint64 done, qint64 total);
/// "35%", rounded down, so that 100% means everything. Empty for a negative \a progress.
QString percentText(double progress);
/// The text in the progress bar: the percentage, or how far it came before it failed.
QString progressText(TransferState state, double progress);
/// "Cancelled", and how far it was: "Cancelled at 35%".
QString cancelledText(qint64 done, qint64 total);
/// "1.2 of 3.4 GiB", "900 KiB of 3.4 GiB".
QString bytesOfText(qint64 done, qint64 total);
/// Like "26 s left", but for a column whose heading says so: "26 s". Empty if unknown.
QString timeText(std::optional<std::chrono::seconds> timeLeft);
/// "26 s left".
QString timeLeftText(std::chrono::seconds timeLeft);

/// The non-empty \a lines, and what support would ask for about \a error, which may be null.
QString detailLines(QStringList lines, const Error *error);

} // namespace windlass
