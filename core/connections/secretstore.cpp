// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/connections/secretstore.h"

namespace windlass {

SecretStore::~SecretStore() = default;

} // namespace windlass
