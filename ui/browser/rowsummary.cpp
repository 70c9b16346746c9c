// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/rowsummary.h"

#include "core/base/humantext.h"
#include "core/base/saturating.h"

#include <QCoreApplication>
#include <QStringList>

namespace windlass {

namespace {

struct RowText {
    Q_DECLARE_TR_FUNCTIONS(windlass::RowText)
};

QStringList counts(const RowSummary &summary)
{
    QStringList parts;
    if (summary.buckets > 0)
        parts << RowText::tr("%Ln bucket(s)", nullptr, summary.buckets);
    if (summary.folders > 0)
        parts << RowText::tr("%Ln folder(s)", nullptr, summary.folders);
    if (summary.objects > 0)
        parts << RowText::tr("%Ln object(s)", nullptr, summary.objects);
    return parts;
}

} // namespace

void RowSummary::add(const ObjectEntry &entry)
{
    switch (entry.kind) {
    case ObjectEntry::Kind::Bucket:
        ++buckets;
        break;
    case ObjectEntry::Kind::Folder:
        ++folders;
        break;
    case ObjectEntry::Kind::Object:
        ++objects;
        bytes = saturatingSum(bytes, entry.size);
        break;
    }
}

void RowSummary::remove(const ObjectEntry &entry)
{
    switch (entry.kind) {
    case ObjectEntry::Kind::Bucket:
        --buckets;
        break;
    case ObjectEntry::Kind::Folder:
        --folders;
        break;
    case ObjectEntry::Kind::Object:
        --objects;
        bytes -= entry.size;
        break;
    }
}

QString RowSummary::text() const
{
    QStringList parts = counts(*this);
    if (parts.isEmpty())
        return RowText::tr("Empty");
    if (objects > 0)
        parts << humanSize(bytes);
    return parts.join(RowText::tr(", ", "between the parts of the status line"));
}

QString RowSummary::selectedText() const
{
    const QString count = RowText::tr("%Ln selected", nullptr, rows());
    return objects > 0 ? RowText::tr("%1 (%2)", "3 selected (12 MiB)").arg(count, humanSize(bytes))
                       : count;
}

} // namespace windlass
