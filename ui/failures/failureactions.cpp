// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/failures/failureactions.h"

#include "core/base/whendone.h"
#include "ui/failures/failuremodel.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QMenu>
#include <QTreeView>

namespace windlass {

FailureActions::FailureActions(QTreeView &view, FailureModel &model)
    : QObject(&view), m_view(view), m_model(model),
      m_retry(addAction("reload", tr("&Retry"), tr("Retry the selected failures"))),
      m_retryAll(addAction("reload", tr("Retry &all failed"), tr("Retry everything that failed"))),
      m_dismiss(addAction("clear", tr("Dis&miss"),
          tr("Remove the selected failures from this list. The history keeps them."))),
      m_show(addAction("search", tr("&Show"),
          tr("Show where the object, or the file on this computer, is or was"))),
      m_copyDetails(addAction("copy", tr("Copy &details"), tr("Copy details"))),
      m_export(addAction("download", tr("&Export…"),
          tr("Save this list as CSV or JSON, to read it elsewhere or to retry it later"))),
      m_import(
          addAction("upload", tr("&Import…"), tr("Import an exported failure list and retry it")))
{
    m_retry->setShortcut(QKeyCombination(Qt::CTRL, Qt::Key_Return));
    m_dismiss->setShortcut(QKeySequence::Delete);
    m_copyDetails->setShortcut(QKeySequence::Copy);
    connect(m_retry, &QAction::triggered, this, &FailureActions::retrySelection);
    connect(m_retryAll, &QAction::triggered, this, &FailureActions::retryEverything);
    connect(m_dismiss, &QAction::triggered, this, &FailureActions::dismissSelection);
    connect(m_show, &QAction::triggered, this, &FailureActions::showCurrent);
    connect(m_copyDetails, &QAction::triggered, this, &FailureActions::copySelection);
    connect(m_export, &QAction::triggered, this, &FailureActions::exportRequested);
    connect(m_import, &QAction::triggered, this, &FailureActions::importRequested);
    connect(view.selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &FailureActions::updateEnabled);
    connect(&model, &FailureModel::countChanged, this, &FailureActions::updateEnabled);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &FailureActions::updateEnabled);
    updateEnabled();
}

QAction *FailureActions::addAction(
    const char *iconName, const QString &text, const QString &toolTip)
{
    auto *action = new QAction(icon(iconName), text, this);
    action->setToolTip(toolTip);
    action->setShortcutContext(Qt::WidgetShortcut);
    m_view.addAction(action);
    return action;
}

void FailureActions::showMenu(const QPoint &position)
{
    auto *menu = new QMenu(&m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_retry, m_show, m_dismiss, m_copyDetails});
    menu->addSeparator();
    menu->addActions({m_retryAll, m_export, m_import});
    menu->popup(m_view.viewport()->mapToGlobal(position));
}

FailureActions::Selected FailureActions::selected() const
{
    Selected selected;
    const QModelIndexList rows = m_view.selectionModel()->selectedRows();
    for (const QModelIndex &row : rows) {
        if (const FailedItem *item = m_model.failure(row))
            selected[m_model.cause(row)].append(item->place);
    }
    for (const QModelIndex &row : rows) {
        if (!m_model.failure(row))
            selected.insert(m_model.cause(row), {});
    }
    return selected;
}

void FailureActions::updateEnabled()
{
    const bool isAny = m_model.count() > 0;
    const bool isSelected = isAny && m_view.selectionModel()->hasSelection();
    for (QAction *action : {m_retry, m_dismiss, m_show, m_copyDetails})
        action->setEnabled(isSelected);
    for (QAction *action : {m_retryAll, m_export})
        action->setEnabled(isAny);
}

void FailureActions::retrySelection()
{
    // The receivers may change the rows: nothing below uses them.
    const Selected chosen = selected();
    for (auto it = chosen.cbegin(); it != chosen.cend(); ++it) {
        if (it->isEmpty())
            retryCause(it.key());
        else
            retryPlaces(*it);
    }
}

void FailureActions::retryEverything()
{
    whenDone(this, m_model.inbox().groups(), [this](const Result<QList<FailureGroup>> &groups) {
        for (const FailureGroup &group : groups.value_or(QList<FailureGroup>()))
            retryCause(group.cause);
        if (!groups)
            m_model.refresh(); // reports the error
    });
}

void FailureActions::retryCause(const QByteArray &cause)
{
    whenDone(this, m_model.inbox().places(cause), [this](const Result<QList<ItemPlace>> &places) {
        retryPlaces(places.value_or(QList<ItemPlace>()));
    });
}

void FailureActions::retryPlaces(const QList<ItemPlace> &places)
{
    QHash<BatchId, QList<QByteArray>> names;
    for (const ItemPlace &place : places)
        names[place.batch].append(place.name);
    for (auto it = names.cbegin(); it != names.cend(); ++it)
        emit retryRequested(it.key(), it.value());
    m_model.refresh();
}

void FailureActions::dismissSelection()
{
    const Selected chosen = selected();
    for (auto it = chosen.cbegin(); it != chosen.cend(); ++it) {
        whenDone(this, m_model.inbox().dismiss(it.key(), it.value()), [this](const Result<> &done) {
            if (done)
                emit dismissed();
            else
                emit dismissingFailed(done.error());
            m_model.refresh();
        });
    }
}

/// Of a cause, the first of what failed of it.
void FailureActions::showCurrent()
{
    const QModelIndex index = m_view.currentIndex();
    if (const FailedItem *item = m_model.failure(index)) {
        show(*item);
        return;
    }
    whenDone(this, m_model.inbox().page(m_model.cause(index), {}, 1),
        [this](const Result<QList<FailedItem>> &page) {
            if (!page)
                emit showingFailed(page.error());
            else if (!page->isEmpty())
                show(page->first());
        });
}

/// What an older version has recorded may not say what it was about.
void FailureActions::show(const FailedItem &item)
{
    const TransferRequest &request = item.request;
    if (!request.localSources.isEmpty()) {
        const QFileInfo file(QFile::decodeName(request.localSources.first().path));
        emit openFolderRequested(file.path());
    } else if (!request.remoteSources.isEmpty()) {
        const ObjectKey &key = request.remoteSources.first().key;
        emit showRequested(request.connection, S3Uri {request.bucket, key.parent()});
    }
}

void FailureActions::copySelection()
{
    QStringList details;
    const QModelIndexList rows = m_view.selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        details << row.data(FailureModel::DetailsRole).toString();
    if (!details.isEmpty())
        QGuiApplication::clipboard()->setText(details.join(QLatin1String("\n\n")));
}

} // namespace windlass
