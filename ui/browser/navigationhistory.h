// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3uri.h"
#include "ui/browser/rowview.h"

#include <QList>

namespace windlass {

/// The locations for back and forward, as in a web browser, each with what was selected there.
class NavigationHistory
{
public:
    bool canGoBack() const { return m_position > 0; }
    bool canGoForward() const { return m_position + 1 < m_entries.size(); }

    /// A new location: the forward locations are removed. Visiting the same location has no effect.
    void visit(const S3Uri &location);
    /// The current location turned out to be another one.
    void replace(const S3Uri &location);
    /// Keeps \a view with the current location, which is about to be left.
    void keep(const RowView &view);
    /// What was kept with the current location.
    RowView view() const;
    /// Only to be called if possible; returns the location to show.
    S3Uri goBack();
    S3Uri goForward();
    void clear();

private:
    struct Entry {
        S3Uri location;
        RowView view;
    };

    QList<Entry> m_entries;
    qsizetype m_position = -1;
};

} // namespace windlass
