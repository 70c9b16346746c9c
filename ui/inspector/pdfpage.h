// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QImage>

namespace windlass {

struct PdfPage {
    QImage image;  ///< null: the document cannot be read, or is locked
    int count = 0; ///< number of pages
};

/// Whether this build can show PDF at all (QtPdf).
bool canShowPdf();

/// The first page of the document \a bytes, on white. Scripts and links in it are not executed.
/// Takes long; any thread.
PdfPage firstPdfPage(const QByteArray &bytes);

} // namespace windlass
