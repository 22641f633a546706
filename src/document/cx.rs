//! What section builders work with: the policy, its language, and the ways to say things.

use std::cell::RefCell;

pub use super::draft::Draft;
use crate::ir::{self, Block, BlockKind, Entry, Inline, Item, Row, Section};
use crate::locale::{Args, Locale, LocaleError};
use crate::markdown;
use crate::model::lower::{LawTerm, Vocabulary};
use crate::model::provision::titled;
use crate::model::scalar::{Country, Date, Email, Period, Phone, Url};
use crate::model::vocabulary::TermInfo;
use crate::model::{Loaded, PerLaw, Policy, Term, TermValue, Text};
use crate::yaml::NodeId;

/// Inlines, as nearly every builder passes them.
pub type Inlines = Vec<Inline>;

/// The state of building one document.
pub struct Cx<'a> {
    /// The policy with its tree and vocabularies.
    pub loaded: &'a Loaded,
    /// The policy.
    pub policy: &'a Policy,
    /// The language.
    pub locale: &'a Locale,
    errors: RefCell<Vec<LocaleError>>,
}

impl<'a> Cx<'a> {
    /// Starts a document.
    pub fn new(loaded: &'a Loaded, policy: &'a Policy, locale: &'a Locale) -> Self {
        Self { loaded, policy, locale, errors: RefCell::new(Vec::new()) }
    }

    /// The first text that was missing or wrong.
    pub fn into_error(self) -> Option<LocaleError> {
        self.errors.into_inner().into_iter().next()
    }

    fn keep<T: Default>(&self, result: Result<T, LocaleError>) -> T {
        result.unwrap_or_else(|error| {
            self.errors.borrow_mut().push(error);
            T::default()
        })
    }

    /// The policy's language of this document.
    pub fn language(&self) -> &str {
        self.locale.language()
    }

    // ---- saying things

    /// A message as inlines.
    pub fn say(&self, id: &str, args: &Args) -> Inlines {
        self.keep(self.locale.say(id, args))
    }

    /// A message without arguments.
    pub fn word(&self, id: &str) -> Inlines {
        self.say(id, &Args::new())
    }

    /// A paragraph of one message, with the facts that it says.
    pub fn para(&self, id: &str, args: &Args, facts: &[NodeId]) -> Block {
        Block::paragraph(self.say(id, args)).from_facts(facts)
    }

    /// A bulleted list; each item with the facts that it says.
    pub fn bullets(&self, items: Vec<(Inlines, Vec<NodeId>)>) -> Block {
        let item = |(text, facts): (Inlines, Vec<NodeId>)| Item {
            anchor: None,
            blocks: vec![Block::paragraph(text)],
            facts,
        };
        let items = items.into_iter().map(item).collect();
        Block::new(BlockKind::List { ordered: false, items })
    }

    /// A bulleted list of terms.
    pub fn term_bullets<V: Vocabulary>(&self, terms: &[Term<V>]) -> Block {
        self.bullets(terms.iter().map(|term| (self.term(term), vec![term.node])).collect())
    }

    /// A table; column heads are messages.
    pub fn table(&self, caption: Option<&str>, columns: &[&str], rows: Vec<Row>) -> Block {
        let caption = caption.map(|id| self.word(id));
        let columns = columns.iter().map(|id| self.word(id)).collect();
        Block::new(BlockKind::Table { caption, columns, rows })
    }

    /// A table without the columns that are empty in all rows.
    pub fn table_of_filled(
        &self,
        caption: Option<&str>,
        columns: &[&str],
        rows: Vec<Row>,
    ) -> Block {
        let filled: Vec<bool> = (0..columns.len())
            .map(|at| rows.iter().any(|row| row.cells.get(at).is_some_and(|cell| !cell.is_empty())))
            .collect();
        let kept = |at: &usize| filled[*at];
        let columns: Vec<&str> = (0..columns.len()).filter(kept).map(|at| columns[at]).collect();
        let narrow = |mut row: Row| {
            let mut at = 0;
            row.cells.retain(|_| {
                at += 1;
                filled[at - 1]
            });
            row
        };
        self.table(caption, &columns, rows.into_iter().map(narrow).collect())
    }

    /// A row of a table.
    pub fn row(&self, anchor: Option<String>, cells: Vec<Inlines>, facts: &[NodeId]) -> Row {
        Row { anchor, cells, facts: facts.to_vec() }
    }

    /// A term and what is said of it.
    pub fn entry(
        &self,
        anchor: Option<String>,
        term: Inlines,
        text: Inlines,
        facts: &[NodeId],
    ) -> Entry {
        Entry { anchor, term, blocks: vec![Block::paragraph(text)], facts: facts.to_vec() }
    }

    /// The value under a key of a record, or the record itself: for facts that carry no place.
    pub fn at(&self, node: NodeId, key: &str) -> NodeId {
        self.loaded.tree.get(node, key).unwrap_or(node)
    }

    // ---- joining

    /// "a, b and c".
    pub fn and(&self, items: Vec<Inlines>) -> Inlines {
        self.locale.and(items)
    }

    /// "a, b or c".
    pub fn or(&self, items: Vec<Inlines>) -> Inlines {
        self.locale.or(items)
    }

    /// "a, b and c", or "a, b, c and others" if the list is open.
    pub fn list(&self, items: Vec<Inlines>, exhaustive: bool) -> Inlines {
        if exhaustive {
            return self.and(items);
        }
        let items = self.open(items);
        self.say("list-open", &Args::new().rich("items", items))
    }

    /// The items of a list that is not complete, before the words that say so.
    pub fn open(&self, items: Vec<Inlines>) -> Inlines {
        self.locale.open(items)
    }

    /// What somebody may do, any of which suffices: "do this, have that or send those".
    pub fn acts_or(&self, acts: Vec<Inlines>) -> Inlines {
        self.locale.acts_or(acts)
    }

    /// What somebody does: "do this, have that and send those".
    pub fn acts(&self, acts: Vec<Inlines>) -> Inlines {
        self.locale.acts(acts)
    }

    /// Joins sentences: with a space where the language puts one.
    ///
    /// Each begins with a capital letter.
    pub fn sentences(&self, sentences: Vec<Inlines>) -> Inlines {
        let gap = self.word("sentence-gap");
        let mut out = Vec::new();
        for sentence in self.said(sentences) {
            if !out.is_empty() {
                out.extend(gap.iter().cloned());
            }
            out.extend(sentence);
        }
        out
    }

    /// Sentences in a row or, where those would be a wall of text, one below the other.
    pub fn sentences_apart(&self, sentences: Vec<Inlines>) -> Block {
        let said: Vec<_> = self.said(sentences).collect();
        if said.len() > 3 {
            self.bullets(said.into_iter().map(|sentence| (sentence, Vec::new())).collect())
        } else {
            Block::paragraph(self.sentences(said))
        }
    }

    fn said(&self, sentences: Vec<Inlines>) -> impl Iterator<Item = Inlines> {
        let said = |sentence: &Inlines| sentence.iter().any(|part| *part != Inline::text(""));
        sentences.into_iter().filter(said).map(|sentence| self.capital(sentence))
    }

    /// Joins clauses too long for a list with "and": with semicolons.
    pub fn clauses(&self, clauses: Vec<Inlines>) -> Inlines {
        let mut out = Vec::new();
        for clause in clauses {
            if !out.is_empty() {
                out.extend(self.word("clause-gap"));
            }
            out.extend(clause);
        }
        out
    }

    /// Joins conditions, each of which suffices: "… or if …".
    pub fn alternatives(&self, conditions: Vec<Inlines>) -> Inlines {
        let mut out = Vec::new();
        for condition in conditions {
            if !out.is_empty() {
                out.extend(self.word("alternative-gap"));
            }
            out.extend(condition);
        }
        out
    }

    /// Begins with a capital letter, where the language has them.
    pub fn capital(&self, mut text: Inlines) -> Inlines {
        ir::capitalise(&mut text);
        text
    }

    // ---- terms

    /// What is known of a term.
    pub fn info<V: Vocabulary>(&self, term: &Term<V>) -> Option<&TermInfo> {
        self.loaded.vocabularies.get(V::NAME)?.get(term.id()?)
    }

    /// Whether a term has a flag.
    pub fn has_flag<V: Vocabulary>(&self, term: &Term<V>, flag: &str) -> bool {
        self.info(term).is_some_and(|info| info.has(flag))
    }

    /// A term's label.
    pub fn term<V: Vocabulary>(&self, term: &Term<V>) -> Inlines {
        match &term.value {
            TermValue::Own(text) => self.inline(text),
            TermValue::Named(id) => self.label(V::NAME, id),
        }
    }

    /// A term's longer form if it has one, else its label.
    pub fn term_text<V: Vocabulary>(&self, term: &Term<V>) -> Inlines {
        match self.info(term).filter(|info| !info.text.is_empty()) {
            Some(info) => {
                let text = info.text.of(self.language());
                self.of_term(text, V::NAME, term.id().unwrap_or_default())
            }
            None => self.term(term),
        }
    }

    /// The label of a term by vocabulary and id. A language without a label is an error.
    pub fn label(&self, vocabulary: &str, id: &str) -> Inlines {
        let info = self.loaded.vocabularies.get(vocabulary).and_then(|terms| terms.get(id));
        self.of_term(info.and_then(|info| info.label.of(self.language())), vocabulary, id)
    }

    /// What a term has to say; in a language in which it has nothing, an error.
    fn of_term(&self, text: Option<&str>, vocabulary: &str, id: &str) -> Inlines {
        match text {
            Some(text) => vec![Inline::text(text)],
            None => {
                self.errors.borrow_mut().push(LocaleError::Missing {
                    language: self.language().to_owned(),
                    id: format!("vocabulary.yaml: {vocabulary}: {id}"),
                });
                Vec::new()
            }
        }
    }

    /// Labels of terms, one by one.
    pub fn each<V: Vocabulary>(&self, terms: &[Term<V>]) -> Vec<Inlines> {
        terms.iter().map(|term| self.term(term)).collect()
    }

    /// Labels of terms as "a, b and c".
    pub fn terms<V: Vocabulary>(&self, terms: &[Term<V>]) -> Inlines {
        self.and(self.each(terms))
    }

    /// Labels of terms as "a, b or c".
    pub fn terms_or<V: Vocabulary>(&self, terms: &[Term<V>]) -> Inlines {
        self.or(self.each(terms))
    }

    /// The nodes of terms.
    pub fn nodes<V: Vocabulary>(&self, terms: &[Term<V>]) -> Vec<NodeId> {
        terms.iter().map(|term| term.node).collect()
    }

    /// A law's term, with the law's short name if the policy uses several laws:
    /// "consent (PIPL) and legitimate interests (GDPR)".
    pub fn per_law<V: Vocabulary>(&self, terms: &PerLaw<V>) -> Inlines {
        let mut groups: Vec<(Inlines, Vec<Inlines>)> = Vec::new();
        for LawTerm { profile, term, .. } in &terms.terms {
            let label = self.label(&format!("{profile}/{}", V::NAME), term);
            let law = self.law(profile);
            match groups.iter_mut().find(|(known, _)| *known == label) {
                Some((_, laws)) => laws.push(law),
                None => groups.push((label, vec![law])),
            }
        }
        let label = |(term, laws): (Inlines, Vec<Inlines>)| {
            let args = Args::new().rich("term", term).rich("law", self.and(laws));
            self.say("term-under-law", &args)
        };
        self.and(groups.into_iter().map(label).collect())
    }

    /// A law's short name.
    pub fn law(&self, profile: &str) -> Inlines {
        let short = self.loaded.vocabularies.profile(profile).and_then(|profile| {
            profile.short.of(self.language()).or_else(|| profile.short.get(""))
        });
        vec![Inline::text(titled(short.unwrap_or(profile)))]
    }

    /// The purposes by their legal basis under a law, with what states it.
    pub fn purposes_by_basis(&self, law: &str) -> Vec<(&str, Vec<Inlines>, Vec<NodeId>)> {
        let mut groups: Vec<(&str, Vec<Inlines>, Vec<NodeId>)> = Vec::new();
        for purpose in self.policy.purposes() {
            let terms = purpose.basis.iter().flat_map(|basis| &basis.terms);
            for term in terms.filter(|term| term.profile == law) {
                let label = self.term(&purpose.purpose);
                match groups.iter_mut().find(|(basis, ..)| *basis == term.term) {
                    Some((_, labels, facts)) => {
                        labels.push(label);
                        facts.push(term.node);
                    }
                    None => groups.push((&term.term, vec![label], vec![term.node])),
                }
            }
        }
        groups
    }

    // ---- texts and values

    /// A text as blocks.
    pub fn blocks(&self, text: &Text) -> Vec<Block> {
        let blocks = markdown::blocks(text.get(self.language()));
        blocks.into_iter().map(|block| block.from_facts(&[text.node])).collect()
    }

    /// A text as inlines.
    pub fn inline(&self, text: &Text) -> Inlines {
        markdown::inlines(text.get(self.language()))
    }

    /// A date.
    pub fn date(&self, date: &Date) -> Inlines {
        let text = self.locale.date(date.value);
        vec![Inline::Time { datetime: date.value.to_string(), text }]
    }

    /// A duration.
    pub fn period(&self, period: &Period) -> Inlines {
        let text = self.keep(self.locale.duration(&period.value));
        if period.value.business_days > 0 {
            return vec![Inline::text(text)];
        }
        vec![Inline::Time { datetime: period.value.to_string(), text }]
    }

    /// A country's name.
    pub fn country(&self, country: &Country) -> Inlines {
        vec![Inline::text(self.locale.country(&country.value))]
    }

    /// An e-mail address as a link.
    pub fn email(&self, email: &Email) -> Inlines {
        vec![Inline::link(format!("mailto:{}", email.value), vec![Inline::text(&*email.value)])]
    }

    /// A telephone number as a link.
    pub fn phone(&self, phone: &Phone) -> Inlines {
        let dial: String =
            phone.value.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
        vec![Inline::link(format!("tel:{dial}"), vec![Inline::text(&*phone.value)])]
    }

    /// An address as a link that shows itself.
    pub fn url(&self, url: &Url) -> Inlines {
        vec![Inline::link(&*url.value, vec![Inline::text(&*url.value)])]
    }

    /// A link to an address with a text.
    pub fn linked(&self, url: Option<&Url>, text: Inlines) -> Inlines {
        match url {
            Some(url) => vec![Inline::link(&*url.value, text)],
            None => text,
        }
    }

    // ---- sections

    /// A section; its heading is the message `<anchor>-title`.
    pub fn section(&self, anchor: &str, node: NodeId) -> Draft<'_, 'a> {
        self.section_called(anchor, self.word(&format!("{anchor}-title")), node)
    }

    /// A section with a title that is no message.
    pub fn section_called(&self, anchor: &str, title: Inlines, node: NodeId) -> Draft<'_, 'a> {
        Draft::new(
            self,
            Section {
                anchor: anchor.to_owned(),
                title,
                blocks: Vec::new(),
                sections: Vec::new(),
                facts: vec![node],
            },
        )
    }
}
