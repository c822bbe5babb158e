// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes as a file that is edited: an edit is refused, or the laws of tests/frontmatter/editlaws.h hold and
// the value is as it was meant.
#include "chosenedit.h"
#include "law.h"

#include "frontmatter/editedvalue.h"
#include "frontmatter/editlaws.h"
#include "frontmatter/fieldjson.h"

using namespace foreword::frontmatter;
using namespace foreword::test;

namespace {

constexpr int editsOfFile = 3;

QStringList someOrder(const FieldPath&)
{
    return {QStringLiteral("title"), QStringLiteral("fresh"), QStringLiteral("a"), QStringLiteral("url")};
}

QString described(const FieldEdit& edit, const QByteArray& result)
{
    return QString(u"kind " + QString::number(int(edit.kind)) + u", path " + edit.path.toString() +
                   u", value " + QString::fromUtf8(toJson(edit.value)) + u", to " + QString::number(edit.to) +
                   u", key " + edit.key + u", gave\n" + QString::fromUtf8(result));
}

void checkEdit(const FrontMatterDocument& before, const FieldEdit& edit, const KeyOrder& order,
               const ChangeSet& changes)
{
    const QByteArray result = changes.applyTo(before.bytes());
    if (const QString broken = EditLaws(before).brokenBy(edit, order, changes); !broken.isEmpty())
        breaks(broken + u": " + described(edit, result));
    const FrontMatterDocument after = FrontMatterDocument::read(result);
    if (after.root() != editedValue(before.root(), edit, order))
        breaks(u"the value is not as edited: " + described(edit, result));
}

/// What edited() has proven piece by piece, one edit after another, is what the whole file says.
void checkTogether(const FrontMatterDocument& before, const QList<FieldEdit>& edits)
{
    const Result<FrontMatterDocument> after = before.edited(edits, {});
    if (!after)
        return;
    const FrontMatterDocument whole = FrontMatterDocument::read(after->bytes());
    if (whole.problem())
        breaks(u"the result of several edits cannot be read: " + whole.problem()->message);
    if (whole.root() != after->root())
        breaks(u"read whole, the result of several edits is another one: " +
               described(edits.constLast(), whole.bytes()));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size)
{
    const auto document = FrontMatterDocument::read({reinterpret_cast<const char*>(data), qsizetype(size)});
    if (document.problem())
        return 0;
    ChosenEdits edits(document);
    QList<FieldEdit> done;
    for (int i = 0; i < editsOfFile; ++i) {
        const FieldEdit edit = edits.next();
        const KeyOrder order = i % 2 ? KeyOrder(someOrder) : KeyOrder();
        const Result<ChangeSet> changes = document.changeFor(edit, order);
        if (changes) {
            checkEdit(document, edit, order, *changes);
            done.append(edit);
        } else if (changes.error().message.isEmpty()) {
            breaks(u"a refusal is explained: " + described(edit, {}));
        }
        document.lock(edit.path);
        document.lineOf(edit.path);
    }
    if (!done.isEmpty())
        checkTogether(document, done);
    return 0;
}
