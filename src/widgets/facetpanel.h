// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/facets.h"

#include <QList>
#include <QWidget>

class QLineEdit;
class QPushButton;

namespace foreword::models {
class FacetModel;
}

namespace foreword::widgets {

class FacetTree;

/// The facets as a tree of sections, over them a field that looks for values, and a button that releases all
/// that are chosen.
class FacetPanel : public QWidget
{
    Q_OBJECT

public:
    /// `facets` outlives the panel. It counts only while the panel is visible.
    explicit FacetPanel(models::FacetModel& facets, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// These do not show their values; the others do.
    void setClosed(const QList<library::Facet>& facets);

Q_SIGNALS:
    /// By the editor.
    void closedChanged(const QList<foreword::library::Facet>& facets);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void clear();
    void showState();
    void tellClosed();

    models::FacetModel& m_facets;
    QLineEdit* m_find;
    QPushButton* m_clear;
    FacetTree* m_tree;
};

} // namespace foreword::widgets
