// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/unit/testing.h"

#include <QTranslator>

using namespace windlass;

namespace {

Error refusal()
{
    auto s3 = std::make_shared<S3Error>();
    s3->code = "AccessDenied";
    s3->message = QStringLiteral("No %1 for you");
    s3->httpStatus = 403;
    s3->requestId = "REQ1";
    s3->hostId = "HOST1";
    Error error = errorOf(ErrorKind::AccessDenied, QStringLiteral("s3://b/k"), {});
    error.s3 = s3;
    return error;
}

void addKinds()
{
    QTest::addColumn<ErrorKind>("kind");
    // describe() and shortDescription() have no default.
    for (int i = 0; i <= int(lastErrorKind); ++i)
        QTest::newRow(qPrintable(shortDescription(errorOf(ErrorKind(i))))) << ErrorKind(i);
}

/// A language that puts the reason before the subject.
class ReasonFirst : public QTranslator
{
public:
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return QLatin1String(source) == QLatin1String("The server refused %1: %2")
            ? QStringLiteral("%2, says the server about %1")
            : QString();
    }
    bool isEmpty() const override { return false; }
};

} // namespace

class TestErrorText : public QObject
{
    Q_OBJECT
private slots:
    void everyKindHasASentenceWithItsSubject_data() { addKinds(); }
    void everyKindHasASentenceWithItsSubject();
    void longWaitIsSaid();
    void everyKindHasAShortDescription_data() { addKinds(); }
    void everyKindHasAShortDescription();
    void shortDescriptionsDiffer();
    void noPlaceHolderIsLeft_data() { addKinds(); }
    void noPlaceHolderIsLeft();
    void percentSignsDoNoHarm_data();
    void percentSignsDoNoHarm();
    void subjectKeepsEmptyParentheses();
    void missingReasonLeavesNoEmptyParentheses();
    void sentenceQuotesTheServer();
    void translationMayPutTheReasonFirst();
    void technicalDetailsListWhatSupportAsksFor();
    void technicalDetailsAreEmptyWithoutAny();
};

void TestErrorText::everyKindHasASentenceWithItsSubject()
{
    QFETCH(ErrorKind, kind);
    const QString subject = QStringLiteral("s3://bucket/the subject");
    const QString sentence = describe(errorOf(kind, subject, QStringLiteral("reason")));
    QCOMPARE(sentence.count(subject), 1);
    QVERIFY2(sentence.size() > subject.size() + 5, qPrintable(sentence));
}

void TestErrorText::longWaitIsSaid()
{
    Error error = errorOf(ErrorKind::Throttled, QStringLiteral("s3://b/k"), {});
    const QString usual = describe(error);
    error.retryAfter = std::chrono::seconds(9);
    QCOMPARE(describe(error), usual);
    error.retryAfter = std::chrono::minutes(2);
    QVERIFY2(describe(error).contains(QStringLiteral("2 min")), qPrintable(describe(error)));
    error.retryAfter = std::chrono::hours(2);
    QVERIFY2(describe(error).contains(QStringLiteral("2 h")), qPrintable(describe(error)));
    QVERIFY(describe(error).contains(QStringLiteral("s3://b/k")));
}

void TestErrorText::everyKindHasAShortDescription()
{
    QFETCH(ErrorKind, kind);
    const QString text = shortDescription(errorOf(kind));
    QVERIFY(!text.isEmpty());
    QVERIFY2(text.size() <= 30, "does not fit into a narrow column");
}

void TestErrorText::shortDescriptionsDiffer()
{
    QSet<QString> texts;
    for (int i = 0; i <= int(lastErrorKind); ++i)
        texts.insert(shortDescription(errorOf(ErrorKind(i))));
    QCOMPARE(texts.size(), int(lastErrorKind) + 1);
}

void TestErrorText::noPlaceHolderIsLeft()
{
    QFETCH(ErrorKind, kind);
    const QString sentence
        = describe(errorOf(kind, QStringLiteral("subject"), QStringLiteral("reason")));
    QVERIFY2(!sentence.contains(QLatin1Char('%')), qPrintable(sentence));
}

void TestErrorText::percentSignsDoNoHarm_data()
{
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("reason");
    QTest::newRow("%1 in the subject") << QStringLiteral("s3://b/100%1") << QStringLiteral("r");
    QTest::newRow("%2 in the subject") << QStringLiteral("s3://b/100%2") << QStringLiteral("r");
    QTest::newRow("both in the subject") << QStringLiteral("%2%1%%%n") << QStringLiteral("r");
    QTest::newRow("%1 in the reason") << QStringLiteral("s3://b/k") << QStringLiteral("%1 of %2");
}

void TestErrorText::percentSignsDoNoHarm()
{
    QFETCH(QString, subject);
    QFETCH(QString, reason);
    QCOMPARE(describe(errorOf(ErrorKind::Refused, subject, reason)),
        QStringLiteral("The server refused ") + subject + QStringLiteral(": ") + reason);
}

void TestErrorText::subjectKeepsEmptyParentheses()
{
    const QString subject = QStringLiteral("s3://b/draft ().txt");
    const QString sentence
        = describe(errorOf(ErrorKind::NoSuchKey, subject, QStringLiteral("reason")));
    QVERIFY2(sentence.contains(subject), qPrintable(sentence));
}

void TestErrorText::missingReasonLeavesNoEmptyParentheses()
{
    const QString sentence = describe(errorOf(ErrorKind::ConnectionLost, QStringLiteral("x"), {}));
    QVERIFY2(!sentence.contains(QLatin1Char('(')), qPrintable(sentence));
}

void TestErrorText::sentenceQuotesTheServer()
{
    QVERIFY(describe(refusal()).endsWith(QStringLiteral("(AccessDenied: No %1 for you)")));
}

void TestErrorText::translationMayPutTheReasonFirst()
{
    ReasonFirst language;
    QCoreApplication::installTranslator(&language);
    const QString sentence = describe(
        errorOf(ErrorKind::Refused, QStringLiteral("s3://b/k"), QStringLiteral("Nonsense")));
    QCoreApplication::removeTranslator(&language);
    QCOMPARE(sentence, QStringLiteral("Nonsense, says the server about s3://b/k"));
}

void TestErrorText::technicalDetailsListWhatSupportAsksFor()
{
    QCOMPARE(technicalDetails(refusal()),
        QStringLiteral("AccessDenied, HTTP status 403, No %1 for you, request id REQ1, "
                       "host id HOST1"));
    QCOMPARE(technicalDetails(errorOf(ErrorKind::Timeout, {}, QStringLiteral("why"))),
        QStringLiteral("why"));
}

void TestErrorText::technicalDetailsAreEmptyWithoutAny()
{
    QVERIFY(technicalDetails(errorOf(ErrorKind::Timeout)).isEmpty());
}

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
