// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3uri.h"

#include <QObject>

namespace windlass {

class BrowserActions;
class LocationLoader;
class SearchBar;
struct LocationSearch;

/// Connects the search bar with the table: opens the bar, loads search results instead of the
/// folder, and loads the folder again when the bar is closed.
class SearchControl : public QObject
{
    Q_OBJECT
public:
    /// All of them must outlive this object.
    SearchControl(
        LocationLoader &loader, SearchBar &bar, const BrowserActions &actions, QObject *parent);

    /// Another location is shown: closes the bar.
    void leave(const S3Uri &location);

signals:
    /// A search has started: messages about the previous rows are obsolete.
    void begun();
    /// The focus should move to the rows.
    void left();

private:
    void open();
    void close();
    void begin(const LocationSearch &search);

    LocationLoader &m_loader;
    SearchBar &m_bar;
};

} // namespace windlass
