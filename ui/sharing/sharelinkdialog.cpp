// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/sharing/sharelinkdialog.h"

#include "core/base/errortext.h"
#include "core/s3/s3uri.h"
#include "core/sharing/sharelink.h"
#include "ui/sharing/expirychooser.h"
#include "ui/sharing/hostreach.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/inlinemessage.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTimer>
#include <QUrlQuery>
#include <QVBoxLayout>

namespace windlass {

using namespace std::chrono_literals;

ShareLinkDialog::ShareLinkDialog(
    std::shared_ptr<S3Service> service, BucketName bucket, ObjectKey key, QWidget *parent)
    : FittingDialog(parent), m_service(std::move(service)), m_bucket(std::move(bucket)),
      m_key(std::move(key)), m_expiry(new ExpiryChooser(this)),
      m_download(new QCheckBox(tr("&Download instead of showing in the browser"), this)),
      m_link(new QLineEdit(this)), m_copy(new QPushButton(this)), m_until(new QLabel(this)),
      m_notes(new QLabel(this)), m_message(new InlineMessage(this)), m_copiedTimer(new QTimer(this))
{
    setWindowTitle(tr("Share link"));
    m_copiedTimer->setSingleShot(true);
    m_copiedTimer->setInterval(2500ms);
    buildLayout();
    connect(m_expiry, &ExpiryChooser::expiryChanged, this, &ShareLinkDialog::makeLink);
    connect(m_download, &QCheckBox::toggled, this, &ShareLinkDialog::makeLink);
    connect(m_copy, &QPushButton::clicked, this, &ShareLinkDialog::copy);
    connect(m_copiedTimer, &QTimer::timeout, this, &ShareLinkDialog::resetCopy);
    makeLink();
}

void ShareLinkDialog::buildLayout()
{
    auto *object = new QLineEdit(S3Uri {m_bucket, m_key}.display(), this);
    object->setObjectName(QStringLiteral("object"));
    object->setReadOnly(true);
    object->setFrame(false);
    object->setCursorPosition(0);
    object->setTextMargins(-2, 0, 0, 0); // in line with the labels below
    QPalette flat = object->palette();
    flat.setColor(QPalette::Base, Qt::transparent);
    object->setPalette(flat);

    m_link->setObjectName(QStringLiteral("link"));
    m_link->setReadOnly(true);
    m_copy->setObjectName(QStringLiteral("copy"));
    m_copy->setDefault(true);
    m_until->setTextFormat(Qt::PlainText);
    m_notes->setTextFormat(Qt::PlainText);
    m_notes->setWordWrap(true);
    m_until->setObjectName(QStringLiteral("until"));
    m_notes->setObjectName(QStringLiteral("notes"));

    auto *linkRow = new QHBoxLayout;
    linkRow->addWidget(m_link, 1);
    linkRow->addWidget(m_copy);

    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Object:"), object);
    form->addRow(tr("&Works for:"), m_expiry);
    form->addRow(QString(), m_download);
    auto *linkLabel = new QLabel(tr("&Link:"), this);
    linkLabel->setBuddy(m_link);
    form->addRow(linkLabel, linkRow);
    form->addRow(QString(), m_until);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &ShareLinkDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addWidget(m_notes);
    layout->addWidget(m_message);
    layout->addWidget(buttons);
    setMinimumWidth(560);
    resetCopy();
}

QString ShareLinkDialog::link() const
{
    return m_link->text();
}

void ShareLinkDialog::makeLink()
{
    const Result<ShareLink> made
        = makeShareLink(*m_service, m_bucket, m_key, {m_expiry->expiry(), m_download->isChecked()});
    resetCopy();
    m_copy->setEnabled(made.has_value());
    m_until->setVisible(made.has_value());
    m_notes->setVisible(made.has_value());
    if (made) {
        m_message->dismiss();
        showLink(*made);
    } else {
        m_link->clear();
        m_message->showMessage(
            InlineMessage::Severity::Error, describe(made.error()), technicalDetails(made.error()));
    }
}

void ShareLinkDialog::showLink(const ShareLink &link)
{
    m_link->setText(QString::fromLatin1(link.url.toEncoded()));
    m_link->setCursorPosition(0);
    m_until->setText(tr("Works until %1")
                         .arg(QLocale().toString(link.expiresAt.toLocalTime(),
                             tr("ddd d MMM yyyy HH:mm", "date format, see QLocale::toString"))));
    QStringList notes {tr("Anyone who has this link can fetch the object until then.")};
    if (const QString note = reachNote(); !note.isEmpty())
        notes.append(note);
    if (QUrlQuery(link.url).hasQueryItem(QStringLiteral("X-Amz-Security-Token")))
        notes.append(tr("This connection’s keys are temporary: the link ends with them if they "
                        "expire earlier."));
    m_notes->setText(notes.join(QLatin1Char('\n')));
}

QString ShareLinkDialog::reachNote() const
{
    switch (reachOf(QUrl(m_service->endpoint().display()).host())) {
    case HostReach::ThisComputer:
        return tr("The server is on this computer, so others cannot reach it by this link.");
    case HostReach::LocalNetwork:
        return tr("The server is in a local network, so people elsewhere may not reach it.");
    case HostReach::Anywhere:
        return {};
    }
    return {};
}

void ShareLinkDialog::copy()
{
    QGuiApplication::clipboard()->setText(link());
    m_copy->setIcon(icon("check"));
    m_copy->setText(tr("Copied"));
    m_copiedTimer->start();
}

void ShareLinkDialog::resetCopy()
{
    m_copiedTimer->stop();
    m_copy->setIcon(icon("copy"));
    m_copy->setText(tr("&Copy"));
}

} // namespace windlass
