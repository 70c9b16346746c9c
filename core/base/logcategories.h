// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLoggingCategory>

#include <array>

namespace windlass {

// What is said of the work while it goes on, for those who look for a fault: `qCInfo(logNet) << …`.
// All of it is off until somebody asks for it, warnings too, for what people have to know is told
// them elsewhere; and what is off costs a branch. Secrets, signatures and tokens are said at no
// level, nor are bodies, STS responses and what a credential_process prints.

Q_DECLARE_LOGGING_CATEGORY(logNet)       ///< requests, one line each; lanes
Q_DECLARE_LOGGING_CATEGORY(logS3)        ///< what is decided about requests: retries, regions
Q_DECLARE_LOGGING_CATEGORY(logAuth)      ///< where settings come from; credentials that are fetched
Q_DECLARE_LOGGING_CATEGORY(logScheduler) ///< how many requests are in flight, and why
Q_DECLARE_LOGGING_CATEGORY(logJournal)   ///< its file: opened, migrated, damaged
Q_DECLARE_LOGGING_CATEGORY(logTransfer)  ///< batches: started, ended

/// The names of all of them.
inline constexpr std::array logCategoryNames {"windlass.net", "windlass.s3", "windlass.auth",
    "windlass.scheduler", "windlass.journal", "windlass.transfer"};

} // namespace windlass
