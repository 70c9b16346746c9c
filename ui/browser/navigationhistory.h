// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3uri.h"

#include <QList>

namespace windlass {

/// The locations for back and forward, as in a web browser.
class NavigationHistory
{
public:
    bool canGoBack() const { return m_position > 0; }
    bool canGoForward() const { return m_position + 1 < m_locations.size(); }

    /// A new location: the forward locations are removed. Visiting the same location has no effect.
    void visit(const S3Uri &location);
    /// The current location turned out to be another one.
    void replace(const S3Uri &location);
    /// Only to be called if possible; returns the location to show.
    S3Uri goBack();
    S3Uri goForward();
    void clear();

private:
    QList<S3Uri> m_locations;
    qsizetype m_position = -1;
};

} // namespace windlass
