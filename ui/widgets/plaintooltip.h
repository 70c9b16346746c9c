// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace windlass {

/// \a text as a tool tip that shows exactly it, wrapped. Qt takes a tool tip for rich text when it
/// looks like it, and names and messages come from outside.
QString plainToolTip(const QString &text);

} // namespace windlass
