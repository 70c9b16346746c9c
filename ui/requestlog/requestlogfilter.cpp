// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/requestlog/requestlogfilter.h"

#include "ui/requestlog/requestlogmodel.h"

namespace windlass {

RequestLogFilter::RequestLogFilter(RequestLogModel &model, QObject *parent)
    : QSortFilterProxyModel(parent), m_model(model)
{
    setSourceModel(&model);
}

void RequestLogFilter::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateRowsFilter();
}

void RequestLogFilter::setErrorsOnly(bool isErrorsOnly)
{
    m_isErrorsOnly = isErrorsOnly;
    invalidateRowsFilter();
}

bool RequestLogFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const LogLine &line = m_model.line(row);
    if (m_isErrorsOnly && !line.isFailure())
        return false;
    return m_text.isEmpty() || line.toString().contains(m_text, Qt::CaseInsensitive);
}

} // namespace windlass
