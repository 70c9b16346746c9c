// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/net/httpmessage.h"

#include <QString>

namespace windlass {

/// The first words of a response body that is not an S3 document (a proxy's page, JSON, plain
/// text), on one line, without markup and without characters that could imitate other text. Empty
/// if the body has no readable text.
QString firstWordsOf(const HttpResponse &response);

/// The server's \a words on one line, without control characters, cut to a few lines' length.
QString cleanedWords(const QByteArray &words);

} // namespace windlass
