// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/checkreport.h"

#include "ctl/console.h"
#include "ctl/escapedtext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QUrl>

namespace foreword::ctl {

using library::Diagnostic;

namespace {

/// SARIF's levels, which are also compilers' words.
QString levelOf(const Diagnostic& problem)
{
    switch (problem.severity) {
    case Diagnostic::Severity::Note:
        return QStringLiteral("note");
    case Diagnostic::Severity::Warning:
        return QStringLiteral("warning");
    case Diagnostic::Severity::Error:
        break;
    }
    return QStringLiteral("error");
}

class TextReport : public CheckReport
{
public:
    explicit TextReport(Console& console)
        : m_console(console)
    {}

    void add(const QString& file, const Diagnostic& problem) override
    {
        const QString place = problem.line > 0 ? QString(u':' + QString::number(problem.line)) : QString();
        const QString line = file + place + QStringLiteral(": ") + levelOf(problem) + QStringLiteral(": ") +
                             problem.message + QStringLiteral(" [") + problem.rule + u']';
        m_console.print(onOneLine(line).toUtf8() + '\n');
    }

private:
    Console& m_console;
};

class JsonReport : public CheckReport
{
public:
    explicit JsonReport(Console& console)
        : m_console(console)
    {}

    void add(const QString& file, const Diagnostic& problem) override
    {
        QJsonObject object{{QStringLiteral("file"), file},
                           {QStringLiteral("severity"), levelOf(problem)},
                           {QStringLiteral("rule"), problem.rule},
                           {QStringLiteral("message"), problem.message}};
        if (problem.line > 0)
            object.insert(QStringLiteral("line"), problem.line);
        if (!problem.path.isRoot())
            object.insert(QStringLiteral("field"), problem.path.toString());
        m_console.print(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
    }

private:
    Console& m_console;
};

/// Static Analysis Results Interchange Format 2.1.0, an OASIS standard.
class SarifReport : public CheckReport
{
public:
    explicit SarifReport(Console& console)
        : m_console(console)
    {}

    void add(const QString& file, const Diagnostic& problem) override
    {
        if (!m_rules.contains(problem.rule))
            m_rules.insert(problem.rule, int(m_rules.size()));
        QJsonObject place{
            {QStringLiteral("artifactLocation"), QJsonObject{{QStringLiteral("uri"), uriOf(file)}}}};
        if (problem.line > 0)
            place.insert(QStringLiteral("region"), QJsonObject{{QStringLiteral("startLine"), problem.line}});
        QJsonObject location{{QStringLiteral("physicalLocation"), place}};
        if (!problem.path.isRoot()) {
            location.insert(
                QStringLiteral("logicalLocations"),
                QJsonArray{QJsonObject{{QStringLiteral("fullyQualifiedName"), problem.path.toString()}}});
        }
        m_results.append(QJsonObject{
            {QStringLiteral("ruleId"), problem.rule},
            {QStringLiteral("ruleIndex"), m_rules.value(problem.rule)},
            {QStringLiteral("level"), levelOf(problem)},
            {QStringLiteral("message"), QJsonObject{{QStringLiteral("text"), problem.message}}},
            {QStringLiteral("locations"), QJsonArray{location}},
        });
    }

    void finish() override
    {
        const QJsonObject driver{{QStringLiteral("name"), QStringLiteral("forewordctl")},
                                 {QStringLiteral("version"), QStringLiteral(FOREWORD_VERSION)},
                                 {QStringLiteral("rules"), rules()}};
        const QJsonObject run{{QStringLiteral("tool"), QJsonObject{{QStringLiteral("driver"), driver}}},
                              {QStringLiteral("results"), m_results}};
        const QJsonObject log{
            {QStringLiteral("$schema"), QStringLiteral("https://json.schemastore.org/sarif-2.1.0.json")},
            {QStringLiteral("version"), QStringLiteral("2.1.0")},
            {QStringLiteral("runs"), QJsonArray{run}}};
        m_console.print(QJsonDocument(log).toJson(QJsonDocument::Indented));
    }

private:
    /// A relative reference for a relative path; a first segment with a colon would read as a scheme.
    static QString uriOf(const QString& file)
    {
        const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(file, "/"));
        return file.startsWith(u'/') ? QString(QStringLiteral("file://") + encoded) : encoded;
    }

    QJsonArray rules() const
    {
        QMap<int, QString> byIndex;
        for (auto rule = m_rules.begin(); rule != m_rules.end(); ++rule)
            byIndex.insert(rule.value(), rule.key());
        QJsonArray all;
        for (const QString& rule : std::as_const(byIndex))
            all.append(QJsonObject{{QStringLiteral("id"), rule}});
        return all;
    }

    Console& m_console;
    QMap<QString, int> m_rules; ///< and each one's place among the rules
    QJsonArray m_results;
};

} // namespace

std::unique_ptr<CheckReport> CheckReport::make(const QString& format, Console& console)
{
    if (format == u"text")
        return std::make_unique<TextReport>(console);
    if (format == u"json")
        return std::make_unique<JsonReport>(console);
    if (format == u"sarif")
        return std::make_unique<SarifReport>(console);
    return nullptr;
}

} // namespace foreword::ctl
