// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/tone.h"

#include <QIcon>

namespace windlass {

/// The icon \a name of resources/icons, e.g. icon("upload"). Painted in the palette's current
/// colours: its text colour, and a blue for the important part; for QIcon::Selected the text of the
/// selection, for QIcon::Disabled that of disabled widgets.
QIcon icon(const char *name);

/// The icon for \a tone, in its colour.
QIcon icon(Tone tone);

} // namespace windlass
