// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"
#include "ui/inspector/previewcontent.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTableView;
class QTreeView;

namespace windlass {

class ImageView;
class JsonTreeModel;
class RowsModel;
class StatusPage;

/// Shows an object's content, or why it cannot be shown. Everything is plain text or a picture.
class PreviewView : public QWidget
{
    Q_OBJECT
public:
    explicit PreviewView(QWidget *parent = nullptr);

    /// \a mayShowAll: whether the rest can be requested, if this is only a part.
    void showContent(const PreviewContent &content, bool mayShowAll);
    void showStatus(const char *iconName, const QString &title, const QString &text = {});
    void showLoading();
    void showError(const Error &error);

    /// The line that describes the content: "JSON · UTF-8".
    QString note() const;
    const StatusPage &status() const { return *m_status; }

signals:
    void allRequested();
    void retryRequested();
    /// The object is archived, and the person wants it to be readable.
    void restoreRequested();

private:
    void makePages();
    QPlainTextEdit *makeText();
    QString noteFor(const PreviewContent &content) const;
    void showNeedsAll(const PreviewContent &content, bool mayShowAll);
    void clear();

    QStackedWidget *m_pages;
    StatusPage *m_status;
    QPlainTextEdit *m_text;
    QPlainTextEdit *m_hex;
    JsonTreeModel *m_jsonModel;
    QTreeView *m_json;
    RowsModel *m_rowsModel;
    QTableView *m_table;
    ImageView *m_image;
    QLabel *m_note;
    QPushButton *m_all;
    /// What the status page's button means.
    enum class Offer { All, Retry, Restore } m_offer = Offer::All;
};

} // namespace windlass
