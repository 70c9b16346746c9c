// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sharing/postform.h"

namespace windlass {

/// A web page with which people without keys upload files: one HTML file, in the language of this
/// program, that contacts only the form's server. Files are chosen or dropped, several if the form
/// accepts any name; sizes and types are checked before anything is sent.
///
/// Browsers show progress and the server's response to a page from another origin only if the
/// bucket has a CORS rule that allows it to POST. Without one, the page still sends the file, with
/// a plain form into a frame that shows the server's own response, and says why.
///
/// The form should ask for status 201: with 204, S3's default, that frame would not change.
QByteArray uploadPage(const PostForm &form, const QString &title);

} // namespace windlass
