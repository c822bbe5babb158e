// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontmatter/result.h"

#include <QList>
#include <QMap>
#include <QStringList>

namespace foreword::ctl {

/// One option of a command: a switch, or, where `value` names one, an option with a value.
struct OptionSpec
{
    QString name; ///< without dashes
    QString value;
    QString description;
};

/// A command line taken apart. Options (`--name`, `--name VALUE`, `--name=VALUE`) may stand anywhere before
/// `--`; all else are operands.
class Arguments
{
public:
    /// BadValue for an option that is unknown, lacks its value or has one that it does not take.
    static frontmatter::Result<Arguments> parse(const QStringList& words, const QList<OptionSpec>& options);

    bool has(const QString& option) const { return m_options.contains(option); }
    /// Of an option that stands twice, the last.
    QString value(const QString& option) const { return m_options.value(option); }

    const QStringList& operands() const { return m_operands; } ///< before `--`
    const QStringList& operandsAfterDashes() const { return m_operandsAfterDashes; }
    QStringList allOperands() const { return m_operands + m_operandsAfterDashes; }

private:
    QMap<QString, QString> m_options;
    QStringList m_operands;
    QStringList m_operandsAfterDashes;
};

} // namespace foreword::ctl
