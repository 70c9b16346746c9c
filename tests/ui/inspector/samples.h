// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QSize>

namespace windlass {

/// An image file of that size, in a format that QImageWriter knows.
QByteArray imageFile(const char *format, QSize size);

/// A document of so many pages, on each of which there is a word.
QByteArray pdfFile(int pages);

} // namespace windlass
