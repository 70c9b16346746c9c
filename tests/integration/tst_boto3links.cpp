// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/utf8text.h"
#include "core/sharing/postform.h"
#include "core/sharing/sharelink.h"
#include "oddkeys.h"
#include "tests/support/fakeclock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace windlass;

namespace {

struct Place {
    const char *name;
    const char *url; ///< null: AWS
    const char *region;
    const char *style; ///< in boto3's word
};

const Place places[] = {
    {"AWS, auto", nullptr, "us-east-1", "auto"},
    {"AWS, virtual", nullptr, "eu-central-1", "virtual"},
    {"AWS, path", nullptr, "ap-southeast-2", "path"},
    {"AWS in China", nullptr, "cn-north-1", "virtual"},
    {"path", "https://s3.example.com", "lab-1", "path"},
    {"virtual", "https://s3.example.com", "lab-1", "virtual"},
    {"port, path", "http://s3.example.com:7480", "us-east-1", "path"},
    {"port, virtual", "https://s3.example.com:8443", "us-east-1", "virtual"},
    {"the scheme's own port", "https://s3.example.com:443", "us-east-1", "path"},
    {"base path, path", "https://example.com/s3/api", "us-east-1", "path"},
    {"base path, virtual", "https://example.com/s3/api", "us-east-1", "virtual"},
    {"IPv4", "http://127.0.0.1:9000", "us-east-1", "path"},
    {"IPv6", "http://[::1]:9000", "us-east-1", "path"},
};

/// One link or form, as both sides are asked for it.
struct Case {
    QByteArray name;
    Place place;
    QByteArray method;
    QByteArray bucket = "bucket";
    QByteArray key = "folder/file.txt";
    QByteArray token {};
    QByteArray version {};
    NameValues fields {}; ///< overrides, or headers of a PUT, or fields of a form
    QByteArrayList conditions {};
    int expires = 3600;
    bool isForOthers = false; ///< the place is a host override of another service
};

const QDateTime now(QDate(2026, 11, 28), QTime(9, 5, 7), Qt::UTC);
constexpr char accessKey[] = "AKIAIOSFODNN7EXAMPLE";
constexpr char secretKey[] = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

std::shared_ptr<S3Service> makeService(const Endpoint &endpoint, const QByteArray &token)
{
    return std::make_shared<S3Service>(endpoint,
        std::make_shared<StaticCredentials>(Credentials {accessKey, secretKey, token}),
        S3Service::Options {},
        S3Service::Environment {std::make_shared<FakeClock>(now), [] { return 0.5; }});
}

AddressingStyle styleOf(const Place &place)
{
    const QByteArray style = place.style;
    return style == "virtual" ? AddressingStyle::VirtualHosted
        : style == "path"     ? AddressingStyle::Path
                              : AddressingStyle::Auto;
}

Endpoint endpointOf(const Place &place)
{
    if (place.url)
        return Endpoint::custom(QString::fromLatin1(place.url), place.region, styleOf(place))
            .value();
    Endpoint endpoint = Endpoint::aws(place.region);
    endpoint.setAddressingStyle(styleOf(place));
    return endpoint;
}

QString text(const QByteArray &bytes)
{
    return utf8Text(bytes);
}

/// Told for AWS as well: by itself, boto3 signs for Amazon's global host outside us-east-1, which
/// redirects to buckets elsewhere for their first day.
QString urlOf(const Place &place)
{
    const QByteArray region = place.region;
    const QByteArray domain = region.startsWith("cn-") ? ".amazonaws.com.cn" : ".amazonaws.com";
    return place.url ? QLatin1String(place.url) : text("https://s3." + region + domain);
}

QJsonObject jsonOf(const Case &one)
{
    QJsonArray fields;
    for (const auto &[name, value] : one.fields)
        fields.append(QJsonArray {text(name), text(value)});
    QJsonArray conditions; // boto3 leaves those of fields to its caller
    for (const auto &[name, value] : one.fields)
        conditions.append(QJsonObject {{text(name), text(value)}});
    for (const QByteArray &condition : one.conditions) {
        const QJsonDocument document = QJsonDocument::fromJson(condition);
        conditions.append(
            document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()));
    }
    QJsonObject json {{text("method"), text(one.method)}, {text("bucket"), text(one.bucket)},
        {text("key"), text(one.key)}, {text("fields"), fields}, {text("conditions"), conditions},
        {text("expires"), one.expires}, {text("now"), now.toString(Qt::ISODate)},
        {text("region"), QLatin1String(one.place.region)},
        {text("style"), QLatin1String(one.place.style)}, {text("id"), QLatin1String(accessKey)},
        {text("secret"), QLatin1String(secretKey)}};
    const bool asksByItself = QByteArray(one.place.style) == "auto";
    if (!asksByItself)
        json[text("endpoint")] = urlOf(one.place);
    if (!one.token.isEmpty())
        json[text("token")] = text(one.token);
    if (!one.version.isEmpty())
        json[text("version")] = text(one.version);
    return json;
}

QList<Case> methodCases()
{
    const QByteArray token = "FwoGZXIvYXdzE/+=Jr4oBQ==";
    QList<Case> cases;
    for (const Place &place : places) {
        for (const char *method : {"GET", "PUT", "HEAD", "DELETE"}) {
            Case one {QByteArray(place.name) + ", " + method, place, method};
            cases.append(one);
            one.name += ", token";
            one.token = token;
            one.expires = 604800;
            cases.append(one);
            if (one.method == "PUT")
                continue;
            one.name += ", version";
            one.version = "3/L4kqtJlcpXro+TDmJ rmSpXd3dIb=";
            one.expires = 1;
            cases.append(one);
        }
    }
    return cases;
}

QList<Case> fieldCases()
{
    QList<Case> cases;
    for (const Place &place : {places[1], places[5], places[6], places[9]}) {
        Case get {QByteArray(place.name) + ", overrides", place, "GET"};
        get.fields = {{"response-content-type", "text/plain; charset=utf-8"},
            {"response-content-disposition", attachmentNamed("früh \"1\" & 2%.txt")},
            {"response-cache-control", "no-cache, max-age=0"}};
        cases.append(get);
        get.name += " of a version";
        get.version = "v1";
        get.token = "a/b+c=";
        cases.append(get);
        get.name += ", others";
        get.fields
            = {{"response-content-language", "de-CH"}, {"response-content-encoding", "gzip"}};
        cases.append(get);
        Case put {QByteArray(place.name) + ", fields", place, "PUT"};
        put.fields = {{"content-type", "image/jpeg"}};
        cases.append(put);
        put.name += ", many";
        put.fields = {{"content-type", "text/plain"}, {"cache-control", "max-age=60"},
            {"x-amz-acl", "public-read"}, {"x-amz-storage-class", "STANDARD_IA"},
            {"x-amz-meta-owner", "Ada Lovelace"}, {"x-amz-tagging", "a=1&b=2"}};
        cases.append(put);
        Case other = get;
        other.name = QByteArray(place.name) + ", known to others";
        other.isForOthers = true;
        if (place.url)
            cases.append(other);
    }
    return cases;
}

QList<Case> keyCases()
{
    QList<Case> cases;
    for (const Place &place : {places[1], places[6]}) {
        for (const OddKey &odd : oddKeys()) {
            const bool isVirtual = QByteArray(place.style) == "virtual";
            // Alone in a path they would be resolved: such a link is in path style always.
            if (isVirtual && (odd.key == "." || odd.key == ".."))
                continue;
            Case one {QByteArray(place.name) + ", key: " + odd.row, place, "GET"};
            one.key = odd.key;
            cases.append(one);
        }
    }
    return cases;
}

QList<Case> formCases()
{
    QList<Case> cases;
    for (const Place &place : places) {
        Case one {QByteArray(place.name) + ", form", place, "POST"};
        cases.append(one);
        one.name += " for a prefix, token";
        one.key = "incoming/früh/${filename}";
        one.token = "FwoGZXIvYXdzE/+=Jr4oBQ==";
        one.fields = {{"acl", "private"}, {"x-amz-meta-note", "\"quoted\" \\ ü 🐙"}};
        one.conditions = {"[\"starts-with\", \"$Content-Type\", \"image/\"]",
            "[\"content-length-range\", 1, 1048576]"};
        one.expires = 60;
        cases.append(one);
        one.name += ", redirect";
        one.token.clear();
        one.fields = {{"success_action_redirect", "https://example.org/done?a=1&b=2"}};
        cases.append(one);
    }
    for (const OddKey &odd : oddKeys()) {
        Case one {"form, key: " + odd.row, places[6], "POST"};
        one.key = odd.key;
        cases.append(one);
    }
    return cases;
}

/// What boto3 makes of \a cases.
QJsonArray askBoto3(const QList<Case> &cases, bool withAwscrt)
{
    QJsonArray asked;
    for (const Case &one : cases)
        asked.append(jsonOf(one));
    QProcess python;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(text("AWS_EC2_METADATA_DISABLED"), text("true"));
    environment.insert(text("AWS_CONFIG_FILE"), text("/dev/null"));
    environment.insert(text("AWS_SHARED_CREDENTIALS_FILE"), text("/dev/null"));
    for (const char *name : {"AWS_PROFILE", "AWS_CA_BUNDLE", "AWS_ENDPOINT_URL"})
        environment.remove(QLatin1String(name));
    environment.insert(text("BOTO_DISABLE_CRT"), text(withAwscrt ? "false" : "true"));
    python.setProcessEnvironment(environment);
    python.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    python.start(QStringLiteral(WINDLASS_BOTO3_LINKS), QStringList());
    python.write(QJsonDocument(asked).toJson());
    python.closeWriteChannel();
    python.waitForFinished(120'000);
    return QJsonDocument::fromJson(python.readAllStandardOutput()).array();
}

/// The link as boto3 writes it with awscrt: without, two items are the other way round.
QByteArray withAwscrtOrder(const QByteArray &url)
{
    static const QRegularExpression items(
        QStringLiteral("(X-Amz-Expires=\\d+)&(X-Amz-SignedHeaders=[^&]+)"));
    return text(url).replace(items, QStringLiteral("\\2&\\1")).toLatin1();
}

/// We leave out the port that is the scheme's own, as Host fields do, and boto3 in what it signs.
QByteArray withoutUsualPort(const QByteArray &url)
{
    return QByteArray(url).replace("https://s3.example.com:443/", "https://s3.example.com/");
}

/// The link with the "%2F" of its path as slashes: by them we keep HTTP clients from resolving "."
/// and "..", and from losing the first of two slashes, which boto3 leaves to fail.
QByteArray withPlainSlashes(const QByteArray &url)
{
    const qsizetype query = url.indexOf('?');
    return url.left(query).replace("%2F", "/") + url.mid(query);
}

/// Whether a key has segments that HTTP clients would resolve.
bool isProtected(const QByteArray &key)
{
    const QByteArrayList segments = key.split('/');
    return segments.contains(".") || segments.contains("..") || key.startsWith('/');
}

} // namespace

/// Links and forms are those of boto3, byte for byte.
class TestBoto3Links : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void linkIsThatOfBoto3_data();
    void linkIsThatOfBoto3();
    void formIsThatOfBoto3_data();
    void formIsThatOfBoto3();

private:
    QList<Case> m_links;
    QList<Case> m_forms;
    QJsonArray m_theirLinks; // as boto3 is installed
    QJsonArray m_theirPlainLinks;
    QJsonArray m_theirForms;
};

void TestBoto3Links::initTestCase()
{
    m_links = methodCases() + fieldCases() + keyCases();
    m_forms = formCases();
    QVERIFY2(m_links.size() + m_forms.size() >= 200, "too few cases");
    m_theirLinks = askBoto3(m_links, true);
    m_theirPlainLinks = askBoto3(m_links, false);
    m_theirForms = askBoto3(m_forms, true);
    QCOMPARE(m_theirLinks.size(), m_links.size());
    QCOMPARE(m_theirPlainLinks.size(), m_links.size());
    QCOMPARE(m_theirForms.size(), m_forms.size());
    qInfo("%d links and %d forms", int(m_links.size()), int(m_forms.size()));
}

void TestBoto3Links::linkIsThatOfBoto3_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < m_links.size(); ++i)
        QTest::newRow(m_links[i].name.constData()) << i;
}

void TestBoto3Links::linkIsThatOfBoto3()
{
    QFETCH(int, index);
    const Case &one = m_links[index];
    ShareLinkOptions options;
    options.expires = std::chrono::seconds(one.expires);
    options.version = VersionId(one.version);
    options.method = one.method == "PUT" ? LinkMethod::Put
        : one.method == "HEAD"           ? LinkMethod::Head
        : one.method == "DELETE"         ? LinkMethod::Delete
                                         : LinkMethod::Get;
    (one.method == "PUT" ? options.headers : options.overrides) = one.fields;
    std::shared_ptr<S3Service> service = makeService(endpointOf(one.place), one.token);
    if (one.isForOthers) {
        const Endpoint inside = Endpoint::custom(
            text("http://storage.internal:7480"), one.place.region, styleOf(one.place))
                                    .value();
        service = makeService(inside, one.token);
        options.host = QLatin1String(one.place.url);
    }
    const Result<ShareLink> link
        = makeShareLink(*service, BucketName(one.bucket), ObjectKey(one.key), options);
    QVERIFY2(link, one.name.constData());
    const QByteArray url = link->url.toEncoded();
    const QByteArray ours = isProtected(one.key) ? withPlainSlashes(url) : url;
    for (const QJsonArray &theirs : {m_theirLinks, m_theirPlainLinks})
        QCOMPARE(ours, withoutUsualPort(withAwscrtOrder(theirs[index].toString().toLatin1())));
}

void TestBoto3Links::formIsThatOfBoto3_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < m_forms.size(); ++i)
        QTest::newRow(m_forms[i].name.constData()) << i;
}

void TestBoto3Links::formIsThatOfBoto3()
{
    QFETCH(int, index);
    const Case &one = m_forms[index];
    PostFormOptions options;
    options.expires = std::chrono::seconds(one.expires);
    for (const NameValue &field : one.fields) {
        if (field.first == "success_action_redirect")
            options.redirect = field.second;
        else
            options.fields.append(field);
    }
    for (const QByteArray &condition : one.conditions)
        options.conditions.append(PostCondition::parse(condition).value());
    const auto service = makeService(endpointOf(one.place), one.token);
    const Result<PostForm> form
        = makePostForm(*service, BucketName(one.bucket), ObjectKey(one.key), options);
    QVERIFY2(form, one.name.constData());

    const QJsonObject theirs = m_theirForms[index].toObject();
    const QJsonObject theirFields = theirs[text("fields")].toObject();
    QCOMPARE(form->url.toEncoded(), withoutUsualPort(theirs[text("url")].toString().toLatin1()));
    const QByteArray theirPolicy
        = QByteArray::fromBase64(theirFields[text("policy")].toString().toLatin1());
    QCOMPARE(form->policy, theirPolicy);
    QCOMPARE(form->fields.size(), theirFields.size());
    for (const auto &[name, value] : form->fields)
        QCOMPARE(value, theirFields[text(name)].toString().toUtf8());
}

QTEST_GUILESS_MAIN(TestBoto3Links)
#include "tst_boto3links.moc"
