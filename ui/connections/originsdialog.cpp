// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/originsdialog.h"

#include "core/auth/settingtext.h"
#include "core/base/errortext.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/plaintooltip.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace windlass {

namespace {

enum Column { NameColumn, ValueColumn, WhereColumn, ColumnCount };

Setting typedKey(const char *name, const QByteArray &value, const QString &place)
{
    Setting setting;
    setting.name = QLatin1String(name);
    setting.value = value;
    setting.isSecret = true;
    setting.origin = {SettingOrigin::Kind::Given, place, {}, {}, 0};
    return setting;
}

/// AwsSettings does not know keys that were typed into the window.
QList<Setting> typedKeys(const ConnectionConfig &config)
{
    const bool isKeychain = config.keyPlace == ConnectionConfig::KeyPlace::Keychain;
    const QString here = OriginsDialog::tr("this connection");
    const QString place = isKeychain ? OriginsDialog::tr("the keychain") : here;
    const bool areStored = config.storedKeys && !config.keys.isComplete();
    const Credentials keys = areStored ? config.storedKeys->now() : config.keys;
    return {typedKey("access_key", config.keys.accessKeyId, here),
        typedKey("secret_key", keys.secretAccessKey, place),
        typedKey("session_token", keys.sessionToken, place)};
}

QList<Setting> settingsShown(const ConnectionConfig &config, const AwsSettings &settings)
{
    QList<Setting> all = settings.all();
    if (config.source != ConnectionConfig::Source::Profile)
        all.removeFirst(); // the profile, which is not used
    if (config.source != ConnectionConfig::Source::Keys)
        return all;
    const QList<Setting> keys = typedKeys(config);
    std::copy(keys.begin(), keys.end(), all.begin());
    return all;
}

} // namespace

OriginsDialog::OriginsDialog(const ConnectionConfig &config, QWidget *parent)
    : FittingDialog(parent), m_rows(new QTreeWidget(this))
{
    setWindowTitle(tr("Where the settings come from"));
    m_rows->setObjectName(QStringLiteral("origins"));
    m_rows->setAccessibleName(windowTitle());
    m_rows->setRootIsDecorated(false);
    m_rows->setUniformRowHeights(true);
    m_rows->setAlternatingRowColors(true);
    m_rows->setColumnCount(ColumnCount);
    m_rows->setMinimumSize(400, 200);
    m_rows->setSizeAdjustPolicy(QTreeWidget::AdjustToContents);
    resize(780, height());
    m_rows->setHeaderLabels({tr("Setting"), tr("Value"), tr("Source")});
    m_rows->setTextElideMode(Qt::ElideMiddle);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_rows);
    fill(config);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copyButton = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    copyButton->setAutoDefault(false);
    connect(copyButton, &QPushButton::clicked, this, &OriginsDialog::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
}

void OriginsDialog::fill(const ConnectionConfig &config)
{
    const AwsSettings settings = settingsOf(config);
    if (const std::optional<Error> fault = settings.fault()) {
        auto *message = new InlineMessage(this);
        layout()->addWidget(message);
        message->showMessage(InlineMessage::Severity::Warning, describe(*fault));
    }
    for (const Setting &setting : settingsShown(config, settings))
        addRow(setting);
    m_rows->resizeColumnToContents(NameColumn);
    m_rows->resizeColumnToContents(ValueColumn);
}

void OriginsDialog::addRow(const Setting &setting)
{
    auto *row = new QTreeWidgetItem(m_rows);
    row->setText(NameColumn, setting.name);
    row->setText(ValueColumn, setting.isSet() ? shownValue(setting) : tr("not set"));
    row->setText(WhereColumn, whereText(setting));
    row->setToolTip(WhereColumn, plainToolTip(whereText(setting)));
    if (!setting.isSet())
        row->setForeground(ValueColumn, palette().placeholderText());
}

void OriginsDialog::copy()
{
    QStringList lines;
    for (int i = 0; i < m_rows->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *row = m_rows->topLevelItem(i);
        lines.append(
            QStringList {row->text(NameColumn), row->text(ValueColumn), row->text(WhereColumn)}
                .join(QLatin1Char('\t')));
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

} // namespace windlass
