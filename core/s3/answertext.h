// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/httpmessage.h"

#include <QString>

namespace windlass {

/// The first words of a body that is no S3 document: of a proxy's page, of JSON or of plain text,
/// on one line, without markup and without characters that could imitate other text. Empty if there
/// are none that people can read.
QString firstWordsOf(const HttpResponse &response);

/// \a words of a server on one line, without control characters, and not longer than a few lines.
QString cleanedWords(const QByteArray &words);

} // namespace windlass
