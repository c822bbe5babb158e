// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/pictureproblems.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace foreword::library {

using Severity = Diagnostic::Severity;

namespace {

QString sizeText(qint64 width, qint64 height)
{
    return QStringLiteral("%1 × %2").arg(width).arg(height);
}

/// Names that servers have for the same thing.
QString commonType(const QString& type)
{
    if (type == u"image/jpg" || type == u"image/pjpeg")
        return QStringLiteral("image/jpeg");
    if (type == u"image/x-png")
        return QStringLiteral("image/png");
    if (type == u"image/x-ms-bmp" || type == u"image/x-bmp")
        return QStringLiteral("image/bmp");
    if (type == u"image/heif")
        return QStringLiteral("image/heic");
    return type;
}

/// Whether the announcement means anything: "some bytes" is what servers say of what they do not know.
bool saysSomething(const QString& type)
{
    return !type.isEmpty() && !type.endsWith(QLatin1String("/octet-stream"));
}

/// Looks at one picture rule by rule.
class Inspector
{
    Q_DECLARE_TR_FUNCTIONS(PictureProblems)

public:
    Inspector(const ArticlePicture& picture, const PictureReport& report)
        : m_picture(picture)
        , m_report(report)
    {}

    QList<PictureFinding> run(QSize smallestLead)
    {
        using Reach = PictureReport::Reach;
        if (m_report.reach == Reach::Gone)
            add(PictureProblem::Dead, Severity::Error, m_report.words, true);
        if (m_report.reach == Reach::There) {
            checkType();
            checkSize();
            if (m_picture.isLead)
                checkLead(smallestLead);
        }
        checkScheme();
        return std::move(m_found);
    }

    PictureFinding duplicate(int others, const QString& example)
    {
        const QString words =
            others == 1
                ? tr("“%1” leads with it too.").arg(example)
                : tr("%Ln other article(s) lead with it, such as “%1”.", nullptr, others).arg(example);
        add(PictureProblem::Duplicate, Severity::Note, words);
        return m_found.constFirst();
    }

private:
    void add(PictureProblem problem, Severity severity, const QString& words, bool canBeFixed = false)
    {
        m_found.append({problem,
                        m_picture,
                        m_report.trueSize,
                        {severity, ruleOf(problem), words, m_picture.path, m_picture.line},
                        canBeFixed});
    }

    void checkType()
    {
        if (m_report.type.isEmpty())
            return add(PictureProblem::WrongType, Severity::Error, m_report.words);
        const QString announced = commonType(m_report.announcedType);
        if (saysSomething(announced) && announced != m_report.type) {
            add(PictureProblem::WrongType, Severity::Warning,
                tr("It is announced as %1, and is %2.").arg(m_report.announcedType, m_report.type));
        }
    }

    void checkSize()
    {
        const QSize size = m_report.trueSize;
        const bool isRight = m_picture.width.value_or(size.width()) == size.width() &&
                             m_picture.height.value_or(size.height()) == size.height();
        if (size.isEmpty() || isRight)
            return;
        const auto recorded = [](const std::optional<qint64>& number) {
            return number ? QString::number(*number) : QStringLiteral("?");
        };
        add(PictureProblem::WrongSize, Severity::Warning,
            tr("%1 × %2 is recorded; it is %3.")
                .arg(recorded(m_picture.width), recorded(m_picture.height),
                     sizeText(size.width(), size.height())),
            m_picture.canHaveSize());
    }

    void checkLead(QSize smallest)
    {
        const QSize size = m_report.trueSize;
        if (size.isEmpty() || (size.width() >= smallest.width() && size.height() >= smallest.height()))
            return;
        add(PictureProblem::Small, Severity::Warning,
            tr("The lead picture should be at least %1.").arg(sizeText(smallest.width(), smallest.height())));
    }

    void checkScheme()
    {
        if (!m_picture.address.trimmed().startsWith(QLatin1String("http:"), Qt::CaseInsensitive))
            return;
        if (m_report.isOverHttps)
            add(PictureProblem::NotHttps, Severity::Warning, tr("The same picture can be had over https."),
                true);
        else
            add(PictureProblem::NotHttps, Severity::Note, tr("It was not found over https."));
    }

    const ArticlePicture& m_picture;
    const PictureReport& m_report;
    QList<PictureFinding> m_found;
};

} // namespace

QString ruleOf(PictureProblem problem)
{
    switch (problem) {
    case PictureProblem::Dead:
        return QStringLiteral("picture-dead");
    case PictureProblem::WrongSize:
        return QStringLiteral("picture-size-wrong");
    case PictureProblem::Small:
        return QStringLiteral("picture-small");
    case PictureProblem::NotHttps:
        return QStringLiteral("picture-not-https");
    case PictureProblem::WrongType:
        return QStringLiteral("picture-wrong-type");
    case PictureProblem::Duplicate:
        return QStringLiteral("picture-duplicate");
    }
    return {};
}

std::optional<PictureProblem> pictureProblemNamed(const QString& rule)
{
    for (const PictureProblem problem : everyPictureProblem) {
        if (ruleOf(problem) == rule)
            return problem;
    }
    return std::nullopt;
}

QList<PictureFinding> pictureFindings(const ArticlePicture& picture, const PictureReport& report,
                                      QSize smallestLead)
{
    return Inspector(picture, report).run(smallestLead);
}

PictureFinding duplicateFinding(const ArticlePicture& lead, int others, const QString& example)
{
    return Inspector(lead, PictureReport()).duplicate(others, example);
}

PictureProblems problemsOf(const QList<PictureFinding>& findings)
{
    PictureProblems problems;
    for (const PictureFinding& finding : findings)
        problems |= finding.problem;
    return problems;
}

} // namespace foreword::library
