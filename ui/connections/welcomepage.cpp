// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/welcomepage.h"

#include "core/connections/providerpreset.h"
#include "ui/connections/connectiontext.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/icons.h"

#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

namespace windlass {

namespace {

constexpr int columnWidth = 560;

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

void scaleFont(QWidget *label, double factor, bool bold)
{
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setBold(bold);
    label->setFont(font);
}

} // namespace

WelcomePage::WelcomePage(const QList<ConnectionConfig> &found, QWidget *parent) : QWidget(parent)
{
    auto *column = new QWidget(this);
    column->setMaximumWidth(columnWidth);
    auto *layout = new QVBoxLayout(column);
    layout->setSpacing(12);
    layout->addStretch(2);
    addIntroduction(layout);
    if (found.isEmpty())
        addNothingFound(layout);
    else
        addFound(layout, found);
    auto *add = new QPushButton(icon("add"), tr("Add a connection…"), column);
    add->setObjectName(QStringLiteral("addConnection"));
    connect(add, &QPushButton::clicked, this, &WelcomePage::addRequested);
    layout->addSpacing(4);
    layout->addWidget(add, 0, Qt::AlignHCenter);
    addProviders(layout);
    layout->addStretch(3);

    auto *centered = new QWidget(this);
    auto *center = new QHBoxLayout(centered);
    center->addStretch(1);
    center->addWidget(column, 100);
    center->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(centered);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
}

void WelcomePage::addIntroduction(QVBoxLayout *layout)
{
    auto *picture = new IconLabel(icon("org.windlass.Windlass"), 96, this);
    layout->addWidget(picture, 0, Qt::AlignHCenter);

    auto *title = plainLabel(tr("Welcome to Windlass"), this);
    title->setAlignment(Qt::AlignHCenter);
    scaleFont(title, 1.7, true);
    layout->addWidget(title);

    auto *sentence = plainLabel(tr("Connect to Amazon S3, or to any S3-compatible server."), this);
    sentence->setAlignment(Qt::AlignHCenter);
    sentence->setWordWrap(true);
    layout->addWidget(sentence);
    layout->addSpacing(8);
}

void WelcomePage::addNothingFound(QVBoxLayout *layout)
{
    auto *label = plainLabel(
        tr("No AWS profiles and no keys in the environment were found on this computer."), this);
    label->setAlignment(Qt::AlignHCenter);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(label);
}

void WelcomePage::addFound(QVBoxLayout *layout, const QList<ConnectionConfig> &found)
{
    auto *heading = plainLabel(tr("Found on this computer"), this);
    scaleFont(heading, 1.0, true);
    layout->addWidget(heading);

    auto *frame = new QFrame(this);
    frame->setFrameShape(QFrame::StyledPanel);
    frame->setAutoFillBackground(true);
    frame->setBackgroundRole(QPalette::Base);
    auto *rows = new QVBoxLayout(frame);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    for (const ConnectionConfig &config : found) {
        if (rows->count() > 0) {
            auto *line = new QFrame(frame);
            line->setFrameShape(QFrame::HLine);
            line->setFrameShadow(QFrame::Plain);
            line->setForegroundRole(QPalette::Midlight);
            rows->addWidget(line);
        }
        rows->addWidget(makeRow(config));
    }
    layout->addWidget(frame);
}

/// For most people, the name of their provider is all they know of it.
void WelcomePage::addProviders(QVBoxLayout *layout)
{
    auto *heading = plainLabel(tr("Or choose your provider:"), this);
    heading->setAlignment(Qt::AlignHCenter);
    heading->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(heading);
    auto *grid = new QGridLayout;
    grid->setSpacing(4);
    constexpr int columns = 3;
    int place = 0;
    for (const ProviderPreset &provider : knownProviders()) {
        auto *button = new QToolButton(this);
        button->setObjectName(QStringLiteral("provider-") + provider.id);
        button->setText(provider.name);
        button->setAccessibleName(tr("Add a connection to %1").arg(provider.name));
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(button, &QToolButton::clicked, this,
            [this, id = provider.id] { emit addAtProviderRequested(id); });
        grid->addWidget(button, place / columns, place % columns);
        ++place;
    }
    layout->addLayout(grid);
}

QWidget *WelcomePage::makeRow(const ConnectionConfig &config)
{
    auto *row = new QWidget(this);
    auto *picture = new IconLabel(icon("connection"), 24, row);

    auto *name = new ElidedLabel(config.name, row);
    scaleFont(name, 1.0, true);
    const bool isProfile = config.source == ConnectionConfig::Source::Profile;
    auto *details = new ElidedLabel(
        tr("%1 · %2", "where the server is, where the keys are")
            .arg(placeText(config), isProfile ? tr("AWS profile") : sourceText(config)),
        row);
    details->setForegroundRole(QPalette::PlaceholderText);

    auto *button = new QPushButton(tr("Connect"), row);
    button->setAccessibleName(tr("Connect to %1").arg(config.name));
    connect(button, &QPushButton::clicked, this, [this, config] { emit connectRequested(config); });

    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(name);
    texts->addWidget(details);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(12);
    layout->addWidget(picture);
    layout->addLayout(texts, 1);
    layout->addWidget(button);
    return row;
}

} // namespace windlass
