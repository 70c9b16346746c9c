// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/auth/awssettings.h"
#include "tests/unit/testing.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <algorithm>

using namespace windlass;

namespace {

const char *const givenVariables[] = {"AWS_PROFILE", "AWS_DEFAULT_PROFILE", "AWS_DEFAULT_REGION",
    "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_CA_BUNDLE",
    "AWS_MAX_ATTEMPTS", "AWS_SHARED_CREDENTIALS_FILE", "AWS_CONFIG_FILE"};

/// What botocore's Session says for each of the environments in the file that is its argument.
/// What it refuses is null.
constexpr char botocoreProgram[] = R"(
import json, os, sys
import botocore.session
from botocore.exceptions import BotoCoreError
answers = []
for case in json.load(open(sys.argv[1])):
    for name in case["variables"]:
        os.environ.pop(name, None)
    os.environ.update(case["environment"])
    os.environ["AWS_EC2_METADATA_DISABLED"] = "true"
    try:
        session = botocore.session.Session(profile=case["profile"] or None)
        credentials = session.get_credentials()
        s3 = session.get_scoped_config().get("s3") or {}
        answers.append({
            "id": credentials.access_key if credentials else None,
            "secret": credentials.secret_key if credentials else None,
            "token": (credentials.token or None) if credentials else None,
            "region": session.get_config_variable("region"),
            "ca": session.get_config_variable("ca_bundle"),
            "attempts": session.get_config_variable("max_attempts"),
            "style": s3.get("addressing_style"),
            "chunk": s3.get("multipart_chunksize")})
    except BotoCoreError:
        answers.append(None)
print(json.dumps(answers))
)";

struct Case {
    QHash<QByteArray, QByteArray> environment;
    QString profile;
};

QByteArray keyLines(const QByteArray &place)
{
    return "aws_access_key_id = AK" + place + "\naws_secret_access_key = SK" + place + '\n';
}

/// Makes up what a person's environment and files may say.
class Inventor
{
public:
    explicit Inventor(quint32 seed) : m_random(seed) { }

    Case next(const QString &folder)
    {
        Case made;
        QByteArray credentials;
        QByteArray config;
        for (const QByteArray profile : {"default", "a", "b"}) {
            if (chance(2))
                credentials += '[' + profile + "]\n"
                    + (chance(2) ? keyLines("creds" + profile) : "")
                    + (chance(4) ? "aws_session_token = Tcreds\n" : "");
            if (chance(3))
                continue;
            config += (profile == "default" ? QByteArray("[default]\n")
                                            : "[profile " + profile + "]\n");
            config += chance(2) ? "region = r" + profile + '\n' : "";
            config += chance(3) ? keyLines("config" + profile) : "";
            config += chance(4) ? "ca_bundle = /ca/" + profile + '\n' : "";
            config += chance(4) ? "max_attempts = 7\n" : "";
            config += chance(3) ? "s3 =\n  addressing_style = path\n  multipart_chunksize = 9MB\n"
                                : "";
            config += chance(4) ? "credential_process = printf '{\"Version\": 1, \"AccessKeyId\": "
                                  "\"AKprocess\", \"SecretAccessKey\": \"SKprocess\"}'\n"
                                : "";
        }
        set(made, "AWS_SHARED_CREDENTIALS_FILE",
            write(folder + QLatin1String("/credentials"), credentials));
        set(made, "AWS_CONFIG_FILE", write(folder + QLatin1String("/config"), config));
        // Of the names of the profile one at a time: botocore asks AWS_DEFAULT_PROFILE first, and
        // AWS's guide knows AWS_PROFILE alone.
        if (chance(3))
            made.profile = QStringLiteral("a");
        else if (chance(2))
            set(made, chance(2) ? "AWS_PROFILE" : "AWS_DEFAULT_PROFILE", chance(3) ? "b" : "a");
        if (chance(3))
            set(made, "AWS_DEFAULT_REGION", "renv");
        if (chance(3)) {
            set(made, "AWS_ACCESS_KEY_ID", "AKenv");
            set(made, "AWS_SECRET_ACCESS_KEY", "SKenv");
            if (chance(2))
                set(made, "AWS_SESSION_TOKEN", "Tenv");
        }
        if (chance(4))
            set(made, "AWS_CA_BUNDLE", "/ca/env");
        if (chance(4))
            set(made, "AWS_MAX_ATTEMPTS", "5");
        return made;
    }

private:
    /// One in \a many.
    bool chance(int many) { return m_random.bounded(many) == 0; }
    static void set(Case &made, const QByteArray &name, const QByteArray &value)
    {
        made.environment.insert(name, value);
    }
    static QByteArray write(const QString &path, const QByteArray &text)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("%s cannot be written", qPrintable(path));
        return path.toUtf8();
    }

    QRandomGenerator m_random;
};

QJsonValue valueOf(const Setting &setting)
{
    const bool isSaid = setting.isSet() && setting.origin.kind != SettingOrigin::Kind::Default;
    return isSaid ? QJsonValue(setting.text()) : QJsonValue(QJsonValue::Null);
}

} // namespace

/// Where the settings of the distribution's botocore come from, and ours, over made-up environments
/// and files.
class TestSettingsBotocore : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void isAsBotocoreHasIt_data();
    void isAsBotocoreHasIt();

private:
    QTemporaryDir m_folder;
    QList<Case> m_cases;
    QJsonArray m_theirs;
};

void TestSettingsBotocore::initTestCase()
{
    constexpr int cases = 100;
    Inventor inventor(13);
    QJsonArray names;
    for (const char *name : givenVariables)
        names.append(QLatin1String(name));
    QJsonArray asked;
    for (int i = 0; i < cases; ++i) {
        QDir(m_folder.path()).mkdir(QString::number(i));
        m_cases.append(inventor.next(m_folder.filePath(QString::number(i))));
        QJsonObject environment;
        const Case &made = m_cases.last();
        for (auto it = made.environment.begin(); it != made.environment.end(); ++it)
            environment.insert(QString::fromLatin1(it.key()), QString::fromUtf8(it.value()));
        asked.append(QJsonObject {{QStringLiteral("environment"), environment},
            {QStringLiteral("variables"), names}, {QStringLiteral("profile"), made.profile}});
    }
    QFile file(m_folder.filePath(QStringLiteral("cases.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(asked).toJson());
    file.close();
    QProcess python;
    python.start(QStringLiteral("/usr/bin/python3"),
        {QStringLiteral("-c"), QLatin1String(botocoreProgram), file.fileName()});
    QVERIFY(python.waitForFinished(60'000));
    m_theirs = QJsonDocument::fromJson(python.readAllStandardOutput()).array();
    QVERIFY2(m_theirs.size() == cases, python.readAllStandardError().constData());
    const auto refused = std::count_if(
        m_theirs.begin(), m_theirs.end(), [](const QJsonValue &answer) { return answer.isNull(); });
    QVERIFY2(refused > 0 && refused < cases / 2, QByteArray::number(refused).constData());
}

void TestSettingsBotocore::isAsBotocoreHasIt_data()
{
    QTest::addColumn<int>("number");
    for (int i = 0; i < m_cases.size(); ++i)
        QTest::addRow("%d", i) << i;
}

void TestSettingsBotocore::isAsBotocoreHasIt()
{
    QFETCH(int, number);
    for (const char *name : givenVariables)
        qunsetenv(name);
    const Case &made = m_cases.at(number);
    for (auto it = made.environment.begin(); it != made.environment.end(); ++it)
        qputenv(it.key().constData(), it.value());
    const AwsSettings settings = AwsSettings::load({QStringLiteral("--profile"), made.profile});
    const KeySettings keys = settings.keys();
    if (m_theirs.at(number).isNull()) { // no such profile, or half a pair of keys
        QVERIFY(settings.lacksProfile() || !keys.credentials());
        return;
    }
    const QJsonObject theirs = m_theirs.at(number).toObject();
    const auto compare = [&theirs](const char *name, const QJsonValue &ours) {
        const QJsonValue value = theirs.value(QLatin1String(name));
        QVERIFY2(value == ours,
            qPrintable(QStringLiteral("%1: botocore %2, ours %3")
                           .arg(QLatin1String(name), value.toVariant().toString(),
                               ours.toVariant().toString())));
    };
    if (keys.method == KeySettings::Method::Process) {
        compare("id", QStringLiteral("AKprocess"));
    } else {
        compare("id", valueOf(keys.accessKeyId));
        compare("secret", valueOf(keys.secretAccessKey));
        compare("token", keys.accessKeyId.isSet() ? valueOf(keys.sessionToken) : QJsonValue::Null);
    }
    compare("region", valueOf(settings.of(SettingKey::Region)));
    compare("ca", valueOf(settings.of(SettingKey::CaBundle)));
    compare("style", valueOf(settings.of(SettingKey::Addressing)));
    compare("chunk", valueOf(settings.of(SettingKey::PartSize)));
    const Setting attempts = settings.of(SettingKey::MaxAttempts);
    if (attempts.isSet())
        compare("attempts", attempts.text().toInt());
}

QTEST_GUILESS_MAIN(TestSettingsBotocore)
#include "tst_settingsbotocore.moc"
