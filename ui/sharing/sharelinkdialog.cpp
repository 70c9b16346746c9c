// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/sharing/sharelinkdialog.h"

#include "core/base/errortext.h"
#include "core/s3/s3uri.h"
#include "core/sharing/linkformat.h"
#include "core/sharing/linktext.h"
#include "ui/sharing/expirychooser.h"
#include "ui/sharing/linknotes.h"
#include "ui/sharing/linkoptionspanel.h"
#include "ui/sharing/linktester.h"
#include "ui/sharing/qrcodeview.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/inlinemessage.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace windlass {

using namespace std::chrono_literals;

ShareLinkDialog::ShareLinkDialog(
    std::shared_ptr<S3Service> service, BucketName bucket, ObjectKey key, QWidget *parent)
    : FittingDialog(parent), m_service(std::move(service)), m_bucket(std::move(bucket)),
      m_key(std::move(key)), m_method(new QComboBox(this)), m_expiry(new ExpiryChooser(this)),
      m_download(new QCheckBox(tr("&Download instead of showing in the browser"), this)),
      m_options(new LinkOptionsPanel(this)), m_link(new QLineEdit(this)),
      m_copy(new QPushButton(this)), m_copyAs(new QToolButton(this)),
      m_qrButton(new QToolButton(this)), m_qr(new QrCodeView(this)), m_until(new QLabel(this)),
      m_notes(new QLabel(this)), m_try(new QPushButton(tr("&Try it"), this)),
      m_message(new InlineMessage(this)), m_tester(new LinkTester(m_service, this)),
      m_copiedTimer(new QTimer(this))
{
    setWindowTitle(tr("Share link"));
    m_copiedTimer->setSingleShot(true);
    m_copiedTimer->setInterval(2500ms);
    fillMethods();
    fillCopyMenu();
    buildLayout();
    connect(m_method, &QComboBox::currentIndexChanged, this, &ShareLinkDialog::handleMethodChosen);
    connect(m_expiry, &ExpiryChooser::expiryChanged, this, &ShareLinkDialog::makeLink);
    connect(m_download, &QCheckBox::toggled, this, &ShareLinkDialog::makeLink);
    connect(m_options, &LinkOptionsPanel::changed, this, &ShareLinkDialog::makeLink);
    connect(m_copy, &QPushButton::clicked, this, &ShareLinkDialog::copy);
    connect(m_copiedTimer, &QTimer::timeout, this, &ShareLinkDialog::resetCopy);
    connect(m_qrButton, &QToolButton::toggled, this, &ShareLinkDialog::showQr);
    connect(m_try, &QPushButton::clicked, this, &ShareLinkDialog::tryLink);
    connect(m_tester, &LinkTester::waits, this, [this](const QString &words) {
        m_message->showMessage(InlineMessage::Severity::Information, words);
    });
    connect(m_tester, &LinkTester::worked, this, [this](const QString &words) {
        m_try->setEnabled(true);
        m_message->showMessage(InlineMessage::Severity::Success, words);
    });
    connect(m_tester, &LinkTester::failed, this, [this](const Error &error) {
        m_try->setEnabled(true);
        m_message->showMessage(
            InlineMessage::Severity::Error, describe(error), technicalDetails(error));
    });
    handleMethodChosen();
}

void ShareLinkDialog::fillMethods()
{
    m_method->setObjectName(QStringLiteral("method"));
    const auto add
        = [this](const QString &text, LinkMethod method) { m_method->addItem(text, int(method)); };
    add(tr("download it (GET)"), LinkMethod::Get);
    add(tr("upload it, replacing what is there (PUT)"), LinkMethod::Put);
    add(tr("see its properties (HEAD)"), LinkMethod::Head);
    add(tr("delete it (DELETE)"), LinkMethod::Delete);
}

void ShareLinkDialog::fillCopyMenu()
{
    auto *menu = new QMenu(m_copyAs);
    const auto add = [this, menu](const QString &text, LinkFormat format) {
        menu->addAction(text, this, [this, format] {
            if (m_made)
                QGuiApplication::clipboard()->setText(
                    QString::fromUtf8(formatted(*m_made, format)));
        });
    };
    add(tr("Copy as &Markdown"), LinkFormat::Markdown);
    add(tr("Copy as &HTML"), LinkFormat::Html);
    add(tr("Copy as a &curl command"), LinkFormat::Curl);
    m_copyAs->setObjectName(QStringLiteral("copyAs"));
    m_copyAs->setText(tr("Copy as"));
    m_copyAs->setPopupMode(QToolButton::InstantPopup);
    m_copyAs->setMenu(menu);
}

QWidget *ShareLinkDialog::makeObjectField()
{
    auto *object = new QLineEdit(S3Uri {m_bucket, m_key}.display(), this);
    object->setObjectName(QStringLiteral("object"));
    object->setReadOnly(true);
    object->setFrame(false);
    object->setCursorPosition(0);
    object->setTextMargins(-2, 0, 0, 0); // aligned with the labels below
    QPalette flat = object->palette();
    flat.setColor(QPalette::Base, Qt::transparent);
    object->setPalette(flat);
    return object;
}

QHBoxLayout *ShareLinkDialog::makeLinkRow()
{
    m_link->setObjectName(QStringLiteral("link"));
    m_link->setReadOnly(true);
    m_copy->setObjectName(QStringLiteral("copy"));
    m_copy->setDefault(true);
    m_qrButton->setObjectName(QStringLiteral("qr"));
    m_qrButton->setText(tr("&QR code"));
    m_qrButton->setCheckable(true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_link, 1);
    row->addWidget(m_copy);
    row->addWidget(m_copyAs);
    row->addWidget(m_qrButton);
    return row;
}

void ShareLinkDialog::buildLayout()
{
    for (QLabel *label : {m_until, m_notes}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_until->setObjectName(QStringLiteral("until"));
    m_notes->setObjectName(QStringLiteral("notes"));
    m_try->setObjectName(QStringLiteral("try"));
    m_try->setAutoDefault(false);
    m_qr->hide();

    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Object:"), makeObjectField());
    form->addRow(tr("Lets &others:"), m_method);
    form->addRow(tr("&Works for:"), m_expiry);
    form->addRow(QString(), m_download);
    form->addRow(QString(), m_options);
    auto *linkLabel = new QLabel(tr("&Link:"), this);
    linkLabel->setBuddy(m_link);
    form->addRow(linkLabel, makeLinkRow());
    form->addRow(QString(), m_until);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_try, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &ShareLinkDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addWidget(m_qr, 0, Qt::AlignHCenter);
    layout->addWidget(m_notes);
    layout->addWidget(m_message);
    layout->addWidget(buttons);
    setMinimumWidth(620);
    resetCopy();
}

QString ShareLinkDialog::link() const
{
    return m_link->text();
}

LinkMethod ShareLinkDialog::method() const
{
    return LinkMethod(m_method->currentData().toInt());
}

ShareLinkOptions ShareLinkDialog::options() const
{
    ShareLinkOptions options;
    options.method = method();
    options.expires = m_expiry->expiry();
    options.forceDownload = m_download->isChecked() && options.method == LinkMethod::Get;
    m_options->fill(options);
    return options;
}

void ShareLinkDialog::handleMethodChosen()
{
    m_download->setVisible(method() == LinkMethod::Get);
    m_options->setMethod(method());
    // Trying a deletion would delete.
    m_try->setVisible(method() != LinkMethod::Delete);
    m_try->setToolTip(method() == LinkMethod::Put
            ? tr(
                "Upload a few bytes with the link if there is no object yet, and delete them again")
            : tr("Use the link once and show the server's response"));
    makeLink();
}

void ShareLinkDialog::makeLink()
{
    const Result<ShareLink> made = makeShareLink(*m_service, m_bucket, m_key, options());
    m_made = made ? std::optional(*made) : std::nullopt;
    m_tester->cancel(); // its result would be about another link
    resetCopy();
    for (QWidget *widget : std::initializer_list<QWidget *> {m_copy, m_copyAs, m_qrButton, m_try})
        widget->setEnabled(made.has_value());
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
    showQr(m_qrButton->isChecked());
}

void ShareLinkDialog::showLink(const ShareLink &link)
{
    m_link->setText(QString::fromLatin1(link.url.toEncoded()));
    m_link->setCursorPosition(0);
    m_until->setText(untilText(link.expiresAt));
    QStringList notes {warning(link)};
    if (const QString note = reachNote(link.url.host()); !note.isEmpty())
        notes.append(note);
    m_notes->setText((notes + expiryNotes(link.limit, link.mayEndEarlier)).join(QLatin1Char('\n')));
}

QString ShareLinkDialog::warning(const ShareLink &link) const
{
    switch (link.method) {
    case LinkMethod::Get:
        return tr("Anyone who has this link can download the object until then.");
    case LinkMethod::Put:
        return link.headers.isEmpty()
            ? tr("Anyone who has this link can replace the object until then.")
            : tr("Anyone who has this link can replace the object until then. The upload must have "
                 "exactly this type.");
    case LinkMethod::Head:
        return tr("Anyone who has this link can see the object’s properties until then, but not "
                  "download it.");
    case LinkMethod::Delete:
        return tr("Anyone who has this link can delete the object until then.");
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

void ShareLinkDialog::tryLink()
{
    if (!m_made)
        return;
    m_try->setEnabled(false);
    m_tester->tryOut(*m_made);
}

void ShareLinkDialog::showQr(bool shown)
{
    m_qr->hide();
    if (!shown || !m_made)
        return;
    const Result<QrCode> code = QrCode::of(m_made->url.toEncoded());
    if (!code) {
        m_message->showMessage(InlineMessage::Severity::Error, describe(code.error()));
        return;
    }
    m_qr->setCode(*code);
    m_qr->show();
}

} // namespace windlass
