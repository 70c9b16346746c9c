// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sharing/postform.h"

namespace windlass {

/// A web page by which people without keys upload files: one file of HTML that asks nothing of
/// anybody but the server that the form is for, in the language of this program. Files are chosen
/// or dropped, several if the form takes any name; sizes and types are checked before anything is
/// sent.
///
/// Progress, and what the server answered, browsers show a page of another origin only if the
/// bucket has a CORS rule that lets it POST. Without one the page sends the file all the same, by a
/// plain form into a frame that shows the server's own answer, and says why.
///
/// The form should ask for status 201: 204, which is S3's own, leaves that frame as it was.
QByteArray uploadPage(const PostForm &form, const QString &title);

} // namespace windlass
