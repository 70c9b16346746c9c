// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>

namespace windlass {

/// A certificate and its key, as PEM.
struct TestCertificate {
    QByteArray certificate;
    QByteArray key;

    /// For the host \a name or address ("IP:127.0.0.1", "DNS:example.test"), valid until \a until,
    /// made by \a issuer or by itself.
    static TestCertificate make(const QByteArray &name,
        const QDateTime &until = QDateTime::currentDateTimeUtc().addDays(1),
        const TestCertificate *issuer = nullptr);
};

} // namespace windlass
