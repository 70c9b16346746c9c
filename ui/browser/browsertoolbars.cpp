// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/browsertoolbars.h"

#include "ui/browser/browseractions.h"
#include "ui/widgets/icons.h"

#include <QCoreApplication>
#include <QMenu>
#include <QToolBar>
#include <QToolButton>

namespace windlass {

namespace {

struct BrowserToolBars {
    Q_DECLARE_TR_FUNCTIONS(windlass::BrowserToolBars)
};

/// A click chooses files; its arrow offers a folder. Enabled as the actions are.
QToolButton *makeUploadButton(const BrowserActions &actions, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(BrowserToolBars::tr("Upload…"));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIcon(icon("upload"));
    button->setToolTip(BrowserToolBars::tr("Upload files or a folder"));
    button->setAccessibleName(BrowserToolBars::tr("Upload"));
    button->setAutoRaise(true);
    button->setPopupMode(QToolButton::MenuButtonPopup);
    QObject::connect(button, &QToolButton::clicked, actions.uploadFiles, &QAction::trigger);
    button->setMenu(new QMenu(button));
    button->menu()->addActions({actions.uploadFiles, actions.uploadFolder});
    const auto follow
        = [button, action = actions.uploadFiles] { button->setEnabled(action->isEnabled()); };
    QObject::connect(actions.uploadFiles, &QAction::changed, button, follow);
    follow();
    return button;
}

} // namespace

QToolBar *makeNavigationBar(const BrowserActions &actions, QWidget *parent)
{
    auto *bar = new QToolBar(parent);
    bar->setIconSize(QSize(20, 20));
    bar->addActions({actions.back, actions.forward, actions.up, actions.reload});
    return bar;
}

QToolBar *makeActionBar(const BrowserActions &actions, QWidget *parent)
{
    auto *bar = new QToolBar(parent);
    bar->setIconSize(QSize(18, 18));
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->addWidget(makeUploadButton(actions, bar));
    auto *gap = new QWidget(bar); // keeps the arrow visually with its button
    gap->setFixedWidth(8);
    bar->addWidget(gap);
    bar->addActions({actions.download, actions.share});
    bar->addSeparator();
    bar->addActions({actions.newFolder, actions.newBucket, actions.remove});
    bar->addSeparator();
    bar->addAction(actions.search);
    return bar;
}

} // namespace windlass
