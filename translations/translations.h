// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

class QCoreApplication;

namespace windlass {

/// Makes the application speak the first of the user's languages that there is a translation for,
/// otherwise English: its plurals come from a translation as well. Call it before the first tr().
void installTranslations(QCoreApplication &app);

} // namespace windlass
