// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inspector/pdfpage.h"

#ifdef WINDLASS_HAS_PDF
#include <QBuffer>
#include <QPainter>
#include <QPdfDocument>
#endif

namespace windlass {

#ifdef WINDLASS_HAS_PDF

bool canShowPdf()
{
    return true;
}

PdfPage firstPdfPage(const QByteArray &bytes)
{
    constexpr int side = 1600; // pixels of the longer side
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    if (document.status() != QPdfDocument::Status::Ready || document.pageCount() < 1)
        return {};
    const QSize size = document.pagePointSize(0).scaled(side, side, Qt::KeepAspectRatio).toSize();
    if (size.isEmpty())
        return {};
    const QImage rendered = document.render(0, size);
    if (rendered.isNull())
        return {};
    QImage page(rendered.size(), QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter(&page).drawImage(0, 0, rendered);
    return {page, document.pageCount()};
}

#else

bool canShowPdf()
{
    return false;
}

PdfPage firstPdfPage(const QByteArray &)
{
    return {};
}

#endif

} // namespace windlass
