// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "commands.h"

#include "console.h"
#include "core/base/errortext.h"
#include "core/sharing/sharelink.h"

namespace windlass {

ExitCode runPresign(const CliArguments &arguments)
{
    const Result<S3Uri> uri = objectOperand(arguments);
    if (!uri)
        return printUsageError(describe(uri.error()));
    const Result<std::shared_ptr<S3Service>> service = arguments.service();
    if (!service)
        return printUsageError(describe(service.error()));
    ShareLinkOptions options;
    options.expires = arguments.expiresIn;
    const Result<ShareLink> link = makeShareLink(**service, uri->bucket, uri->key, options);
    if (!link)
        return printError(link.error());
    printLine(link->url.toEncoded());
    return ExitCode::Success;
}

} // namespace windlass
