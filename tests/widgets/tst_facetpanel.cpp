// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/facetpanel.h"

#include "editing/newsroom.h"
#include "models/facetmodel.h"
#include "widgets/facettree.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QLineEdit>
#include <QPushButton>

using namespace foreword;
using library::Facet;
using models::FacetModel;
using test::Newsroom;

namespace {

/// The panel of a newsroom whose topic tN stands in N articles, with the query bar played by a text.
struct Panel
{
    explicit Panel(int topics = 12)
    {
        for (int article = 1; article <= topics; ++article) {
            QStringList names;
            for (int topic = article; topic <= topics; ++topic)
                names.append(u"t%1"_qs.arg(topic));
            room.add(u"%1.md"_qs.arg(article), "---\ntitle: A story\ncategory: news\ntopics: [" +
                                                   names.join(u", "_qs).toUtf8() + "]\n---\n");
        }
        QObject::connect(&model, &FacetModel::queryWanted, &model, [this](const QString& text) {
            query = text;
            model.setQueryText(text);
        });
        panel.resize(panel.sizeHint().width(), 800);
        panel.show();
        tree->setFocus();
    }

    void open()
    {
        QSignalSpy counted(&model, &FacetModel::counted);
        room.open();
        QVERIFY(counted.wait());
    }
    QModelIndex section(Facet facet) const { return model.index(int(facet), 0); }
    QModelIndex topic(int row) const { return model.index(row, 0, section(Facet::Topic)); }
    void click(const QModelIndex& index, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, modifiers, tree->visualRect(index).center());
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(tree, key, modifiers);
    }

    Newsroom room;
    FacetModel model{room.library};
    widgets::FacetPanel panel{model};
    widgets::FacetTree* tree = panel.findChild<widgets::FacetTree*>();
    QLineEdit* find = panel.findChild<QLineEdit*>();
    QPushButton* clear = panel.findChild<QPushButton*>();
    QString query;
};

} // namespace

class TestFacetPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClickChoosesAndReleases()
    {
        Panel p;
        p.open();
        p.click(p.topic(1));
        QCOMPARE(p.query, u"topic=t11"_qs);
        p.click(p.topic(3), Qt::ControlModifier);
        QCOMPARE(p.query, u"topic=t11,t9"_qs);
        p.click(p.topic(1));
        QCOMPARE(p.query, u"topic=t9"_qs);
        p.click(p.topic(0));
        QCOMPARE(p.query, u"topic=t12"_qs);
        p.click(p.topic(0));
        QCOMPARE(p.query, QString());
    }

    /// Two quick clicks choose and release; one that ends elsewhere does nothing.
    void onlyWholeClicksCount()
    {
        Panel p;
        p.open();
        QWidget* viewport = p.tree->viewport();
        const QPoint at = p.tree->visualRect(p.topic(1)).center();
        QTest::mouseClick(viewport, Qt::LeftButton, {}, at);
        QTest::mouseDClick(viewport, Qt::LeftButton, {}, at);
        QCOMPARE(p.query, u"topic=t11"_qs); // the second of the four, the third and the fourth
        QTest::mousePress(viewport, Qt::LeftButton, {}, at);
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, p.tree->visualRect(p.topic(4)).center());
        QCOMPARE(p.query, u"topic=t11"_qs);
        QTest::mouseClick(viewport, Qt::RightButton, {}, at);
        QCOMPARE(p.query, u"topic=t11"_qs);
    }

    void keysDoTheSame()
    {
        Panel p;
        p.open();
        p.tree->setCurrentIndex(p.topic(0));
        p.key(Qt::Key_Down);
        p.key(Qt::Key_Space);
        QCOMPARE(p.query, u"topic=t11"_qs);
        QCOMPARE(p.tree->currentIndex(), p.topic(1));
        p.key(Qt::Key_Down);
        p.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(p.query, u"topic=t11,t10"_qs);
        p.key(Qt::Key_Enter);
        QCOMPARE(p.query, u"topic=t11"_qs);
        p.tree->setCurrentIndex(p.topic(8));
        p.key(Qt::Key_Space);
        QCOMPARE(p.model.rowCount(p.section(Facet::Topic)), 13);
        QCOMPARE(p.tree->currentIndex().data().toString(), p.topic(12).data().toString());
    }

    void sectionsCloseAndOpen()
    {
        Panel p;
        p.open();
        QVERIFY(p.tree->isExpanded(p.section(Facet::Topic)));
        p.click(p.section(Facet::Topic));
        QVERIFY(!p.tree->isExpanded(p.section(Facet::Topic)));
        QCOMPARE(p.query, QString());
        p.key(Qt::Key_Space);
        QVERIFY(p.tree->isExpanded(p.section(Facet::Topic)));
        p.key(Qt::Key_Left);
        QVERIFY(!p.tree->isExpanded(p.section(Facet::Topic)));
        // As the editor left it, also in another folder.
        p.room.library.openFolder({});
        p.open();
        QVERIFY(!p.tree->isExpanded(p.section(Facet::Topic)));
        QVERIFY(p.tree->isExpanded(p.section(Facet::Category)));
    }

    void showsOnlySectionsWithValues()
    {
        Panel p;
        for (const Facet facet : library::everyFacet)
            QVERIFY(p.tree->isRowHidden(int(facet), {}));
        p.open();
        QVERIFY(!p.tree->isRowHidden(int(Facet::Topic), {}));
        QVERIFY(!p.tree->isRowHidden(int(Facet::Category), {}));
        QVERIFY(p.tree->isRowHidden(int(Facet::Month), {}));
        QVERIFY(p.tree->isRowHidden(int(Facet::Edited), {}));
        p.room.library.openFolder({});
        QVERIFY(p.tree->isRowHidden(int(Facet::Topic), {}));
    }

    /// What is clicked stays where it is, and so can be clicked again, when the counts come.
    void nothingMovesWhileCountsCome()
    {
        Panel p;
        p.open();
        const QRect topic = p.tree->visualRect(p.topic(2));
        QSignalSpy counted(&p.model, &FacetModel::counted);
        p.click(p.topic(2));
        QVERIFY(counted.wait());
        QCOMPARE(p.topic(2).data().toString(), u"t10"_qs);
        QCOMPARE(p.tree->visualRect(p.topic(2)), topic);
        p.model.setQueryText(u"nothing"_qs);
        QVERIFY(counted.wait());
        QCOMPARE(p.topic(0).data(FacetModel::CountRole).toInt(), 0);
        QCOMPARE(p.tree->visualRect(p.topic(2)), topic);
    }

    void findsByTyping()
    {
        Panel p;
        p.open();
        QVERIFY(QTest::qWaitForWindowActive(&p.panel));
        p.find->setFocus();
        QTest::keyClicks(p.find, u"t3"_qs);
        QCOMPARE(p.topic(0).data().toString(), u"t3"_qs);
        QVERIFY(p.tree->isRowHidden(int(Facet::Category), {}));
        QTest::keyClick(p.find, Qt::Key_Down);
        QCOMPARE(p.tree->currentIndex(), p.topic(0));
        p.key(Qt::Key_Space);
        QCOMPARE(p.query, u"topic=t3"_qs);
        p.key(Qt::Key_Escape);
        QCOMPARE(p.find->text(), QString());
        QVERIFY(!p.tree->isRowHidden(int(Facet::Category), {}));
        p.find->setFocus();
        QTest::keyClicks(p.find, u"news"_qs);
        QTest::keyClick(p.find, Qt::Key_Return);
        QVERIFY(p.tree->hasFocus());
        QCOMPARE(p.tree->currentIndex().data().toString(), u"news"_qs);
        p.room.library.openFolder({});
        QCOMPARE(p.find->text(), QString());
    }

    void findsOnlyWhereThereAreArticles()
    {
        Panel p(0);
        QVERIFY(!p.find->isEnabled());
        QSignalSpy counted(&p.model, &FacetModel::counted);
        p.room.open();
        QVERIFY(!counted.isEmpty() || counted.wait());
        QVERIFY(!p.find->isEnabled());
        p.room.add(u"a.md"_qs, "---\ntitle: A story\n---\n");
        p.open();
        QTRY_VERIFY(p.find->isEnabled());
    }

    void clears()
    {
        Panel p;
        p.open();
        QVERIFY(!p.clear->isEnabled());
        p.click(p.topic(1));
        QVERIFY(p.clear->isEnabled());
        p.clear->click();
        QCOMPARE(p.query, QString());
        QVERIFY(!p.clear->isEnabled());
    }

    void countsOnlyWhileVisible()
    {
        Panel p;
        p.panel.hide();
        QSignalSpy counted(&p.model, &FacetModel::counted);
        p.room.open();
        p.model.setQueryText(u"story"_qs);
        QVERIFY(!p.model.isCounted());
        p.panel.show();
        QVERIFY(counted.wait());
        QCOMPARE(p.topic(0).data(FacetModel::CountRole).toInt(), 12);
    }

    void tellsAssistivePrograms()
    {
        Panel p;
        p.open();
        p.click(p.topic(1));
        QAccessibleInterface* tree = QAccessible::queryAccessibleInterface(p.tree);
        QVERIFY(tree);
        QCOMPARE(tree->text(QAccessible::Name), widgets::FacetTree::tr("Filters"));
        QAccessibleInterface* found = nullptr;
        for (int i = 0; i < tree->childCount() && !found; ++i) {
            if (tree->child(i)->text(QAccessible::Name) == u"t11, 11"_qs)
                found = tree->child(i);
        }
        QVERIFY(found);
        QCOMPARE(found->role(), QAccessible::TreeItem);
        QVERIFY(found->state().checkable);
        QVERIFY(found->state().checked);
        p.click(p.topic(1));
        QVERIFY(!found->state().checked);
        QVERIFY(!p.find->accessibleName().isEmpty());
        QVERIFY(!p.clear->accessibleName().isEmpty());
    }
};

QTEST_MAIN(TestFacetPanel)
#include "tst_facetpanel.moc"
