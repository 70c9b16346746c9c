// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/uploads/unfinisheduploadsdialog.h"

#include "core/base/errortext.h"
#include "core/base/humantext.h"
#include "core/base/whendone.h"
#include "ui/waiting/silencenotice.h"
#include "ui/widgets/fieldhint.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/tableheader.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace windlass {

UnfinishedUploadsDialog::UnfinishedUploadsDialog(
    Session &session, const BucketName &bucket, FindKnown findKnown, QWidget *parent)
    : QDialog(parent), m_session(session), m_bucket(bucket), m_findKnown(std::move(findKnown)),
      m_uploads(session, bucket), m_model(new UnfinishedUploadsModel(this)),
      m_sorted(new QSortFilterProxyModel(this)), m_table(new QTableView(this)),
      m_summary(new QLabel(this)), m_busy(new QProgressBar(this)),
      m_silence(new SilenceNotice(this)), m_hint(new FieldHint(this)), m_days(new QSpinBox(this)),
      m_selectOld(new QPushButton(this)), m_abort(new QPushButton(this))
{
    setWindowTitle(tr("Unfinished uploads – %1").arg(bucket.display()));
    resize(760, 420);
    buildLayout();
    load();
}

void UnfinishedUploadsDialog::buildLayout()
{
    auto *explanation
        = new QLabel(tr("These multipart uploads were started but not completed. They are not "
                        "listed as objects, but their parts take up space and may be charged."),
            this);
    explanation->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setMaximumHeight(6);
    m_busy->setAccessibleName(tr("Listing"));

    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(UnfinishedUploadsModel::SortRole);
    m_table->setModel(m_sorted);
    m_table->setHorizontalHeader(new TableHeader(m_table));
    m_table->setItemDelegate(new RowDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(UnfinishedUploadsModel::StartedColumn, Qt::AscendingOrder);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->setAccessibleName(tr("Unfinished uploads"));
    QHeaderView *header = m_table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(UnfinishedUploadsModel::KeyColumn, QHeaderView::Stretch);
    for (const int column : {UnfinishedUploadsModel::StartedColumn,
             UnfinishedUploadsModel::SizeColumn, UnfinishedUploadsModel::OwnerColumn})
        header->setSectionResizeMode(column, QHeaderView::ResizeToContents);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_abort->setIcon(icon("delete"));
    m_abort->setAutoDefault(false);
    buttons->addButton(m_abort, QDialogButtonBox::DestructiveRole);
    connect(m_abort, &QPushButton::clicked, this, &UnfinishedUploadsDialog::askBeforeAborting);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &UnfinishedUploadsDialog::updateButton);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(explanation);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_summary);
    layout->addWidget(m_busy);
    layout->addWidget(m_silence);
    layout->addWidget(m_hint);
    layout->addWidget(selectionRow());
    layout->addWidget(buttons);
}

QWidget *UnfinishedUploadsDialog::selectionRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    m_days->setRange(0, 3650);
    m_days->setValue(7);
    m_days->setSuffix(tr(" days", "older than: 7 days"));
    m_days->setAccessibleName(tr("Older than"));
    m_selectOld->setText(tr("&Select abandoned uploads older than"));
    m_selectOld->setAutoDefault(false);
    connect(m_selectOld, &QPushButton::clicked, this, &UnfinishedUploadsDialog::selectOld);
    layout->addWidget(m_selectOld);
    layout->addWidget(m_days);
    layout->addStretch();
    return row;
}

void UnfinishedUploadsDialog::load()
{
    connect(&m_uploads, &UnfinishedUploads::listed, this,
        [this](const QList<MultipartUploadInfo> &uploads) {
            whenDone(this, m_findKnown(),
                [this, uploads](const Result<QSet<QByteArray>> &known) { fill(uploads, known); });
        });
    connect(&m_uploads, &UnfinishedUploads::sizeKnown, this,
        [this](const UploadId &upload, const UploadedSize &size) {
            m_sizes.insert(upload, size);
            m_model->setSize(upload, size);
            updateSummary();
        });
    connect(&m_uploads, &UnfinishedUploads::failed, this, [this](const Error &error) {
        m_busy->hide();
        m_summary->setText(tr("The unfinished uploads could not be listed."));
        m_hint->showError(describe(error));
    });
    connect(&m_uploads, &UnfinishedUploads::aborted, this, [this](const UploadId &upload) {
        m_model->remove(upload);
        updateSummary();
    });
    connect(&m_uploads, &UnfinishedUploads::abortFailed, this,
        [this](const UploadId &, const Error &error) { m_hint->showError(describe(error)); });
    connect(&m_uploads, &UnfinishedUploads::busyChanged, this, [this](bool isBusy) {
        if (isBusy)
            m_silence->begin(m_session);
        else
            m_silence->end();
    });
    m_summary->setText(tr("Listing…"));
    updateButton();
    m_uploads.start();
}

void UnfinishedUploadsDialog::fill(
    const QList<MultipartUploadInfo> &uploads, const Result<QSet<QByteArray>> &known)
{
    m_busy->hide();
    m_isListed = true;
    m_model->show(uploads, known.value_or(QSet<QByteArray>()));
    for (auto size = m_sizes.cbegin(); size != m_sizes.cend(); ++size)
        m_model->setSize(size.key(), *size);
    if (!known)
        m_hint->showHint(tr("Windlass could not find out which of them it will resume. %1")
                             .arg(describe(known.error())),
            FieldHint::Severity::Warning);
    updateSummary();
    updateButton();
}

void UnfinishedUploadsDialog::updateSummary()
{
    if (!m_isListed)
        return;
    const int count = m_model->rowCount();
    m_summary->setText(count == 0 ? tr("There are no unfinished uploads in this bucket.")
                                  : tr("%Ln unfinished upload(s), %1", nullptr, count)
                                        .arg(humanSize(m_model->totalBytes())));
}

void UnfinishedUploadsDialog::updateButton()
{
    const int count = pluralCount(selectedRows().size());
    m_abort->setEnabled(count > 0);
    m_abort->setText(count == 0 ? tr("&Abort") : tr("&Abort %Ln upload(s)…", nullptr, count));
    m_selectOld->setEnabled(m_model->rowCount() > 0);
}

void UnfinishedUploadsDialog::selectOld()
{
    const QDateTime limit = QDateTime::currentDateTimeUtc().addDays(-m_days->value());
    QItemSelection selection;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        // The server's clock may be ahead of ours: with 0 days, no times are compared. An upload of
        // unknown age does not count as old.
        const QDateTime initiated = m_model->upload(row).initiated;
        const bool isOld = m_days->value() == 0 || (initiated.isValid() && initiated <= limit);
        if (isOld && !m_model->isKnown(row))
            selection.select(m_model->index(row, 0), m_model->index(row, 0));
    }
    m_table->selectionModel()->select(m_sorted->mapSelectionFromSource(selection),
        QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table->setFocus();
}

QList<int> UnfinishedUploadsDialog::selectedRows() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows.append(m_sorted->mapToSource(index).row());
    return rows;
}

void UnfinishedUploadsDialog::askBeforeAborting()
{
    const QList<int> rows = selectedRows();
    const auto known = std::count_if(
        rows.cbegin(), rows.cend(), [this](int row) { return m_model->isKnown(row); });
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Warning);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(tr("Abort uploads"));
    box->setText(tr("Abort %Ln unfinished upload(s)?", nullptr, pluralCount(rows.size())));
    QString consequence = tr("Their parts are deleted from the server. A program that is still "
                             "uploading one of them will fail.");
    if (known > 0)
        consequence += QLatin1String("\n\n")
            + tr("Windlass would resume %Ln of them, and will start over instead.", nullptr,
                pluralCount(known));
    box->setInformativeText(consequence);
    QPushButton *confirm = box->addButton(tr("Abort uploads"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(confirm, &QPushButton::clicked, this, &UnfinishedUploadsDialog::abortSelected);
    box->open();
}

void UnfinishedUploadsDialog::abortSelected()
{
    m_hint->clear();
    for (const int row : selectedRows())
        m_uploads.abort(m_model->upload(row));
}

} // namespace windlass
