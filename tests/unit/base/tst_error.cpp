// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/testing.h"

#include <cerrno>
#include <cstring>

using namespace windlass;

class TestError : public QObject
{
    Q_OBJECT
private slots:
    void errnoBecomesAKind_data();
    void errnoBecomesAKind();
    void errnoKeepsThePathAndTheSystemsWords();
    void failGivesAnErrorThatIsNotRetried();
    void onlyCancelledIsCancelled();
};

void TestError::errnoBecomesAKind_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("ENOSPC") << ENOSPC << ErrorKind::DiskFull;
    QTest::newRow("EDQUOT") << EDQUOT << ErrorKind::DiskFull;
    QTest::newRow("ENOENT") << ENOENT << ErrorKind::FileNotFound;
    QTest::newRow("EACCES") << EACCES << ErrorKind::FileUnreadable;
    QTest::newRow("EPERM") << EPERM << ErrorKind::FileUnreadable;
    QTest::newRow("EROFS") << EROFS << ErrorKind::FileUnwritable;
    QTest::newRow("EISDIR") << EISDIR << ErrorKind::FolderInTheWay;
    QTest::newRow("ENOTDIR") << ENOTDIR << ErrorKind::FileInTheWay;
    QTest::newRow("ENAMETOOLONG") << ENAMETOOLONG << ErrorKind::KeyHasNoLocalName;
    QTest::newRow("ELOOP") << ELOOP << ErrorKind::LocalFileFailed;
    QTest::newRow("EIO") << EIO << ErrorKind::LocalFileFailed;
}

void TestError::errnoBecomesAKind()
{
    QFETCH(int, code);
    QFETCH(ErrorKind, kind);
    QCOMPARE(errorFromErrno(code, QStringLiteral("/x")).kind, kind);
}

void TestError::errnoKeepsThePathAndTheSystemsWords()
{
    const Error error = errorFromErrno(EIO, QStringLiteral("/a/ä"));
    QCOMPARE(error.subject, QStringLiteral("/a/ä"));
    QCOMPARE(error.detail, QString::fromLocal8Bit(std::strerror(EIO)));
    QVERIFY(!error.retryable);
}

void TestError::failGivesAnErrorThatIsNotRetried()
{
    const Result<int> result
        = fail(ErrorKind::TooLarge, QStringLiteral("subject"), QStringLiteral("detail"));
    QCOMPARE(kindOf(result), ErrorKind::TooLarge);
    QCOMPARE(result.error().subject, QStringLiteral("subject"));
    QCOMPARE(result.error().detail, QStringLiteral("detail"));
    QVERIFY(!result.error().retryable);
}

void TestError::onlyCancelledIsCancelled()
{
    QVERIFY(errorOf(ErrorKind::Cancelled).isCancelled());
    QVERIFY(!errorOf(ErrorKind::Timeout).isCancelled());
}

QTEST_GUILESS_MAIN(TestError)
#include "tst_error.moc"
