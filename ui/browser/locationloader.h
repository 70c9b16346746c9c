// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/listing/objectsearch.h"
#include "core/s3/s3uri.h"
#include "ui/browser/locationlisting.h"
#include "ui/browser/searchfields.h"

#include <QObject>

#include <memory>
#include <type_traits>

namespace windlass {

class ObjectTableModel;

/// Fills an ObjectTableModel with what is at a location, or with what a search finds below it, and
/// knows how far that has come. Answers of an older location never reach the model.
class LocationLoader : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Idle, ///< without a location
        Loading,
        Complete,
        Stopped, ///< by stop(): some rows may be missing
        Full,    ///< a search has found mostFound objects: there may be more
        Failed,
    };

    /// As many rows as a search brings; more nobody looks through, and they all take memory.
    static constexpr int mostFound = 100'000;

    explicit LocationLoader(ObjectTableModel &model, QObject *parent = nullptr);
    ~LocationLoader() override;

    /// \a session outlives its use here, which ends with the next call. Becomes idle.
    void setSession(Session *session);
    Session *session() const { return m_session; }

    /// Shows another location; the rows of the last one go at once. Needs a session.
    void load(const S3Uri &location);
    /// Shows what is found below the location instead of what is at it, until the next load().
    void search(const LocationSearch &search);
    bool isSearch() const { return m_search.has_value(); }
    /// How far the search is.
    const SearchCount &searchCount() const { return m_searchCount; }
    /// The same location, or the same search, anew; the rows stay until their successors arrive.
    void reload();
    void stop();

    const S3Uri &location() const { return m_location; }
    State state() const { return m_state; }
    bool isLoading() const { return m_state == State::Loading; }
    /// Whether it makes sense to upload there: not where the listing says that there is no bucket,
    /// or could not be had. Keys that may write but not list are common.
    bool mayTakeUploads() const;

signals:
    void stateChanged();
    /// Rows have come or gone.
    void rowsChanged();
    void failed(const windlass::Error &error);

private:
    void start();
    void startListing();
    void startSearch();
    void discardListing();
    /// \a handler, a method or anything else, for what comes of the present listing only.
    template <typename Handler> auto ifCurrent(Handler handler)
    {
        return [this, handler, listing = m_listingNumber](const auto &...arguments) {
            if (listing != m_listingNumber)
                return;
            if constexpr (std::is_member_function_pointer_v<Handler>)
                (this->*handler)(arguments...);
            else
                handler(arguments...);
        };
    }
    void makeRoom();
    void setState(State state);
    void handleBuckets(const QList<BucketInfo> &buckets);
    void handlePage(const ListObjectsPage &page);
    void handleFound(const QList<ObjectInfo> &objects);
    void handleFinished();
    void handleFailure(const Error &error);

    ObjectTableModel &m_model;
    Session *m_session = nullptr;
    S3Uri m_location;
    State m_state = State::Idle;
    ErrorKind m_failure = ErrorKind::Cancelled; // of the state Failed
    bool m_hasOldRows = false;                  // of before a reload
    int m_listingNumber = 0;
    std::unique_ptr<LocationListing> m_listing;
    std::optional<LocationSearch> m_search;
    std::unique_ptr<ObjectSearch> m_searching;
    SearchCount m_searchCount;
    std::optional<Error> m_searchError; // the first one
};

} // namespace windlass
