//! Facts that follow from what a policy states, computed once, for rules to read beside the stated
//! ones: each is declared in [`DERIVED`] with its meaning.

use std::sync::Arc;

use super::Policy;
use super::collection::{CollectionItem, DecisionItem, UseItem};
use super::disclosure::{RecipientItem, RecipientKind, TransferItem};
use super::fact::{Fact, RecordFact};
use super::head::ServiceKind;
use super::keeping::{CookieCategory, RetentionItem};
use super::lower::{Lower, Ref, RefOr};
use super::people::Directed;
use super::shape::RecordShape;
use super::vocab::{Data, DataSet, Purpose};
use super::vocabulary::Vocabularies;

/// A derived fact: the record that it is a field of, its name, its type and its meaning.
pub struct Derived {
    /// Name of the record, for example `RecipientItem`.
    pub record: &'static str,
    /// Name of the field.
    pub name: &'static str,
    /// Type.
    pub kind: DerivedKind,
    /// Meaning.
    pub doc: &'static str,
}

/// The type of a derived fact.
#[derive(Clone, Copy)]
pub enum DerivedKind {
    /// True or false.
    Bool,
    /// A number.
    Int,
    /// Texts that belong to no one vocabulary.
    Texts,
    /// Terms of a vocabulary.
    Terms(&'static str),
    /// A record, with its own derived facts.
    Record(fn() -> &'static RecordShape),
    /// Records, with their own derived facts.
    Records(fn() -> &'static RecordShape),
    /// Records as stated, without derived facts.
    Plain(fn() -> &'static RecordShape),
}

use DerivedKind::{Bool, Int, Plain, Record, Records, Terms, Texts};

const fn derived(
    record: &'static str,
    name: &'static str,
    kind: DerivedKind,
    doc: &'static str,
) -> Derived {
    Derived { record, name, kind, doc }
}

/// All derived facts.
pub const DERIVED: &[Derived] = &[
    derived("Policy", "in_china", Bool, "The controller’s country is mainland China."),
    derived("Policy", "in_eea", Bool, "The controller’s country is in the EEA, or is the UK."),
    derived(
        "Policy",
        "is_app",
        Bool,
        "The policy covers an app or mini-program, names an SDK, or lists permissions.",
    ),
    derived(
        "Policy",
        "children",
        Bool,
        "Information of children under 14 is processed: `youngest` is below 14. A law with another \
         age compares `youngest` itself.",
    ),
    derived(
        "Policy",
        "youngest",
        Int,
        "The youngest age whose information is processed, as far as the policy shows it: 0 if a \
         data set is collected from children; else `minimum-age`; without one, 0 if the service is \
         for children, or not closed to them and a guardian’s consent is asked for; else 18.",
    ),
    derived(
        "Policy",
        "minors_served",
        Bool,
        "Minors’ information is processed: children’s is, or the policy speaks of minors and does not \
         close the service to those under 18.",
    ),
    derived(
        "Policy",
        "abroad",
        Bool,
        "Information goes to, or is kept in, another country than the controller’s.",
    ),
    derived(
        "Policy",
        "days_since_update",
        Int,
        "Days from `updated` (or `effective`) to the day of the check; 0 if that lies ahead.",
    ),
    derived("Policy", "collected", Terms("data"), "All kinds of information of all data sets."),
    derived("Policy", "bases", Texts, "All legal bases of all purposes, whatever the law."),
    derived("Rights", "granted", Terms("right"), "The rights that are granted."),
    derived("CollectionItem", "uses", Records(UseItem::record), "The purposes that use the set."),
    derived(
        "UseItem",
        "kinds",
        Terms("data"),
        "The kinds of information that it uses, data sets resolved.",
    ),
    derived("UseItem", "sets", Plain(CollectionItem::record), "The data sets that it uses."),
    derived("UseItem", "keeping", Record(RetentionItem::record), "Its retention period."),
    derived(
        "RecipientItem",
        "kinds",
        Terms("data"),
        "The kinds of information that it gets, data sets resolved.",
    ),
    derived("RecipientItem", "purposes", Records(UseItem::record), "Its purposes."),
    derived("RecipientItem", "abroad", Bool, "Its country is given and not the controller’s."),
    derived(
        "RecipientItem",
        "outside_china",
        Bool,
        "Its country is given and not mainland China; Hong Kong, Macao and Taiwan are outside it.",
    ),
    derived(
        "RecipientItem",
        "outside_eea",
        Bool,
        "Its country is given and neither in the EEA nor the UK.",
    ),
    derived(
        "RecipientItem",
        "reachable",
        Bool,
        "It has an e-mail address, telephone number, address or website.",
    ),
    derived("RecipientItem", "is_sdk", Bool, "It is a software development kit."),
    derived("TransferItem", "to", Record(RecipientItem::record), "Its recipient."),
    derived(
        "TransferItem",
        "kinds",
        Terms("data"),
        "The kinds of information transferred: its own `data`, else what the recipient gets.",
    ),
    derived(
        "TransferItem",
        "places",
        Texts,
        "The countries to which it goes: its own `countries`, else the recipient’s.",
    ),
    derived("TransferItem", "outside_china", Bool, "It goes out of mainland China."),
    derived("TransferItem", "outside_eea", Bool, "It goes out of the EEA and the UK."),
    derived("CookieItem", "exempt", Bool, "It is strictly necessary."),
    derived("DecisionItem", "purposes", Records(UseItem::record), "Its purposes."),
];

/// The policy as facts, the derived ones included; `today` is the day of the check.
pub fn facts(
    policy: &Policy,
    vocabularies: &Vocabularies,
    today: jiff::civil::Date,
) -> Arc<RecordFact> {
    let facts = Facts::of(policy, vocabularies);
    let mut root = policy.fact();
    let purposes = facts.purposes();
    let recipients = facts.recipients(&purposes);
    within(&mut root, &["use", "purposes"], |list| *list = Fact::List(purposes.clone()));
    within(&mut root, &["disclosure", "recipients"], |list| {
        *list = Fact::List(recipients.clone());
    });
    within(&mut root, &["collection", "sets"], |list| {
        each(list, |set, at| facts.uses_of(set, at, &purposes));
    });
    within(&mut root, &["transfers", "recipients"], |list| {
        each(list, |transfer, at| facts.transfer(transfer, at, &recipients));
    });
    within(&mut root, &["cookies", "items"], |list| {
        each(list, |cookie, _| {
            let word = CookieCategory::StrictlyNecessary.word();
            let exempt = cookie.get("category").is_some_and(|category| category.text() == word);
            set(cookie, "exempt", Fact::Bool(exempt));
        });
    });
    within(&mut root, &["automated_decisions", "decisions"], |list| {
        each(list, |decision, at| {
            let named = facts.decisions.get(at).map_or(&[][..], |item| &item.for_);
            set(decision, "purposes", Fact::List(facts.named(named, &purposes)));
        });
    });
    within(&mut root, &["rights"], |rights| {
        let granted: Vec<Fact> = policy
            .rights
            .iter()
            .flat_map(|rights| &rights.grants)
            .map(|grant| grant.right.fact())
            .collect();
        set(edit(rights), "granted", Fact::List(granted));
    });
    let Fact::Record(mut root) = root else { return Arc::default() };
    facts.of_policy(Arc::make_mut(&mut root), today);
    root
}

/// The age of majority.
const ADULT: u32 = 18;

/// The parts of a policy that derived facts look at.
struct Facts<'a> {
    policy: &'a Policy,
    vocabularies: &'a Vocabularies,
    sets: &'a [CollectionItem],
    uses: &'a [UseItem],
    recipients: &'a [RecipientItem],
    transfers: &'a [TransferItem],
    decisions: &'a [DecisionItem],
    retention: &'a [RetentionItem],
}

impl<'a> Facts<'a> {
    fn of(policy: &'a Policy, vocabularies: &'a Vocabularies) -> Self {
        Self {
            policy,
            vocabularies,
            sets: policy.data_sets(),
            uses: policy.purposes(),
            recipients: policy.recipients(),
            transfers: policy.transfers(),
            decisions: policy.automated_decisions.some().map_or(&[], |section| &section.decisions),
            retention: policy.retentions(),
        }
    }

    fn of_policy(&self, record: &mut RecordFact, today: jiff::civil::Date) {
        let country = self.policy.controller.country.value.as_str();
        set(record, "in_china", Fact::Bool(country == "CN"));
        set(record, "in_eea", Fact::Bool(self.in_eea_or_uk(country)));
        set(record, "is_app", Fact::Bool(self.is_app()));
        let youngest = self.youngest();
        let minors_served = youngest < 14 || self.admits_minors();
        set(record, "children", Fact::Bool(youngest < 14));
        set(record, "youngest", Fact::Int(youngest));
        set(record, "minors_served", Fact::Bool(minors_served));
        set(record, "abroad", Fact::Bool(self.abroad(country)));
        let since = self.policy.updated.as_ref().unwrap_or(&self.policy.effective).value;
        let days = since.until(today).map_or(0, |span| i64::from(span.get_days()).max(0));
        set(record, "days_since_update", Fact::Int(days));
        let collected = self.sets.iter().flat_map(|set| set.data.iter().map(Lower::fact));
        set(record, "collected", unique(collected));
        let bases = self.uses.iter().flat_map(|purpose| &purpose.basis);
        let bases = bases.flat_map(|basis| &basis.terms).map(|term| Fact::Text(term.term.clone()));
        set(record, "bases", unique(bases));
    }

    /// Whether a country is in the EEA, or is the United Kingdom, whose law has the same rules.
    fn in_eea_or_uk(&self, country: &str) -> bool {
        ["eu", "uk"].iter().any(|own| self.vocabularies.lies_in(country, own))
    }

    fn is_app(&self) -> bool {
        let services = self.policy.scope.iter().flat_map(|scope| &scope.covers);
        let mut services = services.flat_map(|covers| &covers.services);
        let permissions =
            self.policy.collection.some().is_some_and(|section| !section.permissions.is_silent());
        permissions
            || self.recipients.iter().any(|recipient| recipient.kind == RecipientKind::Sdk)
            || services
                .any(|service| matches!(service.kind, ServiceKind::App | ServiceKind::MiniProgram))
    }

    fn youngest(&self) -> i64 {
        const GROWN_UP: i64 = 18;
        let asked = self.sets.iter().any(|set| set.from_children == Some(true));
        let minors = self.policy.minors.as_ref();
        let stated = minors.and_then(|minors| minors.minimum_age).map(i64::from);
        let directed = minors.and_then(|minors| minors.directed);
        let guardian = minors.and_then(|minors| minors.guardian.as_ref());
        let consents = guardian.is_some_and(|guardian| guardian.consents.is_some());
        let let_in = directed == Some(Directed::ForChildren)
            || (consents && directed != Some(Directed::NotForChildren));
        match stated {
            _ if asked => 0,
            Some(age) => age.min(GROWN_UP),
            None if let_in => 0,
            None => GROWN_UP,
        }
    }

    /// A service not meant for children that states the age of its youngest users admits minors above it.
    fn admits_minors(&self) -> bool {
        self.policy.minors.as_ref().is_some_and(|minors| {
            let closed = minors.directed == Some(Directed::NotForChildren);
            minors.minimum_age.map_or(!closed, |age| age < ADULT)
        })
    }

    fn abroad(&self, home: &str) -> bool {
        let transfers = self.policy.transfers.some();
        let storage = self.policy.storage.iter().flat_map(|storage| &storage.locations);
        let mut places = self
            .recipients
            .iter()
            .filter_map(|recipient| recipient.country.as_ref())
            .chain(storage.filter_map(|location| location.country.as_ref()));
        !self.transfers.is_empty()
            || transfers.is_some_and(|section| !section.destinations.is_empty())
            || places.any(|country| country.value != home)
    }

    /// The kinds of information behind references to data sets and single kinds.
    fn kinds(&self, data: &[RefOr<DataSet, Data>]) -> Fact {
        unique(data.iter().flat_map(|reference| {
            match self.sets.iter().find(|set| set.id.name == reference.name) {
                Some(set) => set.data.iter().map(Lower::fact).collect(),
                None => vec![reference.fact()],
            }
        }))
    }

    fn purposes(&self) -> Vec<Fact> {
        self.uses
            .iter()
            .map(|purpose| {
                let sets = self
                    .sets
                    .iter()
                    .filter(|set| purpose.data.iter().any(|data| data.name == set.id.name));
                let keeping = purpose.retention.as_ref().and_then(|retention| {
                    self.retention.iter().find(|item| item.id.name == retention.name)
                });
                let mut fact = purpose.fact();
                let record = edit(&mut fact);
                set(record, "kinds", self.kinds(&purpose.data));
                set(record, "sets", Fact::List(sets.map(Lower::fact).collect()));
                let keeping = keeping.map_or_else(RetentionItem::no_fact, Lower::fact);
                set(record, "keeping", keeping);
                fact
            })
            .collect()
    }

    /// The facts of the purposes that are referred to.
    fn named(&self, references: &[Ref<Purpose>], purposes: &[Fact]) -> Vec<Fact> {
        let named = |purpose: &UseItem| references.iter().any(|r| r.name == purpose.id.name);
        let all = self.uses.iter().zip(purposes);
        all.filter(|(purpose, _)| named(purpose)).map(|(_, fact)| fact.clone()).collect()
    }

    fn uses_of(&self, record: &mut RecordFact, at: usize, purposes: &[Fact]) {
        let name = self.sets.get(at).map_or("", |item| item.id.name.as_str());
        let kinds = self.sets.get(at).map_or(&[][..], |item| &item.data);
        // A purpose may name single kinds of the set in place of the set itself.
        let uses = |purpose: &UseItem| {
            purpose.data.iter().any(|data| {
                data.name == name || kinds.iter().any(|kind| kind.id() == Some(&data.name))
            })
        };
        let all = self.uses.iter().zip(purposes);
        let facts = all.filter(|(purpose, _)| uses(purpose)).map(|(_, fact)| fact.clone());
        set(record, "uses", Fact::List(facts.collect()));
    }

    fn recipients(&self, purposes: &[Fact]) -> Vec<Fact> {
        let home = self.policy.controller.country.value.as_str();
        self.recipients
            .iter()
            .map(|recipient| {
                let country = recipient.country.as_ref().map(|country| country.value.as_str());
                let is = |test: &dyn Fn(&str) -> bool| Fact::Bool(country.is_some_and(test));
                let reachable = recipient.email.is_some()
                    || recipient.phone.is_some()
                    || recipient.address.is_some()
                    || recipient.url.is_some();
                let mut fact = recipient.fact();
                let record = edit(&mut fact);
                set(record, "kinds", self.kinds(&recipient.data));
                set(record, "purposes", Fact::List(self.named(&recipient.for_, purposes)));
                set(record, "abroad", Fact::Bool(country.is_some_and(|own| own != home)));
                set(record, "outside_china", is(&|own| own != "CN"));
                set(record, "outside_eea", is(&|own| !self.in_eea_or_uk(own)));
                set(record, "reachable", Fact::Bool(reachable));
                set(record, "is_sdk", Fact::Bool(recipient.kind == RecipientKind::Sdk));
                fact
            })
            .collect()
    }

    fn transfer(&self, record: &mut RecordFact, at: usize, recipients: &[Fact]) {
        let Some(transfer) = self.transfers.get(at) else { return };
        let to = self.recipients.iter().position(|item| item.id.name == transfer.recipient.name);
        let own = to.and_then(|to| self.recipients[to].country.as_ref());
        let countries: Vec<&str> = match transfer.countries.as_slice() {
            [] => own.iter().map(|country| country.value.as_str()).collect(),
            countries => countries.iter().map(|country| country.value.as_str()).collect(),
        };
        let data = match (transfer.data.as_slice(), to) {
            ([], Some(to)) => &self.recipients[to].data,
            (data, _) => data,
        };
        set(record, "kinds", self.kinds(data));
        let places = countries.iter().map(|country| Fact::Text((*country).to_owned()));
        set(record, "places", Fact::List(places.collect()));
        // A transfer from China that names no country still leaves it.
        let outside_china = match countries.as_slice() {
            [] => self.policy.controller.country.value == "CN",
            countries => countries.iter().any(|own| *own != "CN"),
        };
        set(record, "outside_china", Fact::Bool(outside_china));
        let outside_eea = countries.iter().any(|own| !self.in_eea_or_uk(own));
        set(record, "outside_eea", Fact::Bool(outside_eea));
        let to = to.map_or_else(RecipientItem::no_fact, |to| recipients[to].clone());
        set(record, "to", to);
    }
}

fn unique(facts: impl Iterator<Item = Fact>) -> Fact {
    let mut known = Vec::new();
    for fact in facts {
        if !known.contains(&fact) {
            known.push(fact);
        }
    }
    Fact::List(known)
}

fn set(record: &mut RecordFact, name: &'static str, fact: Fact) {
    record.insert(name.into(), fact);
}

fn edit(fact: &mut Fact) -> &mut RecordFact {
    match fact {
        Fact::Record(record) => Arc::make_mut(record),
        _ => unreachable!("only records are edited"),
    }
}

/// Changes the fact at a route of records.
fn within(fact: &mut Fact, route: &[&str], change: impl FnOnce(&mut Fact)) {
    match route {
        [] => change(fact),
        [first, rest @ ..] => {
            if let Some(field) = edit(fact).get_mut(first) {
                within(field, rest, change);
            }
        }
    }
}

/// Changes each record of a list.
fn each(list: &mut Fact, change: impl Fn(&mut RecordFact, usize)) {
    if let Fact::List(items) = list {
        for (at, item) in items.iter_mut().enumerate() {
            change(edit(item), at);
        }
    }
}
