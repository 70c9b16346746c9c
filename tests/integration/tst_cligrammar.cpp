// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "shelltest.h"

#include <QFile>
#include <QRegularExpression>

using namespace windlass;

/// Which options belong to which command, where they may stand, and what is said of those that do
/// not.
class TestCliGrammar : public ShellTest
{
    Q_OBJECT
private slots:
    void helpHasALineForEachCommand();
    void helpOfACommandHasItsOptionsAlone();
    void everyOptionIsInTheManPage_data();
    void everyOptionIsInTheManPage();
    void refusedWithASentence_data();
    void refusedWithASentence();
    void acceptedAnywhere_data();
    void acceptedAnywhere();
    void emptyValueIsAValue();
    void lastValueCounts();
    void operandsAreTakenAsTheyAre_data();
    void operandsAreTakenAsTheyAre();

private:
    static ProgramResult help(const QStringList &command);
    static QList<QStringList> commands();
    static QStringList optionsIn(const QByteArray &help);
};

/// What --help prints, which is no error.
ProgramResult TestCliGrammar::help(const QStringList &command)
{
    return runProgram(cliPath(), command + QStringList {"--help"_s}, cleanEnvironment());
}

/// As the help of the program lists them.
QList<QStringList> TestCliGrammar::commands()
{
    const QString text = QString::fromUtf8(help({}).output);
    const QString list = text.section("Commands:\n"_s, 1).section("\n\n"_s, 0, 0);
    QList<QStringList> all;
    for (const QString &line : list.split(QLatin1Char('\n')))
        all.append(line.trimmed().section("  "_s, 0, 0).split(QLatin1Char(' ')));
    return all;
}

QStringList TestCliGrammar::optionsIn(const QByteArray &help)
{
    static const QRegularExpression row(
        "^  (?:-\\w, )?(--[a-z0-9-]+)(?:, (--[a-z0-9-]+))?"_s, QRegularExpression::MultilineOption);
    QStringList options;
    auto matches = row.globalMatch(QString::fromUtf8(help));
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        options.append(match.captured(1));
        if (match.hasCaptured(2))
            options.append(match.captured(2));
    }
    return options;
}

void TestCliGrammar::helpHasALineForEachCommand()
{
    const ProgramResult result = help({});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.errors, QByteArray());
    for (const char *line :
        {"\n  ls  ", "\n  cp  ", "\n  cat  ", "\n  find  ", "\n  exists  ", "\n  stat  ",
            "\n  retry  ", "\n  rm  ", "\n  mb  ", "\n  rb  ", "\n  uploads  ", "\n  presign  ",
            "\n  presign-post  ", "\n  configure list  ", "\n  completion bash  "})
        QVERIFY2(result.output.contains(line), line);
    const QByteArray list = result.output.mid(result.output.indexOf("Commands:"));
    QCOMPARE(list.left(list.indexOf("\n\n")).count('\n'), commands().size());
    QVERIFY(!optionsIn(result.output).contains("--recursive"_s));
}

void TestCliGrammar::helpOfACommandHasItsOptionsAlone()
{
    const ProgramResult result = help({"cp"_s});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.errors, QByteArray());
    QVERIFY(result.output.startsWith("Usage: windlass-cli cp [OPTIONS] SOURCE TARGET\n"));
    const QStringList options = optionsIn(result.output);
    for (const char *own : {"--recursive", "--existing", "--metadata", "--sse", "--dryrun",
             "--endpoint-url", "--quiet", "--help"})
        QVERIFY2(options.contains(QLatin1String(own)), own);
    for (const char *other : {"--abort", "--suffix", "--expires-in", "--json", "--range"})
        QVERIFY2(!options.contains(QLatin1String(other)), other);
    for (const QByteArray &line : result.output.split('\n'))
        QVERIFY2(QString::fromUtf8(line).size() < 80, line.constData());
}

void TestCliGrammar::everyOptionIsInTheManPage_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::newRow("the program") << QStringList();
    for (const QStringList &command : commands())
        QTest::newRow(qPrintable(command.join(QLatin1Char(' ')))) << command;
}

void TestCliGrammar::everyOptionIsInTheManPage()
{
    QFETCH(QStringList, command);
    QFile page(QStringLiteral(WINDLASS_CLI_MAN_PAGE));
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(page.readAll()).replace("\\-"_s, "-"_s);
    const QStringList options = optionsIn(help(command).output);
    QVERIFY(options.contains("--endpoint-url"_s));
    for (const QString &option : options) {
        const QRegularExpression whole(QRegularExpression::escape(option) + "(?![a-z0-9-])"_s);
        QVERIFY2(text.contains(whole), qPrintable(option));
    }
    QVERIFY2(text.contains(command.join(QLatin1Char(' '))), "the command itself");
}

void TestCliGrammar::refusedWithASentence_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("sentence");
    const auto row = [](const QStringList &words, const char *sentence) {
        QTest::newRow(qPrintable(words.join(QLatin1Char(' ')))) << words << QByteArray(sentence);
    };
    row({"ls"_s, "--metadata"_s, "a=b"_s},
        "“--metadata” cannot be used: it is an option of cp and presign, not of ls.");
    row({"--metadata"_s, "a=b"_s, "ls"_s}, "it is an option of cp and presign, not of ls.");
    row({"rm"_s, "--sse"_s, "AES256"_s, "s3://b/k"_s},
        "it is an option of cp and presign, not of rm.");
    row({"rm"_s, "--existing=skip"_s, "s3://b/k"_s}, "it is an option of cp, not of rm.");
    row({"mb"_s, "--recursive"_s, "s3://b"_s}, "it is an option of");
    row({"cp"_s, "--json"_s, "a"_s, "s3://b"_s}, ", stat and configure list, not of cp.");
    row({"cat"_s, "--abort"_s, "s3://b/k"_s}, "it is an option of uploads, not of cat.");
    row({"presign-post"_s, "--qr"_s, "s3://b/k"_s}, "it is an option of presign, not of");
    row({"cp"_s, "--metdata"_s, "a=b"_s}, "unknown option; did you mean --metadata?");
    row({"ls"_s, "--recurisve"_s}, "unknown option; did you mean --recursive?");
    row({"ls"_s, "--recurs"_s}, "unknown option; did you mean --recursive?");
    row({"ls"_s, "-recursive"_s}, "unknown option; did you mean --recursive?");
    row({"--prfile"_s, "x"_s, "ls"_s}, "unknown option; did you mean --profile?");
    row({"ls"_s, "--no-such-option"_s}, "“--no-such-option” cannot be used: unknown option.");
    row({"ls"_s, "--recursive=1"_s}, "“--recursive” cannot be used: it takes no value.");
    row({"ls"_s, "--region"_s}, "“--region” cannot be used: its value is missing.");
    row({"sl"_s}, "unknown command; did you mean ls?");
    row({"persign"_s, "s3://b/k"_s}, "unknown command; did you mean presign?");
    row({"configure"_s, "lst"_s}, "unknown command; did you mean configure list?");
    row({"configure"_s}, "possible are: list.");
    row({"completion"_s, "tcsh"_s}, "unknown command. Possible are bash, zsh and fish.");
    row({"configure"_s, "list"_s, "more"_s}, "configure list takes no operands.");
    row({"synchronize"_s}, "unknown command. Possible are ls, cp,");
    row({"--recursive"_s}, "No command was given.");
}

void TestCliGrammar::refusedWithASentence()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, sentence);
    const ProgramResult result = runProgram(cliPath(), words, cleanEnvironment());
    QCOMPARE(result.exitCode, 2);
    QCOMPARE(result.output, QByteArray());
    QVERIFY2(result.errors.contains(sentence), result.errors.constData());
}

void TestCliGrammar::acceptedAnywhere_data()
{
    QTest::addColumn<QByteArray>("command");
    const auto row = [](const char *command) { QTest::newRow(command) << QByteArray(command); };
    row("--metadata a=b cp file ${B}k");
    row("cp --metadata a=b file ${B}k");
    row("cp file --metadata=a=b ${B}k");
    row("cp file ${B}k --metadata a=b");
    row("--quiet --metadata=a=b cp file ${B}k --region us-east-1");
    row("--metadata a=b -- cp file ${B}k");
    row("--metadata a=b cp -- file ${B}k");
    row("cp --quiet --quiet --only-show-errors --metadata a=b file ${B}k");
}

void TestCliGrammar::acceptedAnywhere()
{
    QFETCH(QByteArray, command);
    m_tree->addFile("file", "content");
    QVERIFY_SUCCESS(shell("\"$W\" " + command));
    const ProgramResult head = shell("\"$W\" stat ${B}k");
    QVERIFY2(head.output.toLower().contains("x-amz-meta-a: b"), head.output.constData());
}

void TestCliGrammar::emptyValueIsAValue()
{
    m_tree->addFile("file", "content");
    QVERIFY_SUCCESS(shell("\"$W\" cp --content-type= file ${B}a"));
    QVERIFY_SUCCESS(shell("\"$W\" --acl '' cp file ${B}b --failures="));
    QCOMPARE(keys(), QByteArrayList({"a", "b"}));
}

void TestCliGrammar::lastValueCounts()
{
    m_tree->addFile("file", "content");
    QVERIFY_SUCCESS(shell("\"$W\" --content-type text/a cp --content-type text/b file ${B}a"));
    const ProgramResult head = shell("\"$W\" stat ${B}a");
    QVERIFY2(head.output.toLower().contains("content-type: text/b"), head.output.constData());
}

void TestCliGrammar::operandsAreTakenAsTheyAre_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("name of a command") << QByteArray("ls");
    QTest::newRow("name of an option") << QByteArray("--recursive");
    QTest::newRow("option and value") << QByteArray("--existing=skip");
    QTest::newRow("pluses") << QByteArray("++");
    QTest::newRow("brackets") << QByteArray("[a,b]");
    QTest::newRow("braces") << QByteArray("--{a}");
    QTest::newRow("short option") << QByteArray("-v");
    QTest::newRow("spaces") << QByteArray(" a  b ");
    QTest::newRow("hyphens") << QByteArray("--");
    QTest::newRow("no UTF-8") << QByteArray("a\xff\xfe");
}

void TestCliGrammar::operandsAreTakenAsTheyAre()
{
    QFETCH(QByteArray, name);
    m_tree->addFile(name, "content");
    QVERIFY_SUCCESS(shell("name=$(ls -A); \"$W\" cp --quiet -- \"$name\" ${B}k"));
    QCOMPARE(stored("k"), QByteArray("content"));
    QVERIFY_SUCCESS(shell("name=$(ls -A); rm -- \"$name\"; \"$W\" cp --quiet -- ${B}k \"$name\""));
    QCOMPARE(m_tree->read(name), QByteArray("content"));
}

QTEST_GUILESS_MAIN(TestCliGrammar)
#include "tst_cligrammar.moc"
