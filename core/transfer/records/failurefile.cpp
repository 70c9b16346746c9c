// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/records/failurefile.h"

#include <QCoreApplication>
#include <QFile>

namespace windlass {

namespace {

FailureListFormat formatOf(const QString &path)
{
    return path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive) ? FailureListFormat::Json
                                                                      : FailureListFormat::Csv;
}

} // namespace

FailureFile::FailureFile(const QString &path, FailureListFormat format)
    : m_file(path), m_format(format)
{
}

Result<std::unique_ptr<FailureFile>> FailureFile::create(const QString &path)
{
    std::unique_ptr<FailureFile> file(new FailureFile(path, formatOf(path)));
    if (!file->m_file.open(QIODevice::WriteOnly))
        return fail(ErrorKind::FileUnwritable, path, file->m_file.errorString());
    file->m_writer = std::make_unique<FailureListWriter>(file->m_file, file->m_format);
    return file;
}

Result<> FailureFile::add(const FailureInbox &inbox)
{
    constexpr int pageSize = 1000;
    const Result<QList<FailureGroup>> groups = inbox.groups().result();
    if (!groups)
        return fail(groups.error());
    for (const FailureGroup &group : *groups) {
        ItemPlace last;
        for (bool isMore = true; isMore;) {
            const Result<QList<FailedItem>> page = inbox.page(group.cause, last, pageSize).result();
            if (!page)
                return fail(page.error());
            for (const FailedItem &failure : *page)
                m_writer->add(failure);
            isMore = page->size() == pageSize;
            if (isMore)
                last = page->last().place;
        }
    }
    return {};
}

Result<qint64> FailureFile::commit()
{
    if (!m_writer->finish() || !m_file.commit())
        return fail(ErrorKind::FileUnwritable, m_file.fileName(), m_file.errorString());
    return m_writer->count();
}

Result<qint64> exportFailures(const FailureInbox &inbox, const QString &path)
{
    const Result<std::unique_ptr<FailureFile>> file = FailureFile::create(path);
    if (!file)
        return fail(file.error());
    if (const Result<> added = (*file)->add(inbox); !added)
        return fail(added.error());
    return (*file)->commit();
}

Result<FailureList> readFailureFile(const QString &path)
{
    // QJsonDocument's maximum, and more than any realistic list.
    constexpr qint64 maxBytes = 100 * 1024 * 1024;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::FileUnreadable, path, file.errorString());
    const QByteArray bytes = file.read(maxBytes + 1); // a pipe has no size
    if (bytes.size() > maxBytes)
        return fail(ErrorKind::InvalidInput, path,
            QCoreApplication::translate("windlass::FailureList", "it is too large"));
    Result<FailureList> list = readFailureList(bytes);
    if (!list)
        list.error().subject = path;
    return list;
}

} // namespace windlass
