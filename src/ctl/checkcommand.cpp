// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/checkcommand.h"

#include "ctl/checkreport.h"
#include "ctl/inorder.h"
#include "library/validation.h"

namespace foreword::ctl {

using frontmatter::FrontMatterDocument;
using library::Diagnostic;
using Severity = Diagnostic::Severity;

namespace {

struct CheckedArticle
{
    ArticleFile file;
    QList<Diagnostic> problems;
};

} // namespace

QString CheckCommand::name() const
{
    return QStringLiteral("check");
}

QString CheckCommand::operands() const
{
    return QStringLiteral("PATH...");
}

QString CheckCommand::summary() const
{
    return tr("Tells everything that is wrong with articles.");
}

QString CheckCommand::details() const
{
    return tr("text is FILE:LINE: SEVERITY: MESSAGE [RULE], json one object a line, and sarif (2.1.0)\n"
              "what code hosts read. The exit status is 1 where there are errors or warnings; notes do\n"
              "not count.");
}

QList<OptionSpec> CheckCommand::options() const
{
    return {{QStringLiteral("format"), QStringLiteral("text|json|sarif"),
             tr("text unless another is asked for")}};
}

ExitStatus CheckCommand::run(const Arguments& arguments, Console& console, library::FileStore& store) const
{
    const QString format = arguments.has(QStringLiteral("format")) ? arguments.value(QStringLiteral("format"))
                                                                   : QStringLiteral("text");
    const auto report = CheckReport::make(format, console);
    if (!report)
        return wrongUsage(console, tr("There is no format “%1”. Known are: text, json, sarif.").arg(format));
    if (arguments.allOperands().isEmpty())
        return wrongUsage(console, tr("Name at least one folder or file."));

    const auto check = [&store](const ArticleFile& file) {
        const auto content = store.read(file.path());
        if (!content)
            return CheckedArticle{file, {library::diagnosticFor(content.error())}};
        const auto document = FrontMatterDocument::read(content->bytes, FrontMatterDocument::Reading::Proven);
        return CheckedArticle{file, library::validate(document, library::FieldSchema::article())};
    };
    const ArticleFiles found = findArticles(arguments.allOperands(), console);
    bool clean = found.complete;
    inOrder(found.files, console, check, [&](const QList<CheckedArticle>& articles) {
        for (const CheckedArticle& article : articles) {
            for (const Diagnostic& problem : article.problems) {
                report->add(article.file.shown(), problem);
                clean = clean && problem.severity == Severity::Note;
            }
        }
        return console.canPrint();
    });
    report->finish();
    return clean ? ExitStatus::Done : ExitStatus::Problems;
}

} // namespace foreword::ctl
