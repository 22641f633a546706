//! Documents of several languages on one page: sections paired by anchor, blocks by order.

use tera::{Context, Tera, Value};

use super::blocks::{Marks, Renderer, deeper};
use super::error::EmitError;
use super::format::Format;
use super::ids::Ids;
use super::inline_markdown::{self, Place};
use super::page::{Page, facts, shared, window_title};
use super::style::Style;
use super::values::{array, context as values, map, safe};
use crate::ir::{Block, BlockKind, Document, Inline, Section, plain_text};

/// The context of a page with several languages; the first leads.
pub(super) fn context(
    tera: &Tera,
    format: Format<'_>,
    style: &Style,
    pages: &[Page],
    prevails: &[(String, Vec<Inline>)],
) -> Result<Context, EmitError> {
    let Some(first) = pages.first() else {
        return Err(EmitError::new(&format.template("bilingual"), "there is no language to show"));
    };
    let documents: Vec<_> = pages.iter().map(|page| page.document).collect();
    let ids = Ids::of_page(&documents);
    let chromes: Vec<_> = pages.iter().map(|page| page.chrome.value()).collect();
    let sides: Vec<_> = (pages.iter().zip(&ids).zip(&chromes))
        .map(|((page, ids), chrome)| Side {
            document: page.document,
            renderer: Renderer { tera, format, ids, chrome, elsewhere: &[], kept: page.kept },
        })
        .collect();
    let sections: Vec<_> = sides.iter().map(|side| side.document.sections.as_slice()).collect();
    let mut marks = Marks::default();
    let facts = paired(&sides, false, |_, side| facts(&side.renderer, side.document, &mut marks))?;
    let lead = blocks(&sides, &mut marks, &leads(&sides), 1)?;
    let mut context = shared(format, style, first, None);
    context.extend(values([
        ("titles", titles(&sides)),
        ("title_text", title_text(&sides).into()),
        ("prevails", array(prevails.iter().map(|said| prevailing(&sides, said)).collect())),
        ("facts", safe(&facts)),
        ("lead", safe(&lead)),
        ("sections", safe(&paired_sections(&sides, &sections, 2)?)),
        ("contents", contents(&sides, &sections)),
        ("chrome", chromes[0].clone()),
        ("chromes", array(chromes.clone())),
    ]));
    Ok(context)
}

/// One language of the page.
struct Side<'a, 'd> {
    document: &'d Document,
    renderer: Renderer<'a, 'd>,
}

impl Side<'_, '_> {
    /// A cell with this side's language.
    fn cell(&self, at: usize, body: &str) -> Value {
        map([
            ("column", (at + 1).into()),
            ("language", self.document.language.as_str().into()),
            ("direction", self.document.direction.as_str().into()),
            ("body", safe(body)),
        ])
    }
}

fn titles(sides: &[Side]) -> Value {
    let titles = sides.iter().map(|side| {
        map([
            ("language", side.document.language.as_str().into()),
            ("direction", side.document.direction.as_str().into()),
            ("text", plain_text(&side.document.title).into()),
            ("title", safe(&side.renderer.inline(&side.document.title, Place::Heading))),
        ])
    });
    array(titles.collect())
}

/// The sentence which language prevails, in one of the languages.
fn prevailing(sides: &[Side], (language, text): &(String, Vec<Inline>)) -> Value {
    let side = sides.iter().find(|side| side.document.language == *language).unwrap_or(&sides[0]);
    map([
        ("language", language.as_str().into()),
        ("text", safe(&side.renderer.inline(text, Place::Line))),
    ])
}

fn leads<'d>(sides: &[Side<'_, 'd>]) -> Vec<&'d [Block]> {
    sides.iter().map(|side| side.document.lead.as_slice()).collect()
}

/// One pair of whatever each side has; a side that has nothing has no cell.
fn paired<'a, 'd>(
    sides: &[Side<'a, 'd>],
    wide: bool,
    mut render: impl FnMut(usize, &Side<'a, 'd>) -> Result<String, EmitError>,
) -> Result<String, EmitError> {
    let mut cells = Vec::new();
    for (at, side) in sides.iter().enumerate() {
        let body = render(at, side)?;
        if !body.is_empty() {
            cells.push(side.cell(at, &body));
        }
    }
    if cells.is_empty() {
        return Ok(String::new());
    }
    let pair = values([("cells", array(cells)), ("wide", wide.into())]);
    sides[0].renderer.component("pair", &pair)
}

/// Blocks in pairs, by their order.
fn blocks<'d>(
    sides: &[Side<'_, 'd>],
    marks: &mut Marks,
    blocks: &[&'d [Block]],
    level: u8,
) -> Result<String, EmitError> {
    let count = blocks.iter().map(|blocks| blocks.len()).max().unwrap_or_default();
    let mut parts = Vec::new();
    for row in 0..count {
        let rows: Vec<_> = blocks.iter().map(|blocks| blocks.get(row)).collect();
        // A rule says the same in every language.
        let is_rule = rows.iter().flatten().all(|block| block.kind == BlockKind::Rule);
        let wide = is_rule || rows.iter().flatten().any(|block| is_wide(block));
        parts.push(paired(sides, wide, |at, side| match rows[at] {
            Some(_) if is_rule && at > 0 => Ok(String::new()),
            Some(block) => side.renderer.kept_block(marks, block, level),
            None => Ok(String::new()),
        })?);
    }
    Ok(sides[0].renderer.join(&parts))
}

/// A table takes the whole width.
fn is_wide(block: &Block) -> bool {
    match &block.kind {
        BlockKind::Table { .. } => true,
        BlockKind::Note { blocks } | BlockKind::Quote { blocks } => blocks.iter().any(is_wide),
        _ => false,
    }
}

/// Sections in pairs, by their anchors.
fn paired_sections<'d>(
    sides: &[Side<'_, 'd>],
    sections: &[&'d [Section]],
    level: u8,
) -> Result<String, EmitError> {
    let mut parts = Vec::new();
    for group in by_anchor(sections) {
        let own: Vec<&[Block]> =
            group.iter().map(|found| found.map_or(&[][..], |section| &section.blocks)).collect();
        let below: Vec<&[Section]> =
            group.iter().map(|found| found.map_or(&[][..], |section| &section.sections)).collect();
        let body = sides[0].renderer.join(&[
            blocks(sides, &mut Marks::default(), &own, level)?,
            paired_sections(sides, &below, deeper(level, 1))?,
        ]);
        let heading = match sides[0].renderer.format.flavour() {
            Some(_) => heading(sides, &group, level),
            None => values([
                ("level", level.into()),
                ("titles", headings(sides, &group)),
                ("chrome", sides[0].renderer.chrome.clone()),
            ]),
        };
        parts.push(sides[0].renderer.component_around("paired_section", &heading, &body)?);
    }
    Ok(sides[0].renderer.join(&parts))
}

/// The headings of a group of sections, each with its id.
fn headings(sides: &[Side], group: &[Option<&Section>]) -> Value {
    let titles = sides.iter().zip(group).enumerate().filter_map(|(at, (side, section))| {
        let section = (*section)?;
        Some(map([
            ("column", (at + 1).into()),
            ("language", side.document.language.as_str().into()),
            ("direction", side.document.direction.as_str().into()),
            ("id", side.renderer.ids.id(&section.anchor).into()),
            ("text", plain_text(&section.title).into()),
            ("title", safe(&side.renderer.inline(&section.title, Place::Heading))),
        ]))
    });
    array(titles.collect())
}

/// A heading for a generator. It has the id of one language; those of the others stand before it,
/// since the generators' tables of contents repeat what is in a heading.
fn heading(sides: &[Side], group: &[Option<&Section>], level: u8) -> Context {
    let found = sides.iter().zip(group).filter_map(|(side, section)| Some((side, (*section)?)));
    let (titles, ids): (Vec<_>, Vec<_>) = found
        .map(|(side, section)| {
            let title = side.renderer.inline(&section.title, Place::Heading);
            (title, side.renderer.ids.id(&section.anchor))
        })
        .unzip();
    let title = sides[0].renderer.identified(titles.join(" / "), ids.first().copied());
    let anchors: String = ids.iter().skip(1).map(|id| inline_markdown::anchor(id)).collect();
    values([("level", level.into()), ("title", safe(&title)), ("anchors", safe(&anchors))])
}

/// The table of contents with the headings of all languages.
fn contents(sides: &[Side], sections: &[&[Section]]) -> Value {
    let entry = |group: &[Option<&Section>], children: Value| {
        map([("titles", headings(sides, group)), ("children", children)])
    };
    let entries = by_anchor(sections).into_iter().map(|group| {
        let below: Vec<&[Section]> =
            group.iter().map(|found| found.map_or(&[][..], |section| &section.sections)).collect();
        let children = by_anchor(&below).into_iter().map(|group| entry(&group, array(Vec::new())));
        entry(&group, array(children.collect()))
    });
    array(entries.collect())
}

/// Groups sections of the same anchor, in the order of the first language; a section that only a
/// later language has comes after the one that it follows there.
fn by_anchor<'a>(sections: &[&'a [Section]]) -> Vec<Vec<Option<&'a Section>>> {
    let mut order: Vec<&str> = Vec::new();
    for side in sections {
        let mut after = 0;
        for section in *side {
            match order.iter().position(|anchor| *anchor == section.anchor) {
                Some(at) => after = at + 1,
                None => {
                    order.insert(after, &section.anchor);
                    after += 1;
                }
            }
        }
    }
    let find = |anchor: &str| {
        sections.iter().map(|side| side.iter().find(|section| section.anchor == anchor)).collect()
    };
    order.into_iter().map(find).collect()
}

fn title_text(sides: &[Side]) -> String {
    let titles: Vec<_> = sides.iter().map(|side| window_title(side.document)).collect();
    titles.join(" / ")
}
