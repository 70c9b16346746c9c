// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inspector/previewview.h"

#include "core/base/errortext.h"
#include "core/base/humantext.h"
#include "ui/inspector/imageview.h"
#include "ui/inspector/jsontreemodel.h"
#include "ui/inspector/rowsmodel.h"
#include "ui/inspector/statuspage.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QTreeView>

namespace windlass {

PreviewView::PreviewView(QWidget *parent)
    : QWidget(parent), m_pages(new QStackedWidget(this)), m_status(new StatusPage(this)),
      m_text(makeText()), m_hex(makeText()), m_jsonModel(new JsonTreeModel(this)),
      m_json(new QTreeView(this)), m_rowsModel(new RowsModel(this)), m_table(new QTableView(this)),
      m_image(new ImageView(this)), m_note(new QLabel(this)),
      m_all(new QPushButton(tr("Show all"), this))
{
    makePages();
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_all->setAutoDefault(false);
    auto *below = new QHBoxLayout;
    below->setContentsMargins(6, 2, 6, 2);
    below->addWidget(m_note, 1);
    below->addWidget(m_all);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_pages, 1);
    layout->addLayout(below);
    connect(m_all, &QPushButton::clicked, this, &PreviewView::allRequested);
    connect(m_status, &StatusPage::actionTriggered, this, [this] {
        if (m_offer == Offer::Retry)
            emit retryRequested();
        else if (m_offer == Offer::Restore)
            emit restoreRequested();
        else
            emit allRequested();
    });
    clear();
}

QPlainTextEdit *PreviewView::makeText()
{
    auto *text = new QPlainTextEdit(this);
    text->setReadOnly(true);
    text->setUndoRedoEnabled(false);
    text->setFrameShape(QFrame::NoFrame);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    return text;
}

void PreviewView::makePages()
{
    m_text->setObjectName(QStringLiteral("previewText"));
    m_text->setAccessibleName(tr("Text"));
    m_hex->setObjectName(QStringLiteral("previewHex"));
    m_hex->setAccessibleName(tr("Bytes"));
    m_hex->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_json->setModel(m_jsonModel);
    m_json->setAccessibleName(tr("JSON"));
    m_json->setUniformRowHeights(true);
    m_json->setFrameShape(QFrame::NoFrame);
    m_table->setModel(m_rowsModel);
    m_table->setAccessibleName(tr("Table"));
    m_table->setWordWrap(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 6);
    m_image->setAccessibleName(tr("Picture"));
    for (QWidget *page : {static_cast<QWidget *>(m_status), static_cast<QWidget *>(m_text),
             static_cast<QWidget *>(m_hex), static_cast<QWidget *>(m_json),
             static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_image)})
        m_pages->addWidget(page);
}

QString PreviewView::note() const
{
    return m_note->text();
}

/// Frees the memory of the previous content.
void PreviewView::clear()
{
    m_offer = Offer::All;
    m_text->clear();
    m_hex->clear();
    m_jsonModel->setDocument({});
    m_rowsModel->setRows({});
    m_image->setImage({});
    m_note->clear();
    m_note->hide();
    m_all->hide();
}

void PreviewView::showStatus(const char *iconName, const QString &title, const QString &text)
{
    clear();
    m_status->showText(iconName, title, text);
    m_pages->setCurrentWidget(m_status);
}

void PreviewView::showLoading()
{
    clear();
    m_status->showLoading(tr("Loading…"));
    m_pages->setCurrentWidget(m_status);
}

void PreviewView::showError(const Error &error)
{
    if (error.kind == ErrorKind::ObjectArchived) {
        clear();
        m_offer = Offer::Restore;
        m_status->showText("file-archive", tr("Archived"), describe(error), tr("Restore…"));
        m_pages->setCurrentWidget(m_status);
        return;
    }
    clear();
    m_offer = Offer::Retry;
    m_status->showText("error", tr("Could not be loaded"), describe(error), tr("Retry"));
    m_pages->setCurrentWidget(m_status);
}

void PreviewView::showNeedsAll(const PreviewContent &content, bool mayShowAll)
{
    const QString size = humanSize(content.objectSize);
    m_status->showText("file-image", tr("Only the whole object can be shown"),
        mayShowAll ? tr("It has %1.").arg(size)
                   : tr("It has %1, too much for a preview.").arg(size),
        mayShowAll ? tr("Show all") : QString());
    m_pages->setCurrentWidget(m_status);
}

void PreviewView::showContent(const PreviewContent &content, bool mayShowAll)
{
    clear();
    switch (content.kind) {
    case PreviewContent::Kind::Empty:
        showStatus("file", tr("Empty"), tr("The object has no content."));
        return;
    case PreviewContent::Kind::NeedsAll:
        showNeedsAll(content, mayShowAll);
        return;
    case PreviewContent::Kind::Text:
        m_text->setPlainText(content.text);
        m_pages->setCurrentWidget(m_text);
        break;
    case PreviewContent::Kind::Hex:
        m_hex->setPlainText(content.text);
        m_pages->setCurrentWidget(m_hex);
        break;
    case PreviewContent::Kind::Json:
        m_jsonModel->setDocument(content.json);
        m_json->expandToDepth(0);
        m_json->resizeColumnToContents(JsonTreeModel::NameColumn);
        m_pages->setCurrentWidget(m_json);
        break;
    case PreviewContent::Kind::Table:
        m_rowsModel->setRows(content.rows);
        m_pages->setCurrentWidget(m_table);
        break;
    case PreviewContent::Kind::Image:
    case PreviewContent::Kind::Pdf:
        m_image->setImage(content.image);
        m_pages->setCurrentWidget(m_image);
        break;
    }
    m_note->setText(noteFor(content));
    m_note->show();
    const bool isBytes = content.kind == PreviewContent::Kind::Hex;
    m_all->setVisible(mayShowAll && content.isFetchedInPart() && !isBytes);
}

QString PreviewView::noteFor(const PreviewContent &content) const
{
    QStringList parts;
    switch (content.kind) {
    case PreviewContent::Kind::Json:
        parts << QStringLiteral("JSON");
        break;
    case PreviewContent::Kind::Table:
        parts << tr("%Ln rows", nullptr, int(content.rows.size()) - 1);
        break;
    case PreviewContent::Kind::Image:
        parts << tr("%1 × %2 pixels")
                     .arg(QLocale().toString(content.imageSize.width()),
                         QLocale().toString(content.imageSize.height()));
        break;
    case PreviewContent::Kind::Pdf:
        parts << tr("Page 1 of %L1").arg(content.pages);
        break;
    case PreviewContent::Kind::Hex:
        parts << tr("Bytes");
        break;
    case PreviewContent::Kind::Text:
        parts << tr("Text");
        break;
    case PreviewContent::Kind::Empty:
    case PreviewContent::Kind::NeedsAll:
        break;
    }
    if (!content.encoding.isEmpty())
        parts << content.encoding;
    if (content.isPart())
        parts << tr("the first %1 of %2")
                     .arg(humanSize(content.shownBytes), humanSize(content.objectSize));
    return parts.join(QStringLiteral(" · "));
}

} // namespace windlass
