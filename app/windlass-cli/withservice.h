// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cliarguments.h"
#include "core/base/errortext.h"
#include "core/s3/session.h"
#include "silencenotes.h"

#include <optional>

namespace windlass {

// What most commands begin with. An operand that cannot be used and a service that cannot be had
// are bad usage, in this order.

/// Calls \a work with \a arguments, the service and what \a operand is.
template <typename Operand, typename Work>
ExitCode withService(const CliArguments &arguments, const Result<Operand> &operand, Work work)
{
    if (!operand)
        return printUsageError(describe(operand.error()));
    const Result<std::shared_ptr<S3Service>> service = arguments.service();
    if (!service)
        return printUsageError(describe(service.error()));
    return work(arguments, *service, *operand);
}

/// The same with a session, whose requests say what the command line says of them.
template <typename Operand, typename Work>
ExitCode withSession(const CliArguments &arguments, const Result<Operand> &operand, Work work)
{
    const auto inSession = [&work](const CliArguments &all,
                               const std::shared_ptr<S3Service> &service, const Operand &usable) {
        Session session(service);
        session.setArguments(all.requests.shared());
        std::optional<SilenceNotes> notes;
        if (!all.isQuiet)
            notes.emplace(session);
        return work(all, session, usable);
    };
    return withService(arguments, operand, inSession);
}

} // namespace windlass
