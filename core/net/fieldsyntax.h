// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

namespace windlass {

/// What a header field can be called (RFC 9110, 5.6.2).
bool isFieldName(const QByteArray &name);

/// What HTTP lets stand in a field's value (RFC 9110, 5.5): anything else could end it, and begin
/// another field or another request.
bool isFieldValue(const QByteArray &value);

} // namespace windlass
