// SPDX-License-Identifier: GPL-3.0-or-later
// The facets in the real window: one state with the query bar, and a panel that can be hidden and moved.
#include "app/facetdock.h"
#include "models/facetmodel.h"
#include "support/program.h"
#include "widgets/facettree.h"

#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace foreword;
using library::Facet;
using models::FacetModel;

namespace {

struct Program : test::Program
{
    app::FacetDock* dock = window.findChild<app::FacetDock*>();
    widgets::FacetTree* tree = window.findChild<widgets::FacetTree*>();
    FacetModel* facets = window.findChild<FacetModel*>();

    void open()
    {
        dock->show();
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QSignalSpy scanned(&library, &library::ArticleLibrary::scanFinished);
        QSignalSpy counted(facets, &FacetModel::counted);
        library.openFolder(QStringLiteral(FOREWORD_SOURCE_DIR "/resources/newsroom"));
        // What was counted while the folder was read lacks the articles that came later.
        QVERIFY(scanned.wait());
        QVERIFY(counted.wait());
    }
    QModelIndex value(Facet facet, const QString& name) const
    {
        const QModelIndex section = facets->index(int(facet), 0);
        for (int row = 0; row < facets->rowCount(section); ++row) {
            if (facets->index(row, 0, section).data().toString() == name)
                return facets->index(row, 0, section);
        }
        return {};
    }
    int count(Facet facet, const QString& name) const
    {
        return value(facet, name).data(FacetModel::CountRole).toInt();
    }
};

} // namespace

class TestFacetDock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("Foreword"));
        QCoreApplication::setApplicationName(QStringLiteral("tst_facetdock"));
    }

    void init() { QSettings().clear(); }

    void aClickNarrowsWhatIsShown()
    {
        Program p;
        p.open();
        const int all = p.shown.rowCount();
        const int transport = p.count(Facet::Topic, QStringLiteral("Transport"));
        QVERIFY(transport > 0 && transport < all);
        const QModelIndex value = p.value(Facet::Topic, QStringLiteral("Transport"));
        const auto click = [&p, &value] {
            p.tree->scrollTo(value);
            QTest::mouseClick(p.tree->viewport(), Qt::LeftButton, {}, p.tree->visualRect(value).center());
        };
        click();
        QCOMPARE(p.queryBar->text(), QStringLiteral("topic=Transport"));
        QCOMPARE(p.shown.rowCount(), transport);
        click();
        QCOMPARE(p.queryBar->text(), QString());
        QCOMPARE(p.shown.rowCount(), all);
    }

    void whatIsTypedIsChosen()
    {
        Program p;
        p.open();
        const int all = p.count(Facet::Published, QStringLiteral("Yes"));
        QSignalSpy counted(p.facets, &FacetModel::counted);
        QTest::keyClicks(p.queryBar, QStringLiteral("topic:transport"));
        QVERIFY(p.value(Facet::Topic, QStringLiteral("Transport")).data(FacetModel::ChosenRole).toBool());
        QVERIFY(counted.wait());
        const int left = p.count(Facet::Published, QStringLiteral("Yes"));
        QVERIFY(left > 0 && left < all);
        p.queryBar->clear();
        QVERIFY(!p.facets->hasChosen());
        QVERIFY(counted.wait());
        QCOMPARE(p.count(Facet::Published, QStringLiteral("Yes")), all);
    }

    void anotherFolderBeginsWithoutAny()
    {
        Program p;
        p.open();
        p.queryBar->setText(QStringLiteral("topic=Transport"));
        QVERIFY(p.facets->hasChosen());
        p.window.openPath(QStringLiteral(FOREWORD_SOURCE_DIR "/resources/newsroom/_posts"));
        QTRY_VERIFY(!p.facets->hasChosen());
        QTRY_VERIFY(p.facets->isCounted());
        QCOMPARE(p.queryBar->text(), QString());
    }

    void isHiddenAndShownByTheMenuAndRemembered()
    {
        const auto isInMenu = [](const Program& p) {
            return p.window.findChild<QMenu*>(QStringLiteral("menuView"))
                ->actions()
                .contains(p.action("actionFilters"));
        };
        for (const bool isShown : {false, true}) {
            Program p;
            p.dock->setVisible(!isShown);
            p.window.show();
            QVERIFY(isInMenu(p));
            p.action("actionFilters")->trigger();
            QCOMPARE(p.dock->isHidden(), !isShown);
            p.window.close();
            Program again;
            again.window.show();
            QCOMPARE(again.dock->isHidden(), !isShown);
            QCOMPARE(again.action("actionFilters")->isChecked(), isShown);
        }
    }

    void closedGroupsAreRemembered()
    {
        const auto section = [](const Program& p, Facet facet) { return p.facets->index(int(facet), 0); };
        const auto click = [&section](Program& p, Facet facet) {
            p.tree->scrollTo(section(p, facet));
            QTest::mouseClick(p.tree->viewport(), Qt::LeftButton, {},
                              p.tree->visualRect(section(p, facet)).center());
        };
        {
            Program p;
            p.open();
            click(p, Facet::Category);
            QVERIFY(!p.tree->isExpanded(section(p, Facet::Category)));
        }
        {
            Program again;
            again.open();
            for (const Facet facet : library::everyFacet)
                QCOMPARE(again.tree->isExpanded(section(again, facet)), facet != Facet::Category);
            click(again, Facet::Category);
        }
        Program last;
        last.open();
        QVERIFY(last.tree->isExpanded(section(last, Facet::Category)));
    }

    /// Without a title it is part of the window.
    void canBeMovedWhilePanelsAreArranged()
    {
        Program p;
        QVERIFY(p.dock->titleBarWidget());
        p.action("actionArrangePanels")->trigger();
        QVERIFY(!p.dock->titleBarWidget());
        p.window.addDockWidget(Qt::RightDockWidgetArea, p.dock);
        p.action("actionArrangePanels")->trigger();
        QVERIFY(p.dock->titleBarWidget());
        p.window.show();
        p.window.close();
        Program again;
        QCOMPARE(again.window.dockWidgetArea(again.dock), Qt::RightDockWidgetArea);
    }
};

QTEST_MAIN(TestFacetDock)
#include "tst_facetdock.moc"
