// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/connections/connectionstore.h"
#include "core/transfer/request/optionsobjection.h"
#include "ui/connections/connectionlist.h"
#include "ui/connections/sessionregistry.h"
#include "ui/folders/folderchooser.h"
#include "ui/mainwindow/copydialog.h"
#include "ui/widgets/fittingscrollarea.h"
#include "ui/widgets/pairtable.h"
#include "ui/widgets/windowfit.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace windlass;

/// Acts through the widgets.
class TestCopyDialog : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_dialog.reset(); }
    void nothingIsChangedAtFirst();
    void chosenFolderKeepsItsBytes();
    void optionsAreFoldedAtFirst();
    void tabLeadsThroughTheOptions();
    void optionsAreWhatWasFilledIn();
    void accessIsKeptWithinAConnectionOnly();
    void whatIsKeptAgainDoesNotCount();
    void rowsAreRemoved();
    void storageClassOfAnyNameIsTaken();
    void wrongOptionsAreSaid();
    void replacingMetadataSaysWhatIsLost();
    void fieldsAreToldApart();
    void neverGrowsBeyondTheScreen();
    void objections_data();
    void objections();

private:
    template <typename Widget> Widget *find(const char *name) const
    {
        return m_dialog->findChild<Widget *>(QLatin1String(name));
    }
    QPushButton *copyButton() const
    {
        auto *box = m_dialog->findChild<QDialogButtonBox *>();
        for (QAbstractButton *button : box->buttons()) {
            if (box->buttonRole(button) == QDialogButtonBox::AcceptRole)
                return static_cast<QPushButton *>(button);
        }
        return nullptr;
    }
    /// Where everybody sees it, and to who hears the button of the options.
    bool isSaid(const QString &objection) const
    {
        const QList<QLabel *> labels = m_dialog->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [&objection](const QLabel *label) {
            return label->isVisible() && label->text() == objection;
        }) && find<QToolButton>("unfold")->accessibleDescription() == objection;
    }
    void choose(const char *name, const char *text)
    {
        auto *box = find<QComboBox>(name);
        box->setCurrentIndex(box->findText(QLatin1String(text)));
    }
    void unfold() { QTest::keyClick(find<QToolButton>("unfold"), Qt::Key_Space); }
    /// A new row, typed into the field that has the focus then.
    void addPair(const char *table, const char *name, const char *value)
    {
        auto *add = find<PairTable>(table)->findChild<QPushButton *>();
        QTRY_VERIFY(!add->rect().isEmpty()); // the layout follows what was unfolded
        QTest::mouseClick(add, Qt::LeftButton);
        QTest::keyClicks(m_dialog->focusWidget(), QLatin1String(name));
        QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab);
        QTest::keyClicks(m_dialog->focusWidget(), QLatin1String(value));
    }

    QTemporaryDir m_dir;
    std::unique_ptr<ConnectionStore> m_store;
    std::unique_ptr<ConnectionList> m_connections;
    std::unique_ptr<SessionRegistry> m_sessions;
    std::unique_ptr<CopyDialog> m_dialog;
};

void TestCopyDialog::init()
{
    m_sessions.reset();
    m_connections.reset();
    m_store = std::make_unique<ConnectionStore>(m_dir.filePath(QStringLiteral("connections")));
    m_connections = std::make_unique<ConnectionList>(*m_store);
    m_sessions = std::make_unique<SessionRegistry>(*m_connections);
    ConnectionConfig config;
    config.name = QStringLiteral("Backup");
    config.endpointUrl = QStringLiteral("http://s3.test");
    const QString id = m_connections->addTemporary(config);
    m_dialog = std::make_unique<CopyDialog>(TransferKind::Copy, *m_connections, *m_sessions,
        Place {id, S3Uri {BucketName("photos"), ObjectKey("2026/")}}, QStringLiteral("a.jpg"));
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestCopyDialog::nothingIsChangedAtFirst()
{
    QVERIFY(m_dialog->options().isDefault());
    QVERIFY(copyButton()->isEnabled());
    unfold();
    QVERIFY(m_dialog->options().isDefault());
}

/// The text of a key that is not UTF-8 would be another key.
void TestCopyDialog::chosenFolderKeepsItsBytes()
{
    const S3Uri latin1 {BucketName("photos"), ObjectKey("caf\xe9/")};
    emit m_dialog->findChild<FolderChooser *>()->chosen(Place {m_dialog->connectionId(), latin1});
    QVERIFY(find<QLineEdit>("target")->text().startsWith(QLatin1String("s3://photos/caf")));
    QCOMPARE(m_dialog->target(), latin1);
    find<QLineEdit>("target")->setText(QStringLiteral("s3://photos/other"));
    QCOMPARE(m_dialog->target().key, ObjectKey("other/"));
}

void TestCopyDialog::optionsAreFoldedAtFirst()
{
    QVERIFY(!find<QComboBox>("metadata")->isVisible());
    const int height = m_dialog->height();
    unfold();
    QVERIFY(find<QComboBox>("metadata")->isVisible());
    QVERIFY(!find<PairTable>("metadataPairs")->isVisible());
    QTRY_VERIFY(m_dialog->height() > height);
    // Folded again, they hold, and the button says so.
    choose("metadata", "Replace");
    QVERIFY(find<PairTable>("metadataPairs")->isVisible());
    unfold();
    QVERIFY(!find<QComboBox>("metadata")->isVisible());
    QVERIFY(m_dialog->options().replacesMetadata);
    const QString text = find<QToolButton>("unfold")->text();
    QVERIFY2(text.contains(QLatin1String("changed")), qPrintable(text));
}

void TestCopyDialog::tabLeadsThroughTheOptions()
{
    unfold();
    choose("metadata", "Replace");
    choose("tagging", "Replace");
    addPair("metadataPairs", "colour", "blue");
    const QWidgetList expected {find<QToolButton>("unfold"), find<QComboBox>("metadata"),
        find<QLineEdit>("Content-Type"), find<QLineEdit>("Cache-Control"),
        find<QLineEdit>("Content-Disposition"), find<QLineEdit>("Content-Encoding"),
        find<QLineEdit>("Content-Language"), find<QLineEdit>("Expires"),
        find<PairTable>("metadataPairs")->findChild<QPushButton *>(),
        find<PairTable>("metadataPairs")->findChildren<QLineEdit *>().value(0),
        find<PairTable>("metadataPairs")->findChildren<QLineEdit *>().value(1),
        find<PairTable>("metadataPairs")->findChild<QToolButton *>(), find<QComboBox>("tagging"),
        find<PairTable>("tagPairs")->findChild<QPushButton *>(), find<QComboBox>("storageClass"),
        find<QComboBox>("acl")};
    find<QLineEdit>("target")->setFocus();
    for (const QWidget *next : expected) {
        QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab);
        QCOMPARE(m_dialog->focusWidget(), next);
    }
}

void TestCopyDialog::optionsAreWhatWasFilledIn()
{
    unfold();
    choose("metadata", "Replace");
    find<QLineEdit>("Content-Type")->setText(QStringLiteral("text/x-copy"));
    find<QLineEdit>("Cache-Control")->setText(QStringLiteral(" max-age=5 "));
    addPair("metadataPairs", "colour", "blue");
    addPair("metadataPairs", "X-Amz-Meta-Shape", "round");
    addPair("metadataPairs", "", "");
    choose("tagging", "Replace");
    addPair("tagPairs", "kind", "a & b");
    choose("storageClass", "STANDARD_IA");
    choose("acl", "public-read");
    ObjectOptions expected;
    expected.replacesMetadata = true;
    expected.replacesTags = true;
    expected.contentType = "text/x-copy";
    expected.fields = {{"Cache-Control", "max-age=5"}, {"x-amz-meta-colour", "blue"},
        {"x-amz-meta-shape", "round"}};
    expected.tags = {{"kind", "a & b"}};
    expected.storageClass = "STANDARD_IA";
    expected.acl = "public-read";
    QVERIFY(m_dialog->options() == expected);
    QVERIFY(copyButton()->isEnabled());
    choose("acl", "Same as source");
    expected.acl.clear();
    expected.keepsAcl = true;
    QVERIFY(m_dialog->options() == expected);
}

/// Other connections have other users.
void TestCopyDialog::accessIsKeptWithinAConnectionOnly()
{
    ConnectionConfig other;
    other.name = QStringLiteral("Other");
    other.endpointUrl = QStringLiteral("http://other.test");
    m_connections->addTemporary(other);
    const QString id = m_dialog->connectionId();
    m_dialog = std::make_unique<CopyDialog>(TransferKind::Copy, *m_connections, *m_sessions,
        Place {id, S3Uri {BucketName("photos"), ObjectKey("2026/")}}, QStringLiteral("a.jpg"));
    m_dialog->show();
    unfold();
    choose("acl", "Same as source");
    QVERIFY(copyButton()->isEnabled());
    auto *connection = m_dialog->findChildren<QComboBox *>().first();
    connection->setCurrentIndex(connection->findText(QStringLiteral("Other")));
    QVERIFY(m_dialog->connectionId() != id);
    QVERIFY(!copyButton()->isEnabled());
    QVERIFY(isSaid(QStringLiteral(
        "The other connection has other users. Choose under “Access” who can read the copies.")));
    QVERIFY(find<QLineEdit>("target")->accessibleDescription().isEmpty());
    choose("acl", "public-read");
    QVERIFY(copyButton()->isEnabled());
}

void TestCopyDialog::whatIsKeptAgainDoesNotCount()
{
    unfold();
    choose("metadata", "Replace");
    find<QLineEdit>("Content-Type")->setText(QStringLiteral("nothing of the kind"));
    QVERIFY(!copyButton()->isEnabled());
    choose("metadata", "Keep");
    QVERIFY(copyButton()->isEnabled());
    choose("tagging", "None");
    ObjectOptions noTags;
    noTags.replacesTags = true;
    QVERIFY(m_dialog->options() == noTags);
    choose("tagging", "Keep");
    QVERIFY(m_dialog->options().isDefault());
}

void TestCopyDialog::rowsAreRemoved()
{
    unfold();
    choose("tagging", "Replace");
    addPair("tagPairs", "first", "1");
    addPair("tagPairs", "second", "2");
    QTest::mouseClick(
        find<PairTable>("tagPairs")->findChildren<QToolButton *>().value(0), Qt::LeftButton);
    QCOMPARE(m_dialog->options().tags, NameValues({{"second", "2"}}));
    // The focus stays in the table, and goes to its button at last.
    QCOMPARE(static_cast<QLineEdit *>(m_dialog->focusWidget())->text(), QStringLiteral("second"));
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab);
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab);
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Space);
    QCOMPARE(find<PairTable>("tagPairs")->rowCount(), 0);
    QVERIFY(qobject_cast<QPushButton *>(m_dialog->focusWidget()));
}

void TestCopyDialog::storageClassOfAnyNameIsTaken()
{
    auto *box = find<QComboBox>("storageClass");
    box->setEditText(QStringLiteral("FAST_DISKS"));
    QCOMPARE(m_dialog->options().storageClass, QByteArray("FAST_DISKS"));
    box->setEditText(QString());
    QVERIFY(m_dialog->options().isDefault());
}

void TestCopyDialog::wrongOptionsAreSaid()
{
    unfold();
    choose("tagging", "Replace");
    addPair("tagPairs", "", "value");
    QVERIFY(!copyButton()->isEnabled());
    QVERIFY(isSaid(QStringLiteral("A tag needs a name.")));
    unfold();
    QVERIFY(!find<QComboBox>("tagging")->isVisible());
    QVERIFY(isSaid(QStringLiteral("A tag needs a name.")));
}

void TestCopyDialog::replacingMetadataSaysWhatIsLost()
{
    unfold();
    const auto *metadata = find<QComboBox>("metadata");
    QVERIFY(metadata->accessibleDescription().isEmpty());
    choose("metadata", "Replace");
    QVERIFY(metadata->accessibleDescription().contains(QLatin1String("file time")));
    choose("metadata", "Keep");
    QVERIFY(metadata->accessibleDescription().isEmpty());
}

/// By screen readers.
void TestCopyDialog::fieldsAreToldApart()
{
    unfold();
    choose("metadata", "Replace");
    int found = 0;
    for (const auto *label : m_dialog->findChildren<QLabel *>()) {
        if (!label->text().startsWith(QLatin1String("Content-")))
            continue;
        QCOMPARE(label->buddy(), m_dialog->findChild<QLineEdit *>(label->text()));
        ++found;
    }
    QCOMPARE(found, 4); // type, disposition, encoding, language
    choose("tagging", "Replace");
    addPair("tagPairs", "first", "1");
    addPair("tagPairs", "second", "2");
    const auto names = [this] {
        QStringList all;
        for (const auto *field : find<PairTable>("tagPairs")->findChildren<QLineEdit *>())
            all << field->accessibleName();
        for (const auto *button : find<PairTable>("tagPairs")->findChildren<QToolButton *>())
            all << button->accessibleName();
        return all;
    };
    QCOMPARE(names(),
        QStringList({QStringLiteral("New tags, row 1: name"),
            QStringLiteral("New tags, row 1: value"), QStringLiteral("New tags, row 2: name"),
            QStringLiteral("New tags, row 2: value"), QStringLiteral("New tags, row 1: remove"),
            QStringLiteral("New tags, row 2: remove")}));
    find<PairTable>("tagPairs")->findChild<QToolButton *>()->click();
    QTRY_COMPARE(names(),
        QStringList({QStringLiteral("New tags, row 1: name"),
            QStringLiteral("New tags, row 1: value"), QStringLiteral("New tags, row 1: remove")}));
}

void TestCopyDialog::neverGrowsBeyondTheScreen()
{
    const int room = m_dialog->screen()->availableGeometry().height();
    unfold();
    auto *area = m_dialog->findChild<FittingScrollArea *>();
    QTRY_VERIFY(area->viewport()->height() >= area->widget()->sizeHint().height());
    QVERIFY(!area->verticalScrollBar()->isVisible()); // there is room
    QFont large = m_dialog->font();
    large.setPointSize(3 * large.pointSize());
    m_dialog->setFont(large);
    choose("metadata", "Replace");
    choose("tagging", "Replace");
    QTRY_VERIFY(area->verticalScrollBar()->isVisible());
    const int frame = WindowFit::frameOf(*m_dialog).height();
    QCOMPARE(m_dialog->height(), room - frame);
    QVERIFY(m_dialog->rect().contains(
        QRect(copyButton()->mapTo(m_dialog.get(), QPoint()), copyButton()->size())));
}

void TestCopyDialog::objections_data()
{
    using Change = std::function<void(ObjectOptions &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("saying");
    const auto line = [](const char *name, const char *saying, const Change &change) {
        QTest::newRow(name) << change << QString::fromUtf8(saying);
    };
    const auto field = [](const QByteArray &name, const QByteArray &value) {
        return [=](ObjectOptions &options) { options.fields.append(NameValue {name, value}); };
    };
    const auto tag = [](const QByteArray &name, const QByteArray &value, int times = 1) {
        return [=](ObjectOptions &options) {
            for (int i = 0; i < times; ++i)
                options.tags.append(NameValue {name + QByteArray(i, 'x'), value});
        };
    };
    line("nothing", "", [](ObjectOptions &) {});
    line("plain type", "", [](ObjectOptions &o) { o.contentType = "text/x-copy"; });
    line("type", "", [](ObjectOptions &options) { options.contentType = "a/b; c=d"; });
    line("type with a slash in a parameter", "", [](ObjectOptions &options) {
        options.contentType = "multipart/related; type=\"text/xml\"";
    });
    line("half a type", "is not a content type",
        [](ObjectOptions &o) { o.contentType = "text/; a/b"; });
    line("no type", "is not a content type", [](ObjectOptions &o) { o.contentType = "text"; });
    line("type with a control character", "is not a content type",
        [](ObjectOptions &options) { options.contentType = "a/b; c=\nd"; });
    line("metadata", "", field("x-amz-meta-colour", "blåu"));
    line("metadata without a name", "needs a name", field("x-amz-meta-", "blue"));
    line("name with a space", "not a valid metadata name", field("x-amz-meta-a b", "blue"));
    line("name that is not ASCII", "not a valid metadata name", field("x-amz-meta-größe", "blue"));
    line("control character", "control character", field("Expires", "a\nb"));
    line("much metadata", "2 KiB", field("x-amz-meta-a", QByteArray(2048, 'x')));
    line("as much as may be", "", field("x-amz-meta-a", QByteArray(2047, 'x')));
    line("twice", "two values", [](ObjectOptions &options) {
        options.fields = {{"x-amz-meta-A", "1"}, {"x-amz-meta-a", "2"}};
    });
    line("ten tags", "", tag("name", "value", 10));
    line("eleven tags", "10 tags", tag("name", "value", 11));
    line("tag without a name", "needs a name", tag("", "value"));
    line("long name", "128 characters", tag(QByteArray(129, 'x'), {}));
    line("long name in characters", "", tag(QByteArray("ä").repeated(128), {}));
    line("long value", "256 characters", tag("name", QByteArray(257, 'x')));
    line("storage class", "", [](ObjectOptions &o) { o.storageClass = "GLACIER_IR"; });
    line("no storage class", "is not a storage class",
        [](ObjectOptions &o) { o.storageClass = "a b"; });
}

void TestCopyDialog::objections()
{
    QFETCH(const std::function<void(ObjectOptions &)>, change);
    QFETCH(const QString, saying);
    ObjectOptions options;
    change(options);
    const QString said = objectionTo(options);
    QCOMPARE(said.isEmpty(), saying.isEmpty());
    QVERIFY2(said.contains(saying), qPrintable(said));
}

QTEST_MAIN(TestCopyDialog)
#include "tst_copydialog.moc"
