//! The matrix as data.

use std::sync::Arc;

use crate::diag::{Suppression, Texts};
use crate::document::outline::{Passage, Statement, passages};
use crate::ir::Document;
use crate::law::source::DutyKind;
use crate::law::{LawProfile, Laws, Outcome, Place, Status};
use crate::model::Loaded;

/// What became of a policy's duties.
pub struct Matrix<'a> {
    /// The policy.
    pub loaded: &'a Loaded,
    /// The laws in use.
    pub laws: Vec<LawPart<'a>>,
}

/// The part of one law.
pub struct LawPart<'a> {
    /// The profile.
    pub profile: &'a LawProfile,
    /// Its rules that are in force.
    pub rows: Vec<Row>,
}

/// A rule and what became of it.
pub struct Row {
    /// The rule's full id.
    pub rule: String,
    /// What became of it.
    pub status: Status,
    /// How the provision binds a policy.
    pub kind: DutyKind,
    /// Whether the text of the provision was read.
    pub verified: bool,
    /// Duty and provision in words.
    pub texts: Arc<Texts>,
    /// Where it is met, or where it is missing.
    pub places: Vec<RowPlace>,
    /// Why it is waived, and by whom.
    pub waiver: Option<Arc<Suppression>>,
}

/// A place in the source and the passage that came from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowPlace {
    /// File, from the project root.
    pub file: String,
    /// Line, counted from 1.
    pub line: usize,
    /// Column in code points, counted from 1.
    pub column: usize,
    /// Key path.
    pub key: String,
    /// Anchor of the passage in the document.
    pub anchor: Option<String>,
    /// How the passage begins.
    pub passage: Option<String>,
}

impl<'a> Matrix<'a> {
    /// The matrix of a policy; passages are those of `document`.
    pub fn new(
        laws: &'a Laws,
        loaded: &'a Loaded,
        outcomes: &[Outcome],
        document: Option<&Document>,
    ) -> Self {
        let passages = document.map(|document| passages(document, loaded)).unwrap_or_default();
        let row = |rule: &crate::law::LawRule| {
            let outcome = outcomes.iter().find(|outcome| outcome.rule == rule.id)?;
            let waived = loaded.findings.iter().find(|finding| finding.rule == rule.id);
            Some(Row {
                rule: rule.id.clone(),
                status: outcome.status,
                kind: rule.kind,
                verified: rule.verified,
                texts: Arc::clone(rule.texts()),
                places: outcome
                    .places
                    .iter()
                    .map(|place| row_place(loaded, &passages, place))
                    .collect(),
                waiver: waived.and_then(|finding| finding.suppression.clone()),
            })
        };
        let laws = laws.closure(&loaded.profiles).into_iter().map(|profile| LawPart {
            profile,
            rows: profile.rules.iter().filter_map(row).collect(),
        });
        Self { loaded, laws: laws.filter(|law| !law.rows.is_empty()).collect() }
    }
}

impl LawPart<'_> {
    /// How many rules have a status.
    pub fn count(&self, status: Status) -> usize {
        self.rows.iter().filter(|row| row.status == status).count()
    }
}

fn row_place(loaded: &Loaded, passages: &[Passage], place: &Place) -> RowPlace {
    let at = loaded.files.location(place.span);
    let key = loaded.tree.route(place.node);
    let passage = of_place(passages, &key);
    RowPlace {
        file: loaded.files.get(place.span.file).path().to_owned(),
        line: at.line,
        column: at.column,
        key,
        anchor: passage.map(|passage| passage.anchor.clone()),
        passage: passage.map(|passage| passage.text.clone()),
    }
}

/// The passage that says the fact at a key path: the one with the nearest source, and of those the
/// smallest.
pub fn of_place<'p>(passages: &'p [Passage], key: &str) -> Option<&'p Passage> {
    if key.is_empty() {
        return None;
    }
    let near = |passage: &&Passage| {
        passage.sources.iter().map(|source| nearness(&source.key, key)).max().unwrap_or_default()
    };
    let best = passages
        .iter()
        .max_by_key(|passage| (near(passage), std::cmp::Reverse(passage.sources.len())))?;
    Some(best).filter(|passage| near(passage) > 0)
}

/// The statements that say the fact at a key path and what is below it; if there are none, those
/// that have the nearest source above it.
pub fn statements_of<'s>(statements: &'s [Statement], key: &str) -> Vec<&'s Statement> {
    let near = |statement: &Statement| {
        statement.sources.iter().map(|source| nearness(&source.key, key)).max().unwrap_or_default()
    };
    let all: Vec<_> = statements.iter().map(|statement| (near(statement), statement)).collect();
    let whole = key.split(['.', '[']).filter(|step| !step.is_empty()).count() * 2;
    let nearest = all.iter().map(|(near, _)| *near).max().unwrap_or_default().min(whole);
    let said = all.into_iter().filter(|(near, _)| nearest > 0 && *near >= nearest);
    said.map(|(_, statement)| statement).collect()
}

/// How many steps two key paths share, if one leads to the other; 0 if they part.
///
/// Asked for every rule and every fact of a document: it must not allocate.
fn nearness(a: &str, b: &str) -> usize {
    let steps = |key| str::split(key, ['.', '[']).filter(|step| !step.is_empty());
    let (mut a, mut b, mut shared) = (steps(a), steps(b), 0);
    loop {
        match (a.next(), b.next()) {
            (Some(a), Some(b)) if a == b => shared += 1,
            (Some(_), Some(_)) => return 0,
            (None, None) => return shared * 2 + 1,
            _ => return shared * 2,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{nearness, statements_of};
    use crate::document::outline::Statement;
    use crate::ir::Source;

    #[test]
    fn a_fact_is_said_where_it_stands_and_below_or_else_above() {
        let statement = |key: &str| {
            let source = Source { file: String::new(), line: 1, column: 1, key: key.to_owned() };
            Statement { text: key.to_owned(), sources: vec![source] }
        };
        let all = ["rights", "rights.grants", "rights.grants[1].how", "storage"].map(statement);
        let said =
            |key| statements_of(&all, key).iter().map(|said| said.text.clone()).collect::<Vec<_>>();
        assert_eq!(said("rights.grants"), ["rights.grants", "rights.grants[1].how"]);
        assert_eq!(said("rights.grants[0]"), ["rights.grants"]);
        assert_eq!(said("rights.channels"), ["rights"]);
        assert_eq!(said("cookies"), [""; 0]);
    }

    #[test]
    fn a_key_path_is_nearest_to_itself_then_to_what_leads_to_it() {
        let key = "disclosure.recipients[0].name";
        assert!(nearness(key, key) > nearness("disclosure.recipients[0]", key));
        assert!(nearness("disclosure.recipients[0]", key) > nearness("disclosure", key));
        assert_eq!(nearness("disclosure.recipients[1]", key), 0);
        assert_eq!(nearness("cookies", key), 0);
    }
}
