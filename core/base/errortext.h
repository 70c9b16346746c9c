// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"

#include <QString>

namespace windlass {

/// One clear sentence (sometimes two) for people: what happened to what, and the remedy.
/// Translated; plain text, to be shown as plain text only.
QString describe(const Error &error);

/// The short name of the cause, for a narrow column: "Access denied".
QString shortDescription(const Error &error);

/// What support would ask for: S3 code, HTTP status, request id, the system's message. Empty if
/// there is none of them.
QString technicalDetails(const Error &error);

} // namespace windlass
