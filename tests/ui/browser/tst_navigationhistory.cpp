// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/navigationhistory.h"

#include <QTest>

using namespace windlass;

class TestNavigationHistory : public QObject
{
    Q_OBJECT
private slots:
    void startsEmpty();
    void goesBackAndForward();
    void visitForgetsWhatLayAhead();
    void sameLocationIsOneVisit();
    void replaceKeepsThePosition();
    void keepsWhatWasSelected();
};

static S3Uri at(const char *key)
{
    return S3Uri {BucketName("b"), ObjectKey(key)};
}

void TestNavigationHistory::keepsWhatWasSelected()
{
    NavigationHistory history;
    history.keep({"nowhere", {}, 1}); // no location yet
    history.visit(at("1/"));
    QVERIFY(history.view().current.isEmpty());
    history.keep({"a", {"a", "b"}, 7});
    history.visit(at("2/"));
    QVERIFY(history.view().current.isEmpty());
    history.goBack();
    QCOMPARE(history.view().current, QByteArray("a"));
    QCOMPARE(history.view().selected.size(), 2);
    QCOMPARE(history.view().scroll, 7);
}

void TestNavigationHistory::startsEmpty()
{
    const NavigationHistory history;
    QVERIFY(!history.canGoBack());
    QVERIFY(!history.canGoForward());
}

void TestNavigationHistory::goesBackAndForward()
{
    NavigationHistory history;
    history.visit(at("1/"));
    history.visit(at("2/"));
    QCOMPARE(history.goBack(), at("1/"));
    QVERIFY(!history.canGoBack());
    QCOMPARE(history.goForward(), at("2/"));
    QVERIFY(!history.canGoForward());
}

void TestNavigationHistory::visitForgetsWhatLayAhead()
{
    NavigationHistory history;
    history.visit(at("1/"));
    history.visit(at("2/"));
    history.goBack();
    history.visit(at("3/"));
    QVERIFY(!history.canGoForward());
    QCOMPARE(history.goBack(), at("1/"));
}

void TestNavigationHistory::sameLocationIsOneVisit()
{
    NavigationHistory history;
    history.visit(at("1/"));
    history.visit(at("1/"));
    QVERIFY(!history.canGoBack());
}

void TestNavigationHistory::replaceKeepsThePosition()
{
    NavigationHistory history;
    history.visit(at("1/"));
    history.visit(at("2/"));
    history.replace(at("2/x/"));
    QCOMPARE(history.goBack(), at("1/"));
    QCOMPARE(history.goForward(), at("2/x/"));
}

QTEST_APPLESS_MAIN(TestNavigationHistory)
#include "tst_navigationhistory.moc"
