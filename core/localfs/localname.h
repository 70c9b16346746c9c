// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/localfs/namerules.h"

#include <QByteArray>
#include <QString>

#include <unordered_map>

namespace windlass {

/// Why a local name differs from the one in the key.
enum class NameChange {
    None,
    Impossible, ///< an empty name, "." or "..", a NUL, or one that the file system refuses
    TooLong,    ///< the name, or the whole path
    Reserved,   ///< it looks like one of Windlass' own names
    FolderTwin, ///< an object has the name of a folder: the folder keeps it
    NameTwin,   ///< the file system treats it as the same as an earlier name
};

struct LocalName {
    QByteArray path; ///< below the target folder
    NameChange change = NameChange::None;
};

/// What the name is for. A folder's key may end with a slash, which is dropped; an object's key
/// that does has an empty last name.
enum class KeyRole { Object, ObjectBesideFolder, Folder };

/// The paths below a local folder for keys. A name that is possible is kept; otherwise there is a
/// substitute, NAME~0123456789abcdef0123.EXT: the usable part of the name, and a tag derived from
/// the original, so that substitutes are the same in every run and for every order of the keys, and
/// never collide. A name that looks like a substitute gets one, too.
///
/// Where the file system treats different names as the same (by case, or as NFC and NFD), the first
/// one requested keeps its name; this needs about 40 bytes for each name requested.
class LocalNames
{
public:
    explicit LocalNames(const NameRules &rules = {}) : m_rules(rules) { }

    /// \a keyPart: the part of the key below the target folder.
    LocalName nameFor(const QByteArray &keyPart, KeyRole role);

private:
    LocalName nameForSegment(const QByteArray &segment, bool isTwin) const;
    QByteArray substitute(const QByteArray &tag, const QByteArray &segment) const;
    /// False if the file system would treat \a segment in \a folder as another, earlier name.
    bool claim(const QByteArray &folder, const QByteArray &segment);

    const NameRules m_rules;
    std::unordered_map<size_t, size_t> m_claimed; // hash of the folded name → hash of the name
};

/// The name on a file system like Linux' own, if nothing else is downloaded. A slash at the end
/// marks a folder.
LocalName localNameFor(const QByteArray &keyPart);

/// Whether \a name is a substitute for \a keyPart: one name, or several separated by slashes.
bool isSubstituteFor(const QByteArray &name, const QByteArray &keyPart);

} // namespace windlass
