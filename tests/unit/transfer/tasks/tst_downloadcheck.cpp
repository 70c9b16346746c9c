// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/tasks/downloadcheck.h"
#include "tests/support/temporarytree.h"
#include "tests/unit/testing.h"

#include <QTest>

#include <algorithm>

using namespace windlass;

namespace {

constexpr qint64 partSize = 1000;

/// As a server would say it of \a content.
HttpHeaders headersOf(const QByteArray &field, const QByteArray &content)
{
    HttpHeaders headers;
    if (field == "crc64nvme")
        headers.set("x-amz-checksum-crc64nvme",
            Checksum::of(Checksum::Kind::Crc64Nvme, content).toBase64());
    else if (field == "sha256")
        headers.set(
            "x-amz-checksum-sha256", Checksum::of(Checksum::Kind::Sha256, content).toBase64());
    else if (field == "md5")
        headers.set("ETag", '"' + Checksum::of(Checksum::Kind::Md5, content).toHex() + '"');
    else if (field != "nothing") {
        const qsizetype size = field.toLongLong();
        QByteArray parts;
        for (qsizetype at = 0; at < content.size(); at += size)
            parts += Checksum::of(Checksum::Kind::Md5, content.mid(at, size));
        headers.set("ETag",
            '"' + Checksum::of(Checksum::Kind::Md5, parts).toHex() + '-'
                + QByteArray::number(parts.size() / 16) + '"');
    }
    return headers;
}

} // namespace

/// Ranges that arrive in any order, held against the checksum of the whole.
class TestDownloadCheck : public QObject
{
    Q_OBJECT
private slots:
    void ways_data();
    void rightBytesMatch_data() { ways_data(); }
    void rightBytesMatch();
    void wrongByteIsFound_data() { ways_data(); }
    void wrongByteIsFound();
    void rangesAreHashedOnTheirWayWhereThatDoes_data();
    void rangesAreHashedOnTheirWayWhereThatDoes();

private:
    /// Downloads \a content, whose checksum is that of \a meant; whether it matches. Some parts
    /// were there before.
    Result<bool> download(const QByteArray &field, const QByteArray &meant,
        const QByteArray &content, std::vector<int> order, const std::vector<int> &before);
};

void TestDownloadCheck::ways_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<std::vector<int>>("order");
    QTest::addColumn<std::vector<int>>("before");
    const std::vector<int> forward {0, 1, 2, 3, 4};
    const std::vector<int> backward {4, 3, 2, 1, 0};
    const std::vector<int> mixed {2, 0, 4, 1, 3};
    for (const char *field : {"crc64nvme", "sha256", "md5", "1000", "700", "9999"}) {
        const auto row
            = [&](const char *name, const std::vector<int> &order, const std::vector<int> &before) {
                  QTest::addRow("%s, %s", field, name) << QByteArray(field) << order << before;
              };
        row("forward", forward, {});
        row("backward", backward, {});
        row("mixed", mixed, {});
        row("the first were there", {2, 3, 4}, {0, 1});
        row("others were there", {4, 0, 2}, {1, 3});
        row("all were there", {}, forward);
    }
}

Result<bool> TestDownloadCheck::download(const QByteArray &field, const QByteArray &meant,
    const QByteArray &content, std::vector<int> order, const std::vector<int> &before)
{
    TemporaryTree tree;
    const auto file
        = DownloadFile::create(LocalFolder::open(tree.path()).value(), "file", -1).value();
    const PartPlan plan = PartPlan::make(content.size(), partSize);
    const auto check = std::make_shared<DownloadCheck>(
        StoredChecksum::from(headersOf(field, meant), content.size(), {partSize, 700}), plan, file);
    const auto write = [&](int index) {
        const ByteRange range = plan.range(index);
        const QByteArray bytes = content.mid(range.offset, range.length);
        Q_UNUSED(file->write(range.offset, bytes.constData(), bytes.size()));
        return check->ofRange() ? Checksum::of(*check->ofRange(), bytes) : QByteArray();
    };
    for (const int index : before) {
        write(index);
        check->addOldPart(index);
    }
    Result<> added;
    for (const int index : order)
        added = added ? check->addPart(index, write(index)) : added;
    for (const int index : before)
        added = added && check->readsOldParts() ? check->readOldPart(index) : added;
    if (!added)
        return fail(added.error());
    return await(DownloadCheck::finish(check, CancelSource().token()));
}

void TestDownloadCheck::rightBytesMatch()
{
    QFETCH(QByteArray, field);
    QFETCH(std::vector<int>, order);
    QFETCH(std::vector<int>, before);
    const QByteArray content = patternBytes(4 * partSize + 17);
    QCOMPARE(download(field, content, content, order, before).value(), true);
}

void TestDownloadCheck::wrongByteIsFound()
{
    QFETCH(QByteArray, field);
    QFETCH(std::vector<int>, order);
    QFETCH(std::vector<int>, before);
    const QByteArray content = patternBytes(4 * partSize + 17);
    for (const qint64 at : {qint64(0), 2 * partSize + 500, 4 * partSize + 16}) {
        QByteArray damaged = content;
        damaged[at] = char(damaged[at] ^ 1);
        QCOMPARE(download(field, content, damaged, order, before).value(), false);
    }
}

void TestDownloadCheck::rangesAreHashedOnTheirWayWhereThatDoes_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<bool>("isOnItsWay");
    QTest::newRow("CRCs can be combined") << QByteArray("crc64nvme") << true;
    QTest::newRow("ranges are the parts") << QByteArray("1000") << true;
    QTest::newRow("ranges are other parts") << QByteArray("700") << false;
    QTest::newRow("MD5") << QByteArray("md5") << false;
    QTest::newRow("nothing to compare with") << QByteArray("nothing") << false;
}

void TestDownloadCheck::rangesAreHashedOnTheirWayWhereThatDoes()
{
    QFETCH(QByteArray, field);
    const QByteArray content = patternBytes(4 * partSize + 17);
    const DownloadCheck check(
        StoredChecksum::from(headersOf(field, content), content.size(), {partSize, 700}),
        PartPlan::make(content.size(), partSize), nullptr);
    QTEST(check.ofRange().has_value(), "isOnItsWay");
    QTEST(check.readsOldParts(), "isOnItsWay");
}

QTEST_GUILESS_MAIN(TestDownloadCheck)
#include "tst_downloadcheck.moc"
