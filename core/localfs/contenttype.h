// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

namespace windlass {

class SourceFile;

/// The content type of a file according to QMimeDatabase: from the name in \a path, or else from
/// the first bytes; otherwise "application/octet-stream". Thread-safe. \internal
QByteArray contentTypeFor(const QByteArray &path, const SourceFile &file);

/// From the name only; empty if it is not known. Thread-safe. \internal
QByteArray contentTypeOfName(const QByteArray &path);

} // namespace windlass
