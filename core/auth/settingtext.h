// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/auth/setting.h"
#include "core/base/error.h"

namespace windlass {

// Words about settings, for people, in their language.

/// Where it is: "the variable AWS_REGION", "/home/eve/.aws/config, line 4, [profile work]".
QString originText(const SettingOrigin &origin);

/// The value as it may be shown: of a secret the last four characters at most.
QString shownValue(const Setting &setting);

/// Where a setting came from, or where it was looked for.
QString whereText(const Setting &setting);

/// \a setting has a value that cannot be: names it, says \a why, and where it was said.
Error badSetting(const Setting &setting, const QString &why);

} // namespace windlass
