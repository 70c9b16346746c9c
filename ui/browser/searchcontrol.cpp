// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/searchcontrol.h"

#include "ui/browser/browseractions.h"
#include "ui/browser/locationloader.h"
#include "ui/browser/searchbar.h"

namespace windlass {

SearchControl::SearchControl(
    LocationLoader &loader, SearchBar &bar, const BrowserActions &actions, QObject *parent)
    : QObject(parent), m_loader(loader), m_bar(bar)
{
    connect(actions.search, &QAction::triggered, this, &SearchControl::open);
    connect(actions.closeSearch, &QAction::triggered, this, &SearchControl::close);
    connect(&bar, &SearchBar::searchRequested, this, &SearchControl::begin);
    connect(&bar, &SearchBar::closeRequested, this, &SearchControl::close);
}

void SearchControl::open()
{
    m_bar.setLocation(m_loader.location());
    m_bar.open();
}

void SearchControl::begin(const LocationSearch &search)
{
    emit begun();
    m_loader.search(search);
    emit left();
}

void SearchControl::close()
{
    m_bar.hide();
    if (m_loader.isSearch()) {
        emit begun();
        m_loader.load(S3Uri(m_loader.location()));
    }
    emit left();
}

void SearchControl::leave(const S3Uri &location)
{
    m_bar.hide();
    m_bar.setLocation(location);
}

} // namespace windlass
