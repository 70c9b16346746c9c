// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/sharing/uploadformdialog.h"

#include "core/base/errortext.h"
#include "core/s3/s3uri.h"
#include "core/sharing/linkformat.h"
#include "core/sharing/linktext.h"
#include "core/sharing/uploadpage.h"
#include "ui/sharing/expirychooser.h"
#include "ui/sharing/formoptionspanel.h"
#include "ui/sharing/linknotes.h"
#include "ui/sharing/linktester.h"
#include "ui/widgets/inlinemessage.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QSpinBox>
#include <QVBoxLayout>

namespace windlass {

static const QStringList units {
    QStringLiteral("KiB"), QStringLiteral("MiB"), QStringLiteral("GiB")};
static const QStringList typePrefixes {QString(), QStringLiteral("image/"),
    QStringLiteral("video/"), QStringLiteral("audio/"), QStringLiteral("text/"),
    QStringLiteral("application/pdf")};

UploadFormDialog::UploadFormDialog(
    std::shared_ptr<S3Service> service, BucketName bucket, ObjectKey prefix, QWidget *parent)
    : FittingDialog(parent), m_service(std::move(service)), m_bucket(std::move(bucket)),
      m_prefix(std::move(prefix)), m_expiry(new ExpiryChooser(this)),
      m_title(new QLineEdit(tr("Upload files"), this)), m_largest(new QSpinBox(this)),
      m_unit(new QComboBox(this)), m_type(new QComboBox(this)),
      m_options(new FormOptionsPanel(this)), m_until(new QLabel(this)), m_notes(new QLabel(this)),
      m_save(new QPushButton(tr("&Save page…"), this)),
      m_copyCurl(new QPushButton(tr("Copy as &curl"), this)),
      m_copyJson(new QPushButton(tr("Copy as &JSON"), this)),
      m_try(new QPushButton(tr("&Try it"), this)), m_message(new InlineMessage(this)),
      m_tester(new LinkTester(m_service, this))
{
    setWindowTitle(tr("Let others upload"));
    setUpFields();
    buildLayout();
    connect(m_expiry, &ExpiryChooser::expiryChanged, this, &UploadFormDialog::makeForm);
    connect(m_largest, &QSpinBox::valueChanged, this, &UploadFormDialog::makeForm);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &UploadFormDialog::makeForm);
    connect(m_type, &QComboBox::currentTextChanged, this, &UploadFormDialog::makeForm);
    connect(m_options, &FormOptionsPanel::changed, this, &UploadFormDialog::makeForm);
    connect(m_save, &QPushButton::clicked, this, &UploadFormDialog::askWhereToSave);
    connect(m_copyCurl, &QPushButton::clicked, this,
        [this] { copy(formAsCurl(*m_made), tr("The command was copied.")); });
    connect(m_copyJson, &QPushButton::clicked, this,
        [this] { copy(formAsJson(*m_made), tr("The form’s address and fields were copied.")); });
    connect(m_try, &QPushButton::clicked, this, &UploadFormDialog::tryOut);
    connect(m_tester, &LinkTester::waits, this, [this](const QString &words) {
        m_message->showMessage(InlineMessage::Severity::Information, words);
    });
    connect(m_tester, &LinkTester::worked, this, [this](const QString &words) {
        m_try->setEnabled(true);
        m_message->showMessage(InlineMessage::Severity::Success, words);
    });
    connect(m_tester, &LinkTester::failed, this, [this](const Error &error) {
        m_try->setEnabled(true);
        showError(error);
    });
    makeForm();
}

void UploadFormDialog::setUpFields()
{
    m_title->setObjectName(QStringLiteral("title"));
    m_largest->setObjectName(QStringLiteral("largest"));
    m_largest->setRange(1, 1023);
    m_largest->setValue(100);
    m_unit->setObjectName(QStringLiteral("unit"));
    m_unit->setAccessibleName(tr("Unit"));
    qint64 bytes = 1;
    for (const QString &unit : units)
        m_unit->addItem(unit, bytes *= 1024);
    m_unit->setCurrentIndex(1);
    m_type->setObjectName(QStringLiteral("type"));
    m_type->setEditable(true);
    m_type->addItems(typePrefixes);
    m_type->lineEdit()->setPlaceholderText(tr("Files of any type"));
    for (QLabel *label : {m_until, m_notes}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_until->setObjectName(QStringLiteral("until"));
    m_notes->setObjectName(QStringLiteral("notes"));
    m_save->setObjectName(QStringLiteral("save"));
    m_save->setDefault(true);
    m_copyCurl->setObjectName(QStringLiteral("copyCurl"));
    m_copyJson->setObjectName(QStringLiteral("copyJson"));
    m_try->setObjectName(QStringLiteral("try"));
    m_try->setToolTip(tr("Upload a few bytes with the form and delete them again"));
    for (QPushButton *button : {m_copyCurl, m_copyJson, m_try})
        button->setAutoDefault(false);
}

void UploadFormDialog::buildLayout()
{
    auto *folder = new QLabel(S3Uri {m_bucket, m_prefix}.display(), this);
    folder->setObjectName(QStringLiteral("folder"));
    folder->setTextFormat(Qt::PlainText);
    folder->setWordWrap(true);
    auto *sizeRow = new QHBoxLayout;
    sizeRow->addWidget(m_largest);
    sizeRow->addWidget(m_unit);
    sizeRow->addStretch(1);

    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Folder:"), folder);
    form->addRow(tr("&Works for:"), m_expiry);
    auto *sizeLabel = new QLabel(tr("&Largest file:"), this);
    sizeLabel->setBuddy(m_largest);
    form->addRow(sizeLabel, sizeRow);
    form->addRow(tr("T&ype:"), m_type);
    form->addRow(tr("Page’s t&itle:"), m_title);
    form->addRow(QString(), m_options);
    form->addRow(QString(), m_until);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    for (QPushButton *button : {m_save, m_copyCurl, m_copyJson, m_try})
        buttons->addButton(button, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &UploadFormDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addWidget(m_notes);
    layout->addWidget(m_message);
    layout->addWidget(buttons);
    setMinimumWidth(620);
}

Result<PostFormOptions> UploadFormDialog::options() const
{
    PostFormOptions options;
    options.expires = m_expiry->expiry();
    options.largest = m_largest->value() * m_unit->currentData().toLongLong();
    options.typePrefix = QByteArray("") + m_type->currentText().trimmed().toUtf8();
    return m_options->filled(std::move(options));
}

Result<PostForm> UploadFormDialog::chosenForm() const
{
    const Result<PostFormOptions> chosen = options();
    if (!chosen)
        return fail(chosen.error());
    return makePostForm(*m_service, m_bucket, m_options->key(m_prefix), *chosen);
}

void UploadFormDialog::makeForm()
{
    const Result<PostForm> made = chosenForm();
    m_made = made ? std::optional(*made) : std::nullopt;
    m_tester->cancel();
    for (QWidget *widget : {m_save, m_copyCurl, m_copyJson, m_try})
        widget->setEnabled(made.has_value());
    const bool goesElsewhere = !m_options->redirect().isEmpty();
    m_save->setEnabled(made && !goesElsewhere);
    m_save->setToolTip(goesElsewhere
            ? tr("The page shows the result of each file itself, so it does not redirect.")
            : QString());
    m_until->setVisible(made.has_value());
    m_notes->setVisible(made.has_value());
    if (!made) {
        showError(made.error());
        return;
    }
    m_message->dismiss();
    showForm(*made);
}

void UploadFormDialog::showForm(const PostForm &form)
{
    m_until->setText(untilText(form.expiresAt));
    QStringList notes {
        tr("Anyone who has the page or the command can upload files to this folder until then, and "
           "replace files in it whose names they know."),
        tr("The page shows progress and errors only if the bucket has a CORS rule that allows "
           "POST. Without one it still uploads, and shows the server’s own response.")};
    if (const QString note = reachNote(form.url.host()); !note.isEmpty())
        notes.append(note);
    m_notes->setText((notes + expiryNotes(form.limit, form.mayEndEarlier)).join(QLatin1Char('\n')));
}

void UploadFormDialog::showError(const Error &error)
{
    m_message->showMessage(
        InlineMessage::Severity::Error, describe(error), technicalDetails(error));
}

void UploadFormDialog::askWhereToSave()
{
    auto *dialog = new QFileDialog(this, tr("Save page"), QString(), tr("Web pages (*.html)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("html"));
    dialog->selectFile(QStringLiteral("upload.html"));
    connect(dialog, &QFileDialog::fileSelected, this, &UploadFormDialog::savePage);
    dialog->open();
}

bool UploadFormDialog::savePage(const QString &path)
{
    if (!m_made)
        return false;
    QSaveFile file(path);
    const QByteArray page = uploadPage(*m_made, m_title->text());
    const bool isSaved
        = file.open(QIODevice::WriteOnly) && file.write(page) == page.size() && file.commit();
    if (isSaved)
        m_message->showMessage(InlineMessage::Severity::Success,
            tr("The page was saved. Send it to the people who will upload."));
    else
        showError(Error(ErrorKind::FileUnwritable, path, file.errorString()));
    return isSaved;
}

void UploadFormDialog::copy(const QByteArray &text, const QString &said)
{
    QGuiApplication::clipboard()->setText(QString::fromUtf8(text));
    m_message->showBriefly(InlineMessage::Severity::Success, said);
}

void UploadFormDialog::tryOut()
{
    m_try->setEnabled(false);
    m_tester->tryOut(*m_made);
}

} // namespace windlass
