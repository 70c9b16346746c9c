// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/demo/mainjob.h"

#include "core/transfer/engine/transferengine.h"
#include "tests/demo/darkpalette.h"
#include "tests/demo/hands.h"
#include "tests/demo/steprunner.h"
#include "ui/browser/browserview.h"
#include "ui/browser/objecttablemodel.h"
#include "ui/browser/objecttableview.h"
#include "ui/connections/connectiontreemodel.h"
#include "ui/connections/sidebar.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/plan/plandialog.h"
#include "ui/settings/settingsdialog.h"
#include "ui/sharing/sharelinkdialog.h"
#include "ui/versions/versionstree.h"
#include "ui/versions/versionsview.h"

#include <QApplication>
#include <QClipboard>
#include <QCursor>
#include <QDialogButtonBox>
#include <QDrag>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStyle>
#include <QTimer>
#include <QUrl>

#include <cstdio>

namespace windlass {

using namespace std::chrono_literals;

static constexpr std::chrono::seconds transferDeadline = 15min;

MainJob::MainJob(MainWindow &window, TransferEngine &engine, StepRunner &steps, Options options)
    : m_window(window), m_engine(engine), m_steps(steps), m_options(std::move(options)),
      m_folder(QFile::encodeName(QFileInfo(m_options.droppedFolder).fileName()) + '/'),
      m_browser(*window.browser()), m_camera(window, m_options.pictureFolder), m_watch(engine)
{
    if (m_options.isGlance) {
        addGlance();
        return;
    }
    addConnecting();
    addUpload();
    addCarrying();
    addOddNames();
    addDownload();
    addLinks();
    addVersions();
    addDarkness();
}

// --- the job, stage by stage ---

void MainJob::addConnecting()
{
    addPicture(QStringLiteral("00-welcome"));
    addOpening();
    addPicture(QStringLiteral("01-connected"));
}

void MainJob::addGlance()
{
    addOpening();
    addPicture(QStringLiteral("10-window-200"));
    m_steps.run([this] {
        for (QAction *action : m_window.findChildren<QAction *>()) {
            if (action->menuRole() == QAction::PreferencesRole)
                action->trigger();
        }
    });
    m_steps.await(QStringLiteral("the preferences"), [this] {
        const auto *dialog = m_window.findChild<SettingsDialog *>();
        return dialog && dialog->isVisible();
    });
    addPicture(QStringLiteral("11-preferences-200"));
}

void MainJob::addUpload()
{
    m_steps.run([this] {
        m_watch.expectNext();
        if (!drop(QUrl::fromLocalFile(m_options.droppedFolder), rows(), pointBesideRows()))
            m_steps.fail(QStringLiteral("the browser refuses the drop"));
    });
    addReview(QStringLiteral("02-review"));
    addPictureUnderWay(QStringLiteral("02-dropped"));
    addBatchEnd(QStringLiteral("upload"), "UP");
    addListing(at({}), m_folder);
    addPicture(QStringLiteral("03-uploaded"));
}

/// A folder is cut, and dragged over another one. The loop of a drag runs these steps as well.
void MainJob::addCarrying()
{
    const QByteArray carried = m_options.sharedPath.left(m_options.sharedPath.indexOf('/') + 1);
    m_steps.run([this, carried] {
        click(rows(), pointOn(carried));
        actions().cut->trigger();
    });
    addPicture(QStringLiteral("03-cut"));
    m_steps.run([this] {
        QGuiApplication::clipboard()->clear();
        QTimer::singleShot(
            0, m_browser.table(), [this] { emit m_browser.table()->dragRequested(); });
    });
    m_steps.await(
        QStringLiteral("a drag over the folder “%1”").arg(QString::fromUtf8(m_folder)), [this] {
            QCursor::setPos(rows().mapToGlobal(pointOn(m_folder)));
            const auto *drag = m_browser.table()->findChild<QDrag *>();
            return drag && drag->target() == &rows();
        });
    addPicture(QStringLiteral("03-drag"));
    m_steps.run([this] {
        QDrag::cancel();
        QCursor::setPos(m_window.mapToGlobal(m_window.rect().bottomRight())); // no tool tips
    });
    m_steps.await(QStringLiteral("the end of the drag"),
        [this] { return m_browser.table()->findChild<QDrag *>() == nullptr; });
}

void MainJob::addOddNames()
{
    const QByteArray oddNames = "odd names/";
    addEntering(at(m_folder), m_folder, oddNames);
    addEntering(at(m_folder + oddNames), oddNames, "with spaces.txt");
    addPicture(QStringLiteral("04-odd-names"));
    m_steps.run([this] { actions().up->trigger(); });
    addListing(at(m_folder), oddNames);
    m_steps.run([this] { actions().up->trigger(); });
    addListing(at({}), m_folder);
}

void MainJob::addDownload()
{
    m_steps.run([this] { click(rows(), pointOn(m_folder)); });
    m_steps.await(QStringLiteral("the Download action of the selected folder"),
        [this] { return actions().download->isEnabled(); });
    m_steps.run([this] { actions().download->trigger(); });
    m_steps.await(QStringLiteral("the dialog that asks for the folder"),
        [this] { return m_window.findChild<QFileDialog *>() != nullptr; });
    m_steps.run([this] { chooseFolder(); });
    addReview(QStringLiteral("05-review"));
    addPictureUnderWay(QStringLiteral("05-downloading"));
    addBatchEnd(QStringLiteral("download"), "DOWN");
    addPicture(QStringLiteral("06-downloaded"));
}

void MainJob::addLinks()
{
    const QList<QByteArray> parts = m_options.sharedPath.split('/');
    QByteArray prefix = m_folder;
    QByteArray folder = m_folder;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const bool isFolder = i + 1 < parts.size();
        const QByteArray inside = isFolder ? parts[i] + '/' : parts[i];
        addEntering(at(prefix), folder, inside);
        prefix += inside;
        folder = inside;
    }
    const QByteArray object = parts.last();

    m_steps.run([] { QGuiApplication::clipboard()->clear(); });
    addContextMenu(object);
    m_steps.run([this] { pointAt(*openMenu(), *actions().copyLink); });
    addPicture(QStringLiteral("07-context-menu"));
    m_steps.run([this] { choose(*openMenu(), *actions().copyLink); });
    m_steps.await(QStringLiteral("a link in the clipboard"),
        [] { return QGuiApplication::clipboard()->text().startsWith(QLatin1String("http")); });
    m_steps.run([this] { report("COPIED_LINK", QGuiApplication::clipboard()->text().toUtf8()); });

    const auto dialog = [this] { return m_window.findChild<ShareLinkDialog *>(); };
    addContextMenu(object);
    m_steps.run([this] { choose(*openMenu(), *actions().share); });
    m_steps.await(QStringLiteral("a link in the dialog “Share link”"),
        [dialog] { return dialog() && !dialog()->link().isEmpty(); });
    addPicture(QStringLiteral("08-share-link"));
    m_steps.run([this, dialog] {
        report("SHARED_LINK", dialog()->link().toUtf8());
        click(*dialog()->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Close));
    });
    m_steps.await(QStringLiteral("the end of the dialog “Share link”"),
        [dialog] { return dialog() == nullptr; });
}

void MainJob::addVersions()
{
    m_steps.run([this] { actions().showVersions->trigger(); });
    const VersionsView *versions = m_browser.versions();
    m_steps.await(QStringLiteral("versions in place of the table"), [versions] {
        return versions->isVisible() && !versions->isLoading()
            && versions->tree()->model()->rowCount() > 0;
    });
    m_steps.run([versions] { versions->tree()->expandAll(); });
    addPicture(QStringLiteral("09-versions"));
}

void MainJob::addDarkness()
{
    m_steps.run([] {
        QPalette dark = darkPalette();
        QApplication::style()->polish(dark); // as for the palette of a desktop
        QApplication::setPalette(dark);
    });
    addPicture(QStringLiteral("10-dark"));
}

// --- steps of several places ---

void MainJob::addOpening()
{
    m_steps.run([this] { m_window.open(at({})); });
    m_steps.await(QStringLiteral("rows in the bucket's listing"),
        [this] { return model().rowCount() > 0 && !actions().stop->isEnabled(); });
    m_steps.await(QStringLiteral("the bucket in the sidebar"), [this] { return showsBuckets(); });
}

void MainJob::addPicture(const QString &name)
{
    m_steps.await(QStringLiteral("the picture %1.png in %2").arg(name, m_options.pictureFolder),
        [this, name] { return m_camera.take(name); });
}

void MainJob::addPictureUnderWay(const QString &name)
{
    m_steps.await(
        QStringLiteral("a transfer that is under way"), [this] { return m_watch.isUnderWay(); },
        transferDeadline);
    addPicture(name);
}

void MainJob::addBatchEnd(const QString &what, const QByteArray &keys)
{
    m_steps.await(
        QStringLiteral("the end of the %1").arg(what),
        [this] { return m_watch.isFinished() && m_engine.isIdle(); }, transferDeadline);
    m_steps.run([this, what, keys] {
        const QStringList problems = m_watch.problems();
        if (problems.isEmpty())
            reportBatch(keys);
        else
            m_steps.fail(QStringLiteral("the %1 failed:\n  %2")
                             .arg(what, problems.join(QLatin1String("\n  "))));
    });
}

void MainJob::addListing(const S3Uri &location, const QByteArray &row)
{
    m_steps.await(
        QStringLiteral("“%1” in the listing of %2").arg(QString::fromUtf8(row), location.display()),
        [this, location, row] {
            return m_browser.location() == location && !actions().stop->isEnabled()
                && model().rowOf(row) >= 0;
        });
}

/// Opens a folder that is shown, and waits for a row in it.
void MainJob::addEntering(const S3Uri &location, const QByteArray &folder, const QByteArray &row)
{
    m_steps.run([this, folder] { doubleClick(rows(), pointOn(folder)); });
    addListing(location, row);
}

void MainJob::addContextMenu(const QByteArray &row)
{
    m_steps.run([this, row] {
        const QPoint position = pointOn(row);
        click(rows(), position); // with the right button, but that selects as well
        openContextMenu(rows(), position);
    });
    m_steps.await(QStringLiteral("the context menu with “Copy link” and “Share link”"), [this] {
        const QMenu *menu = openMenu();
        return menu && menu->actions().contains(actions().copyLink)
            && menu->actions().contains(actions().share) && actions().copyLink->isEnabled();
    });
}

/// Too many files to be sent unseen: the plan is shown, and started.
void MainJob::addReview(const QString &picture)
{
    m_steps.await(QStringLiteral("the review of the plan"),
        [this] { return startButton() && startButton()->isEnabled(); });
    addPicture(picture);
    m_steps.run([this] { click(*startButton()); });
}

// --- details ---

QPushButton *MainJob::startButton() const
{
    const auto *dialog = m_window.findChild<PlanDialog *>();
    return dialog && dialog->isVisible() ? dialog->startButton() : nullptr;
}

void MainJob::chooseFolder()
{
    auto *dialog = m_window.findChild<QFileDialog *>();
    auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
    auto *buttons = dialog->findChild<QDialogButtonBox *>();
    if (!name || !buttons || !buttons->button(QDialogButtonBox::Open)) {
        m_steps.fail(QStringLiteral("the dialog that asks for the folder is not Qt’s"));
        return;
    }
    name->setText(m_options.downloadFolder);
    m_watch.expectNext();
    click(*buttons->button(QDialogButtonBox::Open));
}

bool MainJob::showsBuckets() const
{
    const auto *model = m_window.sidebar()->findChild<ConnectionTreeModel *>();
    const QList<ConnectionConfig> connections = m_window.connections().connections();
    return model
        && std::any_of(connections.begin(), connections.end(), [&](const auto &connection) {
               return model->bucketIndex(connection.id, m_options.bucket).isValid();
           });
}

void MainJob::reportBatch(const QByteArray &keys)
{
    report(keys + "_OBJECTS", QByteArray::number(m_watch.batch().done));
    report(keys + "_BYTES", QByteArray::number(m_watch.batch().doneBytes));
    report(keys + "_SECONDS", QByteArray::number(m_watch.seconds(), 'f', 2));
}

void MainJob::report(const QByteArray &key, const QByteArray &value)
{
    std::printf("%s=%s\n", key.constData(), value.constData());
    std::fflush(stdout);
}

const BrowserActions &MainJob::actions() const
{
    return m_browser.actions();
}

const ObjectTableModel &MainJob::model() const
{
    return *static_cast<ObjectTableModel *>(m_browser.table()->model());
}

QWidget &MainJob::rows() const
{
    return *m_browser.table()->viewport();
}

/// Scrolls there first.
QPoint MainJob::pointOn(const QByteArray &row) const
{
    const QModelIndex index = model().index(model().rowOf(row), ObjectTableModel::NameColumn);
    m_browser.table()->scrollTo(index);
    const QRect cell = m_browser.table()->visualRect(index);
    return {cell.left() + 60, cell.center().y()};
}

QPoint MainJob::pointBesideRows() const
{
    return {rows().width() / 2, rows().height() - 4};
}

QMenu *MainJob::openMenu() const
{
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

} // namespace windlass
