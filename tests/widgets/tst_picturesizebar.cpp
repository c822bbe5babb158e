// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/picturesizebar.h"

#include "formdocument.h"

#include <QBuffer>
#include <QLabel>

using namespace foreword;
using test::FormDocument;
using widgets::PictureSizeBar;

namespace {

const QString address = QStringLiteral("https://example.org/x.png");

/// Has the same picture for every address.
class OnePicture : public imaging::ImageFetcher
{
public:
    explicit OnePicture(bool kept)
        : m_isKept(kept)
    {}
    QFuture<imaging::FetchedImage> fetch(const QUrl&) override
    {
        QImage image(64, 32, QImage::Format_RGB32);
        image.fill(Qt::red);
        imaging::FetchedImage fetched;
        QBuffer buffer(&fetched.bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "png");
        return QtFuture::makeReadyFuture(fetched);
    }
    QFuture<bool> isKept(const QUrl& url) override
    {
        return QtFuture::makeReadyFuture(m_isKept && url == QUrl(address));
    }

private:
    bool m_isKept;
};

} // namespace

class PictureSizeBarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatIsKeptAndWhatIsRecorded_data();
    void tellsWhatIsKeptAndWhatIsRecorded();
};

void PictureSizeBarTest::tellsWhatIsKeptAndWhatIsRecorded_data()
{
    QTest::addColumn<bool>("kept");
    QTest::addColumn<QByteArray>("recorded");
    QTest::addColumn<QString>("text");

    const auto row = [](const char* name, bool kept, const char* recorded, const char* text) {
        QTest::newRow(name) << kept << QByteArray(recorded) << QString::fromLatin1(text);
    };
    row("kept, nothing recorded", true, "", "kept here");
    row("kept and recorded", true, "    isCached: true\n", "kept here");
    row("kept, recorded otherwise", true, "    isCached: false\n", "kept here, recorded as not cached");
    row("not kept, nothing recorded", false, "", "not kept here");
    row("not kept and so recorded", false, "    isCached: false\n", "not kept here");
    row("not kept, recorded otherwise", false, "    isCached: true\n", "not kept here, recorded as cached");
    row("recorded by a text", false, "    isCached: \"true\"\n", "not kept here");
}

void PictureSizeBarTest::tellsWhatIsKeptAndWhatIsRecorded()
{
    QFETCH(bool, kept);
    QFETCH(QByteArray, recorded);
    QFETCH(QString, text);

    const FormDocument document("images:\n  - url: " + address.toUtf8() + "\n" + recorded);
    OnePicture fetcher(kept);
    imaging::ThumbnailProvider thumbnails(&fetcher);
    PictureSizeBar bar(QStringLiteral("Images"), &thumbnails);
    bar.resize(600, 40);
    bar.show();
    bar.showPicture(frontmatter::FieldPath() / QStringLiteral("images") / 0, document.content(),
                    {address, QStringLiteral("/site/article.md"), {32, 32}});
    const auto* label = bar.findChild<QLabel*>();
    QTRY_COMPARE(label->text(), QStringLiteral("True size 64 × 32 · ") + text);
}

QTEST_MAIN(PictureSizeBarTest)
#include "tst_picturesizebar.moc"
