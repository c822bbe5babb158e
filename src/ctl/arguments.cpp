// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/arguments.h"

#include <QCoreApplication>

#include <algorithm>

namespace foreword::ctl {

using frontmatter::Error;
using frontmatter::ErrorCode;
using frontmatter::Result;

namespace {

class ArgumentReader
{
    Q_DECLARE_TR_FUNCTIONS(Arguments)

public:
    static Error unknown(const QString& word)
    {
        return wrong(tr("There is no option %1. Put -- before operands that begin with a dash.").arg(word));
    }
    static Error missingValue(const OptionSpec& option)
    {
        return wrong(tr("The option --%1 needs a value: %2.").arg(option.name, option.value));
    }
    static Error needlessValue(const OptionSpec& option)
    {
        return wrong(tr("The option --%1 takes no value.").arg(option.name));
    }

private:
    static Error wrong(const QString& message) { return {ErrorCode::BadValue, message, {}}; }
};

} // namespace

Result<Arguments> Arguments::parse(const QStringList& words, const QList<OptionSpec>& options)
{
    Arguments arguments;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString& word = words[i];
        if (word == u"--") {
            arguments.m_operandsAfterDashes = words.mid(i + 1);
            break;
        }
        if (!word.startsWith(u'-') || word.size() == 1) {
            arguments.m_operands.append(word);
            continue;
        }
        const qsizetype equals = word.indexOf(u'=');
        const QString name = word.mid(2, equals < 0 ? -1 : equals - 2);
        const auto known = std::find_if(options.begin(), options.end(),
                                        [&](const OptionSpec& option) { return option.name == name; });
        if (known == options.end() || !word.startsWith(u"--"))
            return ArgumentReader::unknown(word);
        if (known->value.isEmpty()) {
            if (equals >= 0)
                return ArgumentReader::needlessValue(*known);
            arguments.m_options.insert(name, {});
        } else if (equals >= 0) {
            arguments.m_options.insert(name, word.mid(equals + 1));
        } else if (i + 1 < words.size()) {
            arguments.m_options.insert(name, words[++i]);
        } else {
            return ArgumentReader::missingValue(*known);
        }
    }
    return arguments;
}

} // namespace foreword::ctl
