// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/filedrops.h"

#include "widgets/fieldlineedit.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTest>
#include <QUrl>

using namespace foreword::widgets;

class TestFileDrops : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesAreLeftAndTextIsTaken()
    {
        FieldLineEdit line;
        QPlainTextEdit paragraph;
        leaveDroppedFiles(paragraph);
        for (QWidget* field : {static_cast<QWidget*>(&line), paragraph.viewport()}) {
            drop(field, {QUrl::fromLocalFile(QStringLiteral("/news/a.md"))}, false);
            drop(field,
                 {QUrl(QStringLiteral("https://example.org/")),
                  QUrl::fromLocalFile(QStringLiteral("/news/a.md"))},
                 false);
        }
        QVERIFY(line.text().isEmpty() && paragraph.toPlainText().isEmpty());
        for (QWidget* field : {static_cast<QWidget*>(&line), paragraph.viewport()})
            drop(field, {QUrl(QStringLiteral("https://example.org/"))}, true);
        QCOMPARE(line.text(), QStringLiteral("https://example.org/"));
        QCOMPARE(paragraph.toPlainText(), QStringLiteral("https://example.org/"));
    }

private:
    static void drop(QWidget* field, const QList<QUrl>& urls, bool isTaken)
    {
        QMimeData data;
        data.setUrls(urls);
        data.setText(urls.first().toString());
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QCoreApplication::sendEvent(field, &enter);
        QCOMPARE(enter.isAccepted(), isTaken);
        QDropEvent event(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        event.ignore();
        QCoreApplication::sendEvent(field, &event);
        QCOMPARE(event.isAccepted(), isTaken);
    }
};

QTEST_MAIN(TestFileDrops)
#include "tst_filedrops.moc"
