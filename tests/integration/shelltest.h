// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "clitest.h"
#include "tests/support/temporarytree.h"

#include <memory>

namespace windlass {

/// Tests of windlass-cli between pipes: a script of the shell has it as $W, the bucket as $B, which
/// ends with a slash, and a folder of its own.
class ShellTest : public CliTest
{
    Q_OBJECT
protected slots:
    void init()
    {
        BucketTest::init();
        m_tree = std::make_unique<TemporaryTree>();
    }

protected:
    /// With the gateway behind \a endpoint, if one is said.
    ProgramResult shell(const QByteArray &script, const QString &endpoint = {}) const
    {
        QProcessEnvironment environment = gatewayEnvironment(m_gateway);
        environment.insert(QStringLiteral("W"), cliPath());
        environment.insert(QStringLiteral("B"), uri());
        if (!endpoint.isEmpty())
            environment.insert(QStringLiteral("AWS_ENDPOINT_URL"), endpoint);
        const QByteArray all = "cd '" + m_tree->path() + "' && { " + script + "\n}";
        return runProgram(
            QStringLiteral("bash"), {QStringLiteral("-c"), QString::fromUtf8(all)}, environment);
    }

    std::unique_ptr<TemporaryTree> m_tree;
};

} // namespace windlass
