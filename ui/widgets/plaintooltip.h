// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace windlass {

/// \a text as a tool tip that shows it literally, wrapped. Qt would treat it as rich text if it
/// looks like that, and names and messages come from outside.
QString plainToolTip(const QString &text);

} // namespace windlass
