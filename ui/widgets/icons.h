// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QIcon>

namespace windlass {

/// The icon \a name of resources/icons, e.g. icon("upload").
QIcon icon(const char *name);

} // namespace windlass
