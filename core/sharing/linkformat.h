// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sharing/postform.h"
#include "core/sharing/sharelink.h"

namespace windlass {

/// How a link is written for the place where it is pasted.
enum class LinkFormat { Url, Markdown, Html, Curl, Json };

/// UTF-8, without an end of line.
QByteArray formatted(const ShareLink &link, LinkFormat format);

/// The URL and the fields of a form, as boto3's generate_presigned_post() gives them, in JSON.
QByteArray formAsJson(const PostForm &form);
/// A command that uploads FILE by the form.
QByteArray formAsCurl(const PostForm &form);

/// \a text as one word of a POSIX shell.
QByteArray shellQuoted(const QByteArray &text);
/// \a name as text in Markdown (CommonMark 0.30, "Backslash escapes").
QByteArray markdownEscaped(const QString &name);

} // namespace windlass
