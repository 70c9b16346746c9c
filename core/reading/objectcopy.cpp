// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/reading/objectcopy.h"

#include <QFile>
#include <QFileInfo>

namespace windlass {

static bool isProgram(const QString &path)
{
    constexpr qint64 enough = 4096;
    QFile file(path);
    const QByteArray beginning = file.open(QIODevice::ReadOnly) ? file.read(enough) : QByteArray();
    return isProgramFile(QFileInfo(path).fileName(), beginning);
}

QCoro::Task<Result<ObjectCopy>> fetchCopy(S3Client client, std::shared_ptr<ReadCache> cache,
    std::shared_ptr<WorkingCopies> copies, BucketName bucket, ObjectKey key,
    std::shared_ptr<ReadProgress> progress)
{
    Result<WorkingCopies::NewFile> made = copies->make(key);
    if (!made)
        co_return fail(made.error());
    ReadInput input;
    input.bucket = bucket;
    input.key = key;
    input.sink = std::make_shared<DescriptorSink>(std::move(made->file), made->path, progress);
    const Result<ReadOutput> output = co_await readObject(client, cache, std::move(input));
    if (!output) {
        WorkingCopies::remove(made->path);
        co_return fail(output.error());
    }
    ObjectCopy copy;
    copy.etag = output->head.etag;
    copy.isProgram = isProgram(made->path);
    if (copy.isProgram) {
        WorkingCopies::remove(made->path);
        co_return copy;
    }
    const Result<QString> path = copies->finish(made->path, output->head.lastModified);
    if (!path)
        co_return fail(path.error());
    copy.path = *path;
    co_return copy;
}

} // namespace windlass
