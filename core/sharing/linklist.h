// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sharing/sharelink.h"

#include <QDateTime>

namespace windlass {

/// How links to several objects are written.
enum class LinkListFormat { Text, Csv, Json, Markdown, Html };

/// One row of a list.
struct LinkedObject {
    ShareLink link;
    qint64 size = -1;       ///< bytes; -1: not known
    QDateTime lastModified; ///< UTC; invalid: not known
};

/// Writes links to several objects as a list, a piece at a time, so that a list of a million takes
/// no memory: head(), entry() for each, tail(). Each piece is whole lines of UTF-8. Nothing in a
/// name can end the text that it stands in. The HTML is one page without anything from elsewhere.
class LinkListWriter
{
public:
    /// \a title is for people; keys are shown without \a prefix.
    LinkListWriter(LinkListFormat format, QString title, ObjectKey prefix);

    QByteArray head() const;
    QByteArray entry(const LinkedObject &object);
    /// Says until when all of them work.
    QByteArray tail() const;

private:
    QByteArray jsonEntry(const LinkedObject &object) const;
    QByteArray htmlEntry(const LinkedObject &object) const;
    QString shownName(const LinkedObject &object) const;
    QString untilText() const;

    const LinkListFormat m_format;
    const QString m_title;
    const ObjectKey m_prefix;
    bool m_isEmpty = true;
    QDateTime m_firstEnd; // the earliest of all
};

} // namespace windlass
