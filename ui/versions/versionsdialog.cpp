// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/versions/versionsdialog.h"

#include "core/base/errortext.h"
#include "core/base/humantext.h"
#include "core/base/whendone.h"
#include "ui/versions/versionsmodel.h"
#include "ui/widgets/fieldhint.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/tableheader.h"
#include "ui/widgets/taborder.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace windlass {

VersionsDialog::VersionsDialog(Session &session, const S3Uri &place, QWidget *parent)
    : QDialog(parent), m_session(session), m_place(place), m_model(new VersionsModel(this)),
      m_tree(new QTreeView(this)), m_where(new QLabel(this)), m_summary(new QLabel(this)),
      m_busy(new QProgressBar(this)), m_hint(new FieldHint(this)), m_up(new QPushButton(this))
{
    setWindowTitle(tr("Versions – %1").arg(place.bucket.display()));
    resize(820, 480);
    buildLayout();
    open(place.key);
}

VersionsDialog::~VersionsDialog()
{
    m_cancel.cancel();
}

void VersionsDialog::buildTree()
{
    m_tree->setModel(m_model);
    m_tree->setHeader(new TableHeader(m_tree));
    m_tree->setItemDelegate(new RowDelegate(m_tree));
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setUniformRowHeights(true); // thousands of rows need not be measured
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setAccessibleName(tr("Versions"));
    QHeaderView *header = m_tree->header();
    header->setStretchLastSection(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(VersionsModel::NameColumn, QHeaderView::Stretch);
    header->resizeSection(VersionsModel::VersionColumn, 200);
    for (const int column :
        {VersionsModel::SizeColumn, VersionsModel::ModifiedColumn, VersionsModel::ClassColumn})
        header->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    connect(m_tree, &QTreeView::activated, this, &VersionsDialog::activate);
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &VersionsDialog::showMenu);
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &VersionsDialog::updateButtons);
}

void VersionsDialog::buildLayout()
{
    buildTree();
    m_where->setTextFormat(Qt::PlainText);
    m_where->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setMaximumHeight(6);
    m_busy->setAccessibleName(tr("Listing"));
    m_up->setIcon(icon("up"));
    m_up->setText(tr("&Up"));
    m_up->setAutoDefault(false);
    connect(m_up, &QPushButton::clicked, this, &VersionsDialog::goUp);

    auto *top = new QHBoxLayout;
    top->addWidget(m_up);
    top->addWidget(m_where, 1);
    auto *close = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_summary);
    layout->addWidget(m_busy);
    layout->addWidget(m_hint);
    layout->addWidget(buttonRow());
    layout->addWidget(close);
    orderTabs(*this);
    m_tree->setFocus();
}

QPushButton *VersionsDialog::addButton(const char *iconName, const QString &text)
{
    auto *button = new QPushButton(icon(iconName), text, this);
    button->setAutoDefault(false);
    return button;
}

QWidget *VersionsDialog::buttonRow()
{
    m_download = addButton("download", tr("&Download…"));
    m_restore = addButton("reload", tr("&Restore version"));
    m_restore->setToolTip(tr("Copies this version on top of the object"));
    m_restoreDeleted = addButton("reload", tr("Restore de&leted"));
    m_restoreDeleted->setToolTip(tr("Removes the delete marker, so that the object is back"));
    m_copyLink = addButton("link", tr("&Copy link"));
    m_delete = addButton("delete", tr("Delete for &good…"));
    connect(m_download, &QPushButton::clicked, this,
        [this] { emit downloadRequested(bucket(), selectedContents()); });
    connect(m_restore, &QPushButton::clicked, this, &VersionsDialog::restore);
    connect(m_restoreDeleted, &QPushButton::clicked, this, &VersionsDialog::restoreDeleted);
    connect(m_copyLink, &QPushButton::clicked, this,
        [this] { emit copyLinkRequested(bucket(), selectedContents().first()); });
    connect(m_delete, &QPushButton::clicked, this, &VersionsDialog::askBeforeDeleting);
    auto *row = new QWidget(this);
    auto *layout = new QGridLayout(row); // five beside each other would be too wide in German
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_download, 0, 0);
    layout->addWidget(m_copyLink, 0, 1);
    layout->addWidget(m_delete, 0, 2);
    layout->addWidget(m_restore, 1, 0);
    layout->addWidget(m_restoreDeleted, 1, 1);
    layout->setColumnStretch(3, 1);
    return row;
}

void VersionsDialog::open(const ObjectKey &key)
{
    // What a deletion could not delete stays said when the same place is listed again.
    if (key != m_place.key || m_isFaultOfListing)
        m_hint->clear();
    m_isFaultOfListing = false;
    m_place.key = key;
    const bool isFolder = key.isEmpty() || key.isFolder();
    m_model->reset(isFolder ? key : key.parent());
    m_where->setText(m_place.display());
    m_summary->setText(tr("Listing…"));
    m_busy->show();
    m_listing = std::make_unique<VersionListing>(m_session, m_place.bucket, key);
    connect(m_listing.get(), &VersionListing::pageArrived, this, &VersionsDialog::handlePage);
    connect(m_listing.get(), &VersionListing::finished, this, &VersionsDialog::handleEnd);
    connect(m_listing.get(), &VersionListing::failed, this, &VersionsDialog::handleFailure);
    m_listing->start();
    m_up->setEnabled(!key.isEmpty());
    updateButtons();
}

void VersionsDialog::reload()
{
    open(m_place.key);
}

void VersionsDialog::goUp()
{
    open(m_place.key.parent());
}

void VersionsDialog::handlePage(const ListVersionsPage &page)
{
    const bool isFirst = m_model->rowCount() == 0;
    m_model->appendPage(page);
    m_summary->setText(tr("%Ln version(s)", nullptr, pluralCount(m_model->versionCount())));
    const bool isOneObject = !m_place.key.isEmpty() && !m_place.key.isFolder();
    if (isFirst && isOneObject)
        m_tree->expandAll();
}

void VersionsDialog::handleEnd()
{
    m_busy->hide();
    const bool isEmpty = m_model->rowCount() == 0;
    m_summary->setText(isEmpty
            ? tr("There are no versions here.")
            : tr("%Ln version(s)", nullptr, pluralCount(m_model->versionCount())));
}

void VersionsDialog::handleFailure(const Error &error)
{
    m_busy->hide();
    m_summary->setText(tr("The versions cannot be listed."));
    m_isFaultOfListing = true;
    m_hint->showError(describe(error));
}

QList<ObjectVersion> VersionsDialog::selected() const
{
    QList<ObjectVersion> versions;
    for (const QModelIndex &index : m_tree->selectionModel()->selectedRows()) {
        if (const std::optional<ObjectVersion> version = m_model->version(index))
            versions.append(*version);
    }
    return versions;
}

QList<ObjectVersion> VersionsDialog::selectedVersions() const
{
    QList<ObjectVersion> versions;
    for (const QModelIndex &index : m_tree->selectionModel()->selectedRows()) {
        if (!VersionsModel::isObject(index))
            versions.append(*m_model->version(index));
    }
    return versions;
}

QList<ObjectVersion> VersionsDialog::selectedContents() const
{
    QList<ObjectVersion> versions = selected();
    versions.removeIf([](const ObjectVersion &version) { return version.isDeleteMarker; });
    return versions;
}

QList<ObjectVersion> VersionsDialog::selectedLatestMarkers() const
{
    QList<ObjectVersion> versions = selected();
    versions.removeIf(
        [](const ObjectVersion &version) { return !version.isDeleteMarker || !version.isLatest; });
    return versions;
}

void VersionsDialog::updateButtons()
{
    const qsizetype all = m_tree->selectionModel()->selectedRows().size();
    const QList<ObjectVersion> versions = selectedVersions();
    const QList<ObjectVersion> contents = selectedContents();
    const bool isOneVersion = all == 1 && versions.size() == 1 && contents.size() == 1;
    m_download->setEnabled(all > 0 && contents.size() == all);
    m_restore->setEnabled(isOneVersion && !versions.first().isLatest);
    m_restoreDeleted->setEnabled(!m_isDeleting && all > 0 && selectedLatestMarkers().size() == all);
    m_copyLink->setEnabled(all == 1 && contents.size() == 1);
    m_delete->setEnabled(!m_isDeleting && all > 0 && versions.size() == all);
}

void VersionsDialog::activate(const QModelIndex &index)
{
    if (const std::optional<ObjectKey> folder = m_model->folder(index))
        open(*folder);
}

void VersionsDialog::showMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QPushButton *button : {m_download, m_restore, m_restoreDeleted, m_copyLink, m_delete}) {
        if (button->isEnabled())
            menu->addAction(button->icon(), button->text(), button, &QPushButton::click);
    }
    menu->popup(m_tree->viewport()->mapToGlobal(position));
}

void VersionsDialog::askBeforeDeleting()
{
    const QList<ObjectVersion> versions = selectedVersions();
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Warning);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(tr("Delete versions"));
    box->setText(tr("Delete %Ln version(s) for good?", nullptr, pluralCount(versions.size())));
    QString consequence
        = tr("Other versions of the object stay. What is deleted here cannot be restored.");
    const auto isLatestMarker
        = [](const ObjectVersion &version) { return version.isDeleteMarker && version.isLatest; };
    if (std::any_of(versions.cbegin(), versions.cend(), isLatestMarker))
        consequence += QLatin1String("\n\n")
            + tr("Deleting the newest delete marker of an object brings the object back.");
    box->setInformativeText(consequence);
    QPushButton *confirm = box->addButton(tr("Delete for good"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(confirm, &QPushButton::clicked, this, [this, versions] { remove(versions); });
    box->open();
}

/// Asks only where something would be lost: while versioning is suspended, the newest version has
/// the id "null", and is replaced by whatever is written.
void VersionsDialog::restore()
{
    const QModelIndex index = m_tree->selectionModel()->selectedRows().first();
    const ObjectVersion version = *m_model->version(index);
    const ObjectVersion newest = *m_model->version(index.parent());
    if (newest.isDeleteMarker || newest.versionId.bytes() != "null") {
        emit restoreRequested(bucket(), version);
        return;
    }
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Warning);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(tr("Restore version"));
    box->setText(tr("Replace the latest version?"));
    box->setInformativeText(
        tr("Versioning is suspended in this bucket, so the latest version is not kept."));
    QPushButton *confirm = box->addButton(tr("Replace"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(confirm, &QPushButton::clicked, this,
        [this, version] { emit restoreRequested(bucket(), version); });
    box->open();
}

void VersionsDialog::restoreDeleted()
{
    remove(selectedLatestMarkers());
}

void VersionsDialog::remove(const QList<ObjectVersion> &versions)
{
    QList<ObjectVersionName> names;
    for (const ObjectVersion &version : versions)
        names.append(ObjectVersionName {version.object.key, version.versionId});
    m_isDeleting = true;
    m_busy->show();
    updateButtons();
    const auto work = [bucket = bucket(), names](
                          S3Client client) { return client.deleteVersions(bucket, names); };
    whenDone(this, m_session.run(work, m_cancel.token()),
        [this](const Result<QList<DeleteFailure>> &failures) {
            m_isDeleting = false;
            reload();
            if (!failures)
                m_hint->showError(describe(failures.error()));
            else if (!failures->isEmpty())
                m_hint->showError(
                    tr("%Ln could not be deleted. %1", nullptr, pluralCount(failures->size()))
                        .arg(describe(failures->first().error)));
            emit changed();
        });
}

} // namespace windlass
