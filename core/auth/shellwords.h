// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArrayList>

#include <optional>

namespace windlass {

/// The words of \a text, split as a POSIX shell does: quotation marks and backslashes, no
/// substitutions. Nothing if a quotation is not closed.
std::optional<QByteArrayList> shellWords(const QByteArray &text);

} // namespace windlass
