// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/browser/searchfields.h"

#include <QFrame>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace windlass {

class FieldHint;

/// The fields of a search below the current location. Enter or the button starts it, Escape closes
/// the bar. Hidden until it is opened; keeps what was typed.
class SearchBar : public QFrame
{
    Q_OBJECT
public:
    explicit SearchBar(QWidget *parent = nullptr);

    /// The search covers what is below this location.
    void setLocation(const S3Uri &location) { m_location = location; }
    /// Shows the bar, with the cursor in its first field.
    void open();

signals:
    void searchRequested(const windlass::LocationSearch &search);
    void closeRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void arrange(QWidget *closeButton);
    void enableFields();
    SearchFields fields() const;
    void handleSearch();

    S3Uri m_location;
    QLineEdit *m_name;
    QLineEdit *m_folders;
    QComboBox *m_sizeKind;
    QLineEdit *m_size;
    QComboBox *m_timeKind;
    QLineEdit *m_time;
    QPushButton *m_search;
    FieldHint *m_hint;
};

} // namespace windlass
