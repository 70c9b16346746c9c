// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/localfs/besidename.h"
#include "core/s3/etag.h"
#include "core/transfer/batch/targetclaims.h"
#include "core/transfer/request/conflictpolicy.h"

#include <QTest>

using namespace windlass;

/// The rules for targets that exist, as a table.
class TestExistingRule : public QObject
{
    Q_OBJECT
private slots:
    void wanted_data();
    void wanted();
    void md5_data();
    void md5();
    void beside_data();
    void beside();
    void claimsAreHeldUntilTheyGo();
};

namespace {

const QByteArray oneMd5(32, 'a');
const QByteArray otherMd5(32, 'b');

QDateTime at(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(1'700'000'000'000 + ms, Qt::UTC);
}

ContentFacts facts(qint64 size, const QDateTime &time, const QByteArray &etag = {})
{
    return {size, time, ETag(etag.isEmpty() ? etag : '"' + etag + '"')};
}

} // namespace

void TestExistingRule::wanted_data()
{
    QTest::addColumn<ConflictPolicy>("rule");
    QTest::addColumn<ContentFacts>("source");
    QTest::addColumn<ContentFacts>("target");
    QTest::addColumn<bool>("isWanted");
    const auto newer = ConflictPolicy::OverwriteIfNewer;
    const auto different = ConflictPolicy::OverwriteIfDifferent;
    const auto row = [](const char *name, ConflictPolicy rule, const ContentFacts &source,
                         const ContentFacts &target, bool isWanted) {
        QTest::newRow(name) << rule << source << target << isWanted;
    };
    row("overwrite", ConflictPolicy::Overwrite, facts(1, at(0)), facts(1, at(0)), true);
    row("skip", ConflictPolicy::Skip, facts(1, at(9000)), facts(2, at(0)), false);
    row("ask destroys nothing", ConflictPolicy::Ask, facts(1, at(9000)), facts(2, at(0)), false);
    row("newer", newer, facts(1, at(1000)), facts(1, at(0)), true);
    row("older", newer, facts(2, at(0)), facts(1, at(1000)), false);
    row("of the same time", newer, facts(2, at(0)), facts(1, at(0)), false);
    row("of the same second", newer, facts(2, at(999)), facts(1, at(0)), false);
    row("newer by no time", newer, facts(2, {}), facts(1, at(0)), false);
    row("newer than no time", newer, facts(2, at(0)), facts(1, {}), false);
    row("other size", different, facts(1, at(0)), facts(2, at(0)), true);
    row("other size, same MD5", different, facts(1, at(0), oneMd5), facts(2, at(0), oneMd5), true);
    row("other MD5", different, facts(1, at(0), oneMd5), facts(1, at(0), otherMd5), true);
    row("same MD5, later", different, facts(1, at(9000), oneMd5), facts(1, at(0), oneMd5), false);
    row("composite, later", different, facts(1, at(9000), oneMd5), facts(1, at(0), otherMd5 + "-2"),
        true);
    row("composite, earlier", different, facts(1, at(0), oneMd5),
        facts(1, at(9000), otherMd5 + "-2"), false);
    row("equal composites, later", different, facts(1, at(9000), oneMd5 + "-2"),
        facts(1, at(0), oneMd5 + "-2"), false);
    row("no MD5, same time", different, facts(1, at(0)), facts(1, at(0)), false);
    row("nothing but sizes", different, facts(1, {}), facts(1, {}), true);
}

void TestExistingRule::wanted()
{
    QFETCH(ConflictPolicy, rule);
    QFETCH(ContentFacts, source);
    QFETCH(ContentFacts, target);
    QTEST(windlass::isWanted(rule, source, target), "isWanted");
}

void TestExistingRule::md5_data()
{
    QTest::addColumn<QByteArray>("etag");
    QTest::addColumn<bool>("isMd5");
    QTest::newRow("quoted") << '"' + oneMd5 + '"' << true;
    QTest::newRow("bare") << oneMd5 << true;
    QTest::newRow("composite") << '"' + oneMd5 + "-2\"" << false;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("one quotation mark") << QByteArray("\"") << false;
    QTest::newRow("no hexadecimal") << QByteArray(32, 'g') << false;
}

void TestExistingRule::md5()
{
    QFETCH(QByteArray, etag);
    QTEST(!md5From(ETag(etag)).isEmpty(), "isMd5");
}

void TestExistingRule::beside_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("number");
    QTest::addColumn<QByteArray>("beside");
    const auto row = [](const QByteArray &name, const QByteArray &beside, int number = 1) {
        QTest::newRow(name.left(40).toPercentEncoding().constData()) << name << number << beside;
    };
    row("name.ext", "name (1).ext");
    row("a.b/name", "a.b/name (2)", 2);
    row("a/name.tar.gz", "a/name (1).tar.gz");
    row(".tar.gz", ".tar (1).gz");
    row(".hidden", ".hidden (1)");
    row("a/.hidden.txt", "a/.hidden (1).txt");
    row("name.", "name (1).");
    row("name (1).ext", "name (1) (1).ext");
    row("a/name/", "a/name (1)/");
    row("\xff\xfe.x", "\xff\xfe (12).x", 12);
    row(QByteArray("nul\0.x", 6), QByteArray("nul\0 (1).x", 10));
    row(QByteArray(252, 'l') + ".x", QByteArray(249, 'l') + " (1).x");
    row("folder/" + QByteArray(255, 'l'), "folder/" + QByteArray(251, 'l') + " (1)");
    // A character of two bytes is not cut in half.
    row(QByteArray("\xc3\xa4").repeated(127), QByteArray("\xc3\xa4").repeated(125) + " (1)");
}

void TestExistingRule::beside()
{
    QFETCH(QByteArray, name);
    QFETCH(int, number);
    QTEST(besideName(name, number, 255), "beside");
}

void TestExistingRule::claimsAreHeldUntilTheyGo()
{
    TargetClaims claims;
    TargetClaims::Claim one = claims.claim("a");
    QVERIFY(one);
    QVERIFY(!claims.claim("a"));
    QVERIFY(claims.claim("b"));
    const TargetClaims::Claim copy = std::move(one);
    QVERIFY(!claims.claim("a"));
    QVERIFY(!claims.mayBeMadeUp("a"));
    claims.noteMadeUp("a");
    QVERIFY(claims.mayBeMadeUp("a"));
}

QTEST_GUILESS_MAIN(TestExistingRule)
#include "tst_conflictpolicy.moc"
