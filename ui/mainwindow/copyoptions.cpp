// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/copyoptions.h"

#include "ui/mainwindow/pairtable.h"
#include "ui/widgets/fieldhint.h"

#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace windlass {

// Made in the order in which Tab leads through them.
CopyOptions::CopyOptions(QWidget *parent) : QWidget(parent), m_note(new FieldHint(this))
{
    m_metadata = addChoice("metadata", {tr("Keep"), tr("Replace")});
    m_replacement = makeFields();
    m_tagging = addChoice("tagging", {tr("Keep"), tr("None"), tr("Replace")});
    m_tags = addTable("tagPairs", tr("New tags"));
    m_storageClass = addChoice("storageClass",
        {tr("As the source"), QStringLiteral("STANDARD"), QStringLiteral("STANDARD_IA"),
            QStringLiteral("ONEZONE_IA"), QStringLiteral("INTELLIGENT_TIERING"),
            QStringLiteral("GLACIER_IR"), QStringLiteral("GLACIER"),
            QStringLiteral("DEEP_ARCHIVE")});
    m_storageClass->setEditable(true); // servers have classes of their own
    m_acl = addChoice("acl",
        {tr("Private, not copied"), tr("As the source"), QStringLiteral("public-read"),
            QStringLiteral("public-read-write"), QStringLiteral("authenticated-read"),
            QStringLiteral("aws-exec-read"), QStringLiteral("bucket-owner-read"),
            QStringLiteral("bucket-owner-full-control")});

    auto *form = new QFormLayout;
    form->addRow(tr("&Metadata:"), m_note->below(m_metadata));
    form->addRow(m_replacement);
    form->addRow(tr("&Tags:"), m_tagging);
    form->addRow(m_tags);
    form->addRow(tr("&Storage class:"), m_storageClass);
    form->addRow(tr("&Access:"), m_acl);
    FieldHint::labelFields(*form);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(form);
    connect(m_storageClass, &QComboBox::editTextChanged, this, &CopyOptions::update);
    update();
}

PairTable *CopyOptions::addTable(const char *name, const QString &what)
{
    auto *table = new PairTable(what, this);
    table->setObjectName(QLatin1String(name));
    connect(table, &PairTable::edited, this, &CopyOptions::update);
    return table;
}

QComboBox *CopyOptions::addChoice(const char *name, const QStringList &texts)
{
    auto *box = new QComboBox(this);
    box->setObjectName(QLatin1String(name));
    box->addItems(texts);
    connect(box, &QComboBox::currentIndexChanged, this, &CopyOptions::update);
    return box;
}

QWidget *CopyOptions::makeFields()
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

void CopyOptions::addField(QGridLayout &grid, const QByteArray &name)
{
    auto *field = new QLineEdit(this);
    field->setObjectName(QString::fromLatin1(name));
    field->setAccessibleName(QString::fromLatin1(name));
    connect(field, &QLineEdit::textChanged, this, &CopyOptions::update);
    const int index = int(m_fields.size());
    auto *label = new QLabel(QString::fromLatin1(name), this);
    label->setBuddy(field);
    grid.addWidget(label, index / 2, index % 2 * 2);
    grid.addWidget(field, index / 2, index % 2 * 2 + 1);
    m_fields.append(field);
}

ObjectOptions CopyOptions::options() const
{
    constexpr char prefix[] = "x-amz-meta-";
    ObjectOptions options;
    options.replacesMetadata = m_metadata->currentIndex() == 1;
    if (options.replacesMetadata) {
        for (const QLineEdit *field : m_fields) {
            const QByteArray value = field->text().trimmed().toUtf8();
            if (field == m_fields.first())
                options.contentType = value;
            else if (!value.isEmpty())
                options.fields.append(NameValue {field->objectName().toLatin1(), value});
        }
        for (const auto &[name, value] : m_pairs->pairs()) {
            const bool isWhole = name.toLower().startsWith(prefix);
            options.fields.append(NameValue {isWhole ? name.toLower() : prefix + name, value});
        }
    }
    const auto tags = Tags(m_tagging->currentIndex());
    options.replacesTags = tags != Tags::Keep;
    if (tags == Tags::Replace)
        options.tags = m_tags->pairs();
    const QString storage = m_storageClass->currentText().trimmed();
    if (storage != m_storageClass->itemText(0))
        options.storageClass = storage.toUtf8();
    options.keepsAcl = Acl(m_acl->currentIndex()) == Acl::Keep;
    if (m_acl->currentIndex() > int(Acl::Keep))
        options.acl = m_acl->currentText().toUtf8();
    return options;
}

void CopyOptions::update()
{
    const bool replacesTags = Tags(m_tagging->currentIndex()) == Tags::Replace;
    const bool replacesMetadata = m_metadata->currentIndex() == 1;
    m_note->showHint(replacesMetadata ? tr("What is left empty is not taken over from the source, "
                                           "the content type and the time of the file included.")
                                      : QString());
    m_replacement->setVisible(replacesMetadata);
    m_tags->setVisible(replacesTags);
    emit edited();
}

} // namespace windlass
