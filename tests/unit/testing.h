// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/errortext.h"
#include "core/base/result.h"

#include <QCoroTask>
#include <QTest>

#include <memory>
#include <optional>

namespace windlass {

inline Error errorOf(ErrorKind kind, const QString &subject = {}, const QString &detail = {})
{
    Error error;
    error.kind = kind;
    error.subject = subject;
    error.detail = detail;
    return error;
}

/// For QCOMPARE's message.
inline char *toString(ErrorKind kind)
{
    return qstrdup(qPrintable(shortDescription(errorOf(kind))));
}

/// The kind of the error, or nothing if there is none: for QCOMPARE(kindOf(result), kind).
template <typename T> std::optional<ErrorKind> kindOf(const Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error().kind);
}

inline char *toString(const std::optional<ErrorKind> &kind)
{
    return kind ? toString(*kind) : qstrdup("success");
}

/// Runs the event loop until \a task has ended.
template <typename T> T await(QCoro::Task<T> task)
{
    return QCoro::waitFor(std::move(task));
}

/// A task that has been started and is looked at later.
template <typename T> class Started
{
public:
    explicit Started(QCoro::Task<T> task) { store(std::move(task), m_outcome); }

    bool hasEnded() const { return m_outcome->has_value(); }
    const T &outcome() const { return m_outcome->value(); }

private:
    static QCoro::Task<> store(QCoro::Task<T> task, std::shared_ptr<std::optional<T>> outcome)
    {
        outcome->emplace(co_await task);
    }

    std::shared_ptr<std::optional<T>> m_outcome = std::make_shared<std::optional<T>>();
};

} // namespace windlass
