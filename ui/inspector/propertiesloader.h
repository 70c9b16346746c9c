// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/reading/objectproperties.h"
#include "core/s3/session.h"

#include <QObject>

namespace windlass {

/// Asks for the properties of one object at a time. What comes too late is dropped.
class PropertiesLoader : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    ~PropertiesLoader() override;

    /// Cancels what is under way. \a session is used as by PreviewLoader::load().
    void load(Session &session, const BucketName &bucket, const ObjectKey &key);
    void cancel();

signals:
    void loaded(const windlass::ObjectProperties &properties);
    void failed(const windlass::Error &error);

private:
    CancelSource m_cancel;
    quint64 m_generation = 0; // of the load that counts
};

} // namespace windlass
