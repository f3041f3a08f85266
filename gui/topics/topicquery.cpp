#include "topics/topicquery.h"

#include "topics/topicfilter.h"
#include "topics/topicnode.h"

#include <algorithm>
#include <array>

namespace deepros::gui {

namespace {

constexpr qsizetype mostNames = 10'000;

struct Word
{
    QString text;
    bool isExcluded = false;
};

/// At blanks, but not between quotes nor within /a pattern/.
std::vector<Word> wordsOf(const QString &text)
{
    std::vector<Word> words;
    for (qsizetype at = 0; at < text.size();) {
        if (text[at].isSpace()) {
            ++at;
            continue;
        }
        Word word;
        if (text[at] == u'-' && at + 1 < text.size() && !text[at + 1].isSpace()) {
            word.isExcluded = true;
            ++at;
        }
        // "/" opens a pattern only when another one closes it: "/robots" is a path.
        if (text[at] == u'/') {
            qsizetype end = at + 1;
            while (end < text.size() && (text[end] != u'/' || text[end - 1] == u'\\'))
                ++end;
            const bool closes = end < text.size() && (end + 1 == text.size() || text[end + 1].isSpace());
            if (closes && end > at + 1) {
                word.text = text.sliced(at, end + 1 - at);
                words.push_back(std::move(word));
                at = end + 1;
                continue;
            }
        }
        bool quoted = false;
        for (; at < text.size() && (quoted || !text[at].isSpace()); ++at) {
            if (text[at] == u'"')
                quoted = !quoted;
            else
                word.text += text[at];
        }
        if (!word.text.isEmpty())
            words.push_back(std::move(word));
    }
    return words;
}

char folded(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
}

/// -1: nowhere. Unless `exactCase`, `part` has no capital letters.
qsizetype placeOf(QByteArrayView part, QByteArrayView text, bool exactCase, qsizetype from = 0)
{
    if (exactCase)
        return text.indexOf(part, from);
    const char first = part.front();
    for (qsizetype at = from; at + part.size() <= text.size(); ++at) {
        if (folded(text[at]) == first
            && std::equal(part.begin() + 1, part.end(), text.begin() + at + 1, [](char a, char b) { return a == folded(b); }))
            return at;
    }
    return -1;
}

bool contains(QByteArrayView text, QByteArrayView part, bool exactCase)
{
    return placeOf(part, text, exactCase) >= 0;
}

} // namespace

TopicQuery TopicQuery::parse(const QString &text, Options options)
{
    TopicQuery query;
    for (const Word &word : wordsOf(text)) {
        Term term;
        term.isExcluded = word.isExcluded;
        if (const QString problem = fill(term, word.text, options); !problem.isEmpty()) {
            query.m_problem = problem;
            break;
        }
        query.m_isLive |= term.kind >= Kind::Payload;
        query.m_asksForSystem |= !word.isExcluded && term.kind <= Kind::Pattern && word.text.contains(u'$')
            && (term.kind != Kind::Pattern || word.text.contains(QStringLiteral("\\$")));
        query.m_terms.push_back(std::move(term));
    }
    return query;
}

QString TopicQuery::fillPattern(Term &term, const QString &expression, const QString &word)
{
    term.kind = Kind::Pattern;
    term.pattern = TopicPattern(expression);
    if (const QRegularExpression &read = term.pattern.expression(); !read.isValid())
        return tr("The regular expression %1 cannot be read: %2.").arg(word, read.errorString());
    return {};
}

QString TopicQuery::fill(Term &term, const QString &word, Options options)
{
    if (word.size() > 2 && word.startsWith(u'/') && word.endsWith(u'/'))
        return fillPattern(term, word.sliced(1, word.size() - 2), word);
    const qsizetype colon = word.indexOf(u':');
    const QString name = word.first(std::max<qsizetype>(colon, 0)).toLower();
    const QString rest = colon < 0 ? QString() : word.sliced(colon + 1);
    static const std::array<std::pair<QLatin1StringView, Kind>, 7> names{{
        {QLatin1StringView("payload"), Kind::Payload},
        {QLatin1StringView("client"), Kind::Client},
        {QLatin1StringView("retained"), Kind::Retained},
        {QLatin1StringView("rate"), Kind::Rate},
        {QLatin1StringView("age"), Kind::Age},
        {QLatin1StringView("size"), Kind::Size},
        {QLatin1StringView("messages"), Kind::Messages},
    }};
    const auto found = std::find_if(names.begin(), names.end(), [&](const auto &entry) { return entry.first == name; });
    if (found != names.end()) {
        term.kind = found->second;
        if (rest.isEmpty())
            return tr("“%1:” needs something behind the colon.").arg(name);
        if (term.kind == Kind::Retained) {
            if (rest != QLatin1String("yes") && rest != QLatin1String("no"))
                return tr("“retained:” is followed by yes or no.");
            term.number = rest == QLatin1String("yes") ? 1 : 0;
            return {};
        }
        if (term.kind != Kind::Payload && term.kind != Kind::Client)
            return fillNumber(term, rest);
    }
    if (found == names.end() && options.isPattern)
        return fillPattern(term, word, word);
    const QString &text = found != names.end() ? rest : word;
    term.text = text.toUtf8();
    term.isExactCase = options.isExactCase || text != text.toLower();
    if (term.kind == Kind::Path && (text.contains(u'+') || text.contains(u'#'))) {
        term.kind = Kind::Filter;
        if (!TopicFilter::parse(term.text))
            return tr("“%1” is no MQTT topic filter: + stands for a whole level, # for all that follow and comes last.").arg(text);
    }
    return {};
}

QString TopicQuery::fillNumber(Term &term, const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(<=|>=|<|>|=)?([0-9]+(?:\\.[0-9]+)?)([a-zA-Z]*)$"));
    const QRegularExpressionMatch match = form.match(text);
    const QString relation = match.captured(1);
    term.relation = relation == QLatin1String("<") ? Relation::Less
        : relation == QLatin1String("<=")          ? Relation::LessOrEqual
        : relation == QLatin1String(">=")          ? Relation::MoreOrEqual
        : relation == QLatin1String(">")           ? Relation::More
                                                   : Relation::Equal;
    term.number = match.captured(2).toDouble();
    static const std::array<std::pair<QLatin1StringView, double>, 7> times{{
        {QLatin1StringView(""), 1000},
        {QLatin1StringView("ms"), 1},
        {QLatin1StringView("s"), 1000},
        {QLatin1StringView("m"), 60'000},
        {QLatin1StringView("min"), 60'000},
        {QLatin1StringView("h"), 3'600'000},
        {QLatin1StringView("d"), 86'400'000},
    }};
    static const std::array<std::pair<QLatin1StringView, double>, 5> sizes{{
        {QLatin1StringView(""), 1},
        {QLatin1StringView("k"), 1e3},
        {QLatin1StringView("kb"), 1e3},
        {QLatin1StringView("m"), 1e6},
        {QLatin1StringView("mb"), 1e6},
    }};
    const QString unit = match.captured(3).toLower();
    bool isKnown = false;
    const auto use = [&](const auto &units) {
        for (const auto &[name, factor] : units) {
            if (name == unit) {
                term.number *= factor;
                isKnown = true;
            }
        }
    };
    if (term.kind == Kind::Age)
        use(times);
    else
        use(sizes);
    if (match.hasMatch() && isKnown)
        return {};
    return term.kind == Kind::Age ? tr("“%1” is no age: write for example >5s, <2min or >1h.").arg(text)
                                  : tr("“%1” is no number to compare with: write for example >10 or <=2.5k.").arg(text);
}

bool TopicQuery::matches(const QByteArray &path, const TopicValue &value, qint64 nowMs) const
{
    TopicSieve sieve(*this, nowMs);
    sieve.enter(QByteArrayView(path).first(path.lastIndexOf('/') + 1));
    return sieve.matches(path, value);
}

bool TopicQuery::refines(const TopicQuery &older) const
{
    const auto isImplied = [this](const Term &old) {
        return std::any_of(m_terms.begin(), m_terms.end(), [&old](const Term &term) {
            if (term.kind != old.kind || term.isExcluded != old.isExcluded)
                return false;
            switch (term.kind) {
            case Kind::Path:
                // "-imu" lets more through than "-im"; "Imu" finds less than "imu".
                if (term.isExcluded)
                    return term.text == old.text && term.isExactCase == old.isExactCase;
                if (old.isExactCase)
                    return term.isExactCase && term.text.contains(old.text);
                return contains(term.text, old.text, false);
            case Kind::Filter:
                return term.text == old.text;
            case Kind::Pattern:
                return term.pattern == old.pattern;
            default:
                return false; // follows the values
            }
        });
    };
    return std::all_of(older.m_terms.begin(), older.m_terms.end(), isImplied);
}

std::vector<std::pair<qsizetype, qsizetype>> TopicQuery::marks(const QByteArray &path) const
{
    std::vector<std::pair<qsizetype, qsizetype>> marks;
    for (const Term &term : m_terms) {
        if (term.isExcluded)
            continue;
        if (term.kind == Kind::Path) {
            for (qsizetype at = 0; (at = placeOf(term.text, path, term.isExactCase, at)) >= 0; at += term.text.size())
                marks.emplace_back(at, term.text.size());
        } else if (term.kind == Kind::Pattern) {
            const QString text = QString::fromUtf8(path);
            for (auto found = term.pattern.expression().globalMatch(text); found.hasNext();) {
                const QRegularExpressionMatch match = found.next();
                marks.emplace_back(QStringView(text).first(match.capturedStart()).toUtf8().size(), match.capturedView().toUtf8().size());
            }
        }
    }
    return marks;
}

bool TopicQuery::holds(const Term &term, const TopicValue &value, qint64 nowMs)
{
    const auto compare = [&term](double is) {
        switch (term.relation) {
        case Relation::Less:
            return is < term.number;
        case Relation::LessOrEqual:
            return is <= term.number;
        case Relation::Equal:
            return is == term.number;
        case Relation::MoreOrEqual:
            return is >= term.number;
        case Relation::More:
            return is > term.number;
        }
        return false;
    };
    switch (term.kind) {
    case Kind::Path:
    case Kind::Filter:
    case Kind::Pattern:
        break; // of the path: see TopicSieve
    case Kind::Payload:
        return contains(value.preview, term.text, term.isExactCase);
    case Kind::Client:
        return contains(value.publisher, term.text, term.isExactCase);
    case Kind::Retained:
        return value.hasRetained == (term.number != 0);
    case Kind::Rate:
        return compare(double(value.rateMilliHz) / 1000);
    case Kind::Age:
        return compare(double(nowMs - value.lastSeenMs));
    case Kind::Size:
        return compare(double(value.payloadSize));
    case Kind::Messages:
        return compare(double(value.messages));
    }
    return false;
}

TopicSieve::Verdict TopicSieve::enter(QByteArrayView prefix)
{
    m_prefix = prefix;
    m_textPrefix = -1;
    m_questions.clear();
    m_progress.clear();
    m_isDecided = true;
    m_all = false;
    size_t patterns = 0;
    for (const Term &term : m_query.m_terms) {
        Question question{&term, {}};
        if (term.kind == TopicQuery::Kind::Pattern)
            question.pattern = patterns++;
        const State state = decide(term, question);
        if (state == State::Asked)
            m_questions.push_back(question);
        else if ((state == State::True) == term.isExcluded)
            return Verdict::None;
    }
    m_isDecided = m_questions.empty();
    m_all = m_isDecided;
    return m_isDecided ? Verdict::All : Verdict::Some;
}

bool TopicSieve::matches(const QByteArray &path, const TopicValue &value)
{
    if (m_isDecided)
        return m_all;
    return std::all_of(m_questions.begin(), m_questions.end(), [&](const Question &question) {
        const Term &term = *question.term;
        bool holds = false;
        switch (term.kind) {
        case TopicQuery::Kind::Path:
            // What begins in the prefix may end in the name.
            holds = contains(QByteArrayView(path).sliced(std::max<qsizetype>(0, m_prefix.size() - term.text.size() + 1)), term.text,
                             term.isExactCase);
            break;
        case TopicQuery::Kind::Filter:
            holds = (question.level == "+" || QByteArrayView(path).sliced(m_prefix.size()) == question.level)
                && !(m_prefix.isEmpty() && path.startsWith('$') && question.level == "+");
            break;
        case TopicQuery::Kind::Pattern:
            holds = find(question, path);
            break;
        default:
            holds = TopicQuery::holds(term, value, m_nowMs);
        }
        return holds != term.isExcluded;
    });
}

// What a term is for all topics right below the prefix.
TopicSieve::State TopicSieve::decide(const Term &term, Question &question)
{
    switch (term.kind) {
    case TopicQuery::Kind::Path:
        return contains(m_prefix, term.text, term.isExactCase) ? State::True : State::Asked;
    case TopicQuery::Kind::Filter:
        return decideFilter(term, question.level);
    case TopicQuery::Kind::Pattern:
        return decidePattern(term.pattern, question);
    default:
        return State::Asked;
    }
}

TopicSieve::State TopicSieve::decideFilter(const Term &term, QByteArrayView &level) const
{
    QByteArrayView filter = term.text;
    bool hasMore = true;
    const auto takeLevel = [](QByteArrayView &text, bool &more) {
        const qsizetype slash = text.indexOf('/');
        const QByteArrayView taken = slash < 0 ? text : text.first(slash);
        more = slash >= 0;
        text = more ? text.sliced(slash + 1) : QByteArrayView();
        return taken;
    };
    // A wildcard at the beginning does not stand for names that begin with $ [MQTT-4.7.2-1].
    if (m_prefix.startsWith('$') && (filter.startsWith('+') || filter.startsWith('#')))
        return State::False;
    QByteArrayView prefix = m_prefix;
    while (!prefix.isEmpty()) {
        if (!hasMore)
            return State::False;
        bool more = false;
        const QByteArrayView name = takeLevel(prefix, more);
        const QByteArrayView wanted = takeLevel(filter, hasMore);
        if (wanted == "#")
            return State::True;
        if (wanted != "+" && wanted != name)
            return State::False;
    }
    if (!hasMore)
        return State::False;
    level = takeLevel(filter, hasMore);
    if (hasMore && filter != "#")
        return State::False; // further down
    const bool isAny = level == "+" || level == "#";
    if (!isAny)
        return State::Asked;
    level = "+";
    return m_prefix.isEmpty() ? State::Asked : State::True;
}

TopicSieve::State TopicSieve::decidePattern(const TopicPattern &pattern, Question &question)
{
    question.firstProgress = m_progress.size();
    bool mayBeFound = pattern.ways().empty();
    for (const TopicPattern::Way &way : pattern.ways()) {
        m_progress.push_back(way.follow(m_prefix));
        mayBeFound |= way.isDone(m_progress.back());
    }
    if (!mayBeFound || !(pattern.holdsForLonger() || pattern.isWithinLevel()))
        return State::Asked;
    readPrefix();
    return pattern.isFoundIn(m_text) ? State::True : State::Asked;
}

bool TopicSieve::find(const Question &question, const QByteArray &path)
{
    const TopicPattern &pattern = question.term->pattern;
    const std::vector<TopicPattern::Way> &ways = pattern.ways();
    const auto mayBeFound = [&](const TopicPattern::Way &way) {
        return way.isDone(way.follow(path, m_progress[question.firstProgress + size_t(&way - ways.data())]));
    };
    if (!ways.empty() && std::none_of(ways.begin(), ways.end(), mayBeFound))
        return false;
    const QByteArrayView name = QByteArrayView(path).sliced(m_prefix.size());
    if (pattern.isWithinLevel()) { // and it is not in the prefix: see decidePattern()
        if (m_names.size() <= question.pattern)
            m_names.resize(question.pattern + 1);
        QHash<QByteArrayView, bool> &names = m_names[question.pattern];
        if (const auto known = names.constFind(name); known != names.cend())
            return *known;
        if (names.size() >= mostNames)
            names.clear();
        return *names.insert(name, pattern.isFoundIn(QString::fromUtf8(name)));
    }
    readPrefix();
    if (std::all_of(name.begin(), name.end(), [](char c) { return uchar(c) < 0x80; }))
        m_text += QLatin1StringView(name.data(), name.size());
    else
        m_text += QString::fromUtf8(name);
    return pattern.isFoundIn(m_text);
}

// The prefix alone into m_text.
void TopicSieve::readPrefix()
{
    if (m_textPrefix < 0) {
        m_text = QString::fromUtf8(m_prefix);
        m_textPrefix = m_text.size();
    }
    m_text.truncate(m_textPrefix);
}

} // namespace deepros::gui
