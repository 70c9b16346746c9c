// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/byteunits.h"
#include "transfertest.h"

#include <QTest>

using namespace windlass;

namespace {

enum class Difference { None, OneByte };

} // namespace

/// "Overwrite if different", where the object was uploaded in parts or is long: its content counts,
/// and no time.
class TestDifferentContent : public TransferTest
{
    Q_OBJECT
private slots:
    void contentDecides_data();
    void contentDecides();
};

void TestDifferentContent::contentDecides_data()
{
    QTest::addColumn<TransferKind>("kind");
    QTest::addColumn<qint64>("size");
    QTest::addColumn<qint64>("partSize"); // 0: in one request
    QTest::addColumn<Difference>("difference");
    QTest::addColumn<bool>("isWritten");
    constexpr std::pair<TransferKind, const char *> kinds[]
        = {{TransferKind::Upload, "upload"}, {TransferKind::Download, "download"}};
    for (const auto &[kind, name] : kinds) {
        const auto row = [kind = kind, name = name](const char *what, qint64 size, qint64 partSize,
                             Difference difference, bool isWritten) {
            QTest::addRow("%s, %s", name, what)
                << kind << size * mebibyte << partSize * mebibyte << difference << isWritten;
        };
        row("the same in parts", 11, 5, Difference::None, false);
        row("damaged in parts", 11, 5, Difference::OneByte, true);
        row("the same in parts of others", 19, 8, Difference::None, false);
        row("in parts that nobody guesses", 11, 7, Difference::None, true);
        row("the same, long", 65, 0, Difference::None, false);
        row("damaged, long", 65, 0, Difference::OneByte, true);
    }
}

/// The times say the contrary of what the content does.
void TestDifferentContent::contentDecides()
{
    QFETCH(const TransferKind, kind);
    QFETCH(const qint64, size);
    QFETCH(const qint64, partSize);
    QFETCH(const Difference, difference);
    QFETCH(const bool, isWritten);
    const bool isUpload = kind == TransferKind::Upload;
    const QByteArray content = patternBytes(size);
    m_tree->addFile("folder/file", content);
    TransferConfig other = smallParts();
    other.multipartThreshold = partSize > 0 ? partSize : size + 1;
    other.partSize = partSize > 0 ? partSize : other.partSize;
    const auto up = TransferRequest::upload(
        m_service, {{m_tree->path("folder"), {}}}, m_bucket, ObjectKey("there/"));
    QCOMPARE(TransferProbe(other).run(up).whyNotAllDone(), QByteArray());

    QByteArray mine = content;
    if (difference == Difference::OneByte)
        mine[size - 1] = char(mine[size - 1] ^ 1);
    m_tree->addFile("folder/file", mine);
    setTime(m_tree->path("folder/file"), isUpload == isWritten ? -3600 : 3600);
    RemoteSelection there;
    there.key = ObjectKey("there/");
    there.isPrefix = true;
    TransferRequest request = isUpload
        ? up
        : TransferRequest::download(m_service, m_bucket, {there}, m_tree->path("folder"));
    request.existing = ConflictPolicy::OverwriteIfDifferent;
    TransferProbe probe(smallParts());
    const auto outcome = probe.run(request);
    QCOMPARE(outcome.batch.done, isWritten ? 1 : 0);
    QCOMPARE(outcome.batch.skipped, isWritten ? 0 : 1);
    QCOMPARE(probe.contradictions(), QByteArray());
    QVERIFY(m_tree->read("folder/file") == (isWritten && !isUpload ? content : mine));
    const auto back
        = probe.run(TransferRequest::download(m_service, m_bucket, {there}, m_tree->path("back")));
    QCOMPARE(back.whyNotAllDone(), QByteArray());
    QVERIFY(m_tree->read("back/file") == (isWritten && isUpload ? mine : content));
}

QTEST_GUILESS_MAIN(TestDifferentContent)
#include "tst_differentcontent.moc"
