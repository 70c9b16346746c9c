// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QSortFilterProxyModel>

namespace windlass {

class RequestLogModel;

/// Of a RequestLogModel the lines that have a text in them, or tell of errors, or both.
class RequestLogFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit RequestLogFilter(RequestLogModel &model, QObject *parent = nullptr);

    /// Looked for without regard to case, in the category as well.
    void setText(const QString &text);
    void setErrorsOnly(bool isErrorsOnly);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    const RequestLogModel &m_model;
    QString m_text;
    bool m_isErrorsOnly = false;
};

} // namespace windlass
