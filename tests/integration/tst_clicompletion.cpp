// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "cliprogram.h"
#include "tests/support/temporarytree.h"

#include <QStandardPaths>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace windlass;

/// The completions, by the shells that they are for. No gateway is asked.
class TestCliCompletion : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void bashCompletes_data();
    void bashCompletes();
    void fishCompletes_data();
    void fishCompletes();
    void zshCompletes_data();
    void zshCompletes();

private:
    ProgramResult run(const QString &shell, const QByteArray &script, const QStringList &words);
    bool addScript(const QString &shell);

    std::unique_ptr<TemporaryTree> m_tree;
};

void TestCliCompletion::init()
{
    m_tree = std::make_unique<TemporaryTree>();
    m_tree->addFile("here/some file", "");
}

/// The script as "script", beside the folder "here".
bool TestCliCompletion::addScript(const QString &shell)
{
    const ProgramResult result = runProgram(cliPath(), {"completion"_s, shell}, cleanEnvironment());
    m_tree->addFile("script", result.output);
    return result.exitCode == 0 && result.errors.isEmpty();
}

/// In the folder "here".
ProgramResult TestCliCompletion::run(
    const QString &shell, const QByteArray &script, const QStringList &words)
{
    const QByteArray all = "cd '" + m_tree->path("here") + "' || exit 9\n" + script;
    QStringList arguments {"-c"_s, QString::fromUtf8(all)};
    if (shell != "fish"_s)
        arguments.append(shell); // $0
    return runProgram(shell, arguments + words, cleanEnvironment());
}

static void addRows(bool isBash)
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArrayList>("completions");
    const auto row = [](const QStringList &words, const QByteArrayList &completions) {
        QTest::newRow(qPrintable(words.join(QLatin1Char(' ')))) << words << completions;
    };
    row({"r"_s}, {"rb", "retry", "rm"});
    row({"ls"_s, "--rec"_s}, {"--recursive"});
    row({"ls"_s, "--meta"_s}, {});
    row({"cp"_s, "--metadata"_s}, {"--metadata", "--metadata-directive"});
    row({"cp"_s, "--endp"_s}, {"--endpoint-url"});
    row({"cp"_s, "--existing"_s, "s"_s}, {"skip"});
    row({"cp"_s, "--metadata-directive"_s, ""_s}, {"COPY", "REPLACE"});
    row({"presign-post"_s, "--format"_s, ""_s}, {"curl", "html", "json"});
    row({"configure"_s, ""_s}, {"list"});
    row({"configure"_s, "list"_s, "--js"_s}, {"--json"});
    row({"completion"_s, "z"_s}, {"zsh"});
    row({"cp"_s, "so"_s}, {"some file"});
    row({"cp"_s, "--recursive"_s, "so"_s}, {"some file"});
    row({"cp"_s, "--failures"_s, "so"_s}, {"some file"});
    row({"retry"_s, "so"_s}, {"some file"});
    row({"ls"_s, "so"_s}, {});
    if (!isBash)
        return;
    row({"cp"_s, "--existing"_s, "="_s, "s"_s}, {"skip"}); // Readline makes three words of it
    row({"cp"_s, "--existing"_s, "="_s}, {"different", "keep-both", "newer", "overwrite", "skip"});
    row({"--profile"_s, "cp"_s, "ls"_s, "--rec"_s}, {"--recursive"});
    row({"--metadata"_s, "a"_s, "cp"_s, "so"_s}, {"some file"});
    row({"cp"_s, "--"_s, "--rec"_s}, {});
    row({"--ca-bundle"_s, "so"_s}, {"some file"});
}

void TestCliCompletion::bashCompletes_data()
{
    addRows(true);
}

void TestCliCompletion::bashCompletes()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArrayList, completions);
    QVERIFY(addScript("bash"_s));
    const ProgramResult result = run("bash"_s,
        "source ../script || exit 8\n"
        "complete -p windlass-cli | grep -q -- '-F _windlass_cli' || exit 7\n"
        "COMP_WORDS=(windlass-cli \"$@\") COMP_CWORD=$#\n"
        "_windlass_cli\n"
        "((${#COMPREPLY[@]} == 0)) || printf '%s\\n' \"${COMPREPLY[@]}\" | LC_ALL=C sort",
        words);
    QCOMPARE(result.errors, QByteArray());
    QCOMPARE(result.exitCode, 0);
    completions.append(QByteArray());
    std::sort(completions.begin(), completions.end() - 1);
    QCOMPARE(result.output, completions.join('\n'));
}

void TestCliCompletion::fishCompletes_data()
{
    addRows(false);
}

void TestCliCompletion::fishCompletes()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArrayList, completions);
    if (QStandardPaths::findExecutable("fish"_s).isEmpty())
        QFAIL("fish is missing: tests/run installs it");
    QVERIFY(addScript("fish"_s));
    const ProgramResult result = run("fish"_s,
        "source ../script; complete -C \"windlass-cli $argv\" | string replace -r '\\t.*' ''",
        words);
    QCOMPARE(result.errors, QByteArray());
    QByteArrayList lines = result.output.trimmed().split('\n');
    if (lines == QByteArrayList({QByteArray()}))
        lines.clear();
    std::sort(lines.begin(), lines.end());
    std::sort(completions.begin(), completions.end());
    QCOMPARE(lines, completions);
}

void TestCliCompletion::zshCompletes_data()
{
    addRows(false);
}

/// zsh completes at a terminal only: one in a pseudo-terminal is typed the words and Ctrl-T, which
/// completes, and notes the matches that it is told of.
static constexpr char completeInZsh[] = R"zsh(
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "cd ${(q)PWD}; fpath=(${(q)PWD:h}/functions \$fpath)"
zpty -w shell 'autoload -Uz compinit; compinit -u -D'
zpty -w shell 'compadd() {
    local -a hits
    [[ " $* " == *" -"[OAD]" "* ]] && { builtin compadd "$@"; return }
    builtin compadd -O hits "$@"
    (($#hits == 0)) || print -rl -- $hits >>../matches
    builtin compadd "$@"
}'
zpty -w shell 'finish() { zle complete-word; : >../done }'
zpty -w shell 'zle -N finish; bindkey "^T" finish; : >../ready'
await() { repeat 600; do [[ -e $1 ]] && return; sleep 0.05; done; exit 5 }
await ../ready
zpty -w -n shell "windlass-cli $*"$'\x14'
await ../done
zpty -d shell
[[ ! -e ../matches ]] || sort -u ../matches
)zsh";

void TestCliCompletion::zshCompletes()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArrayList, completions);
    if (QStandardPaths::findExecutable("zsh"_s).isEmpty())
        QFAIL("zsh is missing: tests/run installs it");
    QVERIFY(addScript("zsh"_s));
    m_tree->addFile("functions/_windlass-cli", m_tree->read("script"));
    const ProgramResult result = run("zsh"_s, completeInZsh, words);
    QCOMPARE(result.errors, QByteArray());
    QCOMPARE(result.exitCode, 0);
    completions.append(QByteArray());
    std::sort(completions.begin(), completions.end() - 1);
    const QByteArray matches = QByteArray(result.output).replace("\\ ", " ");
    QCOMPARE(matches, completions.join('\n'));
}

QTEST_GUILESS_MAIN(TestCliCompletion)
#include "tst_clicompletion.moc"
