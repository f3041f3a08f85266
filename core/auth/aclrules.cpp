#include "auth/aclrules.h"

#include "topics/filterrelation.h"
#include "topics/topicname.h"

namespace deepros {

namespace {

bool includes(AclRules::Access granted, AclRules::Access wanted)
{
    return (static_cast<int>(granted) & static_cast<int>(wanted)) != 0;
}

bool hasSpecialCharacter(QByteArrayView name)
{
    return name.contains('+') || name.contains('#') || name.contains('/');
}

/// A name with such a character would reach beyond its own level (CVE-2017-7650): no pattern applies to it.
bool isUnsafe(const AccessSubject &subject)
{
    return hasSpecialCharacter(subject.clientId) || (subject.userName && hasSpecialCharacter(*subject.userName));
}

/// The pattern with the subject's names in their places; nothing when it does not apply. In one pass: a client that calls
/// itself "%u" is not put in for somebody else.
std::optional<QByteArray> substituted(const QByteArray &pattern, const AccessSubject &subject)
{
    QByteArray filter;
    filter.reserve(pattern.size() + 32);
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const char placeholder = pattern[i] == '%' && i + 1 < pattern.size() ? pattern[i + 1] : '\0';
        if (placeholder == 'c') {
            filter += subject.clientId;
            ++i;
        } else if (placeholder == 'u') {
            if (!subject.userName)
                return std::nullopt;
            filter += *subject.userName;
            ++i;
        } else {
            filter += pattern[i];
        }
    }
    // Only a rule that names `$` itself opens such topics: "%u/#" does not for a user "$SYS".
    if (filter.startsWith('$') && !pattern.startsWith('$'))
        return std::nullopt;
    return filter;
}

} // namespace

void AclRules::addTopic(const std::optional<QByteArray> &user, Access access, QByteArray filter, int line)
{
    (user ? m_users[*user] : m_anonymous).add({std::move(filter), line, access});
}

void AclRules::addPattern(Access access, QByteArray filter, int line)
{
    m_patterns.add({std::move(filter), line, access});
}

const AclRules::RuleList *AclRules::listOf(const AccessSubject &subject) const
{
    if (!subject.userName)
        return &m_anonymous;
    const auto found = m_users.constFind(*subject.userName);
    return found == m_users.cend() ? nullptr : &*found;
}

AccessDecision AclRules::decide(const AccessSubject &subject, AccessAction action, QByteArrayView topic) const
{
    switch (action) {
    case AccessAction::Publish:
        return decideName(subject, Access::Write, topic);
    case AccessAction::Receive:
        return decideName(subject, Access::Read, topic);
    case AccessAction::Subscribe:
        break;
    }
    return decideFilter(subject, topic);
}

AccessDecision AclRules::decideName(const AccessSubject &subject, Access wanted, QByteArrayView topic) const
{
    if (const RuleList *own = listOf(subject)) {
        for (const Rule &rule : own->denials) {
            if (topicMatches(rule.filter, topic))
                return {false, false, rule.line};
        }
        for (const Rule &rule : own->grants) {
            if (includes(rule.access, wanted) && topicMatches(rule.filter, topic))
                return {true, false, rule.line};
        }
    }
    if (m_patterns.isEmpty())
        return {};
    if (isUnsafe(subject))
        return {false, true, 0};
    const auto matches = [&](const Rule &rule) {
        const auto filter = substituted(rule.filter, subject);
        return filter && topicMatches(*filter, topic);
    };
    for (const Rule &rule : m_patterns.denials) {
        if (matches(rule))
            return {false, false, rule.line};
    }
    for (const Rule &rule : m_patterns.grants) {
        if (includes(rule.access, wanted) && matches(rule))
            return {true, false, rule.line};
    }
    return {};
}

AccessDecision AclRules::decideFilter(const AccessSubject &subject, QByteArrayView filter) const
{
    // Allowed as soon as some grant opens a part of the filter that no single denial closes again. Several denials that
    // close it only together are not seen here; then nothing is delivered.
    AccessDecision decision;
    std::vector<Rule> denials;
    const auto opens = [&](const Rule &grant, const QByteArray &granted) {
        const auto common = includes(grant.access, Access::Read) ? filterIntersection(granted, filter) : std::nullopt;
        if (!common)
            return false;
        for (const Rule &denial : denials) {
            if (filterCovers(denial.filter, *common)) {
                decision.line = denial.line;
                return false;
            }
        }
        decision = {true, false, grant.line};
        return true;
    };
    if (const RuleList *own = listOf(subject)) {
        denials = own->denials;
        for (const Rule &grant : own->grants) {
            if (opens(grant, grant.filter))
                return decision;
        }
    }
    if (m_patterns.isEmpty())
        return decision;
    if (isUnsafe(subject)) {
        decision.unsafeName = decision.line == 0;
        return decision;
    }
    for (const Rule &denial : m_patterns.denials) {
        if (auto text = substituted(denial.filter, subject))
            denials.push_back({std::move(*text), denial.line, denial.access});
    }
    for (const Rule &grant : m_patterns.grants) {
        const auto text = substituted(grant.filter, subject);
        if (text && opens(grant, *text))
            return decision;
    }
    return decision;
}

QByteArray AclRules::describe(const AccessDecision &decision) const
{
    if (decision.line)
        return m_name + ':' + QByteArray::number(decision.line);
    QByteArray text = "no rule of " + m_name + " matches";
    if (decision.unsafeName)
        text += " (patterns do not apply to a user name or client id with '+', '#' or '/')";
    return text;
}

} // namespace deepros
