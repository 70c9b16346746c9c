// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/browser/objectentry.h"

#include <QIcon>

namespace windlass {

/// The icons of rows, by kind and by file extension. Created once, because a table asks for them in
/// every repaint.
class ObjectIcons
{
public:
    ObjectIcons();

    const QIcon &iconOf(const ObjectEntry &entry) const;

private:
    QIcon m_bucket;
    QIcon m_folder;
    QIcon m_archive;
    QIcon m_image;
    QIcon m_text;
    QIcon m_other;
};

} // namespace windlass
