// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "relay.h"

namespace windlass {

/// The gateway does what is asked, and nobody learns it: the answers to such requests are held
/// back, but for the first \a passed of them.
Relay::Rule holdAnswers(const char *method, const char *inTarget = "", int passed = 0);

/// The connection ends instead of such an answer.
Relay::Rule cutAnswers(const char *method, const char *inTarget);

/// Whoever asks so is told 403 AccessDenied; the gateway does not hear of it.
Relay::Rule refuse(const char *method, const char *inTarget = "");

} // namespace windlass
