// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/validation.h"

#include "library/datetext.h"
#include "library/meantvalue.h"

#include <QCoreApplication>

#include <algorithm>

namespace foreword::library {

using frontmatter::Error;
using frontmatter::ErrorCode;
using frontmatter::FieldPath;
using frontmatter::FieldValue;
using Kind = FieldValue::Kind;
using Severity = Diagnostic::Severity;

namespace {

/// Of one list. Nobody reads more, and finding the line of each takes a while.
constexpr qsizetype maximumListProblems = 100;

/// Walks a document's values along the schema and gathers what is wrong.
class Validator
{
    Q_DECLARE_TR_FUNCTIONS(Validation)

public:
    explicit Validator(const frontmatter::FrontMatterDocument& document)
        : m_document(document)
    {}

    QList<Diagnostic> run(const FieldValue& root, const FieldSchema& schema)
    {
        if (m_document.problem())
            m_found.append(diagnosticFor(*m_document.problem()));
        for (const Error& warning : m_document.warnings())
            m_found.append(diagnosticFor(warning));
        checkFields(root, schema.fields(), FieldPath());
        std::stable_sort(m_found.begin(), m_found.end(),
                         [](const Diagnostic& a, const Diagnostic& b) { return a.line < b.line; });
        return std::move(m_found);
    }

private:
    void report(Severity severity, const char* rule, const QString& message, const FieldPath& path)
    {
        m_found.append({severity, QString::fromLatin1(rule), message, path, m_document.lineOf(path)});
    }

    /// The same of a value that is not of its field's type, but may show which one is meant.
    void reportValue(Severity severity, const char* rule, const QString& message, const FieldPath& path,
                     const FieldValue& value, const FieldSpec& spec)
    {
        report(severity, rule, message, path);
        m_found.last().canBeFixed = !m_document.problem() && meantValue(value, spec);
    }

    void checkFields(const FieldValue& map, const QList<FieldSpec>& fields, const FieldPath& path)
    {
        for (const FieldSpec& spec : fields) {
            const FieldValue* value = map.find(spec.key);
            if (value && !value->isNull())
                check(*value, spec, path / spec.key);
            if (spec.required && (!value || value->isNull() || isBlank(*value)))
                reportMissing(map, spec, path);
        }
    }

    static bool isBlank(const FieldValue& value)
    {
        return value.kind() == Kind::Text && QStringView(value.toText()).trimmed().isEmpty();
    }

    void reportMissing(const FieldValue& map, const FieldSpec& spec, const FieldPath& path)
    {
        const Severity severity = !path.isRoot() ? Severity::Warning
                                  : isStory(map) ? Severity::Error
                                                 : Severity::Note;
        const QByteArray rule = "missing-" + spec.key.toLatin1();
        const FieldPath place = path / spec.key;
        const int line = m_document.lineOf(map.find(spec.key) ? place : path);
        m_found.append({severity, QString::fromLatin1(rule),
                        tr("“%1” is missing. Fill it in.").arg(spec.displayName()), place, line});
    }

    /// Whether a file is meant as a story of the schema's shape, not a page of some other kind of site.
    static bool isStory(const FieldValue& root)
    {
        for (const char* key :
             {"published", "provider", "publishedDateTime", "related", "category", "type"}) {
            if (root.find(QString::fromLatin1(key)))
                return true;
        }
        return false;
    }

    void check(const FieldValue& value, const FieldSpec& spec, const FieldPath& path)
    {
        switch (spec.type) {
        case FieldType::Text:
        case FieldType::Paragraph:
        case FieldType::Choice:
        case FieldType::Opaque:
            return checkText(value, spec, path);
        case FieldType::Url:
            return checkAddress(value, spec, path);
        case FieldType::DateTime:
            return checkDate(value, spec, path);
        case FieldType::Integer:
            return checkInteger(value, spec, path);
        case FieldType::Boolean:
            return checkBoolean(value, spec, path);
        case FieldType::TextList:
            return checkTexts(value, spec, path);
        case FieldType::Map:
            return checkMap(value, spec, path);
        case FieldType::MapList:
            return checkMaps(value, spec, path);
        }
    }

    /// A number is as good as a text to every site; a boolean is not: `title: No` shows "false".
    void checkText(const FieldValue& value, const FieldSpec& spec, const FieldPath& path)
    {
        if (!value.isScalar()) {
            report(Severity::Warning, "wrong-type",
                   tr("“%1” should be a text, and is a list or a group of fields.").arg(spec.displayName()),
                   path);
        } else if (value.kind() == Kind::Boolean) {
            report(
                Severity::Warning, "wrong-type",
                tr("“%1” is read as true or false, not as a text. Put it in quotes.").arg(spec.displayName()),
                path);
        } else if (spec.advisedLength > 0 && value.toText().size() > spec.advisedLength) {
            report(Severity::Note, "long-text",
                   tr("“%1” has %2 characters; up to %3 read well.")
                       .arg(spec.displayName())
                       .arg(value.toText().size())
                       .arg(spec.advisedLength),
                   path);
        }
    }

    void checkAddress(const FieldValue& value, const FieldSpec& spec, const FieldPath& path)
    {
        if (isBlank(value) || (value.isScalar() && isAddress(value.toText())))
            return;
        reportValue(Severity::Warning, "bad-address",
                    tr("“%1” is not an address. It should begin with https:// or be a path in the site.")
                        .arg(spec.displayName()),
                    path, value, spec);
    }

    void checkDate(const FieldValue& value, const FieldSpec& spec, const FieldPath& path)
    {
        if (value.isScalar() && DateText::parse(value.toText()))
            return;
        reportValue(Severity::Error, "bad-date",
                    tr("“%1” is not a date. Write it like 2021-04-13T17:10:59Z.").arg(spec.displayName()),
                    path, value, spec);
    }

    void checkInteger(const FieldValue& value, const FieldSpec& spec, const FieldPath& path)
    {
        const auto number = value.toInteger();
        if (!number) {
            reportValue(Severity::Warning, "wrong-type",
                        tr("“%1” is not a whole number.").arg(spec.displayName()), path, value, spec);
        } else if (spec.minimum && *number < *spec.minimum) {
            report(Severity::Warning, "out-of-range",
                   tr("“%1” should be %2 or more.").arg(spec.displayName()).arg(*spec.minimum), path);
        } else if (spec.maximum && *number > *spec.maximum) {
            report(Severity::Warning, "out-of-range",
                   tr("“%1” should be %2 or less.").arg(spec.displayName()).arg(*spec.maximum), path);
        }
    }

    void checkBoolean(const FieldValue& value, const FieldSpec& spec, const FieldPath& path)
    {
        if (value.kind() != Kind::Boolean) {
            reportValue(Severity::Warning, "wrong-type",
                        tr("“%1” is neither true nor false. Write true or false, without quotes.")
                            .arg(spec.displayName()),
                        path, value, spec);
        }
    }

    void checkTexts(const FieldValue& value, const FieldSpec& spec, const FieldPath& path)
    {
        if (value.kind() != Kind::List) {
            report(Severity::Warning, "wrong-type",
                   tr("“%1” should be a list, one text a line, each after a dash.").arg(spec.displayName()),
                   path);
            return;
        }
        const qsizetype most = m_found.size() + maximumListProblems;
        for (int i = 0; i < value.items().size() && m_found.size() < most; ++i) {
            if (!value.items()[i].isScalar()) {
                report(Severity::Warning, "wrong-type",
                       tr("An item of “%1” should be a text.").arg(spec.displayName()), path / i);
            }
        }
    }

    void checkMap(const FieldValue& value, const FieldSpec& spec, const FieldPath& path)
    {
        if (value.kind() == Kind::Map)
            return checkFields(value, spec.fields, path);
        reportGroupWanted(Severity::Warning, spec, path);
    }

    void reportGroupWanted(Severity severity, const FieldSpec& spec, const FieldPath& path)
    {
        const QString example = spec.fields.constFirst().displayName();
        const QString message = spec.type == FieldType::Map
                                    ? tr("“%1” should be a group of fields, such as “%2”.")
                                    : tr("An item of “%1” should be a group of fields, such as “%2”.");
        report(severity, "wrong-type", message.arg(spec.displayName(), example), path);
    }

    void checkMaps(const FieldValue& value, const FieldSpec& spec, const FieldPath& path)
    {
        if (value.kind() != Kind::List) {
            report(Severity::Warning, "wrong-type", tr("“%1” should be a list.").arg(spec.displayName()),
                   path);
            return;
        }
        const qsizetype most = m_found.size() + maximumListProblems;
        for (int i = 0; i < value.items().size() && m_found.size() < most; ++i) {
            const FieldValue& item = value.items()[i];
            if (item.isNull())
                continue;
            // Many sites list bare addresses or names here, and mean it.
            if (item.isScalar())
                reportGroupWanted(Severity::Note, spec, path / i);
            else
                checkMap(item, spec, path / i);
        }
    }

    const frontmatter::FrontMatterDocument& m_document;
    QList<Diagnostic> m_found;
};

struct Rule
{
    Severity severity;
    const char* name;
};

Rule ruleFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotUtf8:
        return {Severity::Error, "not-utf8"};
    case ErrorCode::ControlCharacter:
        return {Severity::Error, "control-character"};
    case ErrorCode::TooLarge:
        return {Severity::Error, "too-large"};
    case ErrorCode::TooDeep:
        return {Severity::Error, "too-deep"};
    case ErrorCode::Empty:
    case ErrorCode::NoFrontMatter:
        return {Severity::Note, "no-front-matter"};
    case ErrorCode::NoEndMarker:
        return {Severity::Error, "no-end-marker"};
    case ErrorCode::ForeignFrontMatter:
        return {Severity::Warning, "foreign-front-matter"};
    case ErrorCode::UnreadableYaml:
        return {Severity::Error, "unreadable-yaml"};
    case ErrorCode::ParsersDisagree:
        return {Severity::Warning, "parsers-disagree"};
    case ErrorCode::DuplicateKey:
        return {Severity::Warning, "duplicate-key"};
    default:
        return {Severity::Error, "unreadable-file"};
    }
}

/// The part of an address before its first colon, where that colon comes before any `/`, `?` or `#`.
QStringView schemeOf(QStringView address)
{
    for (qsizetype i = 0; i < address.size(); ++i) {
        const QChar c = address[i];
        if (c == u':')
            return address.left(i);
        if (c == u'/' || c == u'?' || c == u'#')
            break;
    }
    return {};
}

} // namespace

Diagnostic diagnosticFor(const Error& error)
{
    const Rule rule = ruleFor(error.code);
    return {rule.severity, QString::fromLatin1(rule.name), error.message, FieldPath(), error.line};
}

QList<Diagnostic> validate(const frontmatter::FrontMatterDocument& document, const FieldSchema& schema)
{
    return validate(document, document.root(), schema);
}

QList<Diagnostic> validate(const frontmatter::FrontMatterDocument& document, const FieldValue& root,
                           const FieldSchema& schema)
{
    if (!document.isReadable() && document.problem())
        return {diagnosticFor(*document.problem())};
    return Validator(document).run(root, schema);
}

bool isAddress(const QString& text)
{
    const QStringView address(text);
    const bool clean = std::none_of(address.begin(), address.end(),
                                    [](QChar c) { return c < u' ' || c == u'\x7f' || c == u'\\'; });
    if (!clean || address.isEmpty() || address != address.trimmed())
        return false;
    const QStringView scheme = schemeOf(address);
    QStringView rest = address;
    if (!scheme.isNull()) {
        const bool isWeb = scheme.compare(QLatin1String("http"), Qt::CaseInsensitive) == 0 ||
                           scheme.compare(QLatin1String("https"), Qt::CaseInsensitive) == 0;
        rest = address.mid(scheme.size() + 1);
        if (!isWeb || !rest.startsWith(u"//"))
            return false;
    }
    if (!rest.startsWith(u"//"))
        return true;
    const QStringView host = rest.mid(2);
    const bool hasHost = !host.isEmpty() && (host[0].isLetterOrNumber() || host[0] == u'[');
    return hasHost && !address.contains(u' ');
}

} // namespace foreword::library
