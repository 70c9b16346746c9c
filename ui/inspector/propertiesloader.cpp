// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inspector/propertiesloader.h"

#include "core/base/whendone.h"

namespace windlass {

PropertiesLoader::~PropertiesLoader()
{
    cancel();
}

void PropertiesLoader::cancel()
{
    ++m_generation;
    m_isLoading = false;
    m_cancel.cancel();
}

void PropertiesLoader::load(Session &session, const BucketName &bucket, const ObjectKey &key)
{
    cancel();
    m_cancel = CancelSource();
    m_isLoading = true;
    const auto work
        = [bucket, key](S3Client client) { return readProperties(client, bucket, key); };
    whenDone(this, session.run(work, m_cancel.token()),
        [this, generation = m_generation](const Result<ObjectProperties> &properties) {
            if (generation != m_generation)
                return;
            m_isLoading = false;
            if (properties)
                emit loaded(*properties);
            else if (!properties.error().isCancelled())
                emit failed(properties.error());
        });
}

} // namespace windlass
