// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/tone.h"

#include <QIcon>

namespace windlass {

/// The icon \a name of resources/icons, e.g. icon("upload"). Painted in the colours that the
/// palette has at that moment: its text, a blue for what matters in the icon; the text of the
/// selection as QIcon::Selected, that of disabled widgets as QIcon::Disabled.
QIcon icon(const char *name);

/// The icon that says \a tone, in its colour.
QIcon icon(Tone tone);

} // namespace windlass
