// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/transferoptions.h"

#include "core/s3/s3fields.h"
#include "core/transfer/request/optionsobjection.h"
#include "ui/mainwindow/furtheroptions.h"
#include "ui/widgets/fieldhint.h"
#include "ui/widgets/pairtable.h"

#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace windlass {

TransferOptions::TransferOptions(TransferKind kind, QWidget *parent)
    : QWidget(parent), m_kind(kind), m_note(new FieldHint(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    if (kind != TransferKind::Download)
        makeForm();
    makeFurther();
    update();
}

bool TransferOptions::isCopying() const
{
    return m_kind == TransferKind::Copy || m_kind == TransferKind::Move;
}

// Created in tab order.
void TransferOptions::makeForm()
{
    m_metadata = addChoice("metadata", {tr("Keep"), tr("Replace")});
    m_replacement = makeFields();
    m_tagging = addChoice("tagging", {tr("Keep"), tr("None"), tr("Replace")});
    m_tags = addTable("tagPairs", isCopying() ? tr("New tags") : tr("Tags"));
    m_storageClass = addChoice("storageClass",
        {isCopying() ? tr("Same as source") : tr("Bucket default"), QStringLiteral("STANDARD"),
            QStringLiteral("STANDARD_IA"), QStringLiteral("ONEZONE_IA"),
            QStringLiteral("INTELLIGENT_TIERING"), QStringLiteral("GLACIER_IR"),
            QStringLiteral("GLACIER"), QStringLiteral("DEEP_ARCHIVE")});
    m_storageClass->setEditable(true); // some servers have classes of their own
    m_acl = addChoice("acl",
        {isCopying() ? tr("Private (don't copy permissions)") : tr("Private"), tr("Same as source"),
            QStringLiteral("public-read"), QStringLiteral("public-read-write"),
            QStringLiteral("authenticated-read"), QStringLiteral("aws-exec-read"),
            QStringLiteral("bucket-owner-read"), QStringLiteral("bucket-owner-full-control")});

    auto *form = new QFormLayout;
    if (isCopying()) {
        form->addRow(tr("&Metadata:"), m_note->below(m_metadata));
        form->addRow(m_replacement);
        form->addRow(tr("&Tags:"), m_tagging);
    } else {
        form->addRow(m_replacement);
        // An upload has no source whose properties could be kept.
        m_metadata->setCurrentIndex(1);
        m_tagging->setCurrentIndex(int(Tags::Replace));
        m_acl->removeItem(int(Acl::Keep));
        for (QWidget *unused : std::initializer_list<QWidget *> {m_metadata, m_tagging, m_note})
            unused->hide();
    }
    form->addRow(m_tags);
    form->addRow(tr("&Storage class:"), m_storageClass);
    form->addRow(tr("&Access:"), m_acl);
    FieldHint::labelFields(*form);
    static_cast<QVBoxLayout *>(layout())->addLayout(form);
    connect(m_storageClass, &QComboBox::editTextChanged, this, &TransferOptions::update);
}

/// Downloads have only these options, so they are not folded.
void TransferOptions::makeFurther()
{
    m_unfold = new QToolButton(this);
    m_further = new FurtherOptions(m_kind, this);
    m_unfold->setObjectName(QStringLiteral("further"));
    m_unfold->setText(tr("F&urther options"));
    m_unfold->setCheckable(true);
    m_unfold->setAutoRaise(true);
    m_unfold->setFocusPolicy(Qt::StrongFocus);
    m_unfold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    const bool isAll = m_kind == TransferKind::Download;
    const auto unfold = [this](bool isUnfolded) {
        m_unfold->setArrowType(isUnfolded ? Qt::DownArrow : Qt::RightArrow);
        m_further->setVisible(isUnfolded);
    };
    m_unfold->setHidden(isAll);
    unfold(isAll);
    connect(m_unfold, &QToolButton::toggled, this, unfold);
    connect(m_further, &FurtherOptions::edited, this, &TransferOptions::edited);
    layout()->addWidget(m_unfold);
    layout()->addWidget(m_further);
}

PairTable *TransferOptions::addTable(const char *name, const QString &what)
{
    auto *table = new PairTable(what, this);
    table->setObjectName(QLatin1String(name));
    connect(table, &PairTable::edited, this, &TransferOptions::update);
    return table;
}

QComboBox *TransferOptions::addChoice(const char *name, const QStringList &texts)
{
    auto *box = new QComboBox(this);
    box->setObjectName(QLatin1String(name));
    box->addItems(texts);
    connect(box, &QComboBox::currentIndexChanged, this, &TransferOptions::update);
    return box;
}

QWidget *TransferOptions::makeFields()
{
    auto *widget = new QWidget(this);
    auto *grid = new QGridLayout;
    for (const char *name : {"Content-Type", "Cache-Control", "Content-Disposition",
             "Content-Encoding", "Content-Language", "Expires"})
        addField(*grid, name);
    m_pairs = addTable("metadataPairs", tr("Metadata (x-amz-meta-…)"));
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(grid);
    layout->addWidget(m_pairs);
    return widget;
}

void TransferOptions::addField(QGridLayout &grid, const QByteArray &name)
{
    auto *field = new QLineEdit(this);
    field->setObjectName(QString::fromLatin1(name));
    field->setAccessibleName(QString::fromLatin1(name));
    connect(field, &QLineEdit::textChanged, this, &TransferOptions::update);
    const int index = int(m_fields.size());
    auto *label = new QLabel(QString::fromLatin1(name), this);
    label->setBuddy(field);
    grid.addWidget(label, index / 2, index % 2 * 2);
    grid.addWidget(field, index / 2, index % 2 * 2 + 1);
    m_fields.append(field);
}

ObjectOptions TransferOptions::options() const
{
    ObjectOptions options;
    if (m_kind == TransferKind::Download)
        return options;
    const bool hasMetadata = m_metadata->currentIndex() == 1;
    options.replacesMetadata = hasMetadata && isCopying();
    if (hasMetadata) {
        for (const QLineEdit *field : m_fields) {
            const QByteArray value = field->text().trimmed().toUtf8();
            if (field == m_fields.first())
                options.contentType = value;
            else if (!value.isEmpty())
                options.fields.append(NameValue {field->objectName().toLatin1(), value});
        }
        for (const auto &[name, value] : m_pairs->pairs()) {
            const bool isWhole = name.toLower().startsWith(metadataPrefix);
            options.fields.append(
                NameValue {isWhole ? name.toLower() : metadataPrefix + name, value});
        }
    }
    const auto tags = Tags(m_tagging->currentIndex());
    options.replacesTags = tags != Tags::Keep && isCopying();
    if (tags == Tags::Replace)
        options.tags = m_tags->pairs();
    const QString storage = m_storageClass->currentText().trimmed();
    if (storage != m_storageClass->itemText(0))
        options.storageClass = storage.toUtf8();
    options.keepsAcl = isCopying() && Acl(m_acl->currentIndex()) == Acl::Keep;
    if (m_acl->currentIndex() > 0 && !options.keepsAcl)
        options.acl = m_acl->currentText().toUtf8();
    m_further->addTo(options);
    return options;
}

RequestArguments TransferOptions::arguments() const
{
    return m_further->arguments();
}

void TransferOptions::offerVersion()
{
    m_further->offerVersion();
}

VersionId TransferOptions::version() const
{
    return m_further->version();
}

bool TransferOptions::isDefault() const
{
    return options().isDefault() && arguments().isDefault() && version().isEmpty();
}

QString TransferOptions::objection() const
{
    const ObjectOptions all = options();
    const QString first = objectionTo(all);
    if (!first.isEmpty())
        return first;
    const bool hasGrants = std::any_of(all.settings.begin(), all.settings.end(),
        [](const NameValue &field) { return field.first.startsWith("x-amz-grant-"); });
    if (hasGrants && (all.keepsAcl || !all.acl.isEmpty()))
        return tr("Choose either who has access or single grants.");
    return m_further->objection();
}

void TransferOptions::update()
{
    if (m_kind == TransferKind::Download)
        return;
    const bool replacesTags = Tags(m_tagging->currentIndex()) == Tags::Replace;
    const bool replacesMetadata = m_metadata->currentIndex() == 1;
    m_note->showHint(replacesMetadata && isCopying()
            ? tr("Empty fields are not copied from the source. This includes content type and file "
                 "time.")
            : QString());
    m_replacement->setVisible(replacesMetadata);
    m_tags->setVisible(replacesTags);
    emit edited();
}

} // namespace windlass
