// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/opening/filewatch.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace windlass;

namespace {

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

/// What programs do to a file that they save.
class TestFileWatch : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void writingIsNoticed();
    void replacingIsNoticed();
    void secondReplacingIsNoticed();
    void severalWritesAreOneChange();
    void readingIsNoChange();
    void otherFilesBesideItAreNoChange();
    void whatIsKnownIsNoChange();
    void deletedFileIsNoChange();

private:
    bool replace(const QByteArray &bytes);

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

void TestFileWatch::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_path = m_dir->filePath(QStringLiteral("a.txt"));
    QVERIFY(writeFile(m_path, "before"));
}

/// As editors do it that write a new file first.
bool TestFileWatch::replace(const QByteArray &bytes)
{
    const QString other = m_dir->filePath(QStringLiteral(".a.txt.new"));
    return writeFile(other, bytes) && QFile::remove(m_path) && QFile::rename(other, m_path);
}

void TestFileWatch::writingIsNoticed()
{
    FileWatch watch(m_path);
    QSignalSpy changed(&watch, &FileWatch::changed);
    QVERIFY(!watch.isChanged());
    QVERIFY(writeFile(m_path, "after"));
    QTRY_COMPARE(changed.count(), 1);
    QVERIFY(watch.isChanged());
}

void TestFileWatch::replacingIsNoticed()
{
    FileWatch watch(m_path);
    QSignalSpy changed(&watch, &FileWatch::changed);
    QVERIFY(replace("after"));
    QTRY_COMPARE(changed.count(), 1);
}

void TestFileWatch::secondReplacingIsNoticed()
{
    FileWatch watch(m_path);
    QSignalSpy changed(&watch, &FileWatch::changed);
    QVERIFY(replace("after"));
    QTRY_COMPARE(changed.count(), 1);
    QVERIFY(replace("later"));
    QTRY_COMPARE(changed.count(), 2);
    QVERIFY(writeFile(m_path, "in its place"));
    QTRY_COMPARE(changed.count(), 3);
}

void TestFileWatch::severalWritesAreOneChange()
{
    FileWatch watch(m_path);
    QSignalSpy changed(&watch, &FileWatch::changed);
    for (int i = 0; i < 5; ++i)
        QVERIFY(writeFile(m_path, QByteArray(i + 1, 'x')));
    QTRY_COMPARE(changed.count(), 1);
    QVERIFY(!changed.wait(600));
}

void TestFileWatch::readingIsNoChange()
{
    FileWatch watch(m_path);
    QSignalSpy changed(&watch, &FileWatch::changed);
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("before"));
    QVERIFY(!changed.wait(600));
}

void TestFileWatch::otherFilesBesideItAreNoChange()
{
    FileWatch watch(m_path);
    QSignalSpy changed(&watch, &FileWatch::changed);
    QVERIFY(writeFile(m_dir->filePath(QStringLiteral(".~lock.a.txt#")), "lock"));
    QVERIFY(!changed.wait(600));
}

void TestFileWatch::whatIsKnownIsNoChange()
{
    FileWatch watch(m_path);
    QSignalSpy changed(&watch, &FileWatch::changed);
    QVERIFY(writeFile(m_path, "after"));
    watch.setKnown();
    QVERIFY(!changed.wait(600));
    QVERIFY(!watch.isChanged());
}

void TestFileWatch::deletedFileIsNoChange()
{
    FileWatch watch(m_path);
    QSignalSpy changed(&watch, &FileWatch::changed);
    QVERIFY(QFile::remove(m_path));
    QVERIFY(!changed.wait(600));
    QVERIFY(!watch.isChanged());
}

QTEST_GUILESS_MAIN(TestFileWatch)
#include "tst_filewatch.moc"
