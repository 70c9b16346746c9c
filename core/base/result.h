// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

namespace windlass {

/// The return type of every call that can fail. No exception leaves a function of this project.
template <typename T = void> using Result = tl::expected<T, Error>;

using Failure = tl::unexpected<Error>;

/// `return fail(ErrorKind::FileNotFound, path);`
inline Failure fail(ErrorKind kind, const QString &subject = {}, const QString &detail = {})
{
    return Failure(Error(kind, subject, detail));
}

inline Failure fail(Error error)
{
    return Failure(std::move(error));
}

} // namespace windlass
