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

/// Brings the search bar and the table together: opens the bar, has what is found loaded instead of
/// the folder, and the folder again when the bar is closed.
class SearchControl : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive this object.
    SearchControl(
        LocationLoader &loader, SearchBar &bar, const BrowserActions &actions, QObject *parent);

    /// Another location is shown: its rows are its own, and the bar goes.
    void leave(const S3Uri &location);

signals:
    /// What was said of the rows before does not hold any more.
    void begun();
    /// The focus belongs to the rows.
    void left();

private:
    void open();
    void close();
    void begin(const LocationSearch &search);

    LocationLoader &m_loader;
    SearchBar &m_bar;
};

} // namespace windlass
