// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/tasks/downloadplace.h"

#include "core/base/namelimits.h"
#include "core/localfs/besidename.h"
#include "core/localfs/localname.h"

#include <optional>

namespace windlass {

/// Another name beside the existing file. For a substitute it is the name for the changed key, and
/// recorded if it is a substitute, too.
static Result<QByteArray> nameBeside(const TransferContext &context, LocalFolder &folder,
    std::optional<NameRules> &rules, int number)
{
    const TransferItem &item = *context.item;
    const QByteArray path = item.spec.download().path;
    const QByteArray parent = path.left(path.lastIndexOf('/') + 1);
    const QByteArray name = path.mid(parent.size());
    const bool isWholePath = path.count('/') != item.spec.name.count('/');
    const qsizetype keySize = isWholePath ? 0 : item.spec.name.lastIndexOf('/') + 1;
    const QByteArray part = item.spec.name.mid(keySize);
    if (part == name)
        return besideName(name, number, maxNameBytes);
    const QByteArray keyPart = besideName(part, number, maxKeyBytes - keySize);
    if (!rules) // found out by writing files
        rules = NameRules::of(context.request().targetFolder);
    LocalNames names(*rules);
    const QByteArray beside = names.nameFor(keyPart, KeyRole::Object).path;
    if (beside.contains('/'))
        return besideName(name, number, maxNameBytes);
    const Result<> noted
        = item.batch->names.note(folder, item.spec.name.left(keySize) + keyPart, parent + beside);
    if (!noted)
        return fail(noted.error());
    return beside;
}

Result<TransferOutcome> placeDownload(
    const TransferContext &context, LocalFolder &folder, DownloadFile &file)
{
    using Occupied = DownloadFile::Occupied;
    const std::shared_ptr<TransferItem> item = context.item;
    Occupied occupied = Occupied::Replace;
    const ConflictPolicy rule = item->spec.unconfirmedSince() != 0
        ? ConflictPolicy::Overwrite
        : context.request().ruleFor(item->spec.name);
    if (rule == ConflictPolicy::KeepBoth)
        occupied = Occupied::Rename;
    else if (rule == ConflictPolicy::Skip || rule == ConflictPolicy::Ask)
        occupied = Occupied::GiveUp;
    std::optional<NameRules> rules;
    const auto beside = [&](int number) { return nameBeside(context, folder, rules, number); };
    const Result<QByteArray> placed = file.place(item->facts.lastModified, occupied, beside);
    if (!placed)
        return fail(placed.error());
    if (placed->isEmpty())
        return TransferOutcome::Skipped;
    item->renamed = *placed == item->spec.download().path ? QByteArray() : *placed;
    return TransferOutcome::Done;
}

} // namespace windlass
