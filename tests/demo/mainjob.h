// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/s3/s3uri.h"
#include "tests/demo/batchwatch.h"
#include "tests/demo/camera.h"

#include <QObject>

class QMenu;
class QPushButton;
class QModelIndex;

namespace windlass {

class BrowserActions;
class BrowserView;
class MainWindow;
class ObjectTableModel;
class StepRunner;

/// The main job as a person does it with the window: looks around, drops a folder, fetches it back,
/// shares an object. Adds its steps to a runner; prints what it measures as KEY=value lines.
class MainJob : public QObject
{
    Q_OBJECT
public:
    struct Options {
        BucketName bucket;
        QString droppedFolder;  ///< of this computer
        QString downloadFolder; ///< of this computer, there already
        QByteArray sharedPath;  ///< of an object, below the dropped folder
        QString pictureFolder;
        /// Only looks at the window and the preferences, on a screen of 200 %.
        bool isGlance = false;
    };

    /// Everything outlives the job.
    MainJob(MainWindow &window, TransferEngine &engine, StepRunner &steps, Options options);

private:
    void addConnecting();
    void addGlance();
    void addUpload();
    void addCarrying();
    void addOddNames();
    void addDownload();
    void addLinks();
    void addVersions();
    void addDarkness();

    // Steps of several places
    void addOpening();
    void addPicture(const QString &name);
    void addPictureUnderWay(const QString &name);
    void addBatchEnd(const QString &what, const QByteArray &keys);
    void addListing(const S3Uri &location, const QByteArray &row);
    void addEntering(const S3Uri &location, const QByteArray &folder, const QByteArray &row);
    void addContextMenu(const QByteArray &row);
    void addReview(const QString &picture);

    QPushButton *startButton() const;
    void chooseFolder();
    bool showsBuckets() const;
    void reportBatch(const QByteArray &keys);
    void report(const QByteArray &key, const QByteArray &value);

    S3Uri at(const QByteArray &prefix) const { return {m_options.bucket, ObjectKey(prefix)}; }
    const BrowserActions &actions() const;
    const ObjectTableModel &model() const;
    QWidget &rows() const;
    QPoint pointOn(const QByteArray &row) const;
    QPoint pointBesideRows() const;
    QMenu *openMenu() const;

    MainWindow &m_window;
    TransferEngine &m_engine;
    StepRunner &m_steps;
    const Options m_options;
    const QByteArray m_folder; // the dropped folder's prefix
    BrowserView &m_browser;
    Camera m_camera;
    BatchWatch m_watch;
};

} // namespace windlass
