// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/sharing/linkoptionspanel.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace windlass {

LinkOptionsPanel::LinkOptionsPanel(QWidget *parent)
    : QWidget(parent), m_fold(new QToolButton(this)), m_fields(new QWidget(this)),
      m_form(new QFormLayout(m_fields)), m_version(addField("version", tr("&Version:"),
                                             tr("The id of an old version; else the current one"))),
      m_saveAs(addField("saveAs", tr("Save &as:"), tr("The name that browsers save the file by"))),
      m_type(addField("type", tr("T&ype:"), tr("As the object says, for example text/plain"))),
      m_cacheControl(addField(
          "cacheControl", tr("Cac&hing:"), tr("As the object says, for example no-store"))),
      m_host(addField("host", tr("&Server’s name:"),
          tr("The name that others use, for example files.example.org")))
{
    m_fold->setObjectName(QStringLiteral("moreOptions"));
    m_fold->setText(tr("&More options"));
    m_fold->setCheckable(true);
    m_fold->setAutoRaise(true);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setContentsMargins(12, 0, 0, 0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_fold);
    layout->addWidget(m_fields);
    showFields(false);
    connect(m_fold, &QToolButton::toggled, this, &LinkOptionsPanel::showFields);
}

QLineEdit *LinkOptionsPanel::addField(const char *name, const QString &label, const QString &hint)
{
    auto *edit = new QLineEdit(m_fields);
    edit->setObjectName(QLatin1String(name));
    edit->setPlaceholderText(hint);
    m_form->addRow(label, edit);
    connect(edit, &QLineEdit::textChanged, this, &LinkOptionsPanel::changed);
    return edit;
}

void LinkOptionsPanel::showFields(bool shown)
{
    m_fields->setVisible(shown);
    m_fold->setArrowType(shown ? Qt::DownArrow : Qt::RightArrow);
}

void LinkOptionsPanel::setMethod(LinkMethod method)
{
    const bool reads = method == LinkMethod::Get || method == LinkMethod::Head;
    m_form->setRowVisible(m_version, method != LinkMethod::Put);
    m_form->setRowVisible(m_saveAs, method == LinkMethod::Get);
    m_form->setRowVisible(m_type, method != LinkMethod::Delete);
    m_type->setPlaceholderText(reads ? tr("As the object says, for example text/plain")
                                     : tr("That the upload has to have; else any"));
    m_form->setRowVisible(m_cacheControl, reads);
}

void LinkOptionsPanel::fill(ShareLinkOptions &options) const
{
    const auto entered = [](const QLineEdit *edit) { return edit->text().trimmed().toUtf8(); };
    const bool reads = options.method == LinkMethod::Get || options.method == LinkMethod::Head;
    const auto add = [](NameValues &to, const char *name, const QByteArray &value) {
        if (!value.isEmpty())
            to.append(NameValue {name, value});
    };
    const QByteArray fileName = entered(m_saveAs);
    if (options.method == LinkMethod::Get && !fileName.isEmpty()) {
        options.forceDownload = false; // it is said here, with the name
        add(options.overrides, "response-content-disposition", attachmentNamed(fileName));
    }
    if (reads) {
        add(options.overrides, "response-content-type", entered(m_type));
        add(options.overrides, "response-cache-control", entered(m_cacheControl));
    } else if (options.method == LinkMethod::Put) {
        add(options.headers, "content-type", entered(m_type));
    }
    if (options.method != LinkMethod::Put)
        options.version = VersionId(entered(m_version));
    options.host = m_host->text().trimmed();
}

} // namespace windlass
