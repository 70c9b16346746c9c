// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inspector/previewloader.h"

#include "core/base/whendone.h"
#include "core/net/bufferbody.h"

#include <QtConcurrentRun>

namespace windlass {

PreviewLoader::PreviewLoader(std::shared_ptr<ReadCache> cache, QObject *parent)
    : QObject(parent), m_cache(std::move(cache))
{
}

PreviewLoader::~PreviewLoader()
{
    cancel();
}

void PreviewLoader::cancel()
{
    ++m_generation;
    m_isLoading = false;
    m_cancel.cancel();
}

void PreviewLoader::load(
    Session &session, const BucketName &bucket, const ObjectKey &key, qint64 bytes)
{
    cancel();
    m_cancel = CancelSource();
    m_isLoading = true;
    const quint64 generation = m_generation;
    const auto sink = std::make_shared<BufferSink>(bytes);
    ReadInput input;
    input.bucket = bucket;
    input.key = key;
    input.range = ByteRange {0, bytes};
    input.sink = sink;
    const auto work
        = [input, cache = m_cache](S3Client client) { return readObject(client, cache, input); };
    whenDone(this, session.run(work, m_cancel.token()),
        [this, key, sink, generation](const Result<ReadOutput> &output) {
            if (generation != m_generation)
                return;
            if (output)
                make({key.name(), output->head.contentType, sink->take(), output->head.size},
                    generation);
            else
                handleFailure(output.error());
        });
}

void PreviewLoader::handleFailure(const Error &error)
{
    m_isLoading = false;
    if (!error.isCancelled())
        emit failed(error);
}

void PreviewLoader::make(const PreviewSource &source, quint64 generation)
{
    whenDone(this, QtConcurrent::run([source] { return makePreview(source); }),
        [this, generation](const PreviewContent &content) {
            if (generation != m_generation)
                return;
            m_isLoading = false;
            emit loaded(content);
        });
}

} // namespace windlass
