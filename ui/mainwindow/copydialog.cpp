// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/copydialog.h"

#include "core/base/errortext.h"
#include "ui/connections/connectionlist.h"
#include "ui/connections/connectiontext.h"
#include "ui/folders/folderchooser.h"
#include "ui/mainwindow/transferoptions.h"
#include "ui/widgets/fieldhint.h"
#include "ui/widgets/fittingscrollarea.h"
#include "ui/widgets/icons.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace windlass {

static QString shownText(const S3Uri &uri)
{
    return QString::fromUtf8(uri.toBytes());
}

CopyDialog::CopyDialog(TransferKind kind, ConnectionList &connections, SessionRegistry &sessions,
    const Place &location, const QString &what, QWidget *parent)
    : FittingDialog(parent), m_kind(kind), m_sourceConnection(location.connectionId),
      m_location(location.location), m_chooser(new FolderChooser(connections, sessions, this)),
      m_connection(new QComboBox(this)), m_target(new QLineEdit(this)), m_hint(new FieldHint(this)),
      m_way(new QLabel(this)), m_unfold(new QToolButton(this)), m_optionsHint(new FieldHint(this)),
      m_options(new TransferOptions(kind, this)),
      m_scroller(new FittingScrollArea(m_options, this)), m_accept(nullptr)
{
    const bool isMove = kind == TransferKind::Move;
    setWindowTitle(isMove ? tr("Move") : tr("Copy"));
    setMinimumWidth(520);
    buildLayout(isMove
            ? tr("Move %1 to:", "%1: the name of a file, or how many there are").arg(what)
            : tr("Copy %1 to:", "%1: the name of a file, or how many there are").arg(what));
    fillConnections(connections);
    m_target->setObjectName(QStringLiteral("target"));
    take(location);
    m_chooser->open(location);
    m_chooser->setFocus();
    connect(m_chooser, &FolderChooser::chosen, this, &CopyDialog::take);
    connect(m_connection, &QComboBox::currentIndexChanged, this, &CopyDialog::handleTyped);
    connect(m_target, &QLineEdit::textChanged, this, &CopyDialog::handleTyped);
    connect(m_options, &TransferOptions::edited, this, &CopyDialog::review);
    connect(m_unfold, &QToolButton::toggled, this, &CopyDialog::unfold);
    unfold(false);
    review();
}

void CopyDialog::buildLayout(const QString &question)
{
    auto *heading = new QLabel(this);
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);
    heading->setText(question);
    m_way->setTextFormat(Qt::PlainText);
    m_way->setWordWrap(true);

    m_unfold->setObjectName(QStringLiteral("unfold"));
    m_unfold->setCheckable(true);
    m_unfold->setAutoRaise(true);
    m_unfold->setFocusPolicy(Qt::StrongFocus);
    m_unfold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);

    auto *form = new QFormLayout;
    form->addRow(tr("&Connection:"), m_connection);
    form->addRow(tr("&Folder:"), m_hint->below(m_target));
    FieldHint::labelFields(*form);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(windowTitle(), QDialogButtonBox::AcceptRole);
    m_accept->setIcon(icon("copy"));
    m_accept->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(heading);
    layout->addWidget(m_chooser, 1);
    layout->addLayout(form);
    layout->addWidget(m_way);
    layout->addWidget(m_optionsHint->below(m_unfold)); // visible even if the options are folded
    layout->addWidget(m_scroller);
    layout->addWidget(buttons);
}

void CopyDialog::unfold(bool isUnfolded)
{
    m_unfold->setArrowType(isUnfolded ? Qt::DownArrow : Qt::RightArrow);
    m_scroller->setVisible(isUnfolded);
}

void CopyDialog::fillConnections(const ConnectionList &connections)
{
    const QList<ConnectionConfig> all = connections.connections();
    for (const ConnectionConfig &config : all)
        m_connection->addItem(
            config.name.isEmpty() ? suggestedName(config) : config.name, config.id);
}

QString CopyDialog::connectionId() const
{
    return m_connection->currentData().toString();
}

Result<S3Uri> CopyDialog::typedUri() const
{
    if (m_target->text() == shownText(m_shown))
        return m_shown;
    return S3Uri::parse(m_target->text().toUtf8());
}

S3Uri CopyDialog::target() const
{
    S3Uri uri = typedUri().value_or(S3Uri());
    if (!uri.key.isEmpty() && !uri.key.isFolder())
        uri.key = ObjectKey(uri.key.bytes() + '/');
    return uri;
}

ObjectOptions CopyDialog::options() const
{
    return m_options->options();
}

RequestArguments CopyDialog::arguments() const
{
    return m_options->arguments();
}

void CopyDialog::offerVersion()
{
    m_options->offerVersion();
}

VersionId CopyDialog::version() const
{
    return m_options->version();
}

QString CopyDialog::objectionToTarget() const
{
    const Result<S3Uri> uri = typedUri();
    if (!uri)
        return describe(uri.error());
    if (uri->bucket.isEmpty())
        return tr("Which bucket? Write s3://bucket/ or s3://bucket/folder/.");
    const bool isMove = m_kind == TransferKind::Move;
    if (isMove && connectionId() == m_sourceConnection && target() == m_location)
        return tr("These items are already in that folder.");
    return {};
}

QString CopyDialog::objectionToOptions() const
{
    if (options().keepsAcl && connectionId() != m_sourceConnection)
        return tr(
            "The other connection has other users. Choose under “Access” who can read the copies.");
    return m_options->objection();
}

/// What was chosen in the tree.
void CopyDialog::take(const Place &place)
{
    const QSignalBlocker connectionBlocker(m_connection);
    const QSignalBlocker targetBlocker(m_target);
    m_shown = place.location;
    m_connection->setCurrentIndex(m_connection->findData(place.connectionId));
    m_target->setText(shownText(place.location));
    review();
}

void CopyDialog::handleTyped()
{
    if (typedUri())
        m_chooser->showPlace(Place {connectionId(), target()});
    review();
}

void CopyDialog::review()
{
    m_hint->showError(objectionToTarget());
    m_optionsHint->showError(objectionToOptions());
    m_accept->setEnabled(m_hint->text().isEmpty() && m_optionsHint->text().isEmpty());
    // Shows that there are changes in the folded part.
    m_unfold->setText(m_options->isDefault() ? tr("&Options") : tr("&Options (changed)"));
    m_way->setText(connectionId() == m_sourceConnection
            ? tr("The server copies the data itself.")
            : tr("Data is transferred through this computer."));
}

} // namespace windlass
