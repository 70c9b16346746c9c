// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

namespace windlass {

/// Whether \a name is valid for a header field (RFC 9110, 5.6.2).
bool isFieldName(const QByteArray &name);

/// Whether HTTP allows \a value in a field (RFC 9110, 5.5): other bytes could end the field, and
/// start another field or another request.
bool isFieldValue(const QByteArray &value);

} // namespace windlass
