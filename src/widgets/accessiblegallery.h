// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>
#include <QHash>

namespace foreword::widgets {

class GalleryView;

/// A gallery for those who hear it: a list whose items say title, provider, date and state. Interfaces of
/// cards are made as they are asked for and go when other rows are shown.
class AccessibleGallery : public QAccessibleWidget
{
public:
    explicit AccessibleGallery(GalleryView* gallery);
    ~AccessibleGallery() override;

    /// Once for the program: makes Qt ask for this interface where it meets a gallery.
    static void install();

    int childCount() const override;
    QAccessibleInterface* child(int index) const override;
    int indexOfChild(const QAccessibleInterface* child) const override;
    QAccessibleInterface* childAt(int x, int y) const override;
    QAccessibleInterface* focusChild() const override;

private:
    GalleryView* gallery() const;
    void forgetCards();

    mutable QHash<int, QAccessible::Id> m_cards; ///< by row
    QList<QMetaObject::Connection> m_connections;
};

} // namespace foreword::widgets
