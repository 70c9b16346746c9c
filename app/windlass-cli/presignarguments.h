// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/sharing/postform.h"
#include "core/sharing/sharelink.h"

#include <QString>

namespace windlass {

class CommandOptions;

/// What is said of links and forms on the command line (presign, presign-post).
struct PresignArguments {
    ShareLinkOptions link; ///< without where it goes to, and what a PUT carries
    PostFormOptions form;  ///< without where it goes to
    QString host;          ///< that others use; empty: the endpoint's own
    QString format;        ///< empty: the usual one of the command
    QString title;         ///< of a page
    bool tries = false;
    bool showsQr = false;
};

// The names of the options are those of `aws s3api` where it has them.

/// presign: what the link does, and how it is written.
void addLinkOptions(CommandOptions &options, PresignArguments &arguments);
/// presign-post: what an upload may and has to be, and how the form is written.
void addFormOptions(CommandOptions &options, PresignArguments &arguments);

} // namespace windlass
