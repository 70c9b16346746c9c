// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

class QLabel;
class QString;
class QWidget;

namespace windlass {

/// The heading of a section of the sidebar, which \a buddy is.
QLabel *makeSidebarHeading(const QString &text, QWidget *buddy, QWidget *parent);

} // namespace windlass
