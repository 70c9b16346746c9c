// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/connections/providerpreset.h"
#include "tests/ui/connections/connectionsfixture.h"
#include "ui/connections/welcomepage.h"
#include "ui/widgets/elidedlabel.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace windlass;

class TestWelcomePage : public QObject
{
    Q_OBJECT

private slots:
    void listsWhatWasFound();
    void connectsWithTheChosenOne();
    void saysThatNothingWasFound();
    void offersToAddAConnection();
    void offersTheUsualProviders();
    void namesAreNoRichText();
};

static QPushButton *connectButton(const WelcomePage &page, const QString &name)
{
    const auto buttons = page.findChildren<QPushButton *>();
    const auto it
        = std::find_if(buttons.begin(), buttons.end(), [&name](const QPushButton *button) {
              return button->accessibleName() == QStringLiteral("Connect to %1").arg(name);
          });
    return it != buttons.end() ? *it : nullptr;
}

static bool says(const WelcomePage &page, const QString &words)
{
    const auto elided = page.findChildren<ElidedLabel *>();
    const auto labels = page.findChildren<QLabel *>();
    const auto contains = [&words](const auto *label) { return label->text().contains(words); };
    return std::any_of(elided.begin(), elided.end(), contains)
        || std::any_of(labels.begin(), labels.end(), contains);
}

void TestWelcomePage::listsWhatWasFound()
{
    ConnectionConfig profile;
    profile.name = profile.profile = QStringLiteral("work");
    profile.source = ConnectionConfig::Source::Profile;
    profile.region = QStringLiteral("eu-central-1");
    const WelcomePage page(
        {profile, keyConnection(QStringLiteral("lab"), QStringLiteral("https://lab:9000"))});
    QVERIFY(says(page, QStringLiteral("work")));
    QVERIFY(says(page, QStringLiteral("Amazon S3, eu-central-1 · AWS profile")));
    QVERIFY(says(page, QStringLiteral("https://lab:9000")));
    QVERIFY(connectButton(page, QStringLiteral("work")));
    QVERIFY(connectButton(page, QStringLiteral("lab")));
}

void TestWelcomePage::connectsWithTheChosenOne()
{
    WelcomePage page({keyConnection(QStringLiteral("a"), QStringLiteral("http://a")),
        keyConnection(QStringLiteral("b"), QStringLiteral("http://b"))});
    QSignalSpy requested(&page, &WelcomePage::connectRequested);
    connectButton(page, QStringLiteral("b"))->click();
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.at(0).at(0).value<ConnectionConfig>().name, QStringLiteral("b"));
}

void TestWelcomePage::saysThatNothingWasFound()
{
    const WelcomePage page({});
    QVERIFY(says(page, QStringLiteral("No AWS profiles")));
    QCOMPARE(page.findChildren<QPushButton *>().size(), 1);
}

void TestWelcomePage::offersToAddAConnection()
{
    WelcomePage page({});
    QSignalSpy requested(&page, &WelcomePage::addRequested);
    page.findChild<QPushButton *>(QStringLiteral("addConnection"))->click();
    QCOMPARE(requested.size(), 1);
}

void TestWelcomePage::offersTheUsualProviders()
{
    WelcomePage page({});
    QSignalSpy requested(&page, &WelcomePage::addAtProviderRequested);
    for (const ProviderPreset &provider : knownProviders()) {
        auto *button = page.findChild<QToolButton *>(QStringLiteral("provider-") + provider.id);
        QVERIFY2(button, qPrintable(provider.id));
        QCOMPARE(button->text(), provider.name);
        button->click();
        QCOMPARE(requested.takeLast().at(0).toString(), provider.id);
    }
}

void TestWelcomePage::namesAreNoRichText()
{
    WelcomePage page({keyConnection(QStringLiteral("<h1>big</h1>"), QStringLiteral("http://a"))});
    const auto labels = page.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        QVERIFY(!label->pixmap().isNull() || label->textFormat() == Qt::PlainText);
    const auto elided = page.findChildren<ElidedLabel *>();
    for (const ElidedLabel *label : elided)
        QVERIFY(!label->toolTip().contains(QStringLiteral("<h1>")));
}

QTEST_MAIN(TestWelcomePage)
#include "tst_welcomepage.moc"
