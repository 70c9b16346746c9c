// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/reading/workingcopies.h"
#include "tests/support/temporarytree.h"
#include "tests/unit/testing.h"

#include <QDir>
#include <QTemporaryDir>

#include <sys/stat.h>
#include <unistd.h>

using namespace windlass;

namespace {

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

/// The files that programs of the desktop are shown.
class TestWorkingCopies : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void copyIsTheOwnersAlone();
    void twoOfAKeyAreTwoFiles();
    void unchangedOnesGoAtTheNextStart();
    void changedOnesStay();
    void uploadedOnesGo();
    void unfinishedOnesGo();
    void thoseOfARunningProcessStay();
    void namesAreHarmless_data();
    void namesAreHarmless();
    void programsAreKnown_data();
    void programsAreKnown();

private:
    QString makeCopy(WorkingCopies &copies, const QByteArray &key);

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestWorkingCopies::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
}

QString TestWorkingCopies::makeCopy(WorkingCopies &copies, const QByteArray &key)
{
    Result<WorkingCopies::NewFile> made = copies.make(ObjectKey(key));
    if (!made || ::write(made->file.get(), "bytes", 5) != 5)
        return {};
    made->file = FileDescriptor();
    return copies.finish(made->path, QDateTime(QDate(2024, 2, 3), QTime(4, 5, 6), Qt::UTC))
        .value_or(QString());
}

void TestWorkingCopies::copyIsTheOwnersAlone()
{
    WorkingCopies copies(m_dir->path());
    const mode_t before = ::umask(0);
    const QString path = makeCopy(copies, "folder/a b.txt");
    ::umask(before);
    QCOMPARE(QFileInfo(path).fileName(), QStringLiteral("a b.txt"));
    QCOMPARE(modeOf(path), 0600U);
    QCOMPARE(modeOf(QFileInfo(path).path()), 0700U);
}

void TestWorkingCopies::twoOfAKeyAreTwoFiles()
{
    WorkingCopies copies(m_dir->path());
    const QString one = makeCopy(copies, "a.txt");
    const QString other = makeCopy(copies, "a.txt");
    QVERIFY(QFileInfo::exists(one) && QFileInfo::exists(other));
    QVERIFY(one != other);
    WorkingCopies::remove(one);
    QVERIFY(!QFileInfo::exists(QFileInfo(one).path()));
}

void TestWorkingCopies::unchangedOnesGoAtTheNextStart()
{
    QString path;
    {
        WorkingCopies copies(m_dir->path());
        path = makeCopy(copies, "a.txt");
    }
    QVERIFY(QFileInfo::exists(path));
    WorkingCopies(m_dir->path()).removeUnchanged();
    QVERIFY(!QFileInfo::exists(path));
    QVERIFY(QDir(m_dir->filePath(QStringLiteral("opened"))).isEmpty());
}

void TestWorkingCopies::changedOnesStay()
{
    QString path;
    {
        WorkingCopies copies(m_dir->path());
        path = makeCopy(copies, "a.txt");
    }
    QVERIFY(writeFile(path, "mine!")); // as long as it was
    QCOMPARE(WorkingCopies(m_dir->path()).removeUnchanged(), QStringList {path});
    QVERIFY(QFileInfo::exists(path));
}

void TestWorkingCopies::uploadedOnesGo()
{
    QString path;
    {
        WorkingCopies copies(m_dir->path());
        path = makeCopy(copies, "a.txt");
    }
    QVERIFY(writeFile(path, "mine"));
    WorkingCopies::noteUploaded(path);
    QVERIFY(writeFile(path, "later"));
    QCOMPARE(WorkingCopies(m_dir->path()).removeUnchanged(), QStringList {path});
    WorkingCopies::noteUploaded(path);
    QCOMPARE(WorkingCopies(m_dir->path()).removeUnchanged(), QStringList());
    QVERIFY(!QFileInfo::exists(path));
}

void TestWorkingCopies::unfinishedOnesGo()
{
    QString path;
    {
        WorkingCopies copies(m_dir->path());
        const Result<WorkingCopies::NewFile> made = copies.make(ObjectKey("a.txt"));
        QVERIFY(made && ::write(made->file.get(), "half", 4) == 4);
        path = made->path;
    }
    QCOMPARE(WorkingCopies(m_dir->path()).removeUnchanged(), QStringList());
    QVERIFY(!QFileInfo::exists(path));
}

void TestWorkingCopies::thoseOfARunningProcessStay()
{
    WorkingCopies copies(m_dir->path());
    const QString path = makeCopy(copies, "a.txt");
    WorkingCopies(m_dir->path()).removeUnchanged();
    QVERIFY(QFileInfo::exists(path));
}

void TestWorkingCopies::namesAreHarmless_data()
{
    QTest::addColumn<QByteArray>("key");
    for (const char *key : {"", "/", "//", "a//", "..", "../..", ".", "a/..", "x\ny.txt"})
        QTest::newRow(key) << QByteArray(key);
    QTest::newRow("NUL") << QByteArray("a\0b.txt", 7);
    QTest::newRow("long") << QByteArray(1000, 'x') + ".txt";
    QTest::newRow("no UTF-8") << QByteArray("\xff\xfe.txt");
}

void TestWorkingCopies::namesAreHarmless()
{
    QFETCH(QByteArray, key);
    const QString name = safeFileName(ObjectKey(key));
    QVERIFY(!name.isEmpty());
    QVERIFY(name != QLatin1String(".") && name != QLatin1String(".."));
    QVERIFY(!name.contains(QLatin1Char('/')));
    QVERIFY(QFile::encodeName(name).size() <= 255);
    for (const QChar c : name)
        QVERIFY(c.unicode() >= 0x20 && c.unicode() != 0x7f);
    WorkingCopies copies(m_dir->path());
    const QString path = makeCopy(copies, key);
    QVERIFY(QFileInfo(path).isFile());
    QVERIFY(QFileInfo(path).canonicalFilePath().startsWith(
        QFileInfo(m_dir->path()).canonicalFilePath() + QLatin1String("/opened/")));
}

void TestWorkingCopies::programsAreKnown_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isProgram");
    QTest::newRow("text") << "a.txt" << QByteArray("hello") << false;
    QTest::newRow("picture") << "a.png" << QByteArray("\x89PNG") << false;
    QTest::newRow("no suffix") << "README" << QByteArray("MIT") << false;
    QTest::newRow("desktop file") << "a.desktop" << QByteArray() << true;
    QTest::newRow("disguised desktop file")
        << "a.txt" << QByteArray("# x\n[Desktop Entry]\nExec=rm\n") << true;
    QTest::newRow("in capitals") << "A.DESKTOP" << QByteArray() << true;
    QTest::newRow("space behind it") << "a.exe " << QByteArray() << true;
    QTest::newRow("ELF") << "picture.png"
                         << QByteArray("\x7f"
                                       "ELF\2")
                         << true;
    QTest::newRow("script") << "notes" << QByteArray("#!/bin/sh\n") << true;
    QTest::newRow("Windows") << "notes" << QByteArray("MZ\x90") << true;
    QTest::newRow("shell") << "a.sh" << QByteArray("echo") << true;
}

void TestWorkingCopies::programsAreKnown()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isProgram);
    QCOMPARE(isProgramFile(name, bytes), isProgram);
}

QTEST_GUILESS_MAIN(TestWorkingCopies)
#include "tst_workingcopies.moc"
