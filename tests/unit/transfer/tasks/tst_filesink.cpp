// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/transfer/tasks/filesink.h"
#include "tests/support/temporarytree.h"
#include "tests/unit/testing.h"

#include <QTest>

using namespace windlass;

class TestFileSink : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void wholeObjectIsWritten();
    void emptyObjectIsWritten();
    void rangesAreWrittenWhereTheyBelong();
    void withoutALengthTheKnownSizeCounts();
    void tooManyBytesAreRefused();
    void tooFewBytesAreAMismatch();
    void wrongDigestIsAMismatch();
    void tagThatIsNoDigestIsNotCompared_data();
    void tagThatIsNoDigestIsNotCompared();
    void progressIsTakenBackWhenTheAnswerBeginsAgain();
    void answerThatBeginsAgainIsWhatCounts();
    void shorterAnswerLeavesNothingOfTheFirst();

private:
    std::unique_ptr<FileSink> sink(std::optional<ByteRange> range = {}, qint64 objectSize = -1)
    {
        return std::make_unique<FileSink>(m_file, range, objectSize, QStringLiteral("s3://b/k"),
            [this](qint64 delta) { m_progress += delta; });
    }
    static HttpResponseHead wholeHead(qint64 size, const QByteArray &etag = {})
    {
        HttpResponseHead head;
        head.status = 200;
        head.headers.set("Content-Length", QByteArray::number(size));
        if (!etag.isEmpty())
            head.headers.set("ETag", etag);
        return head;
    }
    static HttpResponseHead rangeHead(const QByteArray &contentRange, int status = 206)
    {
        HttpResponseHead head;
        head.status = status;
        head.headers.set("Content-Range", contentRange);
        return head;
    }
    static Result<> write(FileSink &sink, const QByteArray &bytes)
    {
        return sink.write(bytes.constData(), bytes.size());
    }
    QByteArray committed()
    {
        if (!m_file->commit({}))
            return "(not committed)";
        return m_tree->read("file");
    }

    std::unique_ptr<TemporaryTree> m_tree;
    std::shared_ptr<DownloadFile> m_file;
    qint64 m_progress = 0;
};

void TestFileSink::init()
{
    m_tree = std::make_unique<TemporaryTree>();
    m_file = DownloadFile::create(LocalFolder::open(m_tree->path()).value(), "file", -1).value();
    m_progress = 0;
}

void TestFileSink::wholeObjectIsWritten()
{
    const auto whole = sink();
    QCOMPARE(kindOf(whole->begin(wholeHead(10, "\"781e5e245d69b566979b86e28d23f2c7\""))),
        std::nullopt); // MD5 of 0123456789
    QCOMPARE(kindOf(write(*whole, "01234")), std::nullopt);
    QCOMPARE(kindOf(write(*whole, "56789")), std::nullopt);
    QCOMPARE(m_progress, 10);
    QCOMPARE(whole->received(), 10);
    QCOMPARE(kindOf(whole->finish()), std::nullopt);
    QCOMPARE(committed(), QByteArray("0123456789"));
}

void TestFileSink::emptyObjectIsWritten()
{
    const auto whole = sink();
    QCOMPARE(
        kindOf(whole->begin(wholeHead(0, "\"d41d8cd98f00b204e9800998ecf8427e\""))), std::nullopt);
    QCOMPARE(kindOf(whole->finish()), std::nullopt);
    QCOMPARE(committed(), QByteArray());
}

void TestFileSink::rangesAreWrittenWhereTheyBelong()
{
    const auto second = sink(ByteRange {5, 5}, 10);
    QCOMPARE(kindOf(second->begin(rangeHead("bytes 5-9/10"))), std::nullopt);
    QCOMPARE(kindOf(write(*second, "56789")), std::nullopt);
    QCOMPARE(kindOf(second->finish()), std::nullopt);
    const auto first = sink(ByteRange {0, 5}, 10);
    QCOMPARE(kindOf(first->begin(rangeHead("bytes 0-4/10"))), std::nullopt);
    QCOMPARE(kindOf(write(*first, "01")), std::nullopt);
    QCOMPARE(kindOf(write(*first, "234")), std::nullopt);
    QCOMPARE(kindOf(first->finish()), std::nullopt);
    QCOMPARE(m_progress, 10);
    QCOMPARE(committed(), QByteArray("0123456789"));
}

void TestFileSink::withoutALengthTheKnownSizeCounts()
{
    HttpResponseHead head;
    head.status = 200;
    const auto known = sink({}, 5);
    QCOMPARE(kindOf(known->begin(head)), std::nullopt);
    QCOMPARE(kindOf(write(*known, "0123")), std::nullopt);
    QCOMPARE(kindOf(known->finish()), ErrorKind::Mismatch);
    const auto unknown = sink();
    QCOMPARE(kindOf(unknown->begin(head)), std::nullopt);
    QCOMPARE(kindOf(write(*unknown, "0123")), std::nullopt);
    QCOMPARE(kindOf(unknown->finish()), std::nullopt);
    QCOMPARE(unknown->received(), 4);
}

void TestFileSink::tooManyBytesAreRefused()
{
    const auto whole = sink();
    QCOMPARE(kindOf(whole->begin(wholeHead(5))), std::nullopt);
    QCOMPARE(kindOf(write(*whole, "01234")), std::nullopt);
    QCOMPARE(kindOf(write(*whole, "5")), ErrorKind::MalformedResponse);
    const auto range = sink(ByteRange {0, 5}, 10);
    QCOMPARE(kindOf(range->begin(rangeHead("bytes 0-4/10"))), std::nullopt);
    QCOMPARE(kindOf(write(*range, "012345")), ErrorKind::MalformedResponse);
}

void TestFileSink::tooFewBytesAreAMismatch()
{
    const auto whole = sink();
    QCOMPARE(kindOf(whole->begin(wholeHead(10))), std::nullopt);
    QCOMPARE(kindOf(write(*whole, "012345678")), std::nullopt);
    QCOMPARE(kindOf(whole->finish()), ErrorKind::Mismatch);
}

void TestFileSink::wrongDigestIsAMismatch()
{
    const auto whole = sink();
    QCOMPARE(
        kindOf(whole->begin(wholeHead(10, "\"781e5e245d69b566979b86e28d23f2c7\""))), std::nullopt);
    QCOMPARE(kindOf(write(*whole, "012345678X")), std::nullopt);
    const Result<> finished = whole->finish();
    QCOMPARE(kindOf(finished), ErrorKind::Mismatch);
    QCOMPARE(finished.error().subject, QStringLiteral("s3://b/k"));
}

void TestFileSink::tagThatIsNoDigestIsNotCompared_data()
{
    QTest::addColumn<HttpHeader>("field");

    QTest::newRow("of parts") << HttpHeader {"ETag", "\"00000000000000000000000000000000-2\""};
    QTest::newRow("of another kind") << HttpHeader {"ETag", "\"abc\""};
    QTest::newRow("KMS") << HttpHeader {"x-amz-server-side-encryption", "aws:kms"};
    QTest::newRow("customer key") << HttpHeader {
        "x-amz-server-side-encryption-customer-algorithm", "AES256"};
}

void TestFileSink::tagThatIsNoDigestIsNotCompared()
{
    QFETCH(HttpHeader, field);
    HttpResponseHead head = wholeHead(4, "\"00000000000000000000000000000000\"");
    head.headers.set(field.name, field.value);
    const auto whole = sink();
    QCOMPARE(kindOf(whole->begin(head)), std::nullopt);
    QCOMPARE(kindOf(write(*whole, "0123")), std::nullopt);
    QCOMPARE(kindOf(whole->finish()), std::nullopt);
}

void TestFileSink::progressIsTakenBackWhenTheAnswerBeginsAgain()
{
    const auto whole = sink();
    QCOMPARE(kindOf(whole->begin(wholeHead(10))), std::nullopt);
    QCOMPARE(kindOf(write(*whole, "0123456")), std::nullopt);
    QCOMPARE(kindOf(whole->begin(wholeHead(10))), std::nullopt);
    QCOMPARE(m_progress, 0);
    QCOMPARE(whole->received(), 0);
}

void TestFileSink::answerThatBeginsAgainIsWhatCounts()
{
    const QByteArray etag = "\"781e5e245d69b566979b86e28d23f2c7\"";
    const auto whole = sink();
    QCOMPARE(kindOf(whole->begin(wholeHead(10, etag))), std::nullopt);
    QCOMPARE(kindOf(write(*whole, "XXXXXX")), std::nullopt);
    QCOMPARE(kindOf(whole->begin(wholeHead(10, etag))), std::nullopt);
    QCOMPARE(kindOf(write(*whole, "0123456789")), std::nullopt);
    QCOMPARE(kindOf(whole->finish()), std::nullopt);
    QCOMPARE(m_progress, 10);
    QCOMPARE(committed(), QByteArray("0123456789"));
}

void TestFileSink::shorterAnswerLeavesNothingOfTheFirst()
{
    // The object was overwritten by a smaller one between the two attempts.
    const auto whole = sink();
    QCOMPARE(kindOf(whole->begin(wholeHead(10))), std::nullopt);
    QCOMPARE(kindOf(write(*whole, "XXXXXXXX")), std::nullopt);
    QCOMPARE(kindOf(whole->begin(wholeHead(4))), std::nullopt);
    QCOMPARE(kindOf(write(*whole, "0123")), std::nullopt);
    QCOMPARE(kindOf(whole->finish()), std::nullopt);
    QCOMPARE(committed(), QByteArray("0123"));
}

QTEST_GUILESS_MAIN(TestFileSink)
#include "tst_filesink.moc"
