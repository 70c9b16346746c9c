// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/gatewayfixture.h"

#include <QProcessEnvironment>
#include <QStringList>

namespace windlass {

/// How a program ended.
struct ProgramResult {
    int exitCode = -1; ///< -1: not by itself, or not in time
    QByteArray output;
    QByteArray errors;
};

/// This process' environment without what would change a client's ways: no AWS_*, no proxies, no
/// files of the person who runs the tests. Times are UTC, messages English.
QProcessEnvironment cleanEnvironment();

/// The same with the gateway as the endpoint and its user's keys, the way AWS's tools are told.
QProcessEnvironment gatewayEnvironment(const GatewayFixture &gateway);

/// Runs \a program to its end, at most a minute, in an event loop.
ProgramResult runProgram(
    const QString &program, const QStringList &arguments, const QProcessEnvironment &environment);

/// The distribution's `aws`, a client that nobody here wrote: \a arguments follow its options.
ProgramResult runAws(const GatewayFixture &gateway, const QStringList &arguments);

} // namespace windlass
