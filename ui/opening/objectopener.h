// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/cancellation.h"
#include "core/reading/objectcopy.h"
#include "core/s3/s3uri.h"
#include "core/s3/session.h"
#include "ui/widgets/tone.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <vector>

namespace windlass {

class FileWatch;
class InlineMessage;
class MessageStack;
class ProgressBarRow;
struct ChangedProperties;

/// Opens objects with the desktop's applications: fetches them into files, opens these, and offers
/// to upload changes. Does not open programs. Lives on the GUI thread.
class ObjectOpener : public QObject
{
    Q_OBJECT
public:
    using FindSession = std::function<Result<Session *>(const QString &connectionId)>;
    /// Opens a local file, without waiting. False if no application can.
    using Launch = std::function<bool(const QString &path)>;

    /// \a cache may be null. \a messages must outlive the opener.
    ObjectOpener(std::shared_ptr<ReadCache> cache, std::shared_ptr<WorkingCopies> copies,
        FindSession findSession, Launch launch, MessageStack &messages, QObject *parent = nullptr);
    ~ObjectOpener() override;

    /// Ask before opening objects of this size or larger; in bytes.
    void setAskFrom(qint64 bytes) { m_askFrom = bytes; }
    void setLaunch(Launch launch) { m_launch = std::move(launch); }

    /// \a size in bytes; -1: not known.
    void open(const QString &connectionId, const S3Uri &object, qint64 size);
    /// Reports files of an earlier run that were changed and not uploaded.
    void sayLeft(const QStringList &paths);
    /// The session of a connection is about to be destroyed.
    void handleSessionDropped(const QString &connectionId);

    /// Uses the desktop's default application.
    static bool launchWithDesktop(const QString &path);

signals:
    /// An object was written.
    void uploaded(const windlass::S3Uri &object);
    /// The object is archived, and the person wants it to be readable.
    void restoreRequested(const QString &connectionId, const windlass::S3Uri &object);

private:
    /// A file that may be changed by an application.
    struct Opened {
        QString connectionId;
        S3Uri object;
        ETag etag; // of the object in the bucket, as far as known
        FileWatch *watch = nullptr;
        QPointer<InlineMessage> offer;
        int upload = 0; // number of the running upload; 0: none
    };
    struct Running {
        QString connectionId;
        QPointer<ProgressBarRow> row;
    };

    /// Null, after showing an error, if there is none.
    Session *session(const QString &connectionId);
    void fetch(const QString &connectionId, const S3Uri &object);
    void handleFetched(
        const QString &connectionId, const S3Uri &object, const Result<ObjectCopy> &copy);
    void sayNotFetched(const QString &connectionId, const S3Uri &object, const Error &error);
    void launch(const QString &path, const S3Uri &object);
    const Opened *changedCopyOf(const QString &connectionId, const S3Uri &object) const;
    void offerUpload(const std::shared_ptr<Opened> &opened);
    void upload(const std::shared_ptr<Opened> &opened);
    void handleUploaded(
        const std::shared_ptr<Opened> &opened, const Result<ChangedProperties> &changed);
    void sayNotUploaded(const std::shared_ptr<Opened> &opened, const Error &error);
    ProgressBarRow *addProgress(const QString &connectionId, const Session &session,
        const QString &text, const std::shared_ptr<ReadProgress> &progress,
        const CancelSource &cancel);
    void sayProgram(const S3Uri &object);
    void say(Tone tone, const QString &text, const QString &details = {});

    const std::shared_ptr<ReadCache> m_cache;
    const std::shared_ptr<WorkingCopies> m_copies;
    const FindSession m_findSession;
    Launch m_launch;
    MessageStack &m_messages;
    qint64 m_askFrom = 64ll * 1024 * 1024;
    std::vector<std::shared_ptr<Opened>> m_opened;
    std::vector<Running> m_running;
    int m_uploads = 0; // so far
};

} // namespace windlass
