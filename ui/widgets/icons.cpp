// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/icons.h"

/// The linker drops the resources of a static library unless somebody asks for them; the macro
/// works outside of namespaces only.
static void initResources()
{
    Q_INIT_RESOURCE(windlass);
}

namespace windlass {

QIcon icon(const char *name)
{
    static const bool initialized = (initResources(), true);
    Q_UNUSED(initialized);
    return QIcon(QLatin1String(":/icons/") + QLatin1String(name) + QLatin1String(".svg"));
}

} // namespace windlass
