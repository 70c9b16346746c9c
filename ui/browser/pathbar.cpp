// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/pathbar.h"

#include "ui/browser/breadcrumbs.h"
#include "ui/browser/pathadvisor.h"
#include "ui/widgets/fieldhint.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace windlass {

PathBar::PathBar(QWidget *parent)
    : QWidget(parent), m_stack(new QStackedWidget(this)), m_breadcrumbs(new Breadcrumbs(this)),
      m_edit(new QLineEdit(this)), m_hint(new FieldHint(this)),
      m_advisor(new PathAdvisor(*m_edit, [this] { return typedLocation(); }))
{
    m_breadcrumbs->setToolTip(tr("Click to type a location"));
    m_edit->setAccessibleName(tr("Location"));
    m_edit->setPlaceholderText(tr("s3://bucket/folder/"));
    m_edit->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_edit->installEventFilter(this);
    m_stack->addWidget(m_breadcrumbs);
    m_stack->addWidget(m_edit);
    m_stack->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_stack);
    layout->addWidget(m_hint);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);

    connect(m_breadcrumbs, &Breadcrumbs::locationClicked, this, &PathBar::locationRequested);
    connect(m_breadcrumbs, &Breadcrumbs::freeSpaceClicked, this, &PathBar::edit);
    connect(m_edit, &QLineEdit::returnPressed, this, &PathBar::handleReturn);
    connect(m_edit, &QLineEdit::textEdited, m_hint, &FieldHint::clear);
}

void PathBar::setSession(Session *session)
{
    m_advisor->setSession(session);
}

void PathBar::setLocation(const S3Uri &location)
{
    m_location = location;
    m_breadcrumbs->setLocation(location);
    showBreadcrumbs();
}

void PathBar::edit()
{
    m_edit->setText(m_location.display());
    m_edit->setModified(false);
    m_stack->setCurrentWidget(m_edit);
    m_edit->setFocus(Qt::OtherFocusReason);
    m_edit->selectAll();
}

bool PathBar::isEditing() const
{
    return m_stack->currentWidget() == m_edit;
}

void PathBar::showBreadcrumbs()
{
    m_hint->clear();
    m_advisor->clear();
    m_stack->setCurrentWidget(m_breadcrumbs);
}

Result<S3Uri> PathBar::typedLocation() const
{
    // isModified() does not help: pasting the same text again shows the same symbols.
    if (m_edit->text() == m_location.display())
        return m_location;
    QByteArray text = m_edit->text().toUtf8();
    while (text.startsWith(' '))
        text.remove(0, 1); // from pasting; trailing spaces may belong to a key
    return S3Uri::parse(text);
}

void PathBar::handleReturn()
{
    const Result<S3Uri> location = typedLocation();
    if (!location) {
        m_hint->showError(
            tr("A location begins with s3:// and a bucket, as in s3://bucket/folder/."));
        return;
    }
    emit locationRequested(*location);
}

bool PathBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit)
        return QWidget::eventFilter(watched, event);
    const auto isEscape
        = [event] { return static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape; };
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        if (isEscape())
            event->accept(); // so that it does not trigger a shortcut
        break;
    case QEvent::KeyPress:
        if (!isEscape())
            break;
        showBreadcrumbs();
        emit editingCancelled();
        return true;
    case QEvent::FocusOut: {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
            showBreadcrumbs();
        break;
    }
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace windlass
