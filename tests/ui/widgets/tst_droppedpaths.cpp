// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/droppedpaths.h"

#include <QMimeData>
#include <QTest>

using namespace windlass;

class TestDroppedPaths : public QObject
{
    Q_OBJECT
private slots:
    void readsWhatFileManagersOffer_data();
    void readsWhatFileManagersOffer();
    void cutFilesOfKdeAreFiles();
};

void TestDroppedPaths::readsWhatFileManagersOffer_data()
{
    using Paths = QList<QByteArray>;
    const QString uris = QStringLiteral("text/uri-list");
    const QString gnome = QStringLiteral("x-special/gnome-copied-files");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QList<QByteArray>>("paths");
    QTest::newRow("uris") << uris << QByteArray("file:///a%20b\r\nfile:///c/\r\n")
                          << Paths {"/a b", "/c"};
    QTest::newRow("not UTF-8") << uris << QByteArray("file:///%E4\r\n") << Paths {"/\xE4"};
    QTest::newRow("one is remote") << uris << QByteArray("file:///a\r\nhttp://b/c\r\n") << Paths {};
    QTest::newRow("copied") << gnome << QByteArray("copy\nfile:///a%20b\nfile:///c")
                            << Paths {"/a b", "/c"};
    QTest::newRow("cut") << gnome << QByteArray("cut\nfile:///%E4\n") << Paths {"/\xE4"};
    QTest::newRow("copied, one is remote")
        << gnome << QByteArray("copy\nfile:///a\nsftp://b/c") << Paths {};
    QTest::newRow("unknown action") << gnome << QByteArray("link\nfile:///a") << Paths {};
    QTest::newRow("empty") << gnome << QByteArray() << Paths {};
    QTest::newRow("text") << QStringLiteral("text/plain") << QByteArray("/a") << Paths {};
}

void TestDroppedPaths::readsWhatFileManagersOffer()
{
    QFETCH(const QString, type);
    QFETCH(const QByteArray, content);
    QMimeData data;
    data.setData(type, content);
    QTEST(droppedPaths(data), "paths");
}

void TestDroppedPaths::cutFilesOfKdeAreFiles()
{
    QMimeData data;
    data.setData(QStringLiteral("text/uri-list"), "file:///a\r\n");
    data.setData(QStringLiteral("application/x-kde-cutselection"), "1");
    QCOMPARE(droppedPaths(data), QList<QByteArray>({"/a"}));
}

QTEST_APPLESS_MAIN(TestDroppedPaths)
#include "tst_droppedpaths.moc"
