// SPDX-FileCopyrightText: 2026 Windlass contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/plan/planmodel.h"

#include <QDialog>

#include <optional>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTreeView;

namespace windlass {

class InlineMessage;
class PlanFilter;
class RuleChooser;
struct Silence;
class SilenceNotice;

/// Shows what a transfer would do, while the scan is still running, and lets the person decide
/// about existing targets. After acceptance, PlanModel::decisions() has the decisions. For a
/// deletion it shows the keys, and Cancel is the default.
class PlanDialog : public QDialog
{
    Q_OBJECT
public:
    /// \a model must outlive the dialog.
    explicit PlanDialog(PlanModel &model, QWidget *parent = nullptr);

    QPushButton *startButton() const { return m_start; }
    /// What a server does instead of answering the scan; nothing: that is over.
    void showSilence(const std::optional<windlass::Silence> &silence);

private:
    void buildLayout();
    QDialogButtonBox *makeButtons();
    QWidget *makeTop();
    QLayout *makeRules(QWidget *parent);
    QWidget *makeDecisions();
    void setUpTable();
    void sizeColumns();
    void addDecision(QLayout *row, const QString &text, ConflictPolicy rule);
    void decide(ConflictPolicy rule);
    bool isShort() const;
    void update();
    void updateStart();
    void updateMessage();
    void updateFilter();
    void updateDecisions();

    PlanModel &m_model;
    PlanFilter *m_filter;
    InlineMessage *m_message;
    QComboBox *m_shown;
    RuleChooser *m_rule;
    QTreeView *m_table;
    QList<QPushButton *> m_decisions;
    QLabel *m_amount;
    QLabel *m_remarks;
    QProgressBar *m_busy;
    SilenceNotice *m_silence;
    QPushButton *m_start = nullptr;
};

} // namespace windlass
