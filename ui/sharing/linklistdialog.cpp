// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/sharing/linklistdialog.h"

#include "core/base/errortext.h"
#include "core/base/humantext.h"
#include "core/base/whendone.h"
#include "core/sharing/linktext.h"
#include "ui/sharing/expirychooser.h"
#include "ui/sharing/linknotes.h"
#include "ui/widgets/inlinemessage.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

#include <algorithm>

namespace windlass {

LinkListDialog::LinkListDialog(std::shared_ptr<S3Service> service, QList<LinkSource> sources,
    ObjectKey shownBelow, QWidget *parent)
    : FittingDialog(parent), m_service(std::move(service)), m_sources(std::move(sources)),
      m_shownBelow(std::move(shownBelow)), m_format(new QComboBox(this)),
      m_expiry(new ExpiryChooser(this)), m_title(new QLineEdit(this)), m_host(new QLineEdit(this)),
      m_until(new QLabel(this)), m_notes(new QLabel(this)),
      m_save(new QPushButton(tr("&Save list…"), this)),
      m_copy(new QPushButton(tr("&Copy list"), this)), m_message(new InlineMessage(this))
{
    setWindowTitle(tr("Share links"));
    setUpFields();
    buildLayout();
    connect(m_save, &QPushButton::clicked, this, &LinkListDialog::askWhereToSave);
    connect(m_copy, &QPushButton::clicked, this, &LinkListDialog::copy);
    connect(m_expiry, &ExpiryChooser::expiryChanged, this, &LinkListDialog::checkLinks);
    connect(m_host, &QLineEdit::textChanged, this, &LinkListDialog::checkLinks);
    checkLinks();
}

LinkListDialog::~LinkListDialog()
{
    m_cancel.cancel();
}

void LinkListDialog::setUpFields()
{
    const auto add = [this](const QString &text, LinkListFormat format) {
        m_format->addItem(text, int(format));
    };
    m_format->setObjectName(QStringLiteral("format"));
    add(tr("Web page (HTML)"), LinkListFormat::Html);
    add(tr("Text, one link per line"), LinkListFormat::Text);
    add(tr("Table (CSV)"), LinkListFormat::Csv);
    add(tr("Markdown"), LinkListFormat::Markdown);
    add(tr("JSON"), LinkListFormat::Json);
    m_title->setObjectName(QStringLiteral("title"));
    const S3Uri &first = m_sources.first().uri;
    m_title->setText(S3Uri {first.bucket, m_shownBelow}.display());
    m_host->setObjectName(QStringLiteral("host"));
    m_host->setPlaceholderText(tr("The name that others use, for example files.example.org"));
    m_notes->setObjectName(QStringLiteral("notes"));
    m_notes->setTextFormat(Qt::PlainText);
    m_notes->setWordWrap(true);
    m_until->setObjectName(QStringLiteral("until"));
    m_until->setTextFormat(Qt::PlainText);
    m_save->setObjectName(QStringLiteral("save"));
    m_save->setDefault(true);
    m_copy->setObjectName(QStringLiteral("copy"));
    m_copy->setAutoDefault(false);
}

void LinkListDialog::buildLayout()
{
    const auto folders = std::count_if(m_sources.begin(), m_sources.end(),
        [](const LinkSource &source) { return source.isPrefix; });
    QStringList parts;
    if (const auto objects = m_sources.size() - folders; objects > 0)
        parts.append(tr("%n object(s)", nullptr, pluralCount(objects)));
    if (folders > 0)
        parts.append(tr("all in %n folder(s)", nullptr, pluralCount(folders)));
    auto *what = new QLabel(parts.join(QLatin1String(", ")), this);
    what->setObjectName(QStringLiteral("what"));
    what->setTextFormat(Qt::PlainText);

    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Links to:"), what);
    form->addRow(tr("&Works for:"), m_expiry);
    form->addRow(tr("&List as:"), m_format);
    form->addRow(tr("T&itle:"), m_title);
    form->addRow(tr("Server’s &name:"), m_host);
    form->addRow(QString(), m_until);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_save, QDialogButtonBox::ActionRole);
    buttons->addButton(m_copy, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &LinkListDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addWidget(m_notes);
    layout->addWidget(m_message);
    layout->addWidget(buttons);
    setMinimumWidth(560);
}

LinkListRequest LinkListDialog::request() const
{
    LinkListRequest request;
    request.sources = m_sources;
    request.options.expires = m_expiry->expiry();
    request.options.host = m_host->text().trimmed();
    request.format = LinkListFormat(m_format->currentData().toInt());
    request.title = m_title->text();
    request.shownBelow = m_shownBelow;
    return request;
}

/// Checks the options with a link to an arbitrary key, because all links have the same.
void LinkListDialog::checkLinks()
{
    const Result<ShareLink> link = makeShareLink(
        *m_service, m_sources.first().uri.bucket, ObjectKey("key"), request().options);
    m_until->setVisible(link.has_value());
    m_notes->setVisible(link.has_value());
    setBusy(!link);
    if (!link) {
        showError(link.error());
        return;
    }
    m_message->dismiss();
    m_until->setText(untilText(link->expiresAt));
    QStringList notes {tr("Anyone who has the list can download the objects until then.")};
    if (const QString note = reachNote(link->url.host()); !note.isEmpty())
        notes.append(note);
    m_notes->setText(
        (notes + expiryNotes(link->limit, link->mayEndEarlier)).join(QLatin1Char('\n')));
}

void LinkListDialog::setBusy(bool busy)
{
    m_save->setEnabled(!busy);
    m_copy->setEnabled(!busy);
}

void LinkListDialog::start(
    std::function<Result<>(QByteArray)> write, std::function<void(const LinkListSummary &)> done)
{
    if (!m_session)
        m_session = std::make_unique<Session>(m_service);
    setBusy(true);
    m_message->showMessage(InlineMessage::Severity::Information, tr("Making the list…"));
    const auto work
        = [request = request(), write](S3Client client) -> QCoro::Task<Result<LinkListSummary>> {
        co_return co_await writeLinkList(client, request, write);
    };
    whenDone(this, m_session->run(work, m_cancel.token()),
        [this, done](const Result<LinkListSummary> &summary) {
            setBusy(false);
            if (summary)
                done(*summary);
            else
                showError(summary.error());
        });
}

void LinkListDialog::askWhereToSave()
{
    static const QHash<LinkListFormat, QString> endings {
        {LinkListFormat::Html, QStringLiteral("html")},
        {LinkListFormat::Text, QStringLiteral("txt")}, {LinkListFormat::Csv, QStringLiteral("csv")},
        {LinkListFormat::Markdown, QStringLiteral("md")},
        {LinkListFormat::Json, QStringLiteral("json")}};
    const QString ending = endings.value(request().format);
    auto *dialog = new QFileDialog(this, tr("Save list"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending);
    dialog->selectFile(QStringLiteral("links.") + ending);
    connect(dialog, &QFileDialog::fileSelected, this, &LinkListDialog::save);
    dialog->open();
}

void LinkListDialog::save(const QString &path)
{
    auto file = std::make_shared<QSaveFile>(path);
    if (!file->open(QIODevice::WriteOnly)) {
        showError(Error(ErrorKind::FileUnwritable, path, file->errorString()));
        return;
    }
    const auto write = [file, path](const QByteArray &piece) -> Result<> {
        if (file->write(piece) == piece.size())
            return {};
        return fail(ErrorKind::FileUnwritable, path, file->errorString());
    };
    start(write, [this, file, path](const LinkListSummary &summary) {
        if (file->commit())
            showDone(summary, tr("The list was saved."));
        else
            showError(Error(ErrorKind::FileUnwritable, path, file->errorString()));
    });
}

void LinkListDialog::copy()
{
    auto text = std::make_shared<QByteArray>();
    const auto write = [text](const QByteArray &piece) -> Result<> {
        text->append(piece);
        return {};
    };
    start(write, [this, text](const LinkListSummary &summary) {
        QGuiApplication::clipboard()->setText(QString::fromUtf8(*text));
        showDone(summary, tr("The list was copied."));
    });
}

void LinkListDialog::showDone(const LinkListSummary &summary, const QString &said)
{
    QStringList words {said, tr("%n link(s).", nullptr, pluralCount(summary.links))};
    if (summary.expiresAt.isValid())
        words.append(untilText(summary.expiresAt));
    words += expiryNotes(summary.limit, summary.mayEndEarlier);
    m_message->showMessage(InlineMessage::Severity::Success, words.join(QLatin1Char('\n')));
}

void LinkListDialog::showError(const Error &error)
{
    m_message->showMessage(
        InlineMessage::Severity::Error, describe(error), technicalDetails(error));
}

} // namespace windlass
