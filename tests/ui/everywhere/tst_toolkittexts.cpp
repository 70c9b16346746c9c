// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "translations/toolkittranslator.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>

using namespace windlass;

/// A catalogue that has everything, whatever is installed here.
class Catalogue : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        if (qstrcmp(context, "windlass::ToolkitTexts") != 0 || qstrcmp(source, "Help") == 0)
            return {};
        return QLatin1String("ours: ") + QLatin1String(source);
    }
};

class TestToolkitTexts : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QCoreApplication::installTranslator(&m_toolkit); }
    void buttonsSpeakOurLanguage();
    void menusOfFieldsDoToo();
    void whatIsMissingStaysAsItIs();

private:
    Catalogue m_catalogue;
    ToolkitTranslator m_toolkit {m_catalogue};
};

void TestToolkitTexts::buttonsSpeakOurLanguage()
{
    const QDialogButtonBox box(QDialogButtonBox::Save | QDialogButtonBox::Cancel
        | QDialogButtonBox::Close | QDialogButtonBox::Ok | QDialogButtonBox::RestoreDefaults);
    QCOMPARE(box.button(QDialogButtonBox::Save)->text(), QStringLiteral("ours: Save"));
    QCOMPARE(box.button(QDialogButtonBox::Cancel)->text(), QStringLiteral("ours: Cancel"));
    QCOMPARE(box.button(QDialogButtonBox::Close)->text(), QStringLiteral("ours: Close"));
    QCOMPARE(box.button(QDialogButtonBox::Ok)->text(), QStringLiteral("ours: OK"));
    QCOMPARE(box.button(QDialogButtonBox::RestoreDefaults)->text(),
        QStringLiteral("ours: Restore Defaults"));
}

void TestToolkitTexts::menusOfFieldsDoToo()
{
    QLineEdit field(QStringLiteral("text"));
    const std::unique_ptr<QMenu> menu(field.createStandardContextMenu());
    QVERIFY(menu->actions().first()->text().startsWith(QLatin1String("ours: &Undo")));
}

void TestToolkitTexts::whatIsMissingStaysAsItIs()
{
    const QDialogButtonBox box(QDialogButtonBox::Help);
    QCOMPARE(box.button(QDialogButtonBox::Help)->text(), QStringLiteral("Help"));
    QCOMPARE(QCoreApplication::translate("other", "Save"), QStringLiteral("Save"));
}

QTEST_MAIN(TestToolkitTexts)
#include "tst_toolkittexts.moc"
