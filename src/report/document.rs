//! The matrix as a document, so that it is laid out like any other.

use super::{LawPart, Matrix, Row, RowPlace};
use crate::ir::{Block, BlockKind, Document, Entry, Inline, Row as TableRow, Section, capitalise};
use crate::law::Status;
use crate::locale::{Args, Locale, LocaleError};
use crate::model::Policy;
use crate::words::Words;

/// How much of a passage is shown, in letters.
const EXCERPT: usize = 40;

const STATUSES: [Status; 4] = [Status::Missing, Status::Waived, Status::Met, Status::NotApplicable];

/// The matrix as a document in the language of `locale`; `page` is the address of the policy's page
/// in that language, seen from the report.
///
/// # Errors
/// If the language lacks a text.
pub fn build(
    matrix: &Matrix<'_>,
    policy: &Policy,
    day: jiff::civil::Date,
    page: &str,
    locale: &Locale,
) -> Result<Document, LocaleError> {
    let maker = Maker { locale, page };
    let title = policy.title.near(locale.language());
    let args = Args::new().text("title", title);
    let fact = |id: &str, value: String| -> Result<Entry, LocaleError> {
        Ok(Entry {
            anchor: None,
            term: maker.say(id)?,
            blocks: vec![Block::paragraph(vec![Inline::text(value)])],
            facts: Vec::new(),
        })
    };
    let mut lead = vec![maker.paragraph("report-lead")?, maker.summary(matrix)?];
    lead.push(maker.paragraph("report-caution")?);
    Ok(Document {
        language: locale.language().to_owned(),
        direction: locale.direction().to_owned(),
        title: locale.say("report-title", &args)?,
        policy: policy.id.name.clone(),
        version: policy.version.to_string(),
        about: None,
        facts: vec![
            fact("report-policy", policy.id.name.clone())?,
            fact("report-version", policy.version.to_string())?,
            fact("report-day", locale.date(day))?,
        ],
        lead,
        sections: matrix.laws.iter().map(|law| maker.law(law)).collect::<Result<_, _>>()?,
    })
}

struct Maker<'a> {
    locale: &'a Locale,
    page: &'a str,
}

impl Maker<'_> {
    fn say(&self, id: &str) -> Result<Vec<Inline>, LocaleError> {
        self.locale.say(id, &Args::new())
    }

    fn paragraph(&self, id: &str) -> Result<Block, LocaleError> {
        Ok(Block::paragraph(self.say(id)?))
    }

    fn words<'w>(&self, words: &'w Words) -> &'w str {
        words.in_language(self.locale.language())
    }

    fn status(&self, status: Status) -> Result<Vec<Inline>, LocaleError> {
        let mut word = self.say(&format!("report-{}", status.word()))?;
        capitalise(&mut word);
        Ok(word)
    }

    /// A row a law: how many of its rules are met, missing, waived, not applicable.
    fn summary(&self, matrix: &Matrix<'_>) -> Result<Block, LocaleError> {
        let mut columns = vec![self.say("report-law")?];
        for status in STATUSES {
            columns.push(self.status(status)?);
        }
        let rows = matrix.laws.iter().map(|law| {
            let name = vec![Inline::text(self.words(&law.profile.title))];
            let mut cells = vec![vec![Inline::link(format!("#{}", law.profile.id), name)]];
            let counts = STATUSES.map(|status| law.count(status).to_string());
            cells.extend(counts.map(|count| vec![Inline::text(count)]));
            TableRow { anchor: None, cells, facts: Vec::new() }
        });
        let rows = rows.collect();
        Ok(Block::new(BlockKind::Table { caption: None, columns, rows }))
    }

    fn law(&self, law: &LawPart<'_>) -> Result<Section, LocaleError> {
        let mut blocks = Vec::new();
        for status in STATUSES {
            let rows: Vec<&Row> = law.rows.iter().filter(|row| row.status == status).collect();
            if !rows.is_empty() {
                blocks.push(self.table(status, &rows)?);
            }
        }
        if !law.profile.open.is_empty() {
            let items = law.profile.open.iter().map(|open| crate::ir::Item {
                anchor: None,
                blocks: vec![Block::paragraph(vec![
                    Inline::Code { text: open.duty.clone() },
                    Inline::text(format!(" {}", self.words(&open.reason))),
                ])],
                facts: Vec::new(),
            });
            let items = items.collect();
            blocks.push(self.paragraph("report-open")?);
            blocks.push(Block::new(BlockKind::List { ordered: false, items }));
        }
        Ok(Section {
            anchor: law.profile.id.clone(),
            title: vec![Inline::text(self.words(&law.profile.title))],
            blocks,
            sections: Vec::new(),
            facts: Vec::new(),
        })
    }

    fn table(&self, status: Status, rows: &[&Row]) -> Result<Block, LocaleError> {
        let mut columns =
            vec![self.say("report-rule")?, self.say("report-duty")?, self.say("report-provision")?];
        let placed = status != Status::NotApplicable;
        if placed {
            columns.push(self.say("report-source")?);
        }
        if status == Status::Met {
            columns.push(self.say("report-passage")?);
        }
        if status == Status::Waived {
            columns.push(self.say("report-reason")?);
        }
        let rows = rows.iter().map(|row| self.row(row, status)).collect::<Result<_, _>>()?;
        Ok(Block::new(BlockKind::Table { caption: Some(self.status(status)?), columns, rows }))
    }

    fn row(&self, row: &Row, status: Status) -> Result<TableRow, LocaleError> {
        let mut provision = vec![Inline::text(self.words(&row.texts.provision))];
        if let Some(link) = &row.texts.link {
            provision = vec![Inline::link(link.clone(), provision)];
        }
        if !row.verified {
            let mark = self.locale.format("report-unverified", None, &Args::new())?;
            provision.push(Inline::text(mark));
        }
        let kind = self.say(&format!("report-kind-{}", row.kind.word()))?;
        let mut rule = vec![Inline::Code { text: row.rule.clone() }, Inline::Break];
        rule.extend(kind);
        let mut cells = vec![rule, vec![Inline::text(self.words(&row.texts.why))], provision];
        if status != Status::NotApplicable {
            cells.push(lines(row.places.iter().map(source)));
        }
        if status == Status::Met {
            cells.push(lines(row.places.iter().filter_map(|place| self.passage(place))));
        }
        if status == Status::Waived {
            let said = row.waiver.as_ref().map(|waiver| {
                let args = Args::new()
                    .text("reason", waiver.reason.as_str())
                    .text("who", waiver.approved_by.as_str());
                self.locale.say("report-reason-by", &args)
            });
            cells.push(said.transpose()?.unwrap_or_default());
        }
        Ok(TableRow { anchor: None, cells, facts: Vec::new() })
    }

    fn passage(&self, place: &RowPlace) -> Option<Vec<Inline>> {
        let anchor = place.anchor.as_ref()?;
        let text = place.passage.as_deref().unwrap_or_default();
        let mut width = 0;
        let fits = |c: &char| {
            // A Chinese character is as wide as two letters.
            width += if *c < '\u{2E80}' { 1 } else { 2 };
            width <= EXCERPT
        };
        let mut shown: String = text.chars().take_while(fits).collect();
        if shown.len() < text.len() {
            shown.push('…');
        }
        let shown = if shown.is_empty() { anchor.clone() } else { shown };
        Some(vec![Inline::link(format!("{}#{anchor}", self.page), vec![Inline::text(shown)])])
    }
}

fn source(place: &RowPlace) -> Vec<Inline> {
    vec![Inline::Code { text: format!("{}:{}:{}", place.file, place.line, place.column) }]
}

/// Pieces one below the other, each once.
fn lines(pieces: impl Iterator<Item = Vec<Inline>>) -> Vec<Inline> {
    let mut known: Vec<Vec<Inline>> = Vec::new();
    for piece in pieces {
        if !known.contains(&piece) {
            known.push(piece);
        }
    }
    known.join(&Inline::Break)
}
