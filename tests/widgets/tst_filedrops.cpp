// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/filedrops.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTest>
#include <QUrl>
#include <QVBoxLayout>

using namespace foreword::widgets;

namespace {

class Window : public QWidget
{
public:
    int drops = 0;

protected:
    void dragEnterEvent(QDragEnterEvent* event) override { event->acceptProposedAction(); }
    void dropEvent(QDropEvent* event) override
    {
        ++drops;
        event->acceptProposedAction();
    }
};

} // namespace

class TestFileDrops : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesAreTheWindowsAndTextIsTheFields()
    {
        Window window;
        window.setAcceptDrops(true);
        new FileDrops(window);
        QLineEdit line;
        QComboBox box;
        box.setEditable(true);
        QPlainTextEdit paragraph;
        auto* layout = new QVBoxLayout(&window);
        const QList<QWidget*> fields{&line, box.lineEdit(), paragraph.viewport()};
        layout->addWidget(&line);
        layout->addWidget(&box);
        layout->addWidget(&paragraph);

        const QUrl file = QUrl::fromLocalFile(QStringLiteral("/news/a.md"));
        const QUrl page(QStringLiteral("https://example.org/"));
        for (QWidget* field : fields) {
            drop(field, {file});
            drop(field, {page, file});
        }
        QCOMPARE(line.text() + box.currentText() + paragraph.toPlainText(), QString());
        QCOMPARE(window.drops, 6);
        for (QWidget* field : fields)
            drop(field, {page});
        QCOMPARE(line.text(), page.toString());
        QCOMPARE(box.currentText(), page.toString());
        QCOMPARE(paragraph.toPlainText(), page.toString());
        QCOMPARE(window.drops, 6);
    }

    void otherWindowsKeepTheirs()
    {
        QWidget window;
        new FileDrops(window);
        QLineEdit other;
        drop(&other, {QUrl::fromLocalFile(QStringLiteral("/news/a.md"))});
        QCOMPARE(other.text(), QStringLiteral("file:///news/a.md"));
    }

private:
    static void drop(QWidget* widget, const QList<QUrl>& urls)
    {
        QMimeData data;
        data.setUrls(urls);
        data.setText(urls.first().toString());
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QCoreApplication::sendEvent(widget, &enter);
        QDropEvent event(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(widget, &event);
    }
};

QTEST_MAIN(TestFileDrops)
#include "tst_filedrops.moc"
