// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/mainwindow/windowtest.h"

#include <QCoreApplication>
#include <QStandardPaths>
#include <QTest>

namespace windlass {

void WindowTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("windlass-test"));
    QVERIFY2(m_gateway.isReady(), m_gateway.problem());
}

} // namespace windlass
