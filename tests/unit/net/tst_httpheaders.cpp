// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/net/httpmessage.h"
#include "tests/unit/testing.h"

using namespace windlass;

class TestHttpHeaders : public QObject
{
    Q_OBJECT
private slots:
    void namesCompareWithoutCase();
    void settingAgainReplaces();
    void missingFieldIsEmpty();
    void removedFieldIsGone();
    void fieldsKeepTheirOrder();
};

void TestHttpHeaders::namesCompareWithoutCase()
{
    HttpHeaders headers;
    headers.set("ETag", "\"x\"");
    QCOMPARE(headers.value("etag"), "\"x\"");
    QVERIFY(headers.contains("ETAG"));
}

void TestHttpHeaders::settingAgainReplaces()
{
    HttpHeaders headers;
    headers.set("Range", "bytes=0-1");
    headers.set("range", "bytes=2-3");
    QCOMPARE(std::distance(headers.begin(), headers.end()), 1);
    QCOMPARE(headers.value("Range"), "bytes=2-3");
}

void TestHttpHeaders::missingFieldIsEmpty()
{
    const HttpHeaders headers;
    QVERIFY(headers.value("ETag").isEmpty());
    QVERIFY(!headers.contains("ETag"));
}

void TestHttpHeaders::removedFieldIsGone()
{
    HttpHeaders headers;
    headers.set("A", "1");
    headers.set("B", "2");
    headers.remove("a");
    QVERIFY(!headers.contains("A"));
    QVERIFY(headers.contains("B"));
}

void TestHttpHeaders::fieldsKeepTheirOrder()
{
    HttpHeaders headers;
    for (const char *name : {"C", "A", "B"})
        headers.set(name, "x");
    QByteArray order;
    for (const HttpHeader &field : headers)
        order += field.name;
    QCOMPARE(order, "CAB");
}

QTEST_GUILESS_MAIN(TestHttpHeaders)
#include "tst_httpheaders.moc"
