// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settingsdialog.h"

#include "app/settings.h"
#include "imaging/thumbnailcache.h"
#include "network/httpimagefetcher.h"
#include "support/program.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace foreword;
using app::SettingsDialog;

class SettingsDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("Foreword"));
        QCoreApplication::setApplicationName(QStringLiteral("tst_settingsdialog"));
    }
    void init()
    {
        QSettings().clear();
        m_settings = std::make_unique<app::Settings>();
    }

    void remembersAtOnce();
    void showsWhatWasRemembered();
    void hostsAreSpeltAsTheyAreCompared();
    void whatIsNoHostGoes();
    void hostIsRemoved();
    void cacheIsMeasuredAndCleared();
    void withoutAFetcherThereIsNoCache();
    void hasRoomForLargeTexts();
    void everyControlHasAName();
    void holdsInTheWindowAtOnce();

private:
    template<class Widget>
    static Widget* find(const QObject& parent, const char* name)
    {
        auto* found = parent.findChild<Widget*>(QLatin1String(name));
        Q_ASSERT(found);
        return found;
    }
    /// Adds a host as one who types.
    static void addHost(SettingsDialog& dialog, const QString& text)
    {
        find<QPushButton>(dialog, "addHostButton")->click();
        const auto* hosts = find<QListWidget>(dialog, "hostsList");
        auto* editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(editor && hosts->isAncestorOf(editor));
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(QApplication::focusWidget() != editor);
    }

    std::unique_ptr<app::Settings> m_settings; ///< made once the program has its name
};

void SettingsDialogTest::remembersAtOnce()
{
    SettingsDialog dialog(*m_settings, nullptr, nullptr);
    QSignalSpy changed(&dialog, &SettingsDialog::changed);
    find<QCheckBox>(dialog, "offlineBox")->click();
    find<QSpinBox>(dialog, "cacheSizeBox")->setValue(512);
    find<QSpinBox>(dialog, "cacheDaysBox")->setValue(7);
    find<QLineEdit>(dialog, "localFolderEdit")->setText(QStringLiteral("/pictures"));
    find<QSpinBox>(dialog, "leadWidthBox")->setValue(1200);
    find<QSpinBox>(dialog, "leadHeightBox")->setValue(630);
    find<QCheckBox>(dialog, "compactBox")->click();
    QCOMPARE(changed.size(), 7);

    const network::FetchRules rules = m_settings->pictureRules();
    QVERIFY(rules.offline);
    QCOMPARE(rules.cacheBytes, 512LL * 1024 * 1024);
    QCOMPARE(rules.cacheDays, 7);
    QCOMPARE(m_settings->localPictureFolder(), QStringLiteral("/pictures"));
    QCOMPARE(m_settings->smallestLead(), QSize(1200, 630));
    QVERIFY(m_settings->compactRows());
}

void SettingsDialogTest::showsWhatWasRemembered()
{
    m_settings->setPictureRules({.offline = true,
                                 .allowedHosts = {QStringLiteral("intranet.test")},
                                 .cacheBytes = 64LL * 1024 * 1024,
                                 .cacheDays = 1});
    m_settings->setSmallestLead({320, 200});
    m_settings->setAppearance(widgets::Appearance::Dark);
    const SettingsDialog dialog(*m_settings, nullptr, nullptr);
    QVERIFY(find<QCheckBox>(dialog, "offlineBox")->isChecked());
    QCOMPARE(find<QSpinBox>(dialog, "cacheSizeBox")->value(), 64);
    QCOMPARE(find<QSpinBox>(dialog, "cacheDaysBox")->value(), 1);
    QCOMPARE(find<QListWidget>(dialog, "hostsList")->item(0)->text(), QStringLiteral("intranet.test"));
    QCOMPARE(find<QSpinBox>(dialog, "leadWidthBox")->value(), 320);
    QCOMPARE(find<QSpinBox>(dialog, "leadHeightBox")->value(), 200);
    QCOMPARE(find<QComboBox>(dialog, "appearanceBox")->currentIndex(), int(widgets::Appearance::Dark));
}

void SettingsDialogTest::hostsAreSpeltAsTheyAreCompared()
{
    SettingsDialog dialog(*m_settings, nullptr, nullptr);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    for (const char* typed :
         {"Intranet.Test", "http://files.test:8080/x.png", "0x7f.1", "::1", "localhost.", "intranet.test"})
        addHost(dialog, QString::fromLatin1(typed));
    QTRY_COMPARE(
        m_settings->pictureRules().allowedHosts,
        QStringList({QStringLiteral("intranet.test"), QStringLiteral("files.test"),
                     QStringLiteral("127.0.0.1"), QStringLiteral("::1"), QStringLiteral("localhost")}));
}

void SettingsDialogTest::whatIsNoHostGoes()
{
    SettingsDialog dialog(*m_settings, nullptr, nullptr);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    auto* hosts = find<QListWidget>(dialog, "hostsList");
    for (const char* typed : {"", "two words", "http://"}) {
        addHost(dialog, QString::fromLatin1(typed));
        QTRY_COMPARE(hosts->count(), 0);
    }
    QCOMPARE(m_settings->pictureRules().allowedHosts, QStringList());
}

void SettingsDialogTest::hostIsRemoved()
{
    m_settings->setPictureRules(
        {.offline = false, .allowedHosts = {QStringLiteral("a.test"), QStringLiteral("b.test")}});
    SettingsDialog dialog(*m_settings, nullptr, nullptr);
    auto* remove = find<QPushButton>(dialog, "removeHostButton");
    QVERIFY(!remove->isEnabled());
    find<QListWidget>(dialog, "hostsList")->setCurrentRow(0);
    remove->click();
    QCOMPARE(m_settings->pictureRules().allowedHosts, QStringList{QStringLiteral("b.test")});
}

void SettingsDialogTest::cacheIsMeasuredAndCleared()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("kept")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(3 * 1024 * 1024 / 2, 'x'));
    file.close();
    network::HttpImageFetcher fetcher(folder.path());
    const QTemporaryDir thumbnails;
    imaging::ThumbnailCache thumbnailCache(thumbnails.path());
    QImage image(8, 8, QImage::Format_RGB32);
    image.fill(Qt::red);
    const QSize box = imaging::ThumbnailCache::sizeClass({8, 8});
    QVERIFY(thumbnailCache.keep(QStringLiteral("a"), box, {image, image.size()}).result());

    const SettingsDialog dialog(*m_settings, &fetcher, &thumbnailCache);
    const auto* size = find<QLabel>(dialog, "keptSizeLabel");
    auto* clear = find<QPushButton>(dialog, "clearButton");
    QVERIFY(!clear->isEnabled());
    QTRY_COMPARE(size->text(), QStringLiteral("1.5 MB"));
    clear->click();
    QTRY_COMPARE(size->text(), QStringLiteral("Nothing"));
    QVERIFY(!clear->isEnabled());
    QVERIFY(!file.exists());
    QVERIFY(!thumbnailCache.find(QStringLiteral("a"), box));
}

void SettingsDialogTest::withoutAFetcherThereIsNoCache()
{
    const SettingsDialog dialog(*m_settings, nullptr, nullptr);
    QVERIFY(find<QWidget>(dialog, "keptArea")->isHidden());
    QVERIFY(find<QWidget>(dialog, "keptLabel")->isHidden());
}

void SettingsDialogTest::hasRoomForLargeTexts()
{
    const QFont before = QApplication::font();
    QFont large = before;
    large.setPointSizeF(before.pointSizeF() * 1.7);
    QApplication::setFont(large);
    {
        SettingsDialog dialog(*m_settings, nullptr, nullptr);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        const auto* hint = find<QLabel>(dialog, "hostsHint");
        const auto* hosts = find<QListWidget>(dialog, "hostsList");
        const auto* add = find<QPushButton>(dialog, "addHostButton");
        QVERIFY(hint->height() >= hint->heightForWidth(hint->width()));
        QVERIFY(hint->geometry().bottom() < hosts->geometry().top());
        QVERIFY(hosts->geometry().bottom() < add->geometry().top());
    }
    QApplication::setFont(before);
}

void SettingsDialogTest::everyControlHasAName()
{
    const SettingsDialog dialog(*m_settings, nullptr, nullptr);
    for (const QAbstractSpinBox* box : dialog.findChildren<QAbstractSpinBox*>())
        QVERIFY2(!box->accessibleName().isEmpty(), qPrintable(box->objectName()));
    for (const char* name : {"hostsList", "localFolderEdit", "appearanceBox"})
        QVERIFY2(!find<QWidget>(dialog, name)->accessibleName().isEmpty(), name);
}

void SettingsDialogTest::holdsInTheWindowAtOnce()
{
    test::Program program;
    program.window.show();
    QAction* offline = program.action("actionWorkOffline");
    QSignalSpy forgotten(&program.thumbnails, &imaging::ThumbnailProvider::outdated);
    const auto isSaid = [&program] {
        const QList<QLabel*> labels = program.window.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->text() == QLatin1String("Working offline") && label->isVisible();
        });
    };
    QVERIFY(!isSaid());
    offline->trigger();
    QVERIFY(program.settings.pictureRules().offline);
    QVERIFY(isSaid());
    QCOMPARE(forgotten.size(), 1);

    program.action("actionSettings")->trigger();
    auto* dialog = program.window.findChild<SettingsDialog*>();
    QVERIFY(dialog);
    auto* box = find<QCheckBox>(*dialog, "offlineBox");
    QVERIFY(box->isChecked());
    box->click();
    QVERIFY(!offline->isChecked());
    QVERIFY(!program.settings.pictureRules().offline);
    QVERIFY(!isSaid());
    QCOMPARE(forgotten.size(), 2);

    find<QCheckBox>(*dialog, "compactBox")->click();
    QVERIFY(program.action("actionCompactRows")->isChecked());
    auto* appearance = find<QComboBox>(*dialog, "appearanceBox");
    appearance->setCurrentIndex(int(widgets::Appearance::Dark));
    Q_EMIT appearance->activated(appearance->currentIndex());
    QVERIFY(program.action("actionAppearanceDark")->isChecked());
    QVERIFY(widgets::isDark(QApplication::palette()));
    QCOMPARE(forgotten.size(), 2); // no picture has to do with that
}

QTEST_MAIN(SettingsDialogTest)
#include "tst_settingsdialog.moc"
