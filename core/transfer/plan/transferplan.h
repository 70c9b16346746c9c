// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"
#include "core/transfer/plan/requestestimate.h"
#include "core/transfer/request/conflictpolicy.h"

#include <QDateTime>
#include <QHash>
#include <QList>

#include <array>
#include <memory>
#include <optional>

namespace windlass {

/// The size of a transfer, in numbers.
struct PlanAmount {
    qint64 items = 0; ///< files and objects
    qint64 bytes = 0;
    RequestCounts requests;

    PlanAmount &operator+=(const PlanAmount &other);
    PlanAmount &operator-=(const PlanAmount &other);
};

/// What would be transferred of conflicting items with each possible rule.
struct AmountByRule {
    PlanAmount &operator[](ConflictPolicy rule) { return m_amounts[size_t(rule)]; }
    const PlanAmount &operator[](ConflictPolicy rule) const { return m_amounts[size_t(rule)]; }
    AmountByRule &operator+=(const AmountByRule &other);

private:
    /// Including Ask, which transfers nothing before a decision.
    std::array<PlanAmount, size_t(ConflictPolicy::Ask) + 1> m_amounts;
};

/// One line of a plan. A value.
struct PlanRow {
    enum class Kind {
        Ready,          ///< nothing exists at the target, as far as can be seen
        Conflict,       ///< an object or a file exists at the target
        FolderConflict, ///< a selected folder exists at the target, with contents
        Skipped,        ///< it cannot be transferred; \c problem says why
    };

    Kind kind = Kind::Ready;
    QByteArray name; ///< below the target; a folder's ends with a slash; Delete: the whole key
    ContentFacts source;
    /// The source's time is that of its upload. The uploaded file may be older; a HEAD will show
    /// this when the item runs.
    bool isTimeOfUpload = false;
    bool isTargetUnknown = false;       ///< the key cannot see whether something exists there
    std::optional<ContentFacts> target; ///< of a Conflict
    QByteArray freeName;                ///< of a FolderConflict: its name with KeepBoth
    QByteArray changedName; ///< its name at the target if \c name is impossible or made up; empty:
                            ///< \c name
    std::shared_ptr<const Error> problem; ///< of a Skipped row

    /// The selected folder that it belongs to, "holiday/"; empty if there is none.
    QByteArray folder() const { return name.left(name.indexOf('/') + 1); }
    /// What it needs with each rule: the same for a Ready, nothing for others except a Conflict. If
    /// it is only overwritten for a newer original file, it counts as overwritten.
    AmountByRule amounts(const RequestEstimate &estimate) const;
    /// Whether \a rule would overwrite the target of a Conflict because of an uncertain time.
    bool isUnsure(ConflictPolicy rule) const;
};

/// The sums of a plan, exact even if not all rows are kept.
struct PlanTotals {
    qint64 items = 0; ///< found so far, including those that will be skipped
    PlanAmount ready; ///< transferred with any rule, and the listings that found it
    AmountByRule conflicting;
    RequestCounts lookups; ///< requests for checking the targets, which most rules will repeat
    qint64 conflicts = 0;  ///< without folders
    qint64 changedNames = 0;
    qint64 skipped = 0;
    qint64 rowsLeftOut = 0; ///< only counted

    /// A selected folder that exists at the target, and what is in it.
    struct Folder {
        PlanAmount ready;
        AmountByRule conflicting;
        qint64 conflicts = 0;
        QByteArray freeName;
    };
    QHash<QByteArray, Folder> folders;

    /// The target cannot be checked, so there may be unknown conflicts.
    bool areTargetsUnknown = false;
    bool isStreamed = false; ///< copies go through this machine
    QDateTime newest;        ///< newest time of the objects found, by the server's clock
    bool isFinished = false;
    std::optional<Error> error; ///< why the scan ended early

    /// Few, small, and with \a rule nothing to ask or to report: no review is needed.
    bool isUnambiguous(ConflictPolicy rule) const;
    static constexpr qint64 fewItems = 1000;
    static constexpr qint64 fewBytes = 1024ll * 1024 * 1024;
};

/// What was added to a plan.
struct PlanUpdate {
    QList<PlanRow> rows;
    PlanTotals totals;
};

} // namespace windlass
