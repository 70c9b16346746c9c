// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/localfs/namerules.h"

#include <QByteArray>
#include <QString>

#include <unordered_map>

namespace windlass {

/// Why something has another name on this computer than in its key.
enum class NameChange {
    None,
    Impossible, ///< an empty name, "." or "..", a NUL, or what the file system refuses
    TooLong,    ///< a name, or the whole path
    Reserved,   ///< it looks like a name that Windlass gives
    FolderTwin, ///< an object has the name of a folder: the folder keeps it
    NameTwin,   ///< the file system takes it for a name that came before
};

/// For people, to follow a colon: "it is too long for this computer". Empty for None.
QString nameChangeText(NameChange change);

struct LocalName {
    QByteArray path; ///< below the target folder
    NameChange change = NameChange::None;
};

/// What is to be named. A folder's key may end with a slash, which is dropped; an object's that
/// does has an empty last name.
enum class KeyRole { Object, ObjectBesideFolder, Folder };

/// The paths below a folder of this computer that stand for keys. What can be a name is one; for
/// the rest there is a substitute, NAME~0123456789abcdef0123.EXT: what can be said of the name, and
/// a tag that is derived from it, so that substitutes are the same in every run and for every order
/// of the keys, and no two of them alike. A name that could be taken for one gets one, too.
///
/// Where the file system takes different names for one (by case, or as NFC and NFD), the name that
/// is asked for first keeps it; then about 40 bytes are needed for each name that was asked for.
class LocalNames
{
public:
    explicit LocalNames(const NameRules &rules = {}) : m_rules(rules) { }

    /// \a keyPart: the key, from the target folder on.
    LocalName nameFor(const QByteArray &keyPart, KeyRole role);

private:
    LocalName nameForSegment(const QByteArray &segment, bool isTwin) const;
    QByteArray substitute(const QByteArray &tag, const QByteArray &segment) const;
    /// False if \a segment in \a folder would be taken for another one.
    bool claim(const QByteArray &folder, const QByteArray &segment);

    const NameRules m_rules;
    std::unordered_map<size_t, size_t> m_claimed; // hash of the name as it is taken → of the name
};

/// As on a file system like Linux' own, and if nothing else is downloaded. A slash at the end says
/// that it is a folder.
LocalName localNameFor(const QByteArray &keyPart);

/// Whether \a name is a substitute for \a keyPart: a name, or several with slashes between them.
bool isSubstituteFor(const QByteArray &name, const QByteArray &keyPart);

} // namespace windlass
