// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pictureview.h"

#include "widgets/articlecard.h"
#include "widgets/elidedlabel.h"

#include <QImage>
#include <QPromise>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace foreword;
using imaging::Thumbnail;
using widgets::PictureView;

namespace {

/// Answers nothing until it is told to.
class PatientFetcher : public imaging::ImageFetcher
{
public:
    QFuture<imaging::FetchedImage> fetch(const QUrl&) override
    {
        m_promise.start();
        return m_promise.future();
    }
    void answer(const imaging::FetchedImage& image)
    {
        m_promise.addResult(image);
        m_promise.finish();
    }

private:
    QPromise<imaging::FetchedImage> m_promise;
};

} // namespace

class TestPictureView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        for (const int width : {400, 30}) {
            QImage image(width, width / 2, QImage::Format_RGB32);
            image.fill(Qt::darkCyan);
            QVERIFY(image.save(m_folder->filePath(QStringLiteral("w%1.png").arg(width))));
        }
        m_article = m_folder->filePath(QStringLiteral("a.md"));
    }

    void showsSiteFilesWithTheirTrueSize()
    {
        imaging::ThumbnailProvider provider(nullptr);
        provider.setSiteFolder(m_folder->path());
        PictureView view(&provider);
        view.resize(364, 168);
        view.setPictures({QStringLiteral("/w400.png")}, m_article);
        QTRY_COMPARE(view.state(), Thumbnail::State::Ready);
        QVERIFY(view.accessibleDescription().contains(QStringLiteral("400")));
        QVERIFY(!view.grab().isNull());
    }

    void tellsLoadingFailedAndAbsentApart()
    {
        PatientFetcher fetcher;
        imaging::ThumbnailProvider provider(&fetcher);
        provider.setSiteFolder(m_folder->path());
        PictureView view(&provider);
        view.resize(364, 168);
        QCOMPARE(view.state(), Thumbnail::State::Absent);
        const QImage absent = view.grab().toImage();

        view.setPictures({QStringLiteral("https://pictures.example/a.jpg")}, m_article);
        QCOMPARE(view.state(), Thumbnail::State::Loading);
        const QImage loading = view.grab().toImage();

        fetcher.answer({.bytes = {},
                        .error = QStringLiteral("The server answered <b>404</b> Not Found"),
                        .failure = imaging::PictureFailure::Gone});
        QTRY_COMPARE(view.state(), Thumbnail::State::Failed);
        const QImage failed = view.grab().toImage();

        QVERIFY(absent != loading);
        QVERIFY(loading != failed);
        QVERIFY(absent != failed);
        // A server's words are shown as they are, never read as HTML.
        QVERIFY(view.toolTip().contains(QStringLiteral("&lt;b&gt;404")));
    }

    void arrowKeysGoThroughThePictures()
    {
        imaging::ThumbnailProvider provider(nullptr);
        provider.setSiteFolder(m_folder->path());
        PictureView view(&provider);
        view.setPictures({QStringLiteral("w400.png"), QStringLiteral("w30.png")}, m_article);
        QCOMPARE(view.currentAddress(), QStringLiteral("w400.png"));
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(view.currentAddress(), QStringLiteral("w30.png"));
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(view.currentAddress(), QStringLiteral("w30.png"));
        QTest::keyClick(&view, Qt::Key_Left);
        QCOMPARE(view.currentAddress(), QStringLiteral("w400.png"));
    }

    void keepsItsPlaceWhenThePicturesAreEdited()
    {
        imaging::ThumbnailProvider provider(nullptr);
        provider.setSiteFolder(m_folder->path());
        PictureView view(&provider);
        view.setPictures({QStringLiteral("a.png"), QStringLiteral("b.png"), QStringLiteral("c.png")},
                         m_article);
        view.showPicture(QStringLiteral("c.png"));
        view.setPictures({QStringLiteral("b.png"), QStringLiteral("c.png")}, m_article);
        QCOMPARE(view.currentAddress(), QStringLiteral("c.png"));
        view.setPictures({QStringLiteral("b.png")}, m_article);
        QCOMPARE(view.currentAddress(), QStringLiteral("b.png"));
    }

    void collectsEveryPictureOfAnArticle()
    {
        const auto document =
            frontmatter::FrontMatterDocument::read("---\n"
                                                   "images:\n  - url: /a.png\n  - url: /b.png\n"
                                                   "provider:\n  images:\n    - url: /logo.png\n"
                                                   "related:\n  - images:\n      - url: /a.png\n"
                                                   "      - url: /c.png\n"
                                                   "---\n");
        QCOMPARE(widgets::pictureAddresses(document.root()),
                 QStringList({QStringLiteral("/a.png"), QStringLiteral("/b.png"), QStringLiteral("/logo.png"),
                              QStringLiteral("/a.png"), QStringLiteral("/c.png")}));
    }

    void theCardNeverReadsAnArticleAsHtml()
    {
        imaging::ThumbnailProvider provider(nullptr);
        widgets::ArticleCard card(&provider);
        card.resize(380, 300);
        const QString title = QStringLiteral("<img src=\"file:///etc/hostname\"> & more");
        card.showDocument(
            frontmatter::FrontMatterDocument::read("---\ntitle: '" + title.toUtf8() + "'\n---\n"), m_article);
        const auto labels = card.findChildren<widgets::ElidedLabel*>();
        QVERIFY(!labels.isEmpty());
        for (const auto* label : labels)
            QCOMPARE(label->textFormat(), Qt::PlainText);
        QCOMPARE(labels.constFirst()->text(), title);
    }

    void longTextsAreElidedAndTold()
    {
        widgets::ElidedLabel label(2);
        label.setText(QStringLiteral("many <i>words</i> ").repeated(40));
        label.resize(120, label.sizeHint().height());
        label.grab();
        QVERIFY(label.toolTip().contains(QStringLiteral("&lt;i&gt;")));
        label.setText(QStringLiteral("short"));
        label.grab();
        QCOMPARE(label.toolTip(), QString());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_article;
};

QTEST_MAIN(TestPictureView)
#include "tst_pictureview.moc"
