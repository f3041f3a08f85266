#pragma once

#include "auth/accesspolicy.h"

#include <QHash>

#include <vector>

namespace deepros {

/// The rules of an access control list, with mosquitto's order of judgement: the `deny` rules of the user, then what the
/// user's other rules allow, then the `deny` patterns, then what the other patterns allow; what nothing matches is denied.
/// Anonymous clients have the rules that stand before the first `user`, and the patterns. Filled by parseAclFile().
class AclRules final : public AccessPolicy
{
public:
    enum class Access : quint8 { Deny = 0, Read = 1, Write = 2, ReadWrite = 3 };

    /// `name` stands in front of the line number when a decision is described.
    explicit AclRules(QByteArray name) : m_name(std::move(name)) {}

    /// A rule of one user, or of anonymous clients. `filter` is valid.
    void addTopic(const std::optional<QByteArray> &user, Access access, QByteArray filter, int line);
    /// A rule of everybody, with `%u` and `%c` for user name and client id.
    void addPattern(Access access, QByteArray filter, int line);

    AccessDecision decide(const AccessSubject &subject, AccessAction action, QByteArrayView topic) const override;
    QByteArray describe(const AccessDecision &decision) const override;

private:
    struct Rule
    {
        QByteArray filter;
        int line;
        Access access;
    };
    struct RuleList
    {
        std::vector<Rule> denials;
        std::vector<Rule> grants;

        void add(Rule rule) { (rule.access == Access::Deny ? denials : grants).push_back(std::move(rule)); }
        bool isEmpty() const { return denials.empty() && grants.empty(); }
    };

    const RuleList *listOf(const AccessSubject &subject) const;
    AccessDecision decideName(const AccessSubject &subject, Access wanted, QByteArrayView topic) const;
    AccessDecision decideFilter(const AccessSubject &subject, QByteArrayView filter) const;

    const QByteArray m_name;
    QHash<QByteArray, RuleList> m_users;
    RuleList m_anonymous;
    RuleList m_patterns;
};

} // namespace deepros
