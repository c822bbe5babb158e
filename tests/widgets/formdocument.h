// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/fieldschema.h"
#include "widgets/fieldeditor.h"
#include "widgets/formcontent.h"

#include <QtTest>

#include <functional>

namespace foreword::test {

/// A document that does what a form or a control asks for and shows it again, as pane, session and library
/// do.
class FormDocument : public QObject
{
    Q_OBJECT

public:
    /// `frontMatter` without the marker lines.
    explicit FormDocument(const QByteArray& frontMatter)
    {
        article.saved = "---\n" + frontMatter + "---\n";
        article.document = frontmatter::FrontMatterDocument::read(article.saved);
    }

    template<typename Form>
    void attach(Form* form)
    {
        connect(form, &Form::editRequested, this, &FormDocument::apply);
        show = [this, form] { form->showContent(content()); };
        show();
    }

    void attachEditor(widgets::FieldEditor* editor)
    {
        connect(editor, &widgets::FieldEditor::editRequested, this, &FormDocument::apply);
        show = [this, editor] {
            const widgets::FormContent shown = content();
            editor->setLocked(shown.lockOf(editor->path()));
            editor->showValue(shown.value(editor->path()), shown.savedValue(editor->path()));
        };
        show();
    }

    widgets::FormContent content() const { return {article, QStringLiteral("/site/article.md")}; }
    QByteArray frontMatter() const { return article.document.bytes().mid(4).chopped(4); }
    std::optional<frontmatter::FieldValue> value(const QString& path) const
    {
        return article.document.value(frontmatter::FieldPath::parse(path).value());
    }

    /// Without a form asking: undo, or another view.
    void change(const QList<frontmatter::FieldEdit>& changes)
    {
        const auto changed = article.document.edited(changes, library::FieldSchema::article().keyOrder());
        QVERIFY2(changed.ok(), changed.ok() ? "" : qPrintable(changed.error().message));
        article.document = changed.value();
        show();
    }

    library::Article article;
    QList<frontmatter::FieldEdit> edits; ///< asked for so far
    QStringList mergeKeys;
    std::function<void()> show;

private:
    void apply(const QList<frontmatter::FieldEdit>& asked, const QString& undoText, const QString& mergeKey)
    {
        QVERIFY(!undoText.isEmpty());
        edits += asked;
        mergeKeys << mergeKey;
        change(asked);
    }
};

} // namespace foreword::test
