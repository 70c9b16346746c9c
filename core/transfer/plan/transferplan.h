// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"
#include "core/transfer/plan/requestestimate.h"
#include "core/transfer/request/existingrule.h"

#include <QDateTime>
#include <QHash>
#include <QList>

#include <array>
#include <memory>
#include <optional>

namespace windlass {

/// What a transfer would do, in numbers.
struct PlanAmount {
    qint64 items = 0; ///< files and objects
    qint64 bytes = 0;
    RequestCounts requests;

    PlanAmount &operator+=(const PlanAmount &other);
    PlanAmount &operator-=(const PlanAmount &other);
};

/// What would be transferred of something that has a conflict, by each rule that can run.
struct AmountByRule {
    PlanAmount &operator[](ExistingRule rule) { return m_amounts[size_t(rule)]; }
    const PlanAmount &operator[](ExistingRule rule) const { return m_amounts[size_t(rule)]; }
    AmountByRule &operator+=(const AmountByRule &other);

private:
    /// Of Ask as well, which transfers nothing until somebody decides.
    std::array<PlanAmount, size_t(ExistingRule::Ask) + 1> m_amounts;
};

/// One line of a plan. A value.
struct PlanRow {
    enum class Kind {
        Ready,          ///< nothing stands at the target
        Conflict,       ///< something does
        FolderConflict, ///< a selected folder is there already, with something in it
        Skipped,        ///< it cannot be transferred; \c problem says why
    };

    Kind kind = Kind::Ready;
    QByteArray name; ///< below the target; a folder's ends with a slash; Delete: the whole key
    ContentFacts source;
    /// The source's time is that of its upload. What was uploaded may be older, which a HEAD tells
    /// when it is its turn.
    bool isTimeOfUpload = false;
    std::optional<ContentFacts> target; ///< of a Conflict
    QByteArray freeName;                ///< of a FolderConflict: what KeepBoth would call it
    QByteArray changedName; ///< how it will be called, where \c name cannot be, or is made up;
                            ///< empty: as it is
    std::shared_ptr<const Error> problem; ///< of a Skipped

    /// The selected folder that it belongs to, "holiday/"; empty if there is none.
    QByteArray folder() const { return name.left(name.indexOf('/') + 1); }
    /// What it takes by each rule; of a Ready the same by all, of the others but Conflict nothing.
    /// What is overwritten only if its file turns out to be newer counts as if it were.
    AmountByRule amounts(const RequestEstimate &estimate) const;
    /// Whether \a rule would overwrite the target of a Conflict by a time that is not sure.
    bool isUnsure(ExistingRule rule) const;
};

/// The sums of a plan, exact however many rows are kept.
struct PlanTotals {
    qint64 items = 0; ///< found so far; those that will be skipped included
    PlanAmount ready; ///< transferred by whatever rule, and the listings that finding it takes
    AmountByRule conflicting;
    RequestCounts lookups; ///< what looking at the targets took, and will take by most rules again
    qint64 conflicts = 0;  ///< without folders
    qint64 changedNames = 0;
    qint64 skipped = 0;
    qint64 rowsLeftOut = 0; ///< counted only

    /// A selected folder that exists at the target, and what is in it.
    struct Folder {
        PlanAmount ready;
        AmountByRule conflicting;
        qint64 conflicts = 0;
        QByteArray freeName;
    };
    QHash<QByteArray, Folder> folders;

    /// Nobody may look at the target, so there may be conflicts that nobody knows of.
    bool areTargetsUnknown = false;
    bool isStreamed = false; ///< copies go through this machine
    QDateTime newest;        ///< of the objects that were found, by the server's clock
    bool isFinished = false;
    std::optional<Error> error; ///< why the scan ended early

    /// Few, small, and with \a rule nothing to ask or to tell about: nobody needs to look at it.
    bool isUnambiguous(ExistingRule rule) const;
    static constexpr qint64 fewItems = 1000;
    static constexpr qint64 fewBytes = 1024ll * 1024 * 1024;
};

/// What a plan has grown by.
struct PlanUpdate {
    QList<PlanRow> rows;
    PlanTotals totals;
};

} // namespace windlass
