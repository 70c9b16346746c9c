// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/localfs/contenttype.h"
#include "core/localfs/sourcefile.h"
#include "tests/support/temporarytree.h"
#include "tests/unit/testing.h"

#include <QFile>
#include <QMimeDatabase>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>

using namespace windlass;

/// What is looked up once is what the database says of each name.
class TestContentType : public QObject
{
    Q_OBJECT
private slots:
    void namesHaveTheirTypes_data();
    void namesHaveTheirTypes();
    void allEndingsHaveTheirTypes();
    void manyEndingsAreForgotten();
    void bytesTellWhereTheNameDoesNot_data();
    void bytesTellWhereTheNameDoesNot();

private:
    static QByteArray expected(const QByteArray &name)
    {
        const auto types = QMimeDatabase().mimeTypesForFileName(QString::fromUtf8(name));
        return types.isEmpty() ? QByteArray() : types.first().name().toLatin1();
    }
};

void TestContentType::namesHaveTheirTypes_data()
{
    QTest::addColumn<QByteArray>("name");
    // Each after one that could be taken for it.
    for (const char *name : {"a.txt", "README", "README.txt", "readme.md", "00001", "Makefile", "x",
             "makefile.in", "in", "a.in", "CMakeLists.txt", "b.txt", "core", "cores", "a.tar.gz",
             "b.tar.gz", "c.gz", "gz", ".gz", "a.c", "a.C", "a.JPG", "a.jpg", "a.jpg~", "~", "a~",
             "a,v", "a.txt,v", "001.vdr", "0001.vdr", "lib.so.1", "lib.so.1.2", "a.so", "man.1",
             "man.9", "man.10", ".bashrc", ".", "..", "a.", "pom.xml", "apom.xml", "settings.xml",
             "other.xml", "x.anim1", "x.animj", "x.anim", "a b.html", "a\nb.html",
             "caf\xc3\xa9.png", "\xff.png", "a.b.c.d.pdf", "COPYING", "INSTALL", "install",
             "sconstruct.x", "a.gs", "project.godot", "a%", ""})
        QTest::newRow(name) << QByteArray(name);
}

void TestContentType::namesHaveTheirTypes()
{
    QFETCH(const QByteArray, name);
    QCOMPARE(contentTypeOfName("folder.zip/" + name), expected(name));
    QCOMPARE(contentTypeOfName(name), expected(name));
}

void TestContentType::allEndingsHaveTheirTypes()
{
    QFile globs(
        QStandardPaths::locate(QStandardPaths::GenericDataLocation, QStringLiteral("mime/globs2")));
    QVERIFY(globs.open(QIODevice::ReadOnly));
    QByteArrayList names;
    while (!globs.atEnd()) {
        const QByteArray glob = globs.readLine().trimmed().split(':').value(2);
        if (glob.startsWith("*."))
            names << "a" + glob.mid(1) << "a" + glob.mid(1).toUpper() << "a.b" + glob.mid(1);
    }
    QVERIFY(names.size() > 1000);
    for (int i = 0; i < 2; ++i) {
        for (const QByteArray &name : std::as_const(names))
            QVERIFY2(contentTypeOfName(name) == expected(name), name.constData());
        std::reverse(names.begin(), names.end());
    }
}

void TestContentType::manyEndingsAreForgotten()
{
    for (int i = 0; i < 3000; ++i)
        QCOMPARE(contentTypeOfName('a' + QByteArray::number(i) + ".x" + QByteArray::number(i)),
            QByteArray());
    QCOMPARE(contentTypeOfName("a.png"), QByteArray("image/png"));
}

void TestContentType::bytesTellWhereTheNameDoesNot_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("type");
    const QByteArray png = QByteArray::fromHex("89504e470d0a1a0a0000000d49484452");
    QTest::newRow("by name") << QByteArray("a.txt") << png << QByteArray("text/plain");
    QTest::newRow("by bytes") << QByteArray("a") << png << QByteArray("image/png");
    QTest::newRow("text") << QByteArray("a") << QByteArray("words, and more words\n")
                          << QByteArray("text/plain");
    QTest::newRow("script") << QByteArray("a") << QByteArray("#!/bin/sh\necho some words here\n")
                            << QByteArray("application/x-shellscript");
    QTest::newRow("no text after all")
        << QByteArray("a") << "words, and more words\n" + QByteArray(1, '\1')
        << QByteArray("application/octet-stream");
    QTest::newRow("markup after words")
        << QByteArray("a") << QByteArray("\n\n\n                  <!DOCTYPE HTML><html>")
        << QByteArray("text/html");
    QTest::newRow("nothing") << QByteArray("a") << QByteArray()
                             << QByteArray("application/octet-stream");
}

void TestContentType::bytesTellWhereTheNameDoesNot()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArray, type);
    TemporaryTree tree;
    tree.addFile(name, content);
    const auto file = SourceFile::open(tree.path(name));
    QVERIFY(file);
    QCOMPARE(contentTypeFor(tree.path(name), **file), type);
}

QTEST_GUILESS_MAIN(TestContentType)
#include "tst_contenttype.moc"
