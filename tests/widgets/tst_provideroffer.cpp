// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/provideroffer.h"

#include "editing/editsession.h"
#include "library/knownproviders.h"
#include "support/fakefilestore.h"
#include "widgets/articlepane.h"
#include "widgets/detailspanel.h"
#include "widgets/fieldeditor.h"
#include "widgets/fieldlineedit.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

using namespace foreword;
using frontmatter::FieldPath;
using library::ArticleId;
using widgets::ArticlePane;
using widgets::FieldLineEdit;
using widgets::ProviderOffer;

namespace {

const QByteArray meridian = R"(---
title: Known
provider:
  name: The Meridian
  domain: meridian.example
  images:
    - url: "/logos/meridian.png"
      width: 50
      height: 40
---
)";

} // namespace

/// What is offered for a provider, from a folder of articles to the bytes on the disk.
class TestProviderOffer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void offersWhatIsKnown();
    void isQuiet_data();
    void isQuiet();
    void takesWhatMostHave();
    void leavesPicturesOutOfRelatedStories();

private:
    void open(const QByteArray& article);
    FieldLineEdit* name() const;
    ProviderOffer* offer() const;
    QByteArray bytes() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::FakeFileStore> m_store;
    std::unique_ptr<library::ArticleLibrary> m_library;
    std::unique_ptr<editing::EditSession> m_session;
    std::unique_ptr<ArticlePane> m_pane;
};

void TestProviderOffer::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<test::FakeFileStore>();
    m_library = std::make_unique<library::ArticleLibrary>(*m_store, library::FieldSchema::article());
    m_session = std::make_unique<editing::EditSession>(*m_library);
    m_pane = std::make_unique<ArticlePane>(*m_library, *m_session, nullptr);
    QVERIFY(test::putFile(m_folder->filePath(QStringLiteral("known.md")), meridian));
}

void TestProviderOffer::cleanup()
{
    m_pane.reset();
    m_session.reset();
    m_library.reset();
    m_store.reset();
    m_folder.reset();
}

void TestProviderOffer::open(const QByteArray& article)
{
    QVERIFY(test::putFile(m_folder->filePath(QStringLiteral("a.md")), article));
    QSignalSpy finished(m_library.get(), &library::ArticleLibrary::scanFinished);
    m_library->openFolder(m_folder->path());
    QTRY_COMPARE(finished.count(), 1);
    for (int row = 0; row < m_library->count(); ++row) {
        if (m_library->file(m_library->idAt(row)) == QLatin1String("a.md"))
            m_pane->setArticles({m_library->idAt(row)});
    }
    QTRY_VERIFY(m_pane->article() && m_pane->shownArticle() == m_pane->article());
}

FieldLineEdit* TestProviderOffer::name() const
{
    const FieldPath path = FieldPath() / QStringLiteral("provider") / QStringLiteral("name");
    return m_pane->detailsPanel()->form()->editorAt(path)->findChild<FieldLineEdit*>();
}

ProviderOffer* TestProviderOffer::offer() const
{
    return m_pane->detailsPanel()->findChild<ProviderOffer*>();
}

QByteArray TestProviderOffer::bytes() const
{
    return m_library->article(*m_pane->article())->document.bytes();
}

void TestProviderOffer::offersWhatIsKnown()
{
    const QByteArray before =
        "---\ntitle: T\nprovider:\n  name: CityWire # as sent\n  domain: city.example\n---\n";
    open(before);
    QVERIFY(offer()->isHidden());
    name()->selectAll();
    name()->insert(QStringLiteral("The Meridian"));
    QTRY_VERIFY(!offer()->isHidden());
    QCOMPARE(offer()->findChild<QLabel*>()->text(),
             QStringLiteral("The Meridian elsewhere: meridian.example, 1 picture(s)"));
    const QByteArray named = bytes();

    offer()->findChild<QToolButton*>()->click();
    const QByteArray after = "---\ntitle: T\nprovider:\n  name: The Meridian # as sent\n"
                             "  domain: meridian.example\n  images:\n    - url: /logos/meridian.png\n"
                             "      width: 50\n      height: 40\n---\n";
    QCOMPARE(bytes(), after);
    QVERIFY(offer()->isHidden());

    m_session->undo();
    QCOMPARE(bytes(), named);
    QVERIFY(!offer()->isHidden());
    m_session->redo();
    QSignalSpy saved(m_library.get(), &library::ArticleLibrary::saved);
    m_library->save({*m_pane->article()});
    QTRY_COMPARE(saved.count(), 1);
    QCOMPARE(test::fileBytes(m_folder->filePath(QStringLiteral("a.md"))), after);
}

void TestProviderOffer::isQuiet_data()
{
    QTest::addColumn<QByteArray>("article");
    QTest::addColumn<QString>("typed");
    QTest::newRow("another domain was saved")
        << QByteArray("---\nprovider: {name: The Meridian, domain: m.example}\n---\n") << QString();
    QTest::newRow("unknown name") << QByteArray("---\nprovider: {name: A}\n---\n")
                                  << QStringLiteral("Nobody");
    QTest::newRow("no name") << QByteArray("---\ntitle: T\n---\n") << QString();
    QTest::newRow("locked") << QByteArray("---\nprovider: &p {name: The Meridian}\nother: *p\n---\n")
                            << QString();
}

void TestProviderOffer::isQuiet()
{
    QFETCH(const QByteArray, article);
    QFETCH(const QString, typed);
    open(article);
    if (!typed.isEmpty()) {
        name()->selectAll();
        name()->insert(typed);
    }
    library::KnownProviders known(*m_library);
    QSignalSpy found(&known, &library::KnownProviders::found);
    // The pane has asked before, so that its answer is there when this one is.
    known.find(QStringLiteral("The Meridian"));
    QTRY_COMPARE(found.count(), 1);
    QVERIFY(offer()->isHidden());
}

void TestProviderOffer::takesWhatMostHave()
{
    for (const char* file : {"b.md", "c.md"})
        QVERIFY(test::putFile(m_folder->filePath(QLatin1String(file)),
                              QByteArray(meridian).replace("/logos/meridian", "/logos/new")));
    open("---\nprovider: {name: The Meridian}\n---\n");
    QTRY_VERIFY(!offer()->isHidden());
    offer()->findChild<QToolButton*>()->click();
    QVERIFY(bytes().contains("/logos/new.png"));
}

void TestProviderOffer::leavesPicturesOutOfRelatedStories()
{
    QVERIFY(test::putFile(m_folder->filePath(QStringLiteral("x.md")), "---\ntitle: X\n---\n"));
    open("---\ntitle: T\nrelated:\n  - title: R\n    provider:\n      name: The Meridian\n---\n");
    ProviderOffer* related = nullptr;
    const auto all = m_pane->findChildren<ProviderOffer*>();
    for (ProviderOffer* one : all)
        related = one == offer() ? related : one;
    QVERIFY(related);
    QTRY_VERIFY(!related->isHidden());
    QCOMPARE(related->findChild<QLabel*>()->text(),
             QStringLiteral("The Meridian elsewhere: meridian.example"));
    related->findChild<QToolButton*>()->click();
    QCOMPARE(bytes(), QByteArray("---\ntitle: T\nrelated:\n  - title: R\n    provider:\n"
                                 "      name: The Meridian\n      domain: meridian.example\n---\n"));
}

QTEST_MAIN(TestProviderOffer)
#include "tst_provideroffer.moc"
