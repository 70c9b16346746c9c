// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/filemanagerdrop.h"

#include <QDBusConnection>
#include <QMimeData>
#include <QTest>

using namespace windlass;

/// Where there is no session bus, a drag is what it was without file managers.
class TestNoFileManagerDrop : public QObject
{
    Q_OBJECT
private slots:
    void nothingIsAdded();
};

void TestNoFileManagerDrop::nothingIsAdded()
{
    QVERIFY(!QDBusConnection::sessionBus().isConnected());
    FileManagerDrop drop(nullptr);
    QMimeData dragged;
    drop.begin(dragged);
    drop.end();
    QVERIFY(dragged.formats().isEmpty());
}

QTEST_GUILESS_MAIN(TestNoFileManagerDrop)
#include "tst_nofilemanagerdrop.moc"
