// SPDX-License-Identifier: GPL-3.0-or-later
// Queries with names: saved from the query bar, asked from the menu, and kept for the next start.
#include "app/savedqueries.h"
#include "support/program.h"
#include "widgets/savedqueriesdialog.h"

#include <QDialogButtonBox>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>

using namespace foreword;
using widgets::SavedQueriesDialog;
using widgets::SavedQuery;

namespace {

struct Program : test::Program
{
    QMenu* menu = window.findChild<QMenu*>(QStringLiteral("menuSavedQueries"));

    Program() { window.show(); }

    QStringList names() const
    {
        QStringList names;
        for (const QAction* action : menu->actions()) {
            if (action->isSeparator())
                break;
            names.append(action->text());
        }
        return names;
    }
    void ask(const QString& name) const
    {
        for (QAction* action : menu->actions()) {
            if (action->text() == name)
                action->trigger();
        }
    }
    QInputDialog* nameDialog() const
    {
        action("actionSaveQuery")->trigger();
        return window.findChild<QInputDialog*>();
    }
    void save(const QString& text, const QString& name) const
    {
        queryBar->setText(text);
        QInputDialog* dialog = nameDialog();
        dialog->setTextValue(name);
        dialog->accept();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    SavedQueriesDialog* listDialog() const
    {
        action("actionEditSavedQueries")->trigger();
        return window.findChild<SavedQueriesDialog*>();
    }
};

QPushButton* ok(const SavedQueriesDialog& dialog)
{
    return dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
}

} // namespace

class TestSavedQueries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("Foreword"));
        QCoreApplication::setApplicationName(QStringLiteral("tst_savedqueries"));
    }

    void init() { QSettings().clear(); }

    void areAskedByTheirNames()
    {
        {
            const Program p;
            QCOMPARE(p.names(), QStringList());
            p.save(QStringLiteral("heat>200 published:no"), QStringLiteral("Hot & hidden"));
            p.save(QStringLiteral("topic=Transport"), QStringLiteral("Buses"));
        }
        const Program p;
        QCOMPARE(p.names(), (QStringList{QStringLiteral("Buses"), QStringLiteral("Hot && hidden")}));
        p.ask(QStringLiteral("Hot && hidden"));
        QCOMPARE(p.queryBar->text(), QStringLiteral("heat>200 published:no"));
        QCOMPARE(p.shown.query(), *library::ArticleQuery::parse(QStringLiteral("heat>200 published:no")));
        p.ask(QStringLiteral("Buses"));
        QCOMPARE(p.queryBar->text(), QStringLiteral("topic=Transport"));
    }

    void onlyWhatAsksForSomethingIsSaved()
    {
        const Program p;
        const QAction* save = p.action("actionSaveQuery");
        QVERIFY(!save->isEnabled());
        p.queryBar->setText(QStringLiteral("heat:hot"));
        QVERIFY(!save->isEnabled());
        p.queryBar->setText(QStringLiteral("heat:3"));
        QVERIFY(save->isEnabled());
        QVERIFY(!p.action("actionEditSavedQueries")->isEnabled());
        p.save(QStringLiteral("heat:3"), QStringLiteral("  "));
        QCOMPARE(p.names(), QStringList());
    }

    void aNameInUseIsReplacedAndSaysSo()
    {
        const Program p;
        p.save(QStringLiteral("heat:3"), QStringLiteral("Warm"));
        p.queryBar->setText(QStringLiteral("heat>3"));
        QInputDialog* dialog = p.nameDialog();
        const QString usual = dialog->okButtonText();
        dialog->setTextValue(QStringLiteral("Warm"));
        QVERIFY(dialog->okButtonText() != usual);
        dialog->accept();
        QCOMPARE(p.settings.savedQueries(),
                 (QList<SavedQuery>{{QStringLiteral("Warm"), QStringLiteral("heat>3")}}));
    }

    void areRenamedChangedAndRemoved()
    {
        const Program p;
        p.save(QStringLiteral("heat:3"), QStringLiteral("Warm"));
        p.save(QStringLiteral("heat:9"), QStringLiteral("Hot"));
        p.save(QStringLiteral("heat:1"), QStringLiteral("Cold"));
        SavedQueriesDialog* dialog = p.listDialog();
        auto* table = dialog->findChild<QTableWidget*>();
        QCOMPARE(table->item(0, 0)->text(), QStringLiteral("Cold"));
        table->setCurrentCell(0, 0);
        dialog->findChild<QPushButton*>(QStringLiteral("removeButton"))->click();
        table->item(0, 0)->setText(QStringLiteral("Hottest"));
        table->item(1, 1)->setText(QStringLiteral("heat>3"));
        ok(*dialog)->click();
        QCOMPARE(p.names(), (QStringList{QStringLiteral("Hottest"), QStringLiteral("Warm")}));
        QCOMPARE(p.settings.savedQueries(),
                 (QList<SavedQuery>{{QStringLiteral("Hottest"), QStringLiteral("heat:9")},
                                    {QStringLiteral("Warm"), QStringLiteral("heat>3")}}));
    }

    void onlyGoodOnesAreAccepted()
    {
        SavedQueriesDialog dialog({{QStringLiteral("Warm"), QStringLiteral("heat:3")},
                                   {QStringLiteral("Hot"), QStringLiteral("heat:9")}});
        auto* table = dialog.findChild<QTableWidget*>();
        const auto refuses = [&](int row, int column, const QString& text) {
            const QString before = table->item(row, column)->text();
            table->item(row, column)->setText(text);
            const bool isRefused = !ok(dialog)->isEnabled() && !dialog.findChild<QLabel*>()->text().isEmpty();
            table->item(row, column)->setText(before);
            return isRefused && ok(dialog)->isEnabled();
        };
        QVERIFY(refuses(0, 0, QStringLiteral(" ")));
        QVERIFY(refuses(0, 0, QStringLiteral("Hot")));
        QVERIFY(refuses(1, 1, QString()));
        QVERIFY(refuses(1, 1, QStringLiteral("heat:hot")));
    }
};

QTEST_MAIN(TestSavedQueries)
#include "tst_savedqueries.moc"
