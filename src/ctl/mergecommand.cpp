// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/mergecommand.h"

#include "frontmatter/articlemerge.h"

#include <QFileInfo>

namespace foreword::ctl {

using frontmatter::ErrorCode;

QString MergeCommand::name() const
{
    return QStringLiteral("merge");
}

QString MergeCommand::operands() const
{
    return QStringLiteral("BASE OURS THEIRS");
}

QString MergeCommand::summary() const
{
    return tr("Merges what two sides made of an article, field by field, for git.");
}

QString MergeCommand::details() const
{
    return tr("The result is written into OURS. Where both sides changed a field or a line of the\n"
              "body, both versions stand between conflict markers, and the exit status is 1.\n"
              "A BASE that is empty or not there is that of a file which both sides added.\n"
              "For git:\n"
              "  git config merge.foreword.driver \"forewordctl merge --name %P %O %A %B\"\n"
              "  echo '*.md merge=foreword' >> .gitattributes");
}

QList<OptionSpec> MergeCommand::options() const
{
    return {{QStringLiteral("name"), QStringLiteral("FILE"), tr("what messages call the article")}};
}

ExitStatus MergeCommand::run(const Arguments& arguments, Console& console, library::FileStore& store) const
{
    const QStringList operands = arguments.allOperands();
    if (operands.size() != 3)
        return wrongUsage(console, tr("Name three files: BASE, OURS and THEIRS."));
    QList<QByteArray> versions;
    for (const QString& file : operands) {
        const auto content = store.read(file);
        const bool isNoBase = versions.isEmpty() && !content && content.error().code == ErrorCode::NotFound;
        if (!content && !isNoBase) {
            console.complain(file, content.error());
            return ExitStatus::Problems;
        }
        versions.append(content ? content->bytes : QByteArray());
    }
    const auto merge = frontmatter::mergeArticles(versions[0], versions[1], versions[2]);
    const QString& file = operands[1];
    if (merge.bytes != versions[1]) {
        const auto outcomes = store.write({{QFileInfo(file).absoluteFilePath(), versions[1], merge.bytes}});
        if (const auto& result = outcomes.constFirst().result; !result) {
            console.complain(file, result.error());
            return ExitStatus::Problems;
        }
    }
    const QString name =
        arguments.has(QStringLiteral("name")) ? arguments.value(QStringLiteral("name")) : file;
    for (const frontmatter::Error& conflict : merge.conflicts)
        console.complain(name, conflict);
    return merge.isClean() ? ExitStatus::Done : ExitStatus::Problems;
}

} // namespace foreword::ctl
