// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/articletemplate.h"

namespace foreword::library {

QByteArray newArticle(const FieldSchema& schema, const QDateTime& now)
{
    QByteArray bytes = "---\n";
    for (const FieldSpec& spec : schema.fields()) {
        if (!spec.beginning)
            continue;
        const QByteArray value = spec.type == FieldType::DateTime
                                     ? now.toUTC().toString(Qt::ISODate).toLatin1()
                                     : QByteArray(spec.beginning);
        bytes += spec.key.toUtf8() + ": " + value + '\n';
    }
    return bytes + "---\n";
}

} // namespace foreword::library
