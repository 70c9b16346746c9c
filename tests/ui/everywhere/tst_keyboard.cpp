// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/journal/journal.h"
#include "core/transfer/engine/transferengine.h"
#include "tests/demo/gallery.h"
#include "translations/translations.h"
#include "ui/mainwindow/mainwindow.h"

#include <QApplication>
#include <QMenu>
#include <QMenuBar>
#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>
#include <QToolButton>
#include <QTranslator>

using namespace windlass;

/// Whether everything can be reached and understood without a mouse.
class TestKeyboard : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void mnemonicsDiffer_data();
    void mnemonicsDiffer();
    void everyActionIsInAMenu();
    void f10OpensTheMenuBar();
    void tabReachesEverything_data();
    void tabReachesEverything();
    void tabReachesAllOfTheWindow();

private:
    QTranslator m_german;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ConnectionStore> m_store;
    std::unique_ptr<SettingsStore> m_settings;
    std::unique_ptr<TransferEngine> m_engine;
    std::unique_ptr<MainWindow> m_window;
};

void TestKeyboard::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    installTranslations(*qApp);
    QVERIFY(m_german.load(QStringLiteral(":/i18n/windlass_de.qm")));
}

void TestKeyboard::init()
{
    QCoreApplication::removeTranslator(&m_german);
    m_folder = std::make_unique<QTemporaryDir>();
    m_store
        = std::make_unique<ConnectionStore>(m_folder->filePath(QStringLiteral("connections.ini")));
    m_settings
        = std::make_unique<SettingsStore>(m_folder->filePath(QStringLiteral("settings.ini")));
}

void TestKeyboard::cleanup()
{
    m_window.reset();
    m_engine.reset();
}

static std::unique_ptr<MainWindow> makeWindow(const QTemporaryDir &folder, ConnectionStore &store,
    SettingsStore &settings, std::unique_ptr<TransferEngine> &engine)
{
    const auto journal
        = std::make_shared<Journal>(folder.filePath(QStringLiteral("journal.sqlite")));
    engine = std::make_unique<TransferEngine>(TransferConfig(), journal);
    auto window = std::make_unique<MainWindow>(store, settings, *engine, journal);
    window->resize(1000, 700);
    window->show();
    return window;
}

// --- menus ---

static QChar mnemonicOf(const QString &text)
{
    const QKeySequence key = QKeySequence::mnemonic(text);
    return key.isEmpty() ? QChar() : QChar(key[0].key());
}

/// "File: N: New connection / New folder"
static QStringList clashesIn(const QString &menu, const QList<QAction *> &actions)
{
    QHash<QChar, QString> seen;
    QStringList clashes;
    for (const QAction *action : actions) {
        const QChar key = mnemonicOf(action->text());
        if (key.isNull())
            continue;
        if (seen.contains(key))
            clashes.append(QStringLiteral("%1: %2: %3 / %4")
                               .arg(menu, QString(key), seen[key], action->text()));
        seen[key] = action->text();
    }
    for (const QAction *action : actions) {
        if (action->menu())
            clashes += clashesIn(action->text(), action->menu()->actions());
    }
    return clashes;
}

void TestKeyboard::mnemonicsDiffer_data()
{
    QTest::addColumn<bool>("isGerman");
    QTest::newRow("English") << false;
    QTest::newRow("German") << true;
}

void TestKeyboard::mnemonicsDiffer()
{
    QFETCH(bool, isGerman);
    if (isGerman)
        QCoreApplication::installTranslator(&m_german);
    m_window = makeWindow(*m_folder, *m_store, *m_settings, m_engine);
    const QList<QAction *> menus = m_window->menuBar()->actions();
    const QStringList clashes = clashesIn(QStringLiteral("menu bar"), menus);
    QVERIFY2(clashes.isEmpty(), qPrintable(clashes.join(QLatin1Char('\n'))));
}

static void addMenuActions(const QMenu &menu, QSet<const QAction *> &all)
{
    const auto actions = menu.actions();
    for (const QAction *action : actions) {
        all.insert(action);
        if (action->menu())
            addMenuActions(*action->menu(), all);
    }
}

void TestKeyboard::everyActionIsInAMenu()
{
    m_window = makeWindow(*m_folder, *m_store, *m_settings, m_engine);
    QSet<const QAction *> inMenus;
    const auto menus = m_window->menuBar()->actions();
    for (const QAction *action : menus)
        addMenuActions(*action->menu(), inMenus);
    // Those of toolbars, context menus and shortcuts belong to the widgets that they are added to.
    QStringList missing;
    const auto widgets = m_window->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        QList<QAction *> actions = widget->actions();
        if (const auto *button = qobject_cast<const QToolButton *>(widget);
            button && button->defaultAction())
            actions.append(button->defaultAction());
        if (qobject_cast<const QMenu *>(widget) || qobject_cast<const QMenuBar *>(widget))
            continue;
        for (const QAction *action : std::as_const(actions)) {
            if (!action->isSeparator() && !action->text().isEmpty() && !inMenus.contains(action))
                missing.append(action->text() + QLatin1String(" of ")
                    + QLatin1String(widget->metaObject()->className()));
        }
    }
    missing.removeDuplicates();
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char('\n'))));
}

void TestKeyboard::f10OpensTheMenuBar()
{
    m_window = makeWindow(*m_folder, *m_store, *m_settings, m_engine);
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTest::keyClick(m_window.get(), Qt::Key_F10);
    QTRY_VERIFY(m_window->menuBar()->activeAction());
    QCOMPARE(m_window->menuBar()->activeAction(), m_window->menuBar()->actions().first());
    QVERIFY(QApplication::activePopupWidget());
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
}

// --- the Tab key ---

static QString nameOf(const QWidget *widget)
{
    return QStringLiteral("%1 “%2”").arg(QLatin1String(widget->metaObject()->className()),
        widget->objectName().isEmpty() ? widget->accessibleName() : widget->objectName());
}

/// Where a field stands: in what is scrolled if it is in a scroll area, else in its window.
struct FieldPlace {
    const QWidget *area;
    QRect rect;
};

static FieldPlace placeOf(const QWidget &field, const QWidget &window)
{
    const QWidget *area = &window;
    for (const QWidget *outer = field.parentWidget(); outer && outer != &window;
         outer = outer->parentWidget()) {
        if (const auto *scrolled = qobject_cast<const QScrollArea *>(outer)) {
            area = scrolled->widget();
            break;
        }
    }
    return {area, QRect(field.mapTo(area, QPoint()), field.size())};
}

/// The widgets that Tab leads to, in their order; and where they are when it does, for what it
/// leads to is scrolled to.
static QList<QWidget *> tabCycle(QWidget &window, QList<FieldPlace> *places = nullptr)
{
    QList<QWidget *> cycle;
    window.activateWindow();
    QApplication::setActiveWindow(&window);
    QWidget *first = nullptr;
    for (QWidget *next = window.nextInFocusChain(); next != &window && !first;
         next = next->nextInFocusChain()) {
        if ((next->focusPolicy() & Qt::TabFocus) && next->isVisible() && next->isEnabled()
            && !next->focusProxy())
            first = next;
    }
    if (!first)
        return {};
    first->setFocus(Qt::TabFocusReason);
    for (int i = 0; i < 300; ++i) {
        QWidget *now = QApplication::focusWidget();
        if (!now || cycle.contains(now))
            break;
        cycle.append(now);
        if (places)
            places->append(placeOf(*now, window));
        QTest::keyClick(now, Qt::Key_Tab);
    }
    return cycle;
}

/// What Tab should lead to but does not, and tab bars that come after what they choose.
static QStringList tabFaults(QWidget &window)
{
    const QList<QWidget *> cycle = tabCycle(window);
    QStringList faults;
    const auto widgets = window.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (widget->window() != &window || !widget->isVisible() || !widget->isEnabled()
            || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy())
            continue;
        if (!cycle.contains(widget))
            faults.append(nameOf(widget) + QLatin1String(" cannot be reached"));
    }
    const auto tabs = window.findChildren<QTabWidget *>();
    for (const QTabWidget *tab : tabs) {
        const qsizetype bar = cycle.indexOf(tab->tabBar());
        for (const QWidget *widget : cycle) {
            if (tab->currentWidget() && tab->currentWidget()->isAncestorOf(widget)
                && cycle.indexOf(widget) < bar)
                faults.append(nameOf(widget) + QLatin1String(" comes before its tab bar"));
        }
    }
    return faults;
}

/// Down a form: what stands clearly below another widget does not come before it. Of the buttons
/// beside each other, those of the dialog come last.
static QStringList jumpsUp(QWidget &window)
{
    QList<FieldPlace> places;
    const QList<QWidget *> cycle = tabCycle(window, &places);
    QStringList faults;
    for (qsizetype i = 1; i < cycle.size(); ++i) {
        if (places[i].area == places[i - 1].area
            && places[i].rect.bottom() < places[i - 1].rect.top())
            faults.append(
                QStringLiteral("%1 is above %2").arg(nameOf(cycle[i]), nameOf(cycle[i - 1])));
    }
    return faults;
}

void TestKeyboard::tabReachesEverything_data()
{
    QTest::addColumn<int>("place");
    Gallery gallery;
    const auto dialogs = gallery.dialogs();
    for (int i = 0; i < dialogs.size(); ++i)
        QTest::addRow("%s", dialogs[i].name) << i;
}

void TestKeyboard::tabReachesEverything()
{
    QFETCH(int, place);
    Gallery gallery;
    const auto dialogs = gallery.dialogs();
    QWidget *dialog = dialogs[place].make();
    dialog->show();
    // What can be unfolded is unfolded.
    const auto buttons = dialog->findChildren<QToolButton *>();
    for (QToolButton *button : buttons) {
        if (button->isCheckable() && button->arrowType() == Qt::RightArrow)
            button->click();
    }
    QCoreApplication::processEvents();
    QStringList faults = tabFaults(*dialog) + jumpsUp(*dialog);
    const auto pages = dialog->findChildren<QTabWidget *>();
    for (QTabWidget *tabs : pages) {
        for (int i = 1; i < tabs->count(); ++i) {
            tabs->setCurrentIndex(i);
            faults += tabFaults(*dialog) + jumpsUp(*dialog);
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
}

void TestKeyboard::tabReachesAllOfTheWindow()
{
    m_window = makeWindow(*m_folder, *m_store, *m_settings, m_engine);
    QStringList faults = tabFaults(*m_window);
    ConnectionConfig config;
    config.name = QStringLiteral("lab");
    config.endpointUrl = QStringLiteral("http://127.0.0.1:1");
    config.keys.accessKeyId = "A";
    config.keys.secretAccessKey = "S";
    m_window->open(m_window->connections().save(config).value_or(QString()), S3Uri());
    faults += tabFaults(*m_window);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
}

QTEST_MAIN(TestKeyboard)
#include "tst_keyboard.moc"
