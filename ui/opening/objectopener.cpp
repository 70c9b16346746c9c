// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/opening/objectopener.h"

#include "core/base/errortext.h"
#include "core/base/humantext.h"
#include "core/base/whendone.h"
#include "core/reading/objectupdate.h"
#include "ui/opening/filewatch.h"
#include "ui/opening/messagestack.h"
#include "ui/opening/progressbarrow.h"
#include "ui/widgets/inlinemessage.h"

#include <QDesktopServices>
#include <QFile>
#include <QFileInfo>
#include <QTimer>
#include <QUrl>

#include <algorithm>

namespace windlass {

namespace {

QString nameOf(const S3Uri &object)
{
    return displayText(object.key.name());
}

} // namespace

ObjectOpener::ObjectOpener(std::shared_ptr<ReadCache> cache, std::shared_ptr<WorkingCopies> copies,
    FindSession findSession, Launch launch, MessageStack &messages, QObject *parent)
    : QObject(parent), m_cache(std::move(cache)), m_copies(std::move(copies)),
      m_findSession(std::move(findSession)), m_launch(std::move(launch)), m_messages(messages)
{
}

ObjectOpener::~ObjectOpener() = default;

bool ObjectOpener::launchWithDesktop(const QString &path)
{
    return QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

// --- opening ---

void ObjectOpener::open(const QString &connectionId, const S3Uri &object, qint64 size)
{
    if (isProgramFile(nameOf(object), {})) {
        sayProgram(object);
        return;
    }
    if (const Opened *opened = changedCopyOf(connectionId, object)) {
        launch(opened->watch->path(), object);
        return;
    }
    if (size < m_askFrom) {
        fetch(connectionId, object);
        return;
    }
    InlineMessage *question = m_messages.addMessage();
    connect(question, &InlineMessage::actionTriggered, this,
        [this, connectionId, object] { fetch(connectionId, object); });
    question->showWithAction(Tone::Information,
        tr("“%1” has %2. To open it, all of it is downloaded.")
            .arg(nameOf(object), humanSize(size)),
        tr("Open"));
}

Session *ObjectOpener::session(const QString &connectionId)
{
    const Result<Session *> found = m_findSession(connectionId);
    if (found)
        return *found;
    say(Tone::Error, describe(found.error()), technicalDetails(found.error()));
    return nullptr;
}

void ObjectOpener::fetch(const QString &connectionId, const S3Uri &object)
{
    Session *session = this->session(connectionId);
    if (!session)
        return;
    const auto progress = std::make_shared<ReadProgress>();
    const CancelSource cancel;
    const QPointer<ProgressBarRow> row = addProgress(
        connectionId, *session, tr("Opening “%1”").arg(nameOf(object)), progress, cancel);
    const auto work = [cache = m_cache, copies = m_copies, object, progress](S3Client client) {
        return fetchCopy(client, cache, copies, object.bucket, object.key, progress);
    };
    whenDone(this, session->run(work, cancel.token()),
        [this, connectionId, object, row](const Result<ObjectCopy> &copy) {
            delete row;
            handleFetched(connectionId, object, copy);
        });
}

void ObjectOpener::handleFetched(
    const QString &connectionId, const S3Uri &object, const Result<ObjectCopy> &copy)
{
    if (!copy) {
        if (!copy.error().isCancelled())
            sayNotFetched(connectionId, object, copy.error());
        return;
    }
    if (copy->isProgram) {
        sayProgram(object);
        return;
    }
    const auto opened = std::make_shared<Opened>();
    opened->connectionId = connectionId;
    opened->object = object;
    opened->etag = copy->etag;
    opened->watch = new FileWatch(copy->path, this);
    connect(opened->watch, &FileWatch::changed, this, [this, opened] { offerUpload(opened); });
    m_opened.push_back(opened);
    launch(copy->path, object);
}

void ObjectOpener::sayNotFetched(
    const QString &connectionId, const S3Uri &object, const Error &error)
{
    if (error.kind != ErrorKind::ObjectArchived) {
        say(Tone::Error, describe(error), technicalDetails(error));
        return;
    }
    InlineMessage *message = m_messages.addMessage();
    message->showWithAction(Tone::Error, describe(error), tr("Restore…"));
    connect(message, &InlineMessage::actionTriggered, this,
        [=, this] { emit restoreRequested(connectionId, object); });
}

void ObjectOpener::launch(const QString &path, const S3Uri &object)
{
    if (!m_launch(path))
        say(Tone::Warning, tr("No application can open “%1”.").arg(nameOf(object)));
}

/// An unsaved working copy is opened again, because the person wants to continue with it.
const ObjectOpener::Opened *ObjectOpener::changedCopyOf(
    const QString &connectionId, const S3Uri &object) const
{
    const auto found = std::find_if(m_opened.rbegin(), m_opened.rend(), [&](const auto &opened) {
        return opened->connectionId == connectionId && opened->object == object
            && opened->watch->isChanged();
    });
    return found == m_opened.rend() ? nullptr : found->get();
}

// --- uploading what was changed ---

void ObjectOpener::offerUpload(const std::shared_ptr<Opened> &opened)
{
    if (opened->upload != 0 || opened->offer)
        return;
    opened->offer = m_messages.addMessage();
    connect(
        opened->offer, &InlineMessage::actionTriggered, this, [this, opened] { upload(opened); });
    opened->offer->showWithAction(Tone::Information,
        tr("“%1” was changed. Upload it again?").arg(nameOf(opened->object)), tr("Upload"));
}

void ObjectOpener::upload(const std::shared_ptr<Opened> &opened)
{
    Session *session = opened->upload != 0 ? nullptr : this->session(opened->connectionId);
    if (!session)
        return;
    const int upload = ++m_uploads;
    opened->upload = upload;
    opened->offer.clear(); // it was dismissed by its button
    opened->watch->setKnown();
    const QString path = opened->watch->path();
    const auto progress = std::make_shared<ReadProgress>();
    progress->total = QFileInfo(path).size();
    const CancelSource cancel;
    const QPointer<ProgressBarRow> row = addProgress(opened->connectionId, *session,
        tr("Uploading “%1”").arg(nameOf(opened->object)), progress, cancel);
    const auto work = [object = opened->object, etag = opened->etag, progress,
                          path = QFile::encodeName(path)](S3Client client) {
        return updateObject(client, object.bucket, object.key, etag, path,
            [progress](qint64 delta) { progress->received += delta; });
    };
    whenDone(this, session->run(work, cancel.token()),
        [this, opened, row, upload](const Result<ChangedProperties> &changed) {
            delete row;
            if (opened->upload == upload)
                handleUploaded(opened, changed);
        });
}

void ObjectOpener::handleUploaded(
    const std::shared_ptr<Opened> &opened, const Result<ChangedProperties> &changed)
{
    opened->upload = 0;
    if (!changed) {
        opened->watch->setUnknown();
        sayNotUploaded(opened, changed.error());
        return;
    }
    opened->etag = changed->etag;
    if (!opened->watch->isChanged())
        WorkingCopies::noteUploaded(opened->watch->path());
    const QString name = nameOf(opened->object);
    if (changed->isAclUncertain)
        say(Tone::Warning,
            tr("“%1” was uploaded. Its permissions could not be read, so it may be private now.")
                .arg(name));
    else
        m_messages.addMessage()->showBriefly(Tone::Success, tr("“%1” was uploaded.").arg(name));
    emit uploaded(opened->object);
    if (opened->watch->isChanged()) // it was changed again meanwhile
        offerUpload(opened);
}

void ObjectOpener::sayNotUploaded(const std::shared_ptr<Opened> &opened, const Error &error)
{
    const QString name = nameOf(opened->object);
    const QString path = opened->watch->path();
    const bool isOthers
        = error.kind == ErrorKind::ObjectChanged || error.kind == ErrorKind::NoSuchKey;
    if (!isOthers) {
        opened->offer = m_messages.addMessage();
        connect(opened->offer, &InlineMessage::actionTriggered, this,
            [this, opened] { upload(opened); });
        const QString reason = error.isCancelled()
            ? tr("“%1” was not uploaded.").arg(name)
            : tr("“%1” was not uploaded. %2").arg(name, describe(error));
        opened->offer->showWithAction(
            error.isCancelled() ? Tone::Information : Tone::Error, reason, tr("Upload"));
        return;
    }
    InlineMessage *message = m_messages.addMessage();
    connect(message, &InlineMessage::actionTriggered, this,
        [this, path] { m_launch(QFileInfo(path).path()); });
    const QString what = error.kind == ErrorKind::NoSuchKey
        ? tr("“%1” was deleted in the meantime").arg(name)
        : tr("“%1” was changed by somebody else in the meantime").arg(name);
    message->showWithAction(Tone::Warning,
        tr("%1, so your version was not uploaded. It is in %2.",
            "%1: a clause like “x was deleted”")
            .arg(what, path),
        tr("Show folder"));
}

// --- messages ---

void ObjectOpener::sayLeft(const QStringList &paths)
{
    for (const QString &path : paths) {
        InlineMessage *message = m_messages.addMessage();
        connect(message, &InlineMessage::actionTriggered, this,
            [this, path] { m_launch(QFileInfo(path).path()); });
        message->showWithAction(Tone::Warning,
            tr("“%1” was changed before Windlass was closed, and not uploaded. It is in %2.")
                .arg(displayText(QFile::encodeName(QFileInfo(path).fileName())), path),
            tr("Show folder"));
    }
}

void ObjectOpener::sayProgram(const S3Uri &object)
{
    say(Tone::Warning,
        tr("“%1” is a program, a script or a shortcut, so it is not opened from here. Download it "
           "if you trust it.")
            .arg(nameOf(object)));
}

void ObjectOpener::say(Tone tone, const QString &text, const QString &details)
{
    m_messages.addMessage()->showMessage(tone, text, details);
}

ProgressBarRow *ObjectOpener::addProgress(const QString &connectionId, const Session &session,
    const QString &text, const std::shared_ptr<ReadProgress> &progress, const CancelSource &cancel)
{
    constexpr auto refresh = std::chrono::milliseconds(100);
    ProgressBarRow *row = m_messages.addProgress(text, session);
    std::erase_if(m_running, [](const Running &running) { return !running.row; });
    m_running.push_back({connectionId, row});
    connect(
        row, &ProgressBarRow::cancelled, this, [source = cancel]() mutable { source.cancel(); });
    auto *timer = new QTimer(row);
    connect(timer, &QTimer::timeout, row,
        [row, progress] { row->setProgress(progress->received, progress->total); });
    timer->start(refresh);
    return row;
}

void ObjectOpener::handleSessionDropped(const QString &connectionId)
{
    for (const Running &running : m_running) {
        if (running.connectionId == connectionId)
            delete running.row;
    }
    for (const std::shared_ptr<Opened> &opened : m_opened) {
        if (opened->connectionId != connectionId || opened->upload == 0)
            continue;
        opened->upload = 0;
        opened->watch->setUnknown();
        sayNotUploaded(opened, Error(ErrorKind::Cancelled));
    }
}

} // namespace windlass
