// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/transfersamples.h"
#include "ui/queue/progressdelegate.h"
#include "ui/queue/transfermodel.h"

#include <QImage>
#include <QPainter>
#include <QStyleFactory>
#include <QTest>

using namespace windlass;

class ProgressDelegateTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion"))); }
    void tellsStatesApartWithoutColour_data();
    void tellsStatesApartWithoutColour();
    void whatIsPausedHasNoColour();
};

static QImage painted(const QModelIndex &row)
{
    QImage image(120, 20, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    QStyleOptionViewItem option;
    option.rect = image.rect();
    option.state = QStyle::State_Enabled;
    const ProgressDelegate delegate;
    delegate.paint(&painter, option, row.siblingAtColumn(TransferModel::ProgressColumn));
    return image;
}

/// The cell of an item in \a state that is half done, in grey.
static QImage cell(TransferState state)
{
    TransferModel model;
    ItemSnapshot item = itemSample(1, 1, state);
    item.done = item.size / 2;
    model.apply({{batchSample(1)}, {item}});
    return painted(model.itemIndex(1, 1)).convertToFormat(QImage::Format_Grayscale8);
}

void ProgressDelegateTest::tellsStatesApartWithoutColour_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("other");
    for (int state = 0; state <= int(TransferState::Cancelled); ++state) {
        for (int other = 0; other < state; ++other)
            QTest::addRow("%d and %d", state, other) << state << other;
    }
}

void ProgressDelegateTest::tellsStatesApartWithoutColour()
{
    QFETCH(int, state);
    QFETCH(int, other);
    QVERIFY(cell(TransferState(state)) != cell(TransferState(other)));
}

void ProgressDelegateTest::whatIsPausedHasNoColour()
{
    BatchSnapshot batch = batchSample(1);
    batch.total = 2;
    batch.done = 1;
    TransferModel model;
    model.apply({{batch}, {}});
    const QImage moving = painted(model.batchIndex(1));
    batch.isPaused = true;
    model.apply({{batch}, {}});
    const auto saturation = [](const QImage &image) {
        int most = 0;
        for (int x = 0; x < image.width(); ++x)
            most = std::max(most, image.pixelColor(x, image.height() / 2).saturation());
        return most;
    };
    QVERIFY(saturation(moving) > 60);
    QVERIFY(saturation(painted(model.batchIndex(1))) < 20);
}

QTEST_MAIN(ProgressDelegateTest)
#include "tst_progressdelegate.moc"
