// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes as a field's path and as JSON: what is read is written in a way that reads as the same.
#include "law.h"

#include "frontmatter/fieldjson.h"
#include "frontmatter/fieldpath.h"

#include <QJsonDocument>
#include <QJsonParseError>

using namespace foreword::frontmatter;
using namespace foreword::test;

namespace {

void readPath(const QString& text)
{
    const Result<FieldPath> path = FieldPath::parse(text);
    if (!path) {
        mustHold(path.error().code == ErrorCode::BadPath && !path.error().message.isEmpty(),
                 "a mistake in a path is explained");
        return;
    }
    const Result<FieldPath> again = FieldPath::parse(path->toString());
    mustHold(again && *again == *path, "a path's written form is that path");
    mustHold(path->startsWith(path->parent()), "a path starts with the one above it");
}

void readJson(const QByteArray& bytes)
{
    const Result<FieldValue> value = fromJson(bytes);
    if (!value) {
        mustHold(value.error().code == ErrorCode::BadValue && !value.error().message.isEmpty(),
                 "a mistake in JSON is explained");
        return;
    }
    const QByteArray json = toJson(*value);
    const Result<FieldValue> again = fromJson(json);
    mustHold(again && *again == *value, "a value's JSON is that value");
    // Qt's reader holds numbers as a double, and refuses larger ones.
    QJsonParseError error;
    QJsonDocument::fromJson('[' + json + ']', &error);
    mustHold(error.error == QJsonParseError::NoError || error.error == QJsonParseError::IllegalNumber,
             "another reader takes the JSON, too");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    readPath(QString::fromUtf8(bytes));
    readJson(bytes);
    return 0;
}
