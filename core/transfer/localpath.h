// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace windlass {

/// The path below a folder of this computer that stands for \a relativeKey, or why there is none:
/// an empty segment ("a//b", "/a"), "." or "..", a NUL, a segment of more than 255 bytes. A slash
/// at the end is dropped. Pure: looks at no disk. \a subject names the object in the error.
Result<QByteArray> localPathFor(const QByteArray &relativeKey, const QString &subject);

} // namespace windlass
