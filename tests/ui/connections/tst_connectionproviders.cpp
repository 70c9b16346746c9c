// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/byteunits.h"
#include "tests/ui/connections/connectionsfixture.h"
#include "tests/ui/connections/shownconnectiondialog.h"

#include <QTest>
#include <QToolButton>

using namespace windlass;

/// What choosing a provider does in the dialog of a connection.
class TestConnectionProviders : public QObject
{
    Q_OBJECT
private slots:
    void completesTheEndpoint();
    void aProviderAsksOnlyForWhatIsLeft();
    void aProviderChosenBeforehandAsksAsWell();
    void theProviderSaysWhatIsMissing();
    void anotherProviderReplacesTheFirstOnesAnswers();
    void whatAProviderAnswersCanBeChanged();
    void aProviderIsRecognized();
    void aProviderBringsItsLimits();
};

void TestConnectionProviders::completesTheEndpoint()
{
    Shown shown;
    QTest::keyClicks(shown.edit("endpoint"), QStringLiteral(" minio.example.com:9000"));
    QCOMPARE(shown.dialog.config().endpointUrl, QStringLiteral("https://minio.example.com:9000"));
    QTest::keyClick(shown.edit("endpoint"), Qt::Key_Enter);
    QCOMPARE(shown.edit("endpoint")->text(), QStringLiteral("https://minio.example.com:9000"));
    // Of a server on this computer nobody knows whether it speaks TLS.
    shown.edit("endpoint")->setText(QStringLiteral("localhost:9000"));
    QCOMPARE(shown.dialog.config().endpointUrl, QStringLiteral("localhost:9000"));
    shown.edit("endpoint")->setText(QStringLiteral("127.0.0.1:9000"));
    QCOMPARE(shown.dialog.config().endpointUrl, QStringLiteral("127.0.0.1:9000"));
}

void TestConnectionProviders::aProviderAsksOnlyForWhatIsLeft()
{
    Shown shown;
    shown.dialog.chooseProvider(QStringLiteral("r2"));
    QCoreApplication::processEvents();
    QVERIFY(!shown.edit("account")->visibleRegion().isEmpty());
    QVERIFY(!shown.edit("endpoint")->isVisible());
    QVERIFY(!shown.edit("region")->isVisible());
    QTest::keyClicks(shown.edit("account"), QStringLiteral("abc123"));
    const ConnectionConfig r2 = shown.dialog.config();
    QCOMPARE(r2.endpointUrl, QStringLiteral("https://abc123.r2.cloudflarestorage.com"));
    QCOMPARE(r2.region, QStringLiteral("auto"));
    QCOMPARE(r2.addressing, AddressingStyle::Path);
    QCOMPARE(r2.name, QStringLiteral("Cloudflare R2"));

    shown.dialog.chooseProvider(QStringLiteral("b2"));
    QCOMPARE(shown.edit("name")->placeholderText(), QStringLiteral("Backblaze B2"));
    QVERIFY(!shown.edit("account")->isVisible());
    QVERIFY(!shown.edit("endpoint")->isVisible());
    QVERIFY(shown.edit("region")->isVisible());
    shown.combo("regions")->setCurrentText(QStringLiteral("eu-central-003"));
    QCOMPARE(shown.dialog.config().endpointUrl,
        QStringLiteral("https://s3.eu-central-003.backblazeb2.com"));
    QCOMPARE(shown.dialog.config().region, QStringLiteral("eu-central-003"));

    shown.dialog.chooseProvider(QStringLiteral("minio"));
    QVERIFY(shown.edit("endpoint")->isVisible());
}

void TestConnectionProviders::aProviderChosenBeforehandAsksAsWell()
{
    ConnectionDialog dialog((ConnectionConfig()));
    dialog.chooseProvider(QStringLiteral("r2"));
    dialog.show();
    QCoreApplication::processEvents();
    const auto *account = dialog.findChild<QLineEdit *>(QStringLiteral("account"));
    QVERIFY(account->isVisible());
    QVERIFY(!account->visibleRegion().isEmpty());
}

/// Without it, the keys would go to Amazon.
void TestConnectionProviders::theProviderSaysWhatIsMissing()
{
    Shown shown(keyConnection(QStringLiteral("x"), {}));
    shown.dialog.chooseProvider(QStringLiteral("b2"));
    shown.dialog.accept();
    QVERIFY(shown.dialog.isVisible());
    QVERIFY(shown.says(QStringLiteral("Choose the region")));
    shown.dialog.chooseProvider(QStringLiteral("r2"));
    shown.dialog.accept();
    QVERIFY(shown.dialog.isVisible());
    QVERIFY(shown.says(QStringLiteral("Enter the account ID")));
    shown.dialog.chooseProvider(QStringLiteral("ceph"));
    shown.dialog.accept();
    QVERIFY(shown.dialog.isVisible());
    QVERIFY(shown.says(QStringLiteral("Enter the server's address.")));
    shown.dialog.chooseProvider(QStringLiteral("storj")); // says everything
    shown.dialog.accept();
    QVERIFY(!shown.dialog.isVisible());
}

void TestConnectionProviders::anotherProviderReplacesTheFirstOnesAnswers()
{
    Shown shown;
    shown.dialog.chooseProvider(QStringLiteral("google"));
    QCOMPARE(shown.dialog.config().endpointUrl, QStringLiteral("https://storage.googleapis.com"));
    shown.dialog.chooseProvider(QStringLiteral("aws"));
    QCOMPARE(shown.dialog.config().endpointUrl, QString());
    QCOMPARE(shown.dialog.config().region, QString());
    QCOMPARE(shown.dialog.config().addressing, AddressingStyle::Auto);
    shown.dialog.chooseProvider(QStringLiteral("storj"));
    shown.dialog.chooseProvider(QString());
    QCOMPARE(shown.dialog.config().endpointUrl, QString());
}

void TestConnectionProviders::whatAProviderAnswersCanBeChanged()
{
    Shown shown;
    shown.dialog.chooseProvider(QStringLiteral("r2"));
    QTest::keyClicks(shown.edit("account"), QStringLiteral("abc"));
    shown.dialog.findChild<QToolButton *>(QStringLiteral("more"))->click();
    QVERIFY(shown.edit("endpoint")->isVisible());
    shown.edit("endpoint")->setText(QStringLiteral("https://abc.eu.r2.cloudflarestorage.com"));
    QTest::keyClicks(shown.edit("account"), QStringLiteral("d"));
    QCOMPARE(shown.dialog.config().endpointUrl,
        QStringLiteral("https://abc.eu.r2.cloudflarestorage.com"));
}

void TestConnectionProviders::aProviderIsRecognized()
{
    ConnectionConfig config
        = keyConnection(QStringLiteral("x"), QStringLiteral("https://s3.eu-west-1.wasabisys.com"));
    config.region = QStringLiteral("eu-west-1");
    const Shown known(config);
    QCOMPARE(known.combo("provider")->currentText(), QStringLiteral("Wasabi"));
    QCOMPARE(known.dialog.config().endpointUrl, config.endpointUrl);
    QCOMPARE(known.dialog.config().region, config.region);
    config.region = QStringLiteral("us-east-1"); // not what Wasabi would be given
    const Shown odd(config);
    QCOMPARE(odd.combo("provider")->currentIndex(), 0);
    QCOMPARE(odd.dialog.config().endpointUrl, config.endpointUrl);
    QCOMPARE(odd.dialog.config().region, config.region);
}

void TestConnectionProviders::aProviderBringsItsLimits()
{
    Shown shown;
    shown.dialog.chooseProvider(QStringLiteral("storj"));
    QCOMPARE(shown.dialog.config().limits.partSize, std::optional<qint64>(64 * mebibyte));
    shown.dialog.chooseProvider(QStringLiteral("wasabi"));
    QCOMPARE(shown.dialog.config().limits, TransferOverrides());

    ConnectionConfig own = keyConnection(QStringLiteral("x"), {});
    own.limits.maxRequests = 3;
    Shown kept(own);
    kept.dialog.chooseProvider(QStringLiteral("storj"));
    QCOMPARE(kept.dialog.config().limits, own.limits);
}

QTEST_MAIN(TestConnectionProviders)
#include "tst_connectionproviders.moc"
