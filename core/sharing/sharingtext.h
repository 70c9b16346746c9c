// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QCoreApplication>

namespace windlass {

/// The context of the texts of this folder.
struct SharingText {
    Q_DECLARE_TR_FUNCTIONS(windlass::SharingText)
};

} // namespace windlass
