// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QStringList>

namespace windlass {

/// \a fields as one record of RFC 4180 in UTF-8, with its line end. \internal
QByteArray csvRecord(const QStringList &fields);

/// The records of \a csv: UTF-8, with or without a byte order mark, line ends CRLF or LF. A
/// quotation that is not closed extends to the end. \internal
QList<QStringList> parseCsv(const QByteArray &csv, char separator = ',');

} // namespace windlass
