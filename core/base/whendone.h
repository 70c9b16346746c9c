// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

namespace windlass {

/// Calls \a handler with the result of \a future on \a context's thread, unless \a context has been
/// deleted by then or the future was cancelled. Unlike QFuture::then(), it is safe if the context
/// is deleted while the result is under way, and if the result comes at the same moment: Qt 6.4
/// then runs the continuation twice, and crashes.
template <typename T, typename Handler>
void whenDone(QObject *context, QFuture<T> future, Handler handler)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
        [watcher, handler = std::move(handler)]() mutable {
            watcher->deleteLater();
            if (!watcher->isCanceled())
                handler(watcher->future().takeResult());
        });
    watcher->setFuture(future);
}

} // namespace windlass
