// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/versions/versionactions.h"

#include "core/base/errortext.h"
#include "core/base/humantext.h"
#include "core/base/whendone.h"
#include "ui/widgets/icons.h"

#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace windlass {

VersionActions::VersionActions(Objects objects, QWidget *window)
    : QObject(window), m_objects(objects), m_window(window)
{
    // Beside the browser's own, a name has to tell them apart.
    const bool hasNamesakes = objects == Objects::HaveOtherActions;
    download = add("download", hasNamesakes ? tr("&Download version…") : tr("&Download…"),
        tr("Download the selected versions"), QKeySequence(Qt::CTRL | Qt::Key_S));
    restore = add("reload", tr("&Restore version"), tr("Copies this version on top of the object"));
    restoreDeleted = add("reload", tr("Restore de&leted"),
        tr("Removes the delete marker, so that the object is back"));
    copyLink = add("link", tr("&Copy link"), tr("Copy a link to the selected version"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    remove = add("delete", tr("Delete for &good…"),
        tr("Delete the selected versions, which cannot be restored then"),
        QKeySequence(Qt::Key_Delete));
    connect(download, &QAction::triggered, this,
        [this] { emit downloadRequested(m_bucket, wholeAndSingle()); });
    connect(restore, &QAction::triggered, this, &VersionActions::askBeforeRestoring);
    connect(restoreDeleted, &QAction::triggered, this, [this] { deleteNow(wholeAndSingle()); });
    connect(copyLink, &QAction::triggered, this,
        [this] { emit copyLinkRequested(m_bucket, wholeAndSingle().first()); });
    connect(remove, &QAction::triggered, this, &VersionActions::askBeforeDeleting);
    enable();
}

VersionActions::~VersionActions()
{
    m_cancel.cancel();
}

QAction *VersionActions::add(
    const char *iconName, const QString &text, const QString &toolTip, const QKeySequence &shortcut)
{
    auto *action = new QAction(icon(iconName), text, this);
    action->setToolTip(toolTip);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetShortcut);
    return action;
}

void VersionActions::setSession(Session *session, const BucketName &bucket)
{
    if (session != m_session) {
        m_cancel.cancel();
        m_cancel = CancelSource();
        m_isDeleting = false;
    }
    m_session = session;
    m_bucket = bucket;
    update({});
}

void VersionActions::update(const VersionSelection &selection)
{
    m_selection = selection;
    enable();
}

QList<ObjectVersion> VersionActions::wholeAndSingle() const
{
    return m_selection.objects + m_selection.versions;
}

void VersionActions::enable()
{
    const auto isMarker = [](const ObjectVersion &version) { return version.isDeleteMarker; };
    const auto isLatestMarker
        = [](const ObjectVersion &version) { return version.isDeleteMarker && version.isLatest; };
    const QList<ObjectVersion> &objects = m_selection.objects;
    const QList<ObjectVersion> &versions = m_selection.versions;
    const qsizetype rows = m_selection.rows();
    const bool areVersions = rows > 0 && versions.size() == rows;
    const bool haveContent
        = (areVersions
              || (m_objects == Objects::AreVersions && rows > 0 && m_selection.folders.isEmpty()))
        && std::none_of(objects.cbegin(), objects.cend(), isMarker)
        && std::none_of(versions.cbegin(), versions.cend(), isMarker);
    download->setEnabled(haveContent);
    copyLink->setEnabled(haveContent && rows == 1);
    restore->setEnabled(areVersions && haveContent && rows == 1 && !versions.first().isLatest);
    restoreDeleted->setEnabled(!m_isDeleting && rows > 0 && m_selection.folders.isEmpty()
        && std::all_of(objects.cbegin(), objects.cend(), isLatestMarker)
        && std::all_of(versions.cbegin(), versions.cend(), isLatestMarker));
    remove->setEnabled(!m_isDeleting && areVersions);
}

void VersionActions::askBeforeDeleting()
{
    const QList<ObjectVersion> versions = m_selection.versions;
    auto *box = new QMessageBox(m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Warning);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(tr("Delete versions"));
    box->setText(tr("Delete %Ln version(s) for good?", nullptr, pluralCount(versions.size())));
    QString consequence
        = tr("Other versions of the object stay. What is deleted here cannot be restored.");
    const auto isLatestMarker
        = [](const ObjectVersion &version) { return version.isDeleteMarker && version.isLatest; };
    if (std::any_of(versions.cbegin(), versions.cend(), isLatestMarker))
        consequence += QLatin1String("\n\n")
            + tr("Deleting the newest delete marker of an object brings the object back.");
    box->setInformativeText(consequence);
    QPushButton *confirm = box->addButton(tr("Delete for good"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(confirm, &QPushButton::clicked, this,
        [this, versions, bucket = m_bucket, session = m_session] {
            if (session == m_session && bucket == m_bucket) // or the question is out of date
                deleteNow(versions);
        });
    box->open();
}

/// Asks only where something would be lost: while versioning is suspended, the newest version has
/// the id "null", and is replaced by whatever is written.
void VersionActions::askBeforeRestoring()
{
    const ObjectVersion version = m_selection.versions.first();
    const bool isReplaced = m_selection.newest && !m_selection.newest->isDeleteMarker
        && m_selection.newest->versionId.bytes() == "null";
    if (!isReplaced) {
        emit restoreRequested(m_bucket, version);
        return;
    }
    auto *box = new QMessageBox(m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Warning);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(tr("Restore version"));
    box->setText(tr("Replace the latest version?"));
    box->setInformativeText(
        tr("Versioning is suspended in this bucket, so the latest version is not kept."));
    QPushButton *confirm = box->addButton(tr("Replace"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(confirm, &QPushButton::clicked, this,
        [this, version, bucket = m_bucket] { emit restoreRequested(bucket, version); });
    box->open();
}

void VersionActions::deleteNow(const QList<ObjectVersion> &versions)
{
    if (!m_session)
        return;
    QList<ObjectVersionName> names;
    for (const ObjectVersion &version : versions)
        names.append(ObjectVersionName {version.object.key, version.versionId});
    m_isDeleting = true;
    enable();
    emit deletionBegun();
    const auto work = [bucket = m_bucket, names](
                          S3Client client) { return client.deleteVersions(bucket, names); };
    whenDone(this, m_session->run(work, m_cancel.token()),
        [this, bucket = m_bucket](const Result<QList<DeleteFailure>> &failures) {
            if (!failures && failures.error().isCancelled())
                return; // its session is gone
            m_isDeleting = false;
            enable();
            if (!failures)
                emit deletionEnded(bucket, describe(failures.error()));
            else if (!failures->isEmpty())
                emit deletionEnded(bucket,
                    tr("%Ln could not be deleted. %1", nullptr, pluralCount(failures->size()))
                        .arg(describe(failures->first().error)));
            else
                emit deletionEnded(bucket, {});
        });
}

} // namespace windlass
