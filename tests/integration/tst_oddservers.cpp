// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/gatewayfixture.h"
#include "tests/support/oddstore.h"
#include "tests/support/temporarytree.h"
#include "tests/unit/testing.h"
#include "transferprobe.h"

#include "core/s3/s3client.h"

#include <QTest>

using namespace windlass;

namespace {

using Ways = OddStore::Ways;
using Change = std::function<void(Ways &)>;

constexpr qint64 MiB = 1024 * 1024;

} // namespace

/// Servers that are otherwise than S3, each in one way: everything works with them. Real TCP, for a
/// scripted transport would hide what Qt makes of an answer.
class TestOddServers : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void everythingWorks_data();
    void everythingWorks();

private:
    std::shared_ptr<S3Service> service() const
    {
        return GatewayFixture::makeService(m_server->endpoint(), {"AKID", "secret", {}});
    }
    static RemoteSelection prefix(const QByteArray &key)
    {
        RemoteSelection selection;
        selection.key = ObjectKey(key);
        selection.isPrefix = true;
        return selection;
    }

    std::unique_ptr<OddStore> m_store;
    std::unique_ptr<OddServer> m_server;
    const BucketName m_bucket {OddStore::bucket};
};

void TestOddServers::init()
{
    m_store = std::make_unique<OddStore>();
    m_server = std::make_unique<OddServer>(m_store->handler());
}

void TestOddServers::everythingWorks_data()
{
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, const Change &change) { QTest::newRow(name) << change; };
    row("as S3 is", [](Ways &) {});
    row("encoding-type is ignored", [](Ways &ways) { ways.ignoresEncodingType = true; });
    row("ListObjects V1 only", [](Ways &ways) {
        ways.knowsFirstListOnly = true;
        ways.pageSize = 3;
    });
    row("V1, keys not encoded", [](Ways &ways) {
        ways.knowsFirstListOnly = ways.ignoresEncodingType = true;
        ways.pageSize = 2;
    });
    row("more keys than asked for", [](Ways &ways) {
        ways.ignoresMaxKeys = true;
        ways.pageSize = 2500;
    });
    row("delimiter is ignored", [](Ways &ways) { ways.ignoresDelimiter = true; });
    row("prefixed namespace", [](Ways &ways) { ways.hasPrefixedNames = true; });
    row("no namespace", [](Ways &ways) { ways.hasNamespace = false; });
    row("no StorageClass", [](Ways &ways) { ways.hasStorageClass = false; });
    row("bare ETags", [](Ways &ways) { ways.etags = OddStore::ETags::Bare; });
    row("weak ETags", [](Ways &ways) { ways.etags = OddStore::ETags::Weak; });
    row("no ETags", [](Ways &ways) { ways.etags = OddStore::ETags::None; });
    row("ETags that only look like MD5s", [](Ways &ways) { ways.etags = OddStore::ETags::Opaque; });
    row("dates without milliseconds",
        [](Ways &ways) { ways.dates = OddStore::Dates::NoMilliseconds; });
    row("dates as in HTTP", [](Ways &ways) { ways.dates = OddStore::Dates::Rfc1123; });
    row("no dates", [](Ways &ways) { ways.dates = OddStore::Dates::None; });
    row("neither ETags nor dates", [](Ways &ways) {
        ways.etags = OddStore::ETags::None;
        ways.dates = OddStore::Dates::None;
    });
    row("chunked bodies", [](Ways &ways) { ways.length = OddAnswer::Length::Chunked; });
    row("bodies that end with the connection",
        [](Ways &ways) { ways.length = OddAnswer::Length::UntilClose; });
    row("Range is ignored", [](Ways &ways) { ways.ignoresRange = true; });
    row("If-Match is refused", [](Ways &ways) { ways.refusesIfMatch = true; });
    row("x-amz-copy-source-if-match is refused",
        [](Ways &ways) { ways.refusesCopyIfMatch = true; });
    row("two parts at most", [](Ways &ways) { ways.maxParts = 2; });
    row("Content-MD5 is needed", [](Ways &ways) { ways.wantsContentMd5 = true; });
    row("?tagging is answered by the object", [](Ways &ways) { ways.ignoresTagging = true; });
    row("a body with a DELETE's 200", [](Ways &ways) { ways.deleteBody = "<Deleted/>"; });
    row("100 Continue that nobody asked for",
        [](Ways &ways) { ways.before = "HTTP/1.1 100 Continue\r\n\r\n"; });
}

/// Up, listed, down again, copied, moved and deleted, byte for byte.
void TestOddServers::everythingWorks()
{
    QFETCH(Change, change);
    change(m_store->ways);
    TemporaryTree tree;
    tree.addFile("from/a+b", "plus");
    tree.addFile("from/a b", "space");
    tree.addFile("from/%41", "percent");
    tree.addFile("from/A", "letter");
    tree.addFile("from/é&<x>", "letters");
    tree.addFile("from/sub/empty", "");
    tree.addFile("from/sub/large", patternBytes(11 * MiB));
    tree.addFile("from/sub/more/one", "one");
    const QList<QByteArray> names
        = {"%41", "A", "a b", "a+b", "sub/empty", "sub/large", "sub/more/one", "é&<x>"};
    const auto keysIn = [&](const QByteArray &folder) {
        QList<QByteArray> found;
        for (const QByteArray &key : m_store->objects.keys()) {
            if (key.startsWith(folder))
                found.append(key.mid(folder.size()));
        }
        return found;
    };
    const std::shared_ptr<S3Service> s3 = service();
    TransferProbe probe(smallParts());
    const auto sent = probe.run(
        TransferRequest::upload(s3, {{tree.path("from"), {}}}, m_bucket, ObjectKey("up/")));
    QCOMPARE(sent.whyNotAllDone(), QByteArray());
    QCOMPARE(keysIn("up/"), names);
    QCOMPARE(m_store->objects["up/sub/large"].body, tree.read("from/sub/large"));
    QCOMPARE(m_store->unfinished(), 0);

    // A folder is shown as a folder.
    Session session(s3);
    const auto page = GatewayFixture::call(session, [&](const S3Client &client) {
        ListObjectsInput input;
        input.bucket = m_bucket;
        input.prefix = ObjectKey("up/");
        input.delimiter = "/";
        return client.listObjects(input);
    });
    QCOMPARE(kindOf(page), std::nullopt);
    if (m_store->ways.pageSize >= 1000) {
        QCOMPARE(page->objects.size(), 5);
        QCOMPARE(page->commonPrefixes, QList<ObjectKey> {ObjectKey("up/sub/")});
    }

    const auto fetched
        = probe.run(TransferRequest::download(s3, m_bucket, {prefix("up/")}, tree.path("to")));
    QCOMPARE(fetched.whyNotAllDone(), QByteArray());
    QCOMPARE(TemporaryTree::difference(tree.path("from"), tree.path("to")), QByteArray());

    const auto copied = probe.run(
        TransferRequest::copy(s3, m_bucket, {prefix("up/")}, m_bucket, ObjectKey("copy/")));
    QCOMPARE(copied.whyNotAllDone(), QByteArray());
    QCOMPARE(keysIn("copy/"), names);
    QCOMPARE(m_store->objects["copy/sub/large"].body, tree.read("from/sub/large"));

    const auto deleted = probe.run(TransferRequest::deletion(s3, m_bucket, {prefix("up/")}));
    QCOMPARE(deleted.whyNotAllDone(), QByteArray());
    QCOMPARE(keysIn("up/").size(), 0);
    QCOMPARE(keysIn("copy/"), names);
    QCOMPARE(probe.contradictions(), QByteArray());
}

QTEST_GUILESS_MAIN(TestOddServers)
#include "tst_oddservers.moc"
