// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

namespace windlass {

class SourceFile;

/// What a file is, as QMimeDatabase knows it: by the name that \a path ends with, or else by the
/// first bytes; "application/octet-stream" where neither tells. Thread-safe. \internal
QByteArray contentTypeFor(const QByteArray &path, const SourceFile &file);

/// By the name alone; empty if it does not tell. Thread-safe. \internal
QByteArray contentTypeOfName(const QByteArray &path);

} // namespace windlass
