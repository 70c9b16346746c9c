// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QImage>
#include <QJsonDocument>
#include <QStringList>

namespace windlass {

/// The displayable content of an object. A value.
struct PreviewContent {
    enum class Kind { Empty, Text, Json, Table, Image, Pdf, Hex, NeedsAll };

    Kind kind = Kind::Empty;
    QString text;            ///< Text, Hex
    QString encoding;        ///< Text, Json, Table
    QJsonDocument json;      ///< Json
    QList<QStringList> rows; ///< Table: the first row is the header
    QImage image;            ///< Image, Pdf
    QSize imageSize;         ///< Image: original size in pixels
    int pages = 0;           ///< Pdf
    qint64 fetchedBytes = 0;
    qint64 shownBytes = 0; ///< of the fetched bytes
    qint64 objectSize = 0;

    /// Whether only a part is shown.
    bool isPart() const { return shownBytes < objectSize; }
    /// Whether only a part was fetched.
    bool isFetchedInPart() const { return fetchedBytes < objectSize; }
};

/// The input for a preview.
struct PreviewSource {
    QByteArray name;        ///< of the key
    QByteArray contentType; ///< according to the object, may be wrong
    QByteArray bytes;       ///< from the object's beginning
    qint64 objectSize = 0;
};

/// Whatever the bytes contain: nothing is executed or fetched, and memory is bounded. The format is
/// detected from the bytes where possible; JSON and CSV from name and type. Pure, except for
/// QImageReader's global limit; takes long, so not for the GUI thread.
PreviewContent makePreview(const PreviewSource &source);

} // namespace windlass
