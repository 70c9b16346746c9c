// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/browser/objectentry.h"

#include <QCollator>

#include <array>

namespace windlass {

/// The natural order of names as they are shown: numbers by their values, case ignored, letters by
/// the person's language. To be used on one thread.
///
/// A million names need twenty million comparisons, and QCollator takes its time for each. Names in
/// plain ASCII are compared here, by weights that were asked from the collator, where the language
/// has no letters of several characters. The result is the same.
class NameOrder
{
public:
    explicit NameOrder(const QLocale &locale = QLocale());

    /// Less than, equal to or greater than 0.
    int compare(const ObjectEntry &a, const ObjectEntry &b) const;
    /// For many comparisons of entries that are not all plain.
    QCollatorSortKey sortKey(const ObjectEntry &entry) const;
    /// Whether compare() is fast for \a entry and others like it.
    bool isFastFor(const ObjectEntry &entry) const { return m_hasWeights && entry.isPlain; }

private:
    void learnWeights(const QLocale &locale);
    int comparePlain(QByteArrayView a, QByteArrayView b) const;

    QCollator m_collator;
    std::array<quint8, 128> m_weights {}; // equal for upper and lower case
    bool m_hasWeights = false;
};

} // namespace windlass
