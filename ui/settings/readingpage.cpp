// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/readingpage.h"

#include "core/base/byteunits.h"
#include "core/base/humantext.h"
#include "core/base/whendone.h"
#include "ui/widgets/fieldhint.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

namespace windlass {

namespace {
} // namespace

ReadingPage::ReadingPage(const ReadingSettings &settings, QWidget *parent)
    : QWidget(parent),
      m_limit(addNumber("cacheLimit", 0, int(ReadingSettings::largestCache / mebibyte), 256)),
      m_preview(addNumber("previewBytes", int(ReadingSettings::smallestPreview / kibibyte),
          int(ReadingSettings::largestPreview / kibibyte), 512)),
      m_askFrom(addNumber("askBeforeOpening", 1, 1024 * 1024, 16)), m_usage(new QLabel(this)),
      m_clear(new QPushButton(tr("&Clear"), this))
{
    m_limit->setSuffix(tr(" MiB"));
    m_limit->setSpecialValueText(tr("No cache"));
    m_preview->setSuffix(tr(" KiB"));
    m_askFrom->setSuffix(tr(" MiB"));
    m_usage->setTextFormat(Qt::PlainText);
    m_usage->setObjectName(QStringLiteral("cacheUsage"));
    m_clear->setObjectName(QStringLiteral("clearCache"));
    m_clear->setAutoDefault(false);
    m_clear->setEnabled(false);
    auto *cache = new QHBoxLayout;
    cache->addWidget(m_usage, 1);
    cache->addWidget(m_clear);
    auto *form = new QFormLayout(this);
    form->addRow(tr("A &preview fetches up to:"), m_preview);
    form->addRow(tr("&Ask before opening more than:"), m_askFrom);
    form->addRow(tr("Cache &size:"), m_limit);
    FieldHint::labelFields(*form);
    form->addRow(tr("In the cache:"), cache);
    setSettings(settings);
    connect(m_clear, &QPushButton::clicked, this, &ReadingPage::clear);
}

QSpinBox *ReadingPage::addNumber(const char *name, int least, int most, int step)
{
    auto *box = new QSpinBox(this);
    box->setObjectName(QLatin1String(name));
    box->setRange(least, most);
    box->setSingleStep(step);
    box->setGroupSeparatorShown(true);
    box->setKeyboardTracking(false);
    connect(box, &QSpinBox::valueChanged, this, &ReadingPage::edited);
    return box;
}

ReadingSettings ReadingPage::settings() const
{
    ReadingSettings settings;
    settings.cacheLimit = m_limit->value() * mebibyte;
    settings.previewBytes = m_preview->value() * kibibyte;
    settings.askBeforeOpening = m_askFrom->value() * mebibyte;
    return settings;
}

void ReadingPage::setSettings(const ReadingSettings &settings)
{
    const QSignalBlocker blocker(this);
    m_limit->setValue(int(settings.cacheLimit / mebibyte));
    m_preview->setValue(int(settings.previewBytes / kibibyte));
    m_askFrom->setValue(int(settings.askBeforeOpening / mebibyte));
}

void ReadingPage::interpret()
{
    for (QSpinBox *box : {m_limit, m_preview, m_askFrom})
        box->interpretText();
}

void ReadingPage::setCache(CacheControls cache)
{
    m_cache = std::move(cache);
    m_usage->setToolTip(m_cache.folder);
    updateUsage();
}

void ReadingPage::updateUsage()
{
    if (!m_cache.usedBytes)
        return;
    whenDone(this, m_cache.usedBytes(), [this](qint64 bytes) {
        m_usage->setText(humanSize(bytes));
        m_clear->setEnabled(bytes > 0);
    });
}

void ReadingPage::clear()
{
    m_clear->setEnabled(false);
    whenDone(this, m_cache.clear(), [this](const Result<> &cleared) {
        if (!cleared)
            emit clearingFailed(cleared.error());
        updateUsage();
    });
}

} // namespace windlass
