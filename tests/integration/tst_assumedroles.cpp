// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "buckettest.h"
#include "core/auth/profilecredentials.h"
#include "core/net/networktransport.h"
#include "tests/unit/testing.h"

#include <QTest>
#include <QThreadPool>
#include <QtConcurrent>

#include <atomic>

using namespace windlass;

namespace {

/// The real time, moved on by hand.
class MovedClock : public SystemClock
{
public:
    QDateTime now() const override { return SystemClock::now().addSecs(m_shift); }
    void advance(qint64 seconds) { m_shift += seconds; }

private:
    std::atomic<qint64> m_shift {0};
};

} // namespace

/// Credentials that the gateway's own Security Token Service gives for a role.
class TestAssumedRoles : public BucketTest
{
    Q_OBJECT
private slots:
    void aRoleGivesKeysThatWork();
    void rolesAreAChain();
    void theyAreFetchedAnewBeforeTheyEnd();
    void theyAreFetchedOnceForAllLanes();
    void theServiceIsTrustedByItsCertificate();
    void aRoleOfSomebodyElseIsDenied();
    void aRoleThatIsNotThereIsTold();

private:
    AwsFiles filesWith(const QByteArray &roles) const;
    FetchContext context();
    Result<std::shared_ptr<CredentialsProvider>> roleProvider(const QByteArray &settings = {});
    std::optional<ErrorKind> listWith(std::shared_ptr<CredentialsProvider> provider);

    std::shared_ptr<MovedClock> m_clock;
    std::atomic<int> m_asked {0};
};

AwsFiles TestAssumedRoles::filesWith(const QByteArray &roles) const
{
    const auto keys = [](const QByteArray &profile, const Credentials &credentials) {
        return '[' + profile + "]\naws_access_key_id = " + credentials.accessKeyId
            + "\naws_secret_access_key = " + credentials.secretAccessKey + '\n';
    };
    return {AwsFile::parse(
                keys("base", m_gateway.credentials()) + keys("other", m_gateway.otherCredentials()),
                AwsFile::Kind::Credentials),
        AwsFile::parse(roles, AwsFile::Kind::Config)};
}

FetchContext TestAssumedRoles::context()
{
    m_clock = std::make_shared<MovedClock>();
    m_asked = 0;
    FetchContext context;
    context.sts = {QUrl(m_gateway.endpoint()), m_gateway.region(), {}};
    context.clock = m_clock;
    context.makeTransport = [this] {
        ++m_asked;
        return std::make_unique<NetworkTransport>();
    };
    return context;
}

Result<std::shared_ptr<CredentialsProvider>> TestAssumedRoles::roleProvider(
    const QByteArray &settings)
{
    const QByteArray role = m_gateway.value("WINDLASS_TEST_ROLE_ARN").toUtf8();
    return providerOfProfile(
        filesWith("[profile a]\nrole_arn = " + role + "\nsource_profile = base\n" + settings),
        QStringLiteral("a"), context());
}

std::optional<ErrorKind> TestAssumedRoles::listWith(std::shared_ptr<CredentialsProvider> provider)
{
    const Result<Endpoint> endpoint = Endpoint::custom(m_gateway.endpoint(), m_gateway.region());
    Session session(std::make_shared<S3Service>(*endpoint, std::move(provider)));
    ListObjectsInput input;
    input.bucket = m_bucket;
    return kindOf(GatewayFixture::call(
        session, [input](const S3Client &s3) { return s3.listObjects(input); }));
}

void TestAssumedRoles::aRoleGivesKeysThatWork()
{
    const auto provider = roleProvider("duration_seconds = 900\nrole_session_name = windlass\n");
    QVERIFY(provider);
    const Result<Credentials> credentials = (*provider)->credentials();
    QVERIFY2(credentials, qPrintable(credentials ? QString() : describe(credentials.error())));
    QVERIFY(credentials->accessKeyId != m_gateway.credentials().accessKeyId);
    QVERIFY(!credentials->sessionToken.isEmpty());
    const qint64 life = QDateTime::currentDateTimeUtc().secsTo(*credentials->expiresAt);
    QVERIFY2(life > 880 && life <= 905, QByteArray::number(life).constData());
    QCOMPARE(listWith(*provider), std::nullopt);
    QCOMPARE(m_asked.load(), 1);
}

void TestAssumedRoles::rolesAreAChain()
{
    const QByteArray first = m_gateway.value("WINDLASS_TEST_ROLE_ARN").toUtf8();
    const QByteArray second = m_gateway.value("WINDLASS_TEST_CHAINED_ROLE_ARN").toUtf8();
    const auto provider = providerOfProfile(filesWith("[profile a]\nrole_arn = " + second
                                                + "\nsource_profile = b\n[profile b]\nrole_arn = "
                                                + first + "\nsource_profile = base\n"),
        QStringLiteral("a"), context());
    QVERIFY(provider);
    QCOMPARE(listWith(*provider), std::nullopt);
    QCOMPARE(m_asked.load(), 2);
}

void TestAssumedRoles::theyAreFetchedAnewBeforeTheyEnd()
{
    const auto provider = roleProvider("duration_seconds = 900\n");
    const QByteArray first = (*provider)->credentials().value().accessKeyId;
    m_clock->advance(600);
    QCOMPARE((*provider)->credentials().value().accessKeyId, first);
    QCOMPARE(m_asked.load(), 1);
    m_clock->advance(270); // half a minute before their end
    const QByteArray second = (*provider)->credentials().value().accessKeyId;
    QVERIFY(second != first);
    QCOMPARE(m_asked.load(), 2);
    QCOMPARE(listWith(*provider), std::nullopt);
}

void TestAssumedRoles::theyAreFetchedOnceForAllLanes()
{
    const auto provider = roleProvider();
    QThreadPool lanes;
    lanes.setMaxThreadCount(8);
    QList<QFuture<QByteArray>> answers;
    for (int i = 0; i < 8; ++i)
        answers.append(QtConcurrent::run(&lanes,
            [p = *provider] { return p->credentials().value_or(Credentials()).accessKeyId; }));
    const QByteArray id = answers.first().result();
    QVERIFY(!id.isEmpty());
    for (QFuture<QByteArray> &answer : answers)
        QCOMPARE(answer.result(), id);
    QCOMPARE(m_asked.load(), 1);
}

void TestAssumedRoles::theServiceIsTrustedByItsCertificate()
{
    const QByteArray role = m_gateway.value("WINDLASS_TEST_ROLE_ARN").toUtf8();
    const AwsFiles files
        = filesWith("[profile a]\nrole_arn = " + role + "\nsource_profile = base\n");
    FetchContext secure = context();
    secure.sts.url = QUrl(m_gateway.tlsEndpoint());
    const auto stranger = providerOfProfile(files, QStringLiteral("a"), secure);
    QCOMPARE(kindOf((*stranger)->credentials()), ErrorKind::CertificateUntrusted);
    secure.sts.caBundle = m_gateway.caBundle();
    const auto known = providerOfProfile(files, QStringLiteral("a"), secure);
    QCOMPARE(kindOf((*known)->credentials()), std::nullopt);
}

void TestAssumedRoles::aRoleOfSomebodyElseIsDenied()
{
    const QByteArray role = m_gateway.value("WINDLASS_TEST_ROLE_ARN").toUtf8();
    const auto provider = providerOfProfile(
        filesWith("[profile a]\nrole_arn = " + role + "\nsource_profile = other\n"),
        QStringLiteral("a"), context());
    const Result<Credentials> credentials = (*provider)->credentials();
    QCOMPARE(kindOf(credentials), ErrorKind::AccessDenied);
    QCOMPARE(credentials.error().subject, QString::fromUtf8(role));
}

void TestAssumedRoles::aRoleThatIsNotThereIsTold()
{
    const auto provider = providerOfProfile(
        filesWith("[profile a]\nrole_arn = arn:aws:iam:::role/nobody\nsource_profile = base\n"),
        QStringLiteral("a"), context());
    const Result<Credentials> credentials = (*provider)->credentials();
    QVERIFY(!credentials);
    QVERIFY(credentials.error().s3 != nullptr);
    QVERIFY(describe(credentials.error()).contains(QStringLiteral("role/nobody")));
}

QTEST_GUILESS_MAIN(TestAssumedRoles)
#include "tst_assumedroles.moc"
