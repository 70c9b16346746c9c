// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace windlass {

/// Pictures of every dialog of the gallery, in the application's language: NAME\a suffix.png with
/// the present palette, and NAME\a suffix-dark.png. False if one cannot be written.
bool takeGalleryPictures(const QString &folder, const QString &suffix);

} // namespace windlass
