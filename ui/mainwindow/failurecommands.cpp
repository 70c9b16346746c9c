// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow/failurecommands.h"

#include "core/base/humantext.h"
#include "core/base/whendone.h"
#include "core/transfer/records/failurefile.h"
#include "ui/mainwindow/requestreviewer.h"

#include <QFile>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QtConcurrentRun>

namespace windlass {

namespace {

/// "12 upload(s) to s3://photos".
QString lineOf(const TransferRequest &request)
{
    const int count = pluralCount(request.localSources.size() + request.remoteSources.size());
    const QString from = QLatin1String("s3://") + displayText(request.bucket.bytes());
    const QString to = QLatin1String("s3://") + displayText(request.targetBucket.bytes());
    switch (request.kind) {
    case TransferKind::Upload:
        return FailureCommands::tr("%Ln upload(s) to %1", nullptr, count).arg(to);
    case TransferKind::Download:
        return FailureCommands::tr("%Ln download(s) to “%1”", nullptr, count)
            .arg(displayText(request.targetFolder));
    case TransferKind::Copy:
        return FailureCommands::tr("%Ln copies from %1 to %2", nullptr, count).arg(from, to);
    case TransferKind::Move:
        return FailureCommands::tr("%Ln move(s) from %1 to %2", nullptr, count).arg(from, to);
    case TransferKind::Delete:
        return FailureCommands::tr("%Ln deletion(s) in %1", nullptr, count).arg(from);
    }
    return {};
}

} // namespace

FailureCommands::FailureCommands(FailureInbox inbox, RequestReviewer &reviewer, QWidget &window)
    : QObject(&window), m_inbox(std::move(inbox)), m_reviewer(reviewer), m_window(window)
{
    connect(&reviewer, &RequestReviewer::failed, this, &FailureCommands::failed);
}

void FailureCommands::askForExport()
{
    auto *dialog = new QFileDialog(&m_window, tr("Export failures"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("CSV (*.csv)"), tr("JSON (*.json)")});
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(QStringLiteral("failures.csv"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        const bool isJson = filter.contains(QLatin1String("*.json"));
        dialog->setDefaultSuffix(isJson ? QStringLiteral("json") : QStringLiteral("csv"));
    });
    connect(dialog, &QFileDialog::fileSelected, this, &FailureCommands::exportTo);
    dialog->open();
}

void FailureCommands::exportTo(const QString &path)
{
    const QFuture<Result<qint64>> writing
        = QtConcurrent::run([inbox = m_inbox, path] { return exportFailures(inbox, path); });
    whenDone(this, writing, [this, path](const Result<qint64> &count) {
        if (count)
            emit succeeded(
                tr("%Ln failure(s) were saved as “%1”.", nullptr, pluralCount(*count)).arg(path));
        else
            emit failed(count.error());
    });
}

void FailureCommands::askForImport()
{
    auto *dialog = new QFileDialog(&m_window, tr("Import failures"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Lists of failures (*.csv *.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &FailureCommands::importFrom);
    dialog->open();
}

void FailureCommands::importFrom(const QString &path)
{
    const QFuture<Result<FailureList>> reading
        = QtConcurrent::run([path] { return readFailureFile(path); });
    whenDone(this, reading, [this, path](const Result<FailureList> &list) {
        if (!list)
            emit failed(list.error());
        else if (list->items == 0)
            emit failed(Error(ErrorKind::InvalidInput, path, tr("it contains nothing to retry")));
        else
            confirm(*list);
    });
}

/// A list may come from anywhere, and may request any deletion.
void FailureCommands::confirm(const FailureList &list)
{
    constexpr qsizetype maxLines = 12;
    QStringList lines;
    for (qsizetype i = 0; i < std::min(maxLines, list.requests.size()); ++i)
        lines << lineOf(list.requests[i]);
    if (list.requests.size() > maxLines)
        lines << QStringLiteral("…");
    if (list.skipped > 0)
        lines << tr("%Ln incomplete line(s) are skipped.", nullptr, pluralCount(list.skipped));
    if (list.filled > 0)
        lines << tr("%Ln folder(s) are no longer empty and are skipped.", nullptr,
            pluralCount(list.filled));
    auto *box = new QMessageBox(&m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Question);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(tr("Import failures"));
    box->setText(tr("Retry %Ln item(s) of the list?", nullptr, pluralCount(list.items)));
    box->setInformativeText(lines.join(QLatin1Char('\n')));
    QPushButton *retry = box->addButton(tr("Retry"), QMessageBox::AcceptRole);
    QPushButton *cancel = box->addButton(QMessageBox::Cancel);
    const bool deletes = std::any_of(list.requests.begin(), list.requests.end(),
        [](const TransferRequest &request) { return request.kind == TransferKind::Delete; });
    box->setDefaultButton(deletes ? cancel : retry);
    box->setEscapeButton(cancel);
    connect(retry, &QPushButton::clicked, this, [this, list] {
        m_reviewer.review(list.requests, RequestReviewer::Unknown::UseOpenConnection);
    });
    box->open();
}

} // namespace windlass
