// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/sharing/postform.h"
#include "core/sharing/sharelink.h"

#include <QString>

class QCommandLineParser;

namespace windlass {

/// What is said of links and forms on the command line (presign, presign-post).
struct PresignArguments {
    ShareLinkOptions link; ///< without what it expires by and where it goes to
    PostFormOptions form;  ///< likewise
    QString host;          ///< that others use; empty: the endpoint's own
    QString format;        ///< empty: the usual one of the command
    QString title;         ///< of a page
    bool tries = false;
    bool showsQr = false;
};

/// Adds the options; their names are those of `aws s3api` where it has them.
void addPresignArguments(QCommandLineParser &parser);

/// What was said of them; what cannot be understood is an InvalidInput.
Result<PresignArguments> presignArgumentsOf(const QCommandLineParser &parser);

} // namespace windlass
