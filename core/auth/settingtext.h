// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/auth/setting.h"
#include "core/base/error.h"

namespace windlass {

// Texts about settings for people, translated.

/// The place: "the variable AWS_REGION", "/home/eve/.aws/config, line 4, [profile work]".
QString originText(const SettingOrigin &origin);

/// The value for display: of a secret, the last four characters at most.
QString shownValue(const Setting &setting);

/// Where a setting was set, or where it was looked for.
QString whereText(const Setting &setting);

/// An error for an invalid value: names \a setting, gives \a why, and where it was set.
Error badSetting(const Setting &setting, const QString &why);

} // namespace windlass
