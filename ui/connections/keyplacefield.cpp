// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/keyplacefield.h"

#include "core/base/errortext.h"
#include "core/connections/secretstore.h"
#include "ui/widgets/fieldhint.h"

#include <QComboBox>
#include <QPointer>
#include <QVBoxLayout>

namespace windlass {

using KeyPlace = ConnectionConfig::KeyPlace;

KeyPlaceField::KeyPlaceField(SecretStore &secrets, KeyPlace chosen, QWidget *parent)
    : QWidget(parent), m_places(new QComboBox(this)), m_hint(new FieldHint(this))
{
    m_places->setObjectName(QStringLiteral("keyPlace"));
    m_places->setAccessibleName(tr("Where the secret key is kept"));
    m_places->addItem(tr("In the desktop's keychain"), int(KeyPlace::Keychain));
    m_places->addItem(tr("For this session only"), int(KeyPlace::Session));
    m_places->addItem(tr("In a file, not encrypted"), int(KeyPlace::File));
    const KeyPlace wanted = chosen == KeyPlace::Undecided ? KeyPlace::Keychain : chosen;
    m_places->setCurrentIndex(m_places->findData(int(wanted)));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_hint->below(m_places));
    setFocusProxy(m_places);
    connect(m_places, &QComboBox::currentIndexChanged, this, [this] {
        showHint();
        emit edited();
    });
    showHint();
    const QPointer<KeyPlaceField> self(this);
    secrets.probe([self](const Result<> &answer) {
        if (self)
            self->handleProbed(answer);
    });
}

KeyPlace KeyPlaceField::place() const
{
    return KeyPlace(m_places->currentData().toInt());
}

void KeyPlaceField::handleProbed(const Result<> &answer)
{
    if (answer)
        return;
    const Error &error = answer.error();
    m_why = error.detail.isEmpty() ? shortDescription(error) : error.detail;
    m_places->removeItem(m_places->findData(int(KeyPlace::Keychain)));
    showHint();
}

void KeyPlaceField::showHint()
{
    QStringList words;
    if (!m_why.isEmpty())
        words.append(tr("No keychain is available on this computer (%1).").arg(m_why));
    switch (place()) {
    case KeyPlace::Session:
        words.append(tr("The secret key is forgotten when Windlass quits."));
        break;
    case KeyPlace::File:
        words.append(tr("Only you can read the file, but anyone who obtains it has the key."));
        break;
    case KeyPlace::Keychain:
    case KeyPlace::Undecided:
        break;
    }
    m_hint->showHint(words.join(QLatin1Char(' ')));
}

} // namespace windlass
