// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/gatewayfixture.h"

#include <QObject>

namespace windlass {

/// A test of windows against the gateway, which keeps away from the settings of whoever runs it.
class WindowTest : public QObject
{
    Q_OBJECT
protected:
    GatewayFixture m_gateway;

protected slots:
    void initTestCase();
};

} // namespace windlass
