// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sharing/sharelink.h"

#include <QDateTime>

namespace windlass {

/// The format of a list of links.
enum class LinkListFormat { Text, Csv, Json, Markdown, Html };

/// One row of a list.
struct LinkedObject {
    ShareLink link;
    qint64 size = -1;       ///< bytes; -1: not known
    QDateTime lastModified; ///< UTC; invalid: not known
};

/// Writes links to several objects as a list, piece by piece, so that a list of a million needs no
/// memory: head(), entry() for each, tail(). Each piece is whole lines of UTF-8. Names are escaped
/// for the format. The HTML is one page that loads nothing from elsewhere.
class LinkListWriter
{
public:
    /// \a title is for people; keys are shown without \a prefix.
    LinkListWriter(LinkListFormat format, QString title, ObjectKey prefix);

    QByteArray head() const;
    QByteArray entry(const LinkedObject &object);
    /// The end of the list, with the time until which all links work.
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
    QDateTime m_firstEnd; // the earliest expiry of all links
};

} // namespace windlass
