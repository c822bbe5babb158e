// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articletablemodel.h"

#include "editing/newsroom.h"
#include "models/columns.h"

#include <QAbstractItemModelTester>
#include <QImage>

using namespace foreword;
using editing::EditSession;
using imaging::Thumbnail;
using imaging::ThumbnailProvider;
using models::ArticleTableModel;
using test::Newsroom;
using test::titleEdit;

using Column = ArticleTableModel::Column;
Q_DECLARE_METATYPE(Column)

namespace {

const QByteArray fullStory = R"(---
title: "Tram <b>lines</b> &amp; trains"
excerpt: "Two\nlines"
publishedDateTime: 2021-04-13T17:10:59+02:00
category: news
type: article
quality: 1175
heat: 215
published: true
provider:
  name: CNN
topics:
  - Election
  - Democratic Voice
images:
  - url: /assets/lead.png
  - url: /assets/second.png
related:
  - title: Another
---
)";

const QByteArray brokenStory = "---\ntitle: \"no end\npublished: false\n---\n";

} // namespace

class TestArticleTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void survivesTheModelTester();
    void showsEachCell_data();
    void showsEachCell();
    void showsGapsAsGaps_data();
    void showsGapsAsGaps();
    void showsPublished_data();
    void showsPublished();
    void showsAnUnreadableArticle();
    void escapesToolTips();
    void namesItsColumns();
    void answersTheRolesOfARow();
    void togglesPublished();
    void offersFieldsForEditing();
    void refusesOtherEdits();
    void announcesChanges();
    void announcesManyChangesAtOnce();
    void findsRowsById();
    void showsThumbnails();
    void showsThatAPictureChanged();
    void leavesThumbnailsForAfterReading();
    void showsFailedThumbnails();
};

void TestArticleTableModel::survivesTheModelTester()
{
    Newsroom room(40);
    room.add(QStringLiteral("z.md"), brokenStory);
    ArticleTableModel model(room.library, room.session, nullptr);
    const QAbstractItemModelTester tester(&model);
    room.open();
    QCOMPARE(model.rowCount(), 41);
    room.session.edit(room.ids(0, 20), titleEdit(QStringLiteral("Same")), QStringLiteral("Change"));
    room.settle();
    QVERIFY(model.setData(model.index(3, Column::PublishedColumn), Qt::Checked, Qt::CheckStateRole));
    room.settle();
    room.session.undo();
    room.open();
    QCOMPARE(model.rowCount(), 41);
    room.library.openFolder(QString());
    QCOMPARE(model.rowCount(), 0);
}

void TestArticleTableModel::showsEachCell_data()
{
    QTest::addColumn<Column>("column");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("spoken");
    const auto same = [](const char* name, Column column, const char* text) {
        QTest::newRow(name) << column << QString::fromUtf8(text) << QString::fromUtf8(text);
    };
    QTest::newRow("published") << Column::PublishedColumn << QString() << QStringLiteral("Published");
    QTest::newRow("picture") << Column::ThumbnailColumn << QString() << QStringLiteral("Picture");
    same("title", Column::TitleColumn, "Tram <b>lines</b> &amp; trains");
    same("date in its own offset", Column::DateColumn, "13 Apr 2021, 17:10");
    same("provider", Column::ProviderColumn, "CNN");
    same("category", Column::CategoryColumn, "news");
    same("type", Column::TypeColumn, "article");
    same("topics", Column::TopicsColumn, "Election, Democratic Voice");
    same("quality", Column::QualityColumn, "1,175");
    same("heat", Column::HeatColumn, "215");
    same("pictures", Column::PicturesColumn, "2");
    same("related", Column::RelatedColumn, "1");
    same("file", Column::FileColumn, "full.md");
}

void TestArticleTableModel::showsEachCell()
{
    QFETCH(const Column, column);
    QFETCH(const QString, shown);
    QFETCH(const QString, spoken);
    Newsroom room;
    room.add(QStringLiteral("full.md"), fullStory);
    room.open();
    const ArticleTableModel model(room.library, room.session, nullptr);
    const QModelIndex cell = model.index(0, column);
    QCOMPARE(cell.data().toString(), shown);
    QCOMPARE(cell.data(Qt::AccessibleTextRole).toString(), spoken);
    QCOMPARE(cell.data(Qt::TextAlignmentRole).toInt(), int(models::columnAlignment(column)));
}

void TestArticleTableModel::showsGapsAsGaps_data()
{
    QTest::addColumn<Column>("column");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("spoken");
    QTest::newRow("published") << Column::PublishedColumn << QString()
                               << QStringLiteral("Published is not set");
    QTest::newRow("picture") << Column::ThumbnailColumn << QString() << QStringLiteral("No picture");
    QTest::newRow("title") << Column::TitleColumn << QStringLiteral("(no title)")
                           << QStringLiteral("(no title)");
    QTest::newRow("heat") << Column::HeatColumn << QString() << QString();
    QTest::newRow("pictures") << Column::PicturesColumn << QStringLiteral("0") << QStringLiteral("0");
    QTest::newRow("wrong date, as written")
        << Column::DateColumn << QStringLiteral("next week") << QStringLiteral("next week");
}

void TestArticleTableModel::showsGapsAsGaps()
{
    QFETCH(const Column, column);
    QFETCH(const QString, shown);
    QFETCH(const QString, spoken);
    Newsroom room;
    room.add(QStringLiteral("a.md"), "---\npublishedDateTime: next week\n---\n");
    room.open();
    const ArticleTableModel model(room.library, room.session, nullptr);
    QCOMPARE(model.index(0, column).data().toString(), shown);
    QCOMPARE(model.index(0, column).data(Qt::AccessibleTextRole).toString(), spoken);
}

void TestArticleTableModel::showsPublished_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<Qt::CheckState>("state");
    QTest::addColumn<bool>("checkable");
    QTest::newRow("true") << QByteArray("published: true\n") << Qt::Checked << true;
    QTest::newRow("false") << QByteArray("published: false\n") << Qt::Unchecked << true;
    QTest::newRow("absent") << QByteArray() << Qt::Unchecked << true;
    QTest::newRow("a list") << QByteArray("published: [true]\n") << Qt::PartiallyChecked << false;
}

void TestArticleTableModel::showsPublished()
{
    QFETCH(const QByteArray, line);
    QFETCH(const Qt::CheckState, state);
    QFETCH(const bool, checkable);
    Newsroom room;
    room.add(QStringLiteral("a.md"), "---\ntitle: One\n" + line + "---\n");
    room.open();
    ArticleTableModel model(room.library, room.session, nullptr);
    const QModelIndex cell = model.index(0, Column::PublishedColumn);
    QCOMPARE(cell.data(Qt::CheckStateRole).value<Qt::CheckState>(), state);
    QCOMPARE(bool(cell.flags() & Qt::ItemIsUserCheckable), checkable);
    QCOMPARE(model.setData(cell, Qt::Checked, Qt::CheckStateRole), checkable);
    QVERIFY(!model.index(0, Column::TitleColumn).data(Qt::CheckStateRole).isValid());
}

void TestArticleTableModel::showsAnUnreadableArticle()
{
    Newsroom room;
    room.add(QStringLiteral("posts/broken.md"), brokenStory);
    room.open();
    ArticleTableModel model(room.library, room.session, nullptr);
    const QModelIndex title = model.index(0, Column::TitleColumn);
    const library::Diagnostic problem = room.library.row(room.id(0)).problems().first();
    QCOMPARE(title.data().toString(),
             QStringLiteral("(cannot be read: Line %1: %2)").arg(problem.line).arg(problem.message));
    QCOMPARE(title.data(ArticleTableModel::ReadableRole).toBool(), false);
    QCOMPARE(title.data(ArticleTableModel::ProblemCountRole).toInt(), 1);
    QCOMPARE(title.data(ArticleTableModel::SubtitleRole).toString(), QStringLiteral("posts/broken.md"));
    QVERIFY(!model.index(0, Column::PublishedColumn).data(Qt::CheckStateRole).isValid());
    for (int column = 0; column < Column::ColumnCount; ++column)
        QVERIFY(!(model.index(0, column).flags() & (Qt::ItemIsEditable | Qt::ItemIsUserCheckable)));
    QVERIFY(!model.setData(title, QStringLiteral("Mended"), Qt::EditRole));
}

void TestArticleTableModel::escapesToolTips()
{
    Newsroom room;
    room.add(QStringLiteral("full.md"), fullStory);
    room.open();
    const ArticleTableModel model(room.library, room.session, nullptr);
    const QString tip = model.index(0, Column::TitleColumn).data(Qt::ToolTipRole).toString();
    QVERIFY(tip.startsWith(QStringLiteral("<p>")));
    QVERIFY(tip.contains(QStringLiteral("Tram &lt;b&gt;lines&lt;/b&gt; &amp;amp; trains")));
    QVERIFY(!tip.contains(QStringLiteral("<b>")));
}

void TestArticleTableModel::namesItsColumns()
{
    Newsroom room;
    const ArticleTableModel model(room.library, room.session, nullptr);
    QSet<QString> names;
    for (int column = 0; column < Column::ColumnCount; ++column)
        names.insert(model.headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString());
    QVERIFY(!names.contains(QString()));
    QCOMPARE(names.size(), int(Column::ColumnCount));
    QCOMPARE(model.headerData(Column::HeatColumn, Qt::Horizontal).toString(), QStringLiteral("Heat"));
    QCOMPARE(model.headerData(Column::HeatColumn, Qt::Horizontal, Qt::TextAlignmentRole).toInt(),
             int(Qt::AlignRight | Qt::AlignVCenter));
}

void TestArticleTableModel::answersTheRolesOfARow()
{
    Newsroom room;
    room.add(QStringLiteral("full.md"), fullStory);
    room.open();
    const ArticleTableModel model(room.library, room.session, nullptr);
    const QModelIndex title = model.index(0, Column::TitleColumn);
    QCOMPARE(title.data(ArticleTableModel::IdRole).toUInt(), quint32(room.id(0)));
    QCOMPARE(title.data(ArticleTableModel::SubtitleRole).toString(),
             QStringLiteral("CNN · Election, Democratic Voice"));
    QCOMPARE(title.data(ArticleTableModel::EditedRole).toBool(), false);
    QCOMPARE(title.data(ArticleTableModel::ReadableRole).toBool(), true);
}

void TestArticleTableModel::togglesPublished()
{
    Newsroom room(3);
    room.open();
    ArticleTableModel model(room.library, room.session, nullptr);
    const QModelIndex cell = model.index(1, Column::PublishedColumn);
    QVERIFY(model.setData(cell, Qt::Checked, Qt::CheckStateRole));
    room.settle();
    QCOMPARE(room.bytes(1), Newsroom::published(1));
    QCOMPARE(cell.data(Qt::CheckStateRole).value<Qt::CheckState>(), Qt::Checked);
    QCOMPARE(cell.data(ArticleTableModel::EditedRole).toBool(), true);
    QCOMPARE(cell.data(Qt::AccessibleDescriptionRole).toString(), QStringLiteral("Edited, not saved"));
    QCOMPARE(room.session.undoStack().undoText(), QStringLiteral("Publish"));

    QVERIFY(model.setData(cell, Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(room.bytes(1), Newsroom::story(1));
    QCOMPARE(room.library.editedCount(), 0);
    QCOMPARE(room.session.undoStack().count(), 2);
}

void TestArticleTableModel::offersFieldsForEditing()
{
    Newsroom room(2);
    room.open();
    const ArticleTableModel model(room.library, room.session, nullptr);
    for (int column = 0; column < Column::ColumnCount; ++column) {
        const bool tells = column == Column::ThumbnailColumn || column >= Column::PicturesColumn;
        QCOMPARE(model.index(1, column).flags().testFlag(Qt::ItemIsEditable), !tells);
    }
}

void TestArticleTableModel::refusesOtherEdits()
{
    Newsroom room(1);
    room.open();
    ArticleTableModel model(room.library, room.session, nullptr);
    for (int column = 0; column < Column::ColumnCount; ++column) {
        const QModelIndex cell = model.index(0, column);
        QVERIFY(!model.setData(cell, QStringLiteral("x"), Qt::EditRole));
        if (column != Column::PublishedColumn)
            QVERIFY(!model.setData(cell, Qt::Checked, Qt::CheckStateRole));
    }
    QVERIFY(!model.setData({}, QStringLiteral("x"), Qt::EditRole));
    QVERIFY(!room.session.isBusy());
    QCOMPARE(room.session.undoStack().count(), 0);
}

void TestArticleTableModel::announcesChanges()
{
    Newsroom room(10);
    room.open();
    ArticleTableModel model(room.library, room.session, nullptr);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    room.session.edit({room.id(7), room.id(2), room.id(3)}, titleEdit(QStringLiteral("Same")),
                      QStringLiteral("Change"));
    room.settle();
    QCOMPARE(changed.size(), 2);
    QCOMPARE(changed[0][0].toModelIndex(), model.index(2, 0));
    QCOMPARE(changed[0][1].toModelIndex(), model.index(3, Column::ColumnCount - 1));
    QCOMPARE(changed[1][0].toModelIndex(), model.index(7, 0));
}

void TestArticleTableModel::announcesManyChangesAtOnce()
{
    Newsroom room(400);
    room.open();
    ArticleTableModel model(room.library, room.session, nullptr);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QList<library::ArticleId> everyOther;
    for (int row = 1; row < 400; row += 2)
        everyOther.append(room.id(row));
    room.session.edit(everyOther, titleEdit(QStringLiteral("Same")), QStringLiteral("Change"));
    room.settle();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex(), model.index(1, 0));
    QCOMPARE(changed[0][1].toModelIndex(), model.index(399, Column::ColumnCount - 1));
}

void TestArticleTableModel::findsRowsById()
{
    Newsroom room(3);
    room.open();
    const ArticleTableModel model(room.library, room.session, nullptr);
    QCOMPARE(model.indexOf(room.id(2)), model.index(2, Column::TitleColumn));
    QCOMPARE(model.idAt(model.index(1, 0)), room.id(1));
    const library::ArticleId old = room.id(1);
    room.library.openFolder(QString());
    QVERIFY(!model.indexOf(old).isValid());
}

void TestArticleTableModel::showsThumbnails()
{
    Newsroom room;
    room.add(QStringLiteral("full.md"), fullStory);
    room.add(QStringLiteral("none.md"), "---\ntitle: None\n---\n");
    QVERIFY(QDir(room.folder.path()).mkpath(QStringLiteral("assets")));
    QImage picture(200, 100, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QVERIFY(picture.save(room.folder.filePath(QStringLiteral("assets/lead.png"))));
    room.open();
    ThumbnailProvider provider(nullptr);
    provider.setSiteFolder(room.library.folder());
    ArticleTableModel model(room.library, room.session, &provider);
    model.setThumbnailBox({50, 33});
    const QAbstractItemModelTester tester(&model);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);

    const QModelIndex cell = model.index(0, Column::ThumbnailColumn);
    const QModelIndex none = model.index(1, Column::ThumbnailColumn);
    QCOMPARE(none.data(ArticleTableModel::ThumbnailStateRole).toInt(), int(Thumbnail::State::Absent));
    QVERIFY(!none.data(Qt::DecorationRole).isValid());

    QVERIFY(!cell.data(Qt::DecorationRole).isValid());
    QCOMPARE(cell.data(ArticleTableModel::ThumbnailStateRole).toInt(), int(Thumbnail::State::Loading));
    QVERIFY(changed.wait());
    QCOMPARE(changed.first().first().toModelIndex(), cell);
    QCOMPARE(cell.data(Qt::DecorationRole).value<QImage>().size(), QSize(50, 25));
    QCOMPARE(cell.data(ArticleTableModel::ThumbnailStateRole).toInt(), int(Thumbnail::State::Ready));
}

void TestArticleTableModel::showsThatAPictureChanged()
{
    Newsroom room;
    room.add(QStringLiteral("full.md"), fullStory);
    QVERIFY(QDir(room.folder.path()).mkpath(QStringLiteral("assets")));
    const QString path = room.folder.filePath(QStringLiteral("assets/lead.png"));
    QVERIFY(QImage(200, 100, QImage::Format_RGB32).save(path));
    room.open();
    ThumbnailProvider provider(nullptr);
    provider.setSiteFolder(room.library.folder());
    ArticleTableModel model(room.library, room.session, &provider);
    model.setThumbnailBox({50, 33});
    const QModelIndex cell = model.index(0, Column::ThumbnailColumn);
    QTRY_COMPARE(cell.data(Qt::DecorationRole).value<QImage>().size(), QSize(50, 25));

    QVERIFY(QImage(40, 20, QImage::Format_RGB32).save(path));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    provider.filesChanged({QStringLiteral("assets/lead.png")});
    QCOMPARE(changed.size(), 1); // so that the view asks
    QCOMPARE(cell.data(Qt::DecorationRole).value<QImage>().size(), QSize(50, 25));
    QVERIFY(changed.wait());
    QCOMPARE(changed.last().first().toModelIndex(), cell);
    QCOMPARE(cell.data(Qt::DecorationRole).value<QImage>().size(), QSize(40, 20));
}

void TestArticleTableModel::leavesThumbnailsForAfterReading()
{
    Newsroom room;
    for (const char* name : {"a", "b"}) {
        room.add(QString::fromLatin1(name) + QStringLiteral(".md"),
                 QByteArray("---\nimages:\n  - url: ") + name + ".png\n---\n");
        QImage picture(200, 100, QImage::Format_RGB32);
        picture.fill(Qt::red);
        QVERIFY(picture.save(room.folder.filePath(QString::fromLatin1(name) + QStringLiteral(".png"))));
    }
    ThumbnailProvider provider(nullptr);
    ArticleTableModel model(room.library, room.session, &provider);
    model.setThumbnailBox({50, 33});
    connect(&room.library, &library::ArticleLibrary::folderChanged, &provider,
            [&] { provider.setSiteFolder(room.library.folder()); });
    bool isAsked = false;
    connect(&model, &QAbstractItemModel::rowsInserted, &model, [&] {
        isAsked = room.library.isScanning() &&
                  !model.index(0, Column::ThumbnailColumn).data(Qt::DecorationRole).isValid();
    });
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy decoded(&provider, &ThumbnailProvider::changed);
    room.open();
    QVERIFY(isAsked);
    // The views are told to ask once all is read.
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex(), model.index(0, Column::ThumbnailColumn));
    QCOMPARE(changed.first().at(1).toModelIndex(), model.index(1, Column::ThumbnailColumn));
    // The first one, which nobody has asked for since, would have been decoded before this one.
    const QModelIndex second = model.index(1, Column::ThumbnailColumn);
    QTRY_VERIFY(second.data(Qt::DecorationRole).isValid());
    QCOMPARE(decoded.size(), 1);
}

void TestArticleTableModel::showsFailedThumbnails()
{
    Newsroom room;
    room.add(QStringLiteral("full.md"), fullStory);
    room.open();
    ThumbnailProvider provider(nullptr);
    provider.setSiteFolder(room.library.folder());
    const ArticleTableModel model(room.library, room.session, &provider);
    const QModelIndex cell = model.index(0, Column::ThumbnailColumn);
    QTRY_COMPARE((cell.data(Qt::DecorationRole), cell.data(ArticleTableModel::ThumbnailStateRole).toInt()),
                 int(Thumbnail::State::Failed));
    const QString tip = cell.data(Qt::ToolTipRole).toString();
    QVERIFY(tip.contains(QStringLiteral("/assets/lead.png")));
    const QString reason =
        provider.thumbnail({QStringLiteral("/assets/lead.png"), room.library.path(room.id(0)), {50, 33}})
            .reason;
    QVERIFY(!reason.isEmpty());
    QVERIFY(tip.contains(reason.toHtmlEscaped()));
    QVERIFY(cell.data(Qt::AccessibleTextRole).toString().contains(reason));
    QCOMPARE(cell.data(ArticleTableModel::PictureFailureRole).toInt(), int(imaging::PictureFailure::Gone));
    QCOMPARE(cell.data(ArticleTableModel::DayRole).toString(), QStringLiteral("13 Apr 2021"));
}

QTEST_MAIN(TestArticleTableModel)
#include "tst_articletablemodel.moc"
