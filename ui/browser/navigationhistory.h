// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3uri.h"

#include <QList>

namespace windlass {

/// The locations that back and forward lead to, as in a web browser.
class NavigationHistory
{
public:
    bool canGoBack() const { return m_position > 0; }
    bool canGoForward() const { return m_position + 1 < m_locations.size(); }

    /// A new location: what lay ahead is forgotten. The same location again changes nothing.
    void visit(const S3Uri &location);
    /// The present location turned out to be another one.
    void replace(const S3Uri &location);
    /// To be called only when it can; gives the location to show.
    S3Uri goBack();
    S3Uri goForward();
    void clear();

private:
    QList<S3Uri> m_locations;
    qsizetype m_position = -1;
};

} // namespace windlass
