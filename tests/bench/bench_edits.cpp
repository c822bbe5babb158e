// SPDX-License-Identifier: GPL-3.0-or-later
// What reading and editing one article costs, against libyaml's bare events of the same front matter.
#include "parts.h"

#include "frontmatter/agreement.h"
#include "frontmatter/frontmatterdocument.h"
#include "frontmatter/plainoutline.h"

#include <QFile>

#include <yaml.h>

using namespace foreword::frontmatter;
using namespace foreword::bench;

namespace {

int countEvents(const QByteArray& yaml)
{
    yaml_parser_t parser;
    yaml_parser_initialize(&parser);
    yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char*>(yaml.constData()),
                                 size_t(yaml.size()));
    int count = 0;
    yaml_event_t event;
    do {
        if (!yaml_parser_parse(&parser, &event))
            break;
        const bool ends = event.type == YAML_STREAM_END_EVENT;
        yaml_event_delete(&event);
        ++count;
        if (ends)
            break;
    } while (true);
    yaml_parser_delete(&parser);
    return count;
}

FieldPath path(const char* text)
{
    return FieldPath::parse(QString::fromLatin1(text)).value();
}

} // namespace

int main(int argc, char** argv)
{
    QFile file(QStringLiteral(FOREWORD_FIXTURES "/ctl/seed.md"));
    if (!file.open(QIODevice::ReadOnly))
        return 1;
    using Reading = FrontMatterDocument::Reading;
    const QByteArray bytes = file.readAll();
    const auto proven = FrontMatterDocument::read(bytes);
    const auto quick = FrontMatterDocument::read(bytes, Reading::Quick);
    const QByteArray yaml = proven.source().slice(proven.source().frontMatter());
    const auto publish = FieldEdit::set(path("published"), FieldValue::boolean(false));
    const auto height = FieldEdit::set(path("related[1].images[0].height"), FieldValue::integer(600));
    const auto topic = FieldEdit::insert(path("topics[+]"), FieldValue::text(QStringLiteral("Election")));
    const TextSpan published = proven.tree()->node(proven.tree()->find(path("published"))).span;

    measure("libyaml's events, the yardstick", [&] { keep(countEvents(yaml)); });
    measure("read its outline", [&] { keep(PlainOutline::of(yaml)); });
    measure("read by libyaml", [&] { keep(SpanTree::build(proven.source())->value(0)); });
    measure("compare the whole (yaml-cpp)", [&] { keep(disagreement(proven)); });
    measure("compare one entry (yaml-cpp)", [&] { keep(disagreementAt(proven, published)); });
    measure("publish, entry proven", [&] { keep(proven.changeFor(publish)); });
    measure("publish, whole proven", [&] { keep(quick.changeFor(publish)); });
    measure("set a nested height, entry proven", [&] { keep(proven.changeFor(height)); });
    measure("add a topic, entry proven", [&] { keep(proven.changeFor(topic)); });
    return run(argc, argv);
}
