// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

namespace windlass {

/// Which of \a names somebody meant who typed \a typed: the nearest, by letters that were left out,
/// added, changed or swapped, if it is near at all, or begins so. Empty: none.
QString nearestName(const QString &typed, const QStringList &names);

} // namespace windlass
