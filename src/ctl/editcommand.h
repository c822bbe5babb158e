// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/bulkedit.h"
#include "ctl/command.h"

namespace foreword::ctl {

/// A command that makes the same edits to many articles. What differs between them is how their operands are
/// read.
class EditCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(EditCommand)

public:
    QList<OptionSpec> options() const override { return BulkEdit::options(); }
    ExitStatus run(const Arguments& arguments, Console& console, library::FileStore& store) const override;

protected:
    struct Operands
    {
        BulkEdit::Edits edits;
        QStringList paths; ///< at least one; run() sees to it
    };
    virtual frontmatter::Result<Operands> parseOperands(const Arguments& arguments) const = 0;

    /// A word that says `FIELD=TEXT`, or `FIELD:=TEXT` where the command knows that form.
    struct Assignment
    {
        frontmatter::FieldPath field;
        QString text;
        bool isJson = false;
    };
    struct Assignments
    {
        QList<Assignment> list; ///< at least one
        QStringList paths;
    };
    enum class Json { Allowed, Unknown };
    /// Before `--`, what holds a `=` outside of a quoted key is an assignment, unless it is a file's name
    /// that could not be taken for a field's. `example` shows how one looks where there is none.
    static frontmatter::Result<Assignments> parseAssignments(const Arguments& arguments, Json json,
                                                             const QString& example);

    /// The edits whose field an article has; the others have nothing to do there.
    static BulkEdit::Edits whereFieldStands(const QList<frontmatter::FieldEdit>& edits);
};

} // namespace foreword::ctl
