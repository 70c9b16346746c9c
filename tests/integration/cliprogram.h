// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "programs.h"

namespace windlass {

/// windlass-cli of this build.
inline QString cliPath()
{
    return QStringLiteral(WINDLASS_CLI);
}

/// Runs it as the gateway's user, told by the environment.
inline ProgramResult runCli(const GatewayFixture &gateway, const QStringList &arguments)
{
    return runProgram(cliPath(), arguments, gatewayEnvironment(gateway));
}

inline QString operator""_s(const char *text, size_t size)
{
    return QString::fromUtf8(text, qsizetype(size));
}

} // namespace windlass
