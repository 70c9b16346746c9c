// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/enumnames.h"
#include "core/transfer/request/transferrequest.h"

namespace windlass {

// What the journal and lists of failures call the choices of a request. \internal

inline constexpr EnumNames transferKindNames(std::array {
    EnumName<TransferKind> {TransferKind::Upload, "upload"},
    EnumName<TransferKind> {TransferKind::Download, "download"},
    EnumName<TransferKind> {TransferKind::Copy, "copy"},
    EnumName<TransferKind> {TransferKind::Move, "move"},
    EnumName<TransferKind> {TransferKind::Delete, "delete"},
});

static_assert(transferKindNames.isComplete(TransferKind::Delete));

/// As the command line says them. Ask has no name: whatever runs has been decided.
inline constexpr EnumNames existingRuleNames(std::array {
    EnumName<ConflictPolicy> {ConflictPolicy::Overwrite, "overwrite"},
    EnumName<ConflictPolicy> {ConflictPolicy::Skip, "skip"},
    EnumName<ConflictPolicy> {ConflictPolicy::KeepBoth, "keep-both"},
    EnumName<ConflictPolicy> {ConflictPolicy::OverwriteIfNewer, "newer"},
    EnumName<ConflictPolicy> {ConflictPolicy::OverwriteIfDifferent, "different"},
});

static_assert(existingRuleNames.isComplete(ConflictPolicy::OverwriteIfDifferent));

inline constexpr EnumNames linkPolicyNames(std::array {
    EnumName<LinkPolicy> {LinkPolicy::Follow, "follow"},
    EnumName<LinkPolicy> {LinkPolicy::Skip, "skip"},
    EnumName<LinkPolicy> {LinkPolicy::Refuse, "refuse"},
});

static_assert(linkPolicyNames.isComplete(LinkPolicy::Refuse));

/// What can be written of \a rule: one that nobody has decided on destroys nothing.
inline ConflictPolicy decidedRule(ConflictPolicy rule)
{
    return rule == ConflictPolicy::Ask ? ConflictPolicy::Skip : rule;
}

} // namespace windlass
