// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

class QToolBar;
class QWidget;

namespace windlass {

class BrowserActions;

/// Back, forward, up, reload: icons without texts.
QToolBar *makeNavigationBar(const BrowserActions &actions, QWidget *parent);

/// Upload, Download, Share link, New folder, Delete: icons with texts.
QToolBar *makeActionBar(const BrowserActions &actions, QWidget *parent);

} // namespace windlass
