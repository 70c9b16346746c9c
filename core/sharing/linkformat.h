// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sharing/postform.h"
#include "core/sharing/sharelink.h"

namespace windlass {

/// The format of a link, for the place where it is pasted.
enum class LinkFormat { Url, Markdown, Html, Curl, Json };

/// UTF-8, without an end of line.
QByteArray formatted(const ShareLink &link, LinkFormat format);

/// The URL and the fields of a form, as JSON in the format of boto3's generate_presigned_post().
QByteArray formAsJson(const PostForm &form);
/// A command that uploads FILE with the form.
QByteArray formAsCurl(const PostForm &form);

/// \a text quoted as one word for a POSIX shell.
QByteArray shellQuoted(const QByteArray &text);
/// \a name escaped as text in Markdown (CommonMark 0.30, "Backslash escapes").
QByteArray markdownEscaped(const QString &name);

} // namespace windlass
