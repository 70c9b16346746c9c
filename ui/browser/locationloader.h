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

/// Fills an ObjectTableModel with the contents of a location, or with the results of a search below
/// it, and knows the progress. Results for an older location never reach the model.
class LocationLoader : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Idle, ///< no location
        Loading,
        Complete,
        Stopped, ///< by stop(): some rows may be missing
        Full,    ///< the search found maxFound objects: there may be more
        Failed,
    };

    /// Maximum number of search results: nobody looks through more, and all of them use memory.
    static constexpr int maxFound = 100'000;

    explicit LocationLoader(ObjectTableModel &model, QObject *parent = nullptr);
    ~LocationLoader() override;

    /// \a session must live until the next call. The loader becomes idle.
    void setSession(Session *session);
    Session *session() const { return m_session; }

    /// Shows another location; removes the old rows at once. Needs a session.
    void load(const S3Uri &location);
    /// Shows search results below the location instead of its contents, until the next load().
    void search(const LocationSearch &search);
    bool isSearch() const { return m_search.has_value(); }
    /// The progress of the search.
    const SearchCount &searchCount() const { return m_searchCount; }
    /// Repeats the listing or search. The old rows stay until all new ones have arrived, or many.
    void reload();
    void stop();

    const S3Uri &location() const { return m_location; }
    State state() const { return m_state; }
    bool isLoading() const { return m_state == State::Loading; }
    /// Whether uploads there make sense: not if the listing has failed, or says that the bucket
    /// does not exist. Keys that can write but not list are common, however.
    bool mayTakeUploads() const;

signals:
    void stateChanged();
    /// Rows were added or removed, or have moved.
    void rowsChanged();
    void failed(const windlass::Error &error);

private:
    void start();
    void startListing();
    void startSearch();
    void discardListing();
    /// Wraps \a handler (a method or any callable) so that it only receives results of the current
    /// listing.
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
    void end(State state);
    void handleArranged();
    void handleFailure(const Error &error);

    ObjectTableModel &m_model;
    Session *m_session = nullptr;
    S3Uri m_location;
    State m_state = State::Idle;
    ErrorKind m_failure = ErrorKind::Cancelled; // for the state Failed
    bool m_hasOldRows = false;                  // from before a reload
    std::optional<State> m_end; // no more arrives, but not all rows are in their places
    int m_listingNumber = 0;
    std::unique_ptr<LocationListing> m_listing;
    QList<ListObjectsPage> m_waiting; // of a reload, until the old rows make room
    std::optional<LocationSearch> m_search;
    std::unique_ptr<ObjectSearch> m_searching;
    SearchCount m_searchCount;
    std::optional<Error> m_searchError; // the first one
};

} // namespace windlass
