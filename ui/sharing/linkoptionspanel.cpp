// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/sharing/linkoptionspanel.h"

#include <QFormLayout>
#include <QLineEdit>

namespace windlass {

LinkOptionsPanel::LinkOptionsPanel(QWidget *parent)
    : FoldedForm(parent), m_version(addField("version", tr("&Version:"),
                              tr("The id of an old version; else the current one"))),
      m_saveAs(addField("saveAs", tr("Save &as:"), tr("The name that browsers save the file by"))),
      m_type(addField("type", tr("T&ype:"), tr("As the object says, for example text/plain"))),
      m_cacheControl(addField(
          "cacheControl", tr("Cac&hing:"), tr("As the object says, for example no-store"))),
      m_host(addField("host", tr("&Server’s name:"),
          tr("The name that others use, for example files.example.org")))
{
}

QLineEdit *LinkOptionsPanel::addField(const char *name, const QString &label, const QString &hint)
{
    auto *edit = new QLineEdit(fields());
    edit->setObjectName(QLatin1String(name));
    edit->setPlaceholderText(hint);
    form().addRow(label, edit);
    connect(edit, &QLineEdit::textChanged, this, &LinkOptionsPanel::changed);
    return edit;
}

void LinkOptionsPanel::setMethod(LinkMethod method)
{
    const bool reads = method == LinkMethod::Get || method == LinkMethod::Head;
    form().setRowVisible(m_version, method != LinkMethod::Put);
    form().setRowVisible(m_saveAs, method == LinkMethod::Get);
    form().setRowVisible(m_type, method != LinkMethod::Delete);
    m_type->setPlaceholderText(reads ? tr("As the object says, for example text/plain")
                                     : tr("Required of the upload; empty: any"));
    form().setRowVisible(m_cacheControl, reads);
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
        options.forceDownload = false; // the file name's option includes this
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
