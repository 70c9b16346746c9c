// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3uri.h"
#include "core/transfer/request/transferrequest.h"

#include <QList>
#include <QString>

#include <memory>
#include <optional>

class QMimeData;

namespace windlass {

/// Objects and folders of one location that are in the clipboard or are being dragged. Of the
/// objects only the names are kept: by the time they are pasted, they may have changed.
struct CarriedObjects {
    enum class Obstacle {
        None,
        AlreadyThere, ///< all of them are in the target itself
        IntoItself,   ///< the target is one of the folders, or below one
    };

    QString connection; ///< its id
    S3Uri folder;       ///< the location in which they were selected
    QList<RemoteSelection> selections;
    bool isCut = false; ///< to be moved, not copied

    /// Why they cannot go to \a target, a folder or a bucket of \a toConnection.
    Obstacle obstacle(const QString &toConnection, const S3Uri &target) const;
    /// What a drop there does: Ignore if it is not possible, else Move, or Copy with the Ctrl key
    /// and from one connection to another.
    Qt::DropAction dropAction(
        const QString &toConnection, const S3Uri &target, Qt::KeyboardModifiers modifiers) const;
    /// Those that are not in \a target already.
    CarriedObjects outside(const QString &toConnection, const S3Uri &target) const;

    /// For this program byte for byte, for others as text: a line with an s3:// URI for each.
    std::unique_ptr<QMimeData> toMimeData() const;
    static bool areIn(const QMimeData &data);
    /// Empty unless \a data was made by toMimeData().
    static std::optional<CarriedObjects> from(const QMimeData &data);
    /// The same, but empty as well if \a data are another program's or null: never waits for one.
    static std::optional<CarriedObjects> fromOwn(const QMimeData *data);
    static QString mimeType();

private:
    bool isIn(
        const RemoteSelection &selection, const QString &toConnection, const S3Uri &target) const;
};

} // namespace windlass
