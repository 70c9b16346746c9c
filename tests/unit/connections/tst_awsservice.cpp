// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/connections/awsservice.h"
#include "tests/unit/testing.h"

#include "core/base/byteunits.h"
using namespace windlass;

namespace {

AwsSettings settingsOf(const QByteArray &config)
{
    return AwsSettings(
        {AwsFile::parse({}, AwsFile::Kind::Credentials),
            AwsFile::parse(config, AwsFile::Kind::Config, QStringLiteral("/config"))},
        {QStringLiteral("--profile"), QStringLiteral("default")}, {},
        AwsSettings::Scope::ProfileOnly);
}

AwsSettings withBlock(const QByteArray &line)
{
    return settingsOf("[default]\ns3 =\n  " + line + "\n");
}

} // namespace

class TestAwsService : public QObject
{
    Q_OBJECT
private slots:
    void whatTheProfileSaysHolds();
    void theAddressingStyle_data();
    void theAddressingStyle();
    void nonsenseIsNamed_data();
    void nonsenseIsNamed();
    void transferSettings_data();
    void transferSettings();
    void bandwidth_data();
    void bandwidth();
    void whatIsNotSaidStaysAsItIs();
};

void TestAwsService::whatTheProfileSaysHolds()
{
    const auto service = serviceBy(
        settingsOf("[default]\nregion = mars\nendpoint_url = http://lab:9000\nmax_attempts = 7\n"));
    QVERIFY(service);
    QCOMPARE((*service)->endpoint().display(), QStringLiteral("http://lab:9000"));
    QCOMPARE((*service)->endpoint().region(), QByteArray("mars"));
    QCOMPARE((*service)->retryPolicy().maxAttempts, 7);
}

void TestAwsService::theAddressingStyle_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<int>("style");
    QTest::newRow("auto") << QByteArray("auto") << int(AddressingStyle::Auto);
    QTest::newRow("path") << QByteArray("path") << int(AddressingStyle::Path);
    QTest::newRow("virtual") << QByteArray("virtual") << int(AddressingStyle::VirtualHosted);
    QTest::newRow("capital") << QByteArray("Path") << int(AddressingStyle::Path);
    QTest::newRow("not said") << QByteArray() << int(AddressingStyle::Auto);
}

void TestAwsService::theAddressingStyle()
{
    QFETCH(QByteArray, word);
    QFETCH(int, style);
    const auto service = serviceBy(withBlock("addressing_style = " + word));
    QVERIFY(service);
    QCOMPARE(int((*service)->endpoint().addressingStyle()), style);
}

void TestAwsService::nonsenseIsNamed_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::newRow("addressing") << QByteArray("[default]\ns3 =\n  addressing_style = paht\n");
    QTest::newRow("region") << QByteArray("[default]\n\nregion = eu-west-1 # mine\n");
    QTest::newRow("endpoint") << QByteArray("[default]\n\nendpoint_url = lab:9000\n");
    QTest::newRow("attempts") << QByteArray("[default]\n\nmax_attempts = many\n");
}

void TestAwsService::nonsenseIsNamed()
{
    QFETCH(QByteArray, config);
    const auto service = serviceBy(settingsOf(config));
    QCOMPARE(kindOf(service), ErrorKind::InvalidInput);
    const QString words = describe(service.error());
    QVERIFY2(words.contains(QStringLiteral("/config, line 3, [default]")), qPrintable(words));
    QCOMPARE(words.contains(QStringLiteral("comment")), config.contains('#'));
}

void TestAwsService::transferSettings_data()
{
    // The second column is what awscli 2.9 makes of it (RuntimeConfig.build_config).
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<qint64>("partSize");
    QTest::newRow("bytes") << QByteArray("multipart_chunksize = 16777216") << 16 * mebibyte;
    QTest::newRow("MB") << QByteArray("multipart_chunksize = 16MB") << 16 * mebibyte;
    QTest::newRow("MiB") << QByteArray("multipart_chunksize = 16MiB") << 16 * mebibyte;
    QTest::newRow("small letters") << QByteArray("multipart_chunksize = 1gb") << 1024 * mebibyte;
    QTest::newRow("smaller than S3 takes")
        << QByteArray("multipart_chunksize = 1MB") << 5 * mebibyte;
    QTest::newRow("no unit") << QByteArray("multipart_chunksize = 16M") << qint64(-1);
    QTest::newRow("nothing") << QByteArray("multipart_chunksize = 0") << qint64(-1);
    QTest::newRow("negative") << QByteArray("multipart_chunksize = -5MB") << qint64(-1);
    QTest::newRow("huge") << QByteArray("multipart_chunksize = 99999999999TB") << qint64(-1);
}

void TestAwsService::transferSettings()
{
    QFETCH(QByteArray, line);
    QFETCH(qint64, partSize);
    const Result<TransferOverrides> overrides = transferOverridesBy(withBlock(line));
    QCOMPARE(overrides.has_value(), partSize > 0);
    if (overrides)
        QCOMPARE(overrides->partSize.value(), partSize);
    else
        QVERIFY(describe(overrides.error()).contains(QStringLiteral("line 3")));
}

void TestAwsService::bandwidth_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("bytes");
    QTest::newRow("bytes") << QByteArray("10MB/s") << 10 * mebibyte;
    QTest::newRow("bits") << QByteArray("80Mb/s") << 10 * mebibyte;
    QTest::newRow("number") << QByteArray("1048576") << mebibyte;
    QTest::newRow("less than possible")
        << QByteArray("1KB/s") << TransferSettings::smallestBandwidth;
}

void TestAwsService::bandwidth()
{
    QFETCH(QByteArray, value);
    QFETCH(qint64, bytes);
    const Result<TransferOverrides> overrides
        = transferOverridesBy(withBlock("max_bandwidth = " + value));
    QVERIFY(overrides);
    QCOMPARE(overrides->bandwidthUp.value(), bytes);
    QCOMPARE(overrides->bandwidthDown.value(), bytes);
}

void TestAwsService::whatIsNotSaidStaysAsItIs()
{
    QVERIFY(transferOverridesBy(settingsOf("[default]\nregion = r\n"))->isEmpty());
    const Result<TransferOverrides> overrides
        = transferOverridesBy(withBlock("max_concurrent_requests = 4"));
    QCOMPARE(overrides->maxRequests.value(), 4);
    QVERIFY(!overrides->partSize);
}

QTEST_GUILESS_MAIN(TestAwsService)
#include "tst_awsservice.moc"
