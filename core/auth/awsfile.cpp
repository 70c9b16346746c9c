// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/auth/awsfile.h"

#include "core/auth/shellwords.h"
#include "core/base/humantext.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>

namespace windlass {

namespace {

struct AwsFileText {
    Q_DECLARE_TR_FUNCTIONS(windlass::AwsFile)
};

/// Where the delimiter before a value ends; the value follows.
qsizetype delimiterOf(const QByteArray &line)
{
    const auto isDelimiter = [](char c) { return c == '=' || c == ':'; };
    const auto found = std::find_if(line.begin(), line.end(), isDelimiter);
    return found == line.end() ? -1 : found - line.begin();
}

bool isName(const QByteArray &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || c == '_';
    });
}

} // namespace

/// Reads a file line by line; the previous line decides what an indented line means.
class AwsFile::Parser
{
public:
    explicit Parser(AwsFile &file) : m_file(file) { }

    void take(const QByteArray &line)
    {
        ++m_line;
        const QByteArray text = line.trimmed();
        if (text.isEmpty() || text.startsWith('#') || text.startsWith(';'))
            return;
        const auto isSpace = [](char c) { return c == ' ' || c == '\t'; };
        const qsizetype indent = std::find_if_not(line.begin(), line.end(), isSpace) - line.begin();
        if (text.startsWith('['))
            beginSection(text);
        else if (m_section && !m_key.isEmpty() && indent > m_indent)
            takeDeeper(text);
        else if (m_section)
            takeKey(text, indent);
    }

private:
    void beginSection(const QByteArray &text)
    {
        m_section = nullptr;
        m_key.clear();
        const qsizetype end = text.indexOf(']');
        if (end < 0)
            return;
        const QByteArray title = text.mid(1, end - 1).trimmed();
        const QByteArrayList words = shellWords(title).value_or(title.split(' '));
        const QString rest = QString::fromUtf8(words.mid(1).join(' '));
        if (m_file.m_kind == Kind::Credentials || words == QByteArrayList {"default"})
            beginProfile(QString::fromUtf8(words.join(' ')));
        else if (words.value(0) == "profile")
            beginProfile(rest);
        else if (words.value(0) == "services" && !rest.isEmpty())
            m_section = &m_file.m_services[rest];
    }

    void beginProfile(const QString &name)
    {
        if (name.isEmpty())
            return;
        if (!m_file.m_profiles.contains(name))
            m_file.m_names.append(name);
        m_section = &m_file.m_profiles[name];
    }

    void takeKey(const QByteArray &text, qsizetype indent)
    {
        m_key.clear();
        const qsizetype end = delimiterOf(text);
        if (end <= 0)
            return;
        m_key = text.left(end).trimmed().toLower();
        m_indent = indent;
        m_section->insert(m_key, {text.mid(end + 1).trimmed(), m_line});
        m_isBlock = m_section->value(m_key).text.isEmpty();
    }

    void takeDeeper(const QByteArray &text)
    {
        const qsizetype equals = text.indexOf('=');
        const qsizetype end = equals > 0 ? equals : delimiterOf(text);
        const QByteArray name = text.left(std::max<qsizetype>(end, 0)).trimmed().toLower();
        const AwsValue value {text.mid(end + 1).trimmed(), m_line};
        if (m_isBlock && !name.isEmpty())
            m_section->insert(m_key + '.' + name, value);
        else if (!m_isBlock && equals > 0 && isName(name))
            m_section->insert(name, value); // only a misindented key
        else if (!m_isBlock)
            (*m_section)[m_key].text += '\n' + text;
    }

    AwsFile &m_file;
    Section *m_section = nullptr;
    QByteArray m_key;
    qsizetype m_indent = 0; // of m_key
    bool m_isBlock = false; // m_key has no value of its own
    int m_line = 0;
};

AwsFile AwsFile::read(const QString &path, Kind kind)
{
    AwsFile file;
    file.m_path = path;
    file.m_kind = kind;
    const QFileInfo info(path);
    if (info.isDir()) {
        file.m_fault = Error(ErrorKind::FileUnreadable, path, AwsFileText::tr("it is a folder"));
        return file;
    }
    QFile device(path);
    errno = 0;
    if (device.open(QIODevice::ReadOnly))
        return parse(device.readAll(), kind, path);
    if (info.exists() || (errno != ENOENT && errno != ENOTDIR))
        file.m_fault = Error(ErrorKind::FileUnreadable, path, device.errorString());
    return file;
}

AwsFile AwsFile::parse(const QByteArray &text, Kind kind, const QString &path)
{
    AwsFile file;
    file.m_path = path;
    file.m_kind = kind;
    if (text.startsWith("\xff\xfe") || text.startsWith("\xfe\xff")) {
        file.m_fault = Error(ErrorKind::FileUnreadable, path,
            AwsFileText::tr("it is UTF-16 text; save it as UTF-8"));
        return file;
    }
    const bool hasMark = text.startsWith("\xef\xbb\xbf");
    Parser parser(file);
    for (const QByteArray &line : text.mid(hasMark ? 3 : 0).split('\n'))
        parser.take(line);
    return file;
}

static std::optional<AwsValue> valueOf(
    const QHash<QByteArray, AwsValue> &section, const QByteArray &key)
{
    const auto found = section.constFind(key);
    return found == section.cend() || found->text.isEmpty() ? std::nullopt : std::optional(*found);
}

std::optional<AwsValue> AwsFile::value(const QString &profile, const QByteArray &key) const
{
    return valueOf(m_profiles.value(profile), key);
}

std::optional<AwsValue> AwsFile::serviceValue(const QString &name, const QByteArray &key) const
{
    return valueOf(m_services.value(name), key);
}

QString AwsFile::sectionTitle(const QString &profile, Kind kind)
{
    const bool isPlain = kind == Kind::Credentials || profile == QLatin1String("default");
    return (isPlain ? QStringLiteral("[%1]") : QStringLiteral("[profile %1]"))
        .arg(displayText(profile.toUtf8()));
}

} // namespace windlass
