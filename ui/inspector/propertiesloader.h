// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/reading/objectproperties.h"
#include "core/s3/session.h"

#include <QObject>

namespace windlass {

/// Loads the properties of one object at a time. Outdated results are dropped.
class PropertiesLoader : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    ~PropertiesLoader() override;

    /// Cancels the running load. \a session as in PreviewLoader::load().
    void load(Session &session, const BucketName &bucket, const ObjectKey &key);
    void cancel();
    /// From load() until one of the signals, or cancel().
    bool isLoading() const { return m_isLoading; }

signals:
    void loaded(const windlass::ObjectProperties &properties);
    void failed(const windlass::Error &error);

private:
    CancelSource m_cancel;
    quint64 m_generation = 0; // of the current load
    bool m_isLoading = false;
};

} // namespace windlass
