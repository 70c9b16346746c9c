// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/byteunits.h"
#include "core/connections/providerpreset.h"
#include "core/settings/transfersettings.h"

#include <QFile>
#include <QTest>

using namespace windlass;

class TestProviderPreset : public QObject
{
    Q_OBJECT
private slots:
    void everyRowCanBeRead();
    void givesEndpoints_data();
    void givesEndpoints();
    void theyAreRecognizedAgain();
    void quirksBecomeLimits();
    void refusesWhatIsWrong_data();
    void refusesWhatIsWrong();
};

static const ProviderPreset *preset(const char *id)
{
    for (const ProviderPreset &one : knownProviders()) {
        if (one.id == QLatin1String(id))
            return &one;
    }
    return nullptr;
}

void TestProviderPreset::everyRowCanBeRead()
{
    QVERIFY(!knownProviders().isEmpty()); // loads the resource
    QFile file(QStringLiteral(":/providers/providers.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto parsed = parseProviders(file.readAll());
    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().detail));
    QCOMPARE(parsed->size(), 12);
    for (const ProviderPreset &one : *parsed) {
        const QStringList regions
            = one.regions.isEmpty() ? QStringList {one.fixedRegion + one.usualRegion} : one.regions;
        for (const QString &region : regions) {
            QVERIFY(isPossibleRegion(region.toUtf8()));
            const QString url = one.endpointFor(region, QStringLiteral("account"));
            QCOMPARE(url.isEmpty(), one.isAws() || one.needsEndpoint());
            if (!url.isEmpty())
                QVERIFY2(Endpoint::custom(url, region.toUtf8()), qPrintable(url));
            // A region's own name leads to no other region's servers.
            if (one.needsRegion())
                QVERIFY2(url.contains(region), qPrintable(url));
        }
    }
}

/// As the providers' own documentation has them.
void TestProviderPreset::givesEndpoints_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("endpoint");
    const auto row = [](const char *id, const char *region, const char *endpoint) {
        QTest::newRow(id) << QString::fromLatin1(region) << QString::fromLatin1(endpoint);
    };
    row("aws", "eu-central-1", "");
    row("r2", "auto", "https://0a1b.r2.cloudflarestorage.com");
    row("b2", "us-west-004", "https://s3.us-west-004.backblazeb2.com");
    row("wasabi", "eu-central-1", "https://s3.eu-central-1.wasabisys.com");
    row("digitalocean", "fra1", "https://fra1.digitaloceanspaces.com");
    row("google", "auto", "https://storage.googleapis.com");
    row("hetzner", "fsn1", "https://fsn1.your-objectstorage.com");
    row("ovhcloud", "us-east-va", "https://s3.us-east-va.io.cloud.ovh.us");
    row("scaleway", "fr-par", "https://s3.fr-par.scw.cloud");
    row("storj", "us-east-1", "https://gateway.storjshare.io");
}

void TestProviderPreset::givesEndpoints()
{
    QFETCH(QString, region);
    QFETCH(QString, endpoint);
    const ProviderPreset *one = preset(QTest::currentDataTag());
    QVERIFY(one);
    QCOMPARE(one->endpointFor(region, QStringLiteral("0a1b")), endpoint);
    QVERIFY(one->fixedRegion.isEmpty() || one->fixedRegion == region);
    QCOMPARE(one->needsAccount(), one->id == QLatin1String("r2"));
    QCOMPARE(one->endpointFor({}, {}).isEmpty(),
        one->isAws() || one->needsRegion() || one->needsAccount());
}

void TestProviderPreset::theyAreRecognizedAgain()
{
    for (const ProviderPreset &one : knownProviders()) {
        if (one.needsEndpoint())
            continue;
        ConnectionConfig config;
        config.region = one.regions.isEmpty() ? one.fixedRegion : one.regions.last();
        config.endpointUrl = one.endpointFor(config.region, QStringLiteral("0a1b"));
        QVERIFY(providerOf(config));
        QCOMPARE(providerOf(config)->id, one.id);
    }
    ConnectionConfig other;
    other.endpointUrl = QStringLiteral("https://.r2.cloudflarestorage.com");
    other.region = QStringLiteral("auto");
    QVERIFY(!providerOf(other));
    other.endpointUrl = QStringLiteral("https://short");
    QVERIFY(!providerOf(other));
}

void TestProviderPreset::quirksBecomeLimits()
{
    QCOMPARE(preset("storj")->limits.partSize, std::optional<qint64>(64 * mebibyte));
    QCOMPARE(preset("google")->limits.copyThreshold,
        std::optional<qint64>(TransferSettings::largestPart));
    QCOMPARE(preset("aws")->limits, TransferOverrides());
}

void TestProviderPreset::refusesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("words"); // empty: nothing is wrong
    const auto row = [](const char *name, const char *json, const char *words) {
        QTest::newRow(name) << QByteArray(json) << QString::fromLatin1(words);
    };
    row("right",
        R"({"id":"a","name":"A","endpoint":"https://a.b","regions":{"fixed":"x"},"addressing":"auto"})",
        "");
    row("id",
        R"({"id":"A b","name":"A","endpoint":"https://a.b","regions":{"fixed":"x"},"addressing":"auto"})",
        "bad id");
    row("http",
        R"({"id":"a","name":"A","endpoint":"http://a.b","regions":{"fixed":"x"},"addressing":"auto"})",
        "bad endpoint");
    row("mark",
        R"({"id":"a","name":"A","endpoint":"https://{x}.b","regions":{"fixed":"x"},"addressing":"auto"})",
        "bad endpoint");
    row("no rule", R"({"id":"a","name":"A","endpoint":"https://a.b","addressing":"auto"})",
        "one rule");
    row("two rules",
        R"({"id":"a","name":"A","endpoint":"https://a.b","regions":{"fixed":"x","list":["y"]},"addressing":"auto"})",
        "one rule");
    row("region",
        R"({"id":"a","name":"A","endpoint":"https://a.b","regions":{"list":["y z"]},"addressing":"auto"})",
        "bad region");
    row("addressing",
        R"({"id":"a","name":"A","endpoint":"https://a.b","regions":{"fixed":"x"},"addressing":"dns"})",
        "addressing");
    row("key",
        R"({"id":"a","name":"A","endpont":"https://a.b","regions":{"fixed":"x"},"addressing":"auto"})",
        "unknown key endpont");
    row("quirk",
        R"({"id":"a","name":"A","endpoint":"https://a.b","regions":{"fixed":"x"},"addressing":"auto","quirks":{"partSizeMiB":1}})",
        "bad size");
}

void TestProviderPreset::refusesWhatIsWrong()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, words);
    const auto parsed = parseProviders('[' + row + ']');
    QCOMPARE(parsed.has_value(), words.isEmpty());
    if (!words.isEmpty())
        QVERIFY2(parsed.error().detail.contains(words), qPrintable(parsed.error().detail));
    QVERIFY(!parseProviders('[' + row + ',' + row + ']')); // the same id twice
    QVERIFY(!parseProviders(row));
}

QTEST_MAIN(TestProviderPreset)
#include "tst_providerpreset.moc"
