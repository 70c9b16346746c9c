// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QAction>
#include <QObject>

class QMenu;

namespace windlass {

/// The browser's actions: names, icons, shortcuts, and when each is enabled. Does not perform them.
class BrowserActions : public QObject
{
    Q_OBJECT
public:
    /// What determines which actions are enabled.
    struct Situation {
        bool isConnected = false;
        bool isAtBuckets = false; ///< at "s3://"
        bool isLoading = false;
        bool isSearch = false; ///< the rows are search results
        bool isFiltered = false;
        bool canUpload = false; ///< as far as known
        bool canGoBack = false;
        bool canGoForward = false;
        int buckets = 0; ///< selected
        int folders = 0; ///< selected
        int objects = 0; ///< selected
    };

    /// \a browser owns the shortcuts that work everywhere in it, \a table those for rows.
    BrowserActions(QWidget *browser, QWidget *table);

    void update(const Situation &situation);
    /// The menu for the selected rows, or for the location if none is selected.
    void fillContextMenu(QMenu &menu, const Situation &situation) const;

    // Navigation
    QAction *back;
    QAction *forward;
    QAction *up;
    QAction *reload;
    QAction *stop;
    QAction *editLocation;
    QAction *findByName;
    QAction *clearFilter;
    QAction *search;
    QAction *closeSearch;
    QAction *showVersions; ///< whether versions are rows below their objects
    // The location
    QAction *uploadFiles;
    QAction *uploadFolder;
    QAction *uploadWithOptions;
    QAction *paste; ///< objects or files from the clipboard
    QAction *newFolder;
    QAction *newBucket;
    QAction *letUpload;
    // The selection
    QAction *open;
    QAction *openInTab;    ///< for folders and buckets
    QAction *showInFolder; ///< for search results
    QAction *preview;      ///< whether the selection is shown beside the table
    QAction *download;
    QAction *downloadWithOptions;
    QAction *cut;
    QAction *copy;
    QAction *share;
    QAction *copyLink;
    QAction *copyUri;
    QAction *copyTo;
    QAction *moveTo;
    QAction *rename;
    QAction *remove;
    QAction *versions; ///< of the selected row, or of the location
    QAction *restoreArchived;

private:
    QAction *add(const char *iconName, const QString &text, const QString &toolTip,
        const QList<QKeySequence> &shortcuts = {});
    void makeNavigation(QWidget *browser);
    void makeLocation(QWidget *browser);
    void makeSelection(QWidget *table);
};

} // namespace windlass
