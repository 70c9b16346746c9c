// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/locationloader.h"

#include "ui/browser/objecttablemodel.h"

#include <utility>

namespace windlass {

LocationLoader::LocationLoader(ObjectTableModel &model, QObject *parent)
    : QObject(parent), m_model(model)
{
    connect(&m_model, &ObjectTableModel::arranged, this, &LocationLoader::handleArranged);
}

LocationLoader::~LocationLoader() = default;

void LocationLoader::setSession(Session *session)
{
    discardListing(); // before the session it uses
    m_session = session;
    m_location = {};
    m_search.reset();
    m_hasOldRows = false;
    m_model.reset();
    setState(State::Idle);
    emit rowsChanged();
}

void LocationLoader::load(const S3Uri &location)
{
    Q_ASSERT(m_session);
    m_location = location;
    m_search.reset();
    m_hasOldRows = false;
    m_model.reset();
    start();
    emit rowsChanged();
}

void LocationLoader::search(const LocationSearch &search)
{
    Q_ASSERT(m_session);
    m_search = search;
    m_hasOldRows = false;
    m_model.reset();
    start();
    emit rowsChanged();
}

void LocationLoader::reload()
{
    if (!m_session || m_state == State::Idle)
        return;
    m_hasOldRows = true;
    start();
}

void LocationLoader::start()
{
    discardListing();
    if (m_search)
        startSearch();
    else
        startListing();
    setState(State::Loading);
}

/// Signals are queued, so that a listing is never deleted in the middle of its own signal; late
/// ones of an older listing are recognised by their number.
void LocationLoader::startListing()
{
    m_listing = std::make_unique<LocationListing>(*m_session, m_location);
    const LocationListing *listing = m_listing.get();
    connect(listing, &LocationListing::bucketsArrived, this,
        ifCurrent(&LocationLoader::handleBuckets), Qt::QueuedConnection);
    connect(listing, &LocationListing::pageArrived, this, ifCurrent(&LocationLoader::handlePage),
        Qt::QueuedConnection);
    connect(listing, &LocationListing::finished, this, ifCurrent(&LocationLoader::handleFinished),
        Qt::QueuedConnection);
    connect(listing, &LocationListing::failed, this, ifCurrent(&LocationLoader::handleFailure),
        Qt::QueuedConnection);
    m_listing->start();
}

void LocationLoader::startSearch()
{
    m_searchCount = {};
    m_searchError.reset();
    m_searching = std::make_unique<ObjectSearch>(*m_session, m_search->prefixes, m_search->filter);
    const ObjectSearch *search = m_searching.get();
    connect(search, &ObjectSearch::found, this,
        ifCurrent(
            [this](const BucketName &, const QList<ObjectInfo> &objects) { handleFound(objects); }),
        Qt::QueuedConnection);
    connect(search, &ObjectSearch::advanced, this, ifCurrent([this, search] {
        m_searchCount = search->count();
        emit rowsChanged();
    }),
        Qt::QueuedConnection);
    connect(search, &ObjectSearch::prefixFailed, this,
        ifCurrent([this](const S3Uri &, const Error &error) {
            if (!m_searchError)
                m_searchError = error;
        }),
        Qt::QueuedConnection);
    connect(search, &ObjectSearch::finished, this, ifCurrent([this] {
        if (m_searchError)
            handleFailure(Error(*m_searchError));
        else
            handleFinished();
    }),
        Qt::QueuedConnection);
    m_searching->start();
}

void LocationLoader::stop()
{
    if (!isLoading() || m_end)
        return;
    discardListing();
    end(State::Stopped);
}

void LocationLoader::discardListing()
{
    ++m_listingNumber;
    m_listing.reset();
    m_waiting.clear();
    m_searching.reset();
    m_end.reset();
}

/// Replaces the old rows that a reload has kept by those that have arrived.
void LocationLoader::makeRoom()
{
    if (!m_hasOldRows)
        return;
    m_hasOldRows = false;
    m_model.reset();
    for (const ListObjectsPage &page : std::exchange(m_waiting, {}))
        m_model.appendPage(page, m_location.key);
}

bool LocationLoader::mayTakeUploads() const
{
    switch (m_state) {
    case State::Idle:
        return false;
    case State::Failed:
        return !m_location.bucket.isEmpty() && m_failure == ErrorKind::AccessDenied;
    case State::Loading:
    case State::Complete:
    case State::Stopped:
    case State::Full:
        break;
    }
    return !m_location.bucket.isEmpty();
}

void LocationLoader::setState(State state)
{
    m_state = state;
    emit stateChanged();
}

void LocationLoader::handleBuckets(const QList<BucketInfo> &buckets)
{
    makeRoom();
    m_model.appendBuckets(buckets);
    emit rowsChanged();
}

/// Where old rows are shown, new ones wait for the end, so that no row goes and comes back; but
/// only as many as arrive within a moment.
void LocationLoader::handlePage(const ListObjectsPage &page)
{
    constexpr qsizetype mostPages = 20;
    if (m_hasOldRows) {
        m_waiting.append(page);
        if (m_waiting.size() < mostPages)
            return;
        makeRoom();
    } else {
        m_model.appendPage(page, m_location.key);
    }
    emit rowsChanged();
}

void LocationLoader::handleFound(const QList<ObjectInfo> &objects)
{
    makeRoom();
    ListObjectsPage page;
    page.objects = objects.mid(0, maxFound - m_model.summary().rows());
    m_model.appendPage(page, m_location.key);
    const bool isFull = m_model.summary().rows() >= maxFound;
    if (isFull)
        discardListing();
    emit rowsChanged();
    if (isFull)
        end(State::Full);
}

void LocationLoader::handleFinished()
{
    makeRoom();
    discardListing();
    end(State::Complete);
}

/// Nobody is told that all rows are there before they are in their places.
void LocationLoader::end(State state)
{
    m_model.settle();
    m_end = state;
    if (!m_model.isArranging())
        handleArranged();
}

void LocationLoader::handleArranged()
{
    if (const std::optional<State> end = std::exchange(m_end, std::nullopt))
        setState(*end);
    else
        emit rowsChanged();
}

void LocationLoader::handleFailure(const Error &error)
{
    if (error.isCancelled()) { // the session is being closed
        discardListing();
        return;
    }
    makeRoom();
    discardListing();
    m_failure = error.kind;
    emit rowsChanged();
    end(State::Failed);
    emit failed(error);
}

} // namespace windlass
