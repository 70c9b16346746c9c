// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QImage>
#include <QJsonDocument>
#include <QStringList>

namespace windlass {

/// What there is to show of an object. A value.
struct PreviewContent {
    enum class Kind { Empty, Text, Json, Table, Image, Pdf, Hex, NeedsAll };

    Kind kind = Kind::Empty;
    QString text;            ///< Text, Hex
    QString encoding;        ///< Text, Json, Table
    QJsonDocument json;      ///< Json
    QList<QStringList> rows; ///< Table: the first one is its header
    QImage image;            ///< Image, Pdf
    QSize imageSize;         ///< Image: as it is stored, in pixels
    int pages = 0;           ///< Pdf
    qint64 fetchedBytes = 0;
    qint64 shownBytes = 0; ///< of those
    qint64 objectSize = 0;

    /// Not all of it is shown.
    bool isPart() const { return shownBytes < objectSize; }
    /// Not all of it is here.
    bool isFetchedInPart() const { return fetchedBytes < objectSize; }
};

/// What a preview is made of.
struct PreviewSource {
    QByteArray name;        ///< of the key
    QByteArray contentType; ///< as the object says, which need not be true
    QByteArray bytes;       ///< from the object's beginning
    qint64 objectSize = 0;
};

/// Whatever is in the bytes: nothing of it is run or fetched, and memory is bounded. Formats are
/// told by the bytes where these tell; JSON and CSV by name and type. Pure, but for the limit that
/// QImageReader has; takes long, so not for the GUI thread.
PreviewContent makePreview(const PreviewSource &source);

} // namespace windlass
