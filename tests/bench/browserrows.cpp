// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

// What the browser's table costs with very many rows: feeds it with pages of 1,000 keys, as fast as
// it takes them, and prints for each step how long it took, the longest time that the event loop
// was held by one event, and the memory. See README.md.
//
//   benchbrowser [--rows 1000000] [--keys padded|numbers|folders|umlauts]

#include "ui/browser/objecttablemodel.h"
#include "ui/browser/objecttableview.h"
#include "ui/browser/rowselection.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QFile>
#include <QScrollBar>
#include <QSemaphore>
#include <QThread>

#include <cstdio>
#include <ctime>
#include <functional>
#include <memory>
#include <utility>

using namespace windlass;

namespace {

constexpr int pageSize = 1000;

/// Milliseconds of this thread, which other programs cannot make longer.
double cpuTime()
{
    timespec time {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// Knows how long the longest event took.
class TimedApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_isWithin)
            return QApplication::notify(receiver, event);
        m_isWithin = true;
        QElapsedTimer timer;
        timer.start();
        const double before = cpuTime();
        const bool handled = QApplication::notify(receiver, event);
        m_longest = std::max(m_longest, double(timer.nsecsElapsed()) / 1e6);
        m_mostCpu = std::max(m_mostCpu, cpuTime() - before);
        m_isWithin = false;
        return handled;
    }

    double takeLongest() { return std::exchange(m_longest, 0); }
    double takeMostCpu() { return std::exchange(m_mostCpu, 0); }

private:
    double m_longest = 0; // milliseconds
    double m_mostCpu = 0;
    bool m_isWithin = false;
};

/// MiB of a line of /proc/self/status.
int memory(const char *field)
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = file.readAll();
    const qsizetype at = text.indexOf(field);
    return at < 0 ? 0
                  : text.mid(at).split('\n').first().simplified().split(' ').at(1).toInt() / 1024;
}

/// The number behind \a number in the order of the digits: 1, 10, 100, 101, ..., 11, ... up to
/// \a most.
qint64 nextByDigits(qint64 number, qint64 most)
{
    if (number * 10 <= most)
        return number * 10;
    while (number % 10 == 9 || number + 1 > most)
        number /= 10;
    return number + 1;
}

/// Makes pages, in the order of a server.
class PageMaker
{
public:
    PageMaker(QString kind, int rows) : m_kind(std::move(kind)), m_rows(rows) { }

    ListObjectsPage next()
    {
        ListObjectsPage page;
        for (int i = 0; i < pageSize && m_made < m_rows; ++i, ++m_made)
            append(page);
        return page;
    }

private:
    void append(ListObjectsPage &page)
    {
        const bool isPadded
            = m_kind == QLatin1String("padded") || m_kind == QLatin1String("folders");
        m_number = isPadded ? m_made : m_made == 0 ? 1 : nextByDigits(m_number, m_rows);
        const QByteArray digits = QByteArray::number(m_number);
        const QByteArray name = "photos/"
            + QByteArray(m_kind == QLatin1String("umlauts") ? "bäh-" : "img-")
            + (isPadded ? digits.rightJustified(8, '0') : digits);
        if (m_kind == QLatin1String("folders") && m_made % 10 == 0) {
            page.commonPrefixes.append(ObjectKey(name + '/'));
            return;
        }
        const qint64 shuffled = (qint64(m_made) * 7919) % 1'000'003;
        ObjectInfo object;
        object.key = ObjectKey(name + ".jpg");
        object.size = shuffled * 100;
        object.lastModified
            = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000 + shuffled * 1000, Qt::UTC);
        object.etag
            = ETag('"' + QByteArray::number(quint64(shuffled), 16).rightJustified(32, 'a') + '"');
        object.storageClass = shuffled % 3 == 0 ? "STANDARD_IA" : "STANDARD";
        page.objects.append(object);
    }

    const QString m_kind;
    const int m_rows;
    int m_made = 0;
    qint64 m_number = 0;
};

class Bench
{
public:
    Bench(TimedApplication &application, QString keys, int rows)
        : m_application(application), m_keys(std::move(keys)), m_rows(rows), m_table(&m_model),
          m_selection(m_model, m_table)
    {
        m_table.resize(1000, 700);
        m_table.show();
        QObject::connect(
            &m_selection, &RowSelection::changed, &m_table, [this] { m_selection.summary(); });
    }

    void run()
    {
        std::printf("| %s, %d rows | s | longest event, ms | of CPU | MiB | peak MiB |\n| --- | "
                    "--- | --- | --- | "
                    "--- | --- |\n",
            qPrintable(m_keys), m_rows);
        step("insert", [this] { insert(); });
        step("scroll", [this] { scroll(); });
        const char *columns[] = {"name", "size", "modified", "storage class"};
        for (int column = ObjectTableModel::ColumnCount - 1; column >= 0; --column) {
            for (const Qt::SortOrder order : {Qt::DescendingOrder, Qt::AscendingOrder}) {
                const QByteArray name = QByteArray("sort by ") + columns[column]
                    + (order == Qt::AscendingOrder ? ", up" : ", down");
                step(name.constData(), [&] { m_table.sortByColumn(column, order); });
            }
        }
        step("filter", [this] { m_model.setNameFilter(QStringLiteral("99")); });
        step("filter, narrower", [this] { m_model.setNameFilter(QStringLiteral("999")); });
        step("no filter", [this] { m_model.setNameFilter({}); });
        step("select all", [this] { m_table.selectAll(); });
        step("sort all selected", [this] { m_table.sortByColumn(1, Qt::AscendingOrder); });
        step("select none", [this] { m_table.clearSelection(); });
        step("find by name", [this] {
            m_selection.want("img-5");
            m_selection.restore(false);
        });
        step("reset", [this] { m_model.reset(); });
    }

private:
    void step(const char *name, const std::function<void()> &action)
    {
        m_application.takeLongest();
        m_application.takeMostCpu();
        QElapsedTimer timer;
        timer.start();
        // As an event, so that it is timed.
        QMetaObject::invokeMethod(&m_table, action, Qt::QueuedConnection);
        settle();
        std::printf("| %s | %.2f | %.1f | %.1f | %d | %d |\n", name, double(timer.elapsed()) / 1000,
            m_application.takeLongest(), m_application.takeMostCpu(), memory("VmRSS"),
            memory("VmHWM"));
        std::fflush(stdout);
    }

    /// Until the table shows what it was told to show.
    void settle()
    {
        do
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        while (m_isFeeding || !isSettled());
        QCoreApplication::processEvents(QEventLoop::AllEvents);
    }

    bool isSettled() const { return !m_model.isArranging(); }

    void insert()
    {
        m_isFeeding = true;
        m_maker.reset(QThread::create([this] {
            PageMaker maker(m_keys, m_rows);
            for (int made = 0; made < m_rows; made += pageSize) {
                m_room.acquire();
                QMetaObject::invokeMethod(
                    &m_table, [this, page = maker.next()] { append(page); }, Qt::QueuedConnection);
            }
            QMetaObject::invokeMethod(
                &m_table,
                [this] {
                    m_isFeeding = false;
                    m_model.settle();
                },
                Qt::QueuedConnection);
        }));
        m_maker->start();
    }

    void append(const ListObjectsPage &page)
    {
        m_model.appendPage(page, ObjectKey("photos/"));
        m_selection.restore(false);
        m_selection.summary();
        m_room.release();
    }

    void scroll()
    {
        // Each as an event of its own, as the keys of a person would be.
        QScrollBar *bar = m_table.verticalScrollBar();
        m_isFeeding = true;
        for (int i = 0; i < 20; ++i) {
            later([this, bar] {
                bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
                m_table.viewport()->repaint();
            });
        }
        later([bar] { bar->setValue(bar->maximum()); });
        later([this] { m_isFeeding = false; });
    }

    template <typename Action> void later(Action action)
    {
        QMetaObject::invokeMethod(&m_table, action, Qt::QueuedConnection);
    }

    TimedApplication &m_application;
    const QString m_keys;
    const int m_rows;
    ObjectTableModel m_model;
    ObjectTableView m_table;
    RowSelection m_selection;
    QSemaphore m_room {8};
    std::unique_ptr<QThread> m_maker;
    bool m_isFeeding = false;
};

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    TimedApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({QStringLiteral("rows"), QStringLiteral("How many."), QStringLiteral("N"),
        QStringLiteral("1000000")});
    parser.addOption(
        {QStringLiteral("keys"), QStringLiteral("padded, numbers, folders or umlauts."),
            QStringLiteral("KIND"), QStringLiteral("padded")});
    parser.process(application);
    Bench(application, parser.value(QStringLiteral("keys")),
        parser.value(QStringLiteral("rows")).toInt())
        .run();
    return 0;
}
