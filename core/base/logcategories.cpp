// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/logcategories.h"

namespace windlass {

Q_LOGGING_CATEGORY(logNet, logCategoryNames[0], QtCriticalMsg)
Q_LOGGING_CATEGORY(logS3, logCategoryNames[1], QtCriticalMsg)
Q_LOGGING_CATEGORY(logAuth, logCategoryNames[2], QtCriticalMsg)
Q_LOGGING_CATEGORY(logScheduler, logCategoryNames[3], QtCriticalMsg)
Q_LOGGING_CATEGORY(logJournal, logCategoryNames[4], QtCriticalMsg)
Q_LOGGING_CATEGORY(logTransfer, logCategoryNames[5], QtCriticalMsg)

} // namespace windlass
