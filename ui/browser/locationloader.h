// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3uri.h"
#include "ui/browser/locationlisting.h"

#include <QObject>

#include <memory>

namespace windlass {

class ObjectTableModel;

/// Fills an ObjectTableModel with what is at a location, and knows how far that has come. Answers
/// of an older location never reach the model.
class LocationLoader : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Idle, ///< without a location
        Loading,
        Complete,
        Stopped, ///< by stop(): some rows may be missing
        Failed,
    };

    explicit LocationLoader(ObjectTableModel &model, QObject *parent = nullptr);
    ~LocationLoader() override;

    /// \a session outlives its use here, which ends with the next call. Becomes idle.
    void setSession(Session *session);
    Session *session() const { return m_session; }

    /// Shows another location; the rows of the last one go at once. Needs a session.
    void load(const S3Uri &location);
    /// The same location anew; the rows stay until their successors arrive.
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
    void discardListing();
    void makeRoom();
    void setState(State state);
    void handleBuckets(const QList<BucketInfo> &buckets);
    void handlePage(const ListObjectsPage &page);
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
};

} // namespace windlass
