// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/digest.h"
#include "core/transfer/tasks/localcontent.h"
#include "tests/support/temporarytree.h"
#include "tests/unit/testing.h"

#include <QTest>

#include <thread>
#include <unistd.h>

using namespace windlass;

using Answer = std::optional<bool>;

/// Whether a file is what an object was made of.
class TestLocalContent : public QObject
{
    Q_OBJECT
private slots:
    void etagTells_data();
    void etagTells();
    void lengthOfPartsIsFoundOut();
    void unreadableFileTellsNothing();
    void cancellationEndsIt();

private:
    static QByteArray md5(const QByteArray &data)
    {
        return Digest::of(Digest::Algorithm::Md5, data);
    }
    static ETag composite(const QByteArray &content, qsizetype partSize)
    {
        QByteArray parts;
        int count = 0;
        for (qsizetype at = 0; at < content.size(); at += partSize, ++count)
            parts += md5(content.mid(at, partSize));
        return ETag('"' + md5(parts).toHex() + '-' + QByteArray::number(count) + '"');
    }

    TemporaryTree m_tree;
};

void TestLocalContent::etagTells_data()
{
    QTest::addColumn<QByteArray>("etag");
    QTest::addColumn<int>("answer"); // -1: none
    const QByteArray content = "0123456789";
    const auto row = [](const char *name, const ETag &etag, int answer) {
        QTest::newRow(name) << etag.bytes() << answer;
    };
    row("MD5", ETag('"' + md5(content).toHex() + '"'), 1);
    row("other MD5", ETag('"' + md5("other").toHex() + '"'), 0);
    row("parts", composite(content, 4), 1);
    row("parts of other content", composite("0123456798", 4), 0);
    row("a single part", composite(content, 10), 1);
    row("as many parts, but longer ones", composite("0123456789ab", 6), 0);
    row("parts of no usual length", composite(content, 5), 0);
    row("more parts than any length gives", composite(content, 1), 0);
    row("something else", ETag("\"opaque\""), -1);
    row("nothing", {}, -1);
}

void TestLocalContent::etagTells()
{
    QFETCH(QByteArray, etag);
    QFETCH(int, answer);
    m_tree.addFile("file", "0123456789");
    const auto told = await(hasContentOf(m_tree.path("file"), ETag(etag), {4, 3, 0}, {}));
    QVERIFY(told);
    QCOMPARE(told->has_value() ? int(**told) : -1, answer);
}

void TestLocalContent::lengthOfPartsIsFoundOut()
{
    const QByteArray content(1'000'000, 'x');
    m_tree.addFile("file", content + "y");
    for (const qsizetype partSize : {400'000, 450'000}) {
        const auto told = await(hasContentOf(
            m_tree.path("file"), composite(content + "y", partSize), {400'000, 450'000}, {}));
        QCOMPARE(told.value_or(Answer()), Answer(true));
    }
}

void TestLocalContent::unreadableFileTellsNothing()
{
    const auto told = await(hasContentOf(m_tree.path("missing"), composite("x", 1), {1}, {}));
    QVERIFY(told);
    QCOMPARE(*told, Answer());
}

/// A file that it would take minutes to read.
void TestLocalContent::cancellationEndsIt()
{
    m_tree.addFile("file", {});
    QCOMPARE(::truncate(m_tree.path("file").constData(), 1ll << 40), 0);
    CancelSource stop;
    std::thread later([&stop] {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        stop.cancel();
    });
    const ETag etag('"' + QByteArray(32, 'a') + '"');
    const auto told = await(hasContentOf(m_tree.path("file"), etag, {}, stop.token()));
    later.join();
    QCOMPARE(kindOf(told), ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestLocalContent)
#include "tst_localcontent.moc"
