// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/s3error.h"

#include <QByteArray>

#include <optional>

namespace windlass {

/// The <Error> element, if \a xml has one (Amazon S3 API Reference, "REST Error Responses").
std::optional<S3Error> parseErrorDocument(QByteArray xml);

} // namespace windlass
