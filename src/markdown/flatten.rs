//! Blocks as one run of inlines, each block on a line of its own.

use crate::ir::{Block, BlockKind, Inline};

/// Puts blocks one after the other. List items keep a bullet or number as text.
pub(super) fn flatten(blocks: Vec<Block>) -> Vec<Inline> {
    let mut lines = Vec::new();
    for block in blocks {
        push_lines(block, &mut lines);
    }
    let mut out = Vec::new();
    for (at, line) in lines.into_iter().enumerate() {
        if at > 0 {
            out.push(Inline::Break);
        }
        out.extend(line);
    }
    out
}

fn push_lines(block: Block, lines: &mut Vec<Vec<Inline>>) {
    match block.kind {
        BlockKind::Paragraph { text } | BlockKind::Heading { text, .. } => lines.push(text),
        BlockKind::List { ordered, items } => {
            for (at, item) in items.into_iter().enumerate() {
                let mark = if ordered { format!("{}. ", at + 1) } else { "- ".to_owned() };
                lines.push(vec![Inline::text(mark)]);
                push_joined(item.blocks, lines);
            }
        }
        BlockKind::Note { blocks } | BlockKind::Quote { blocks } => {
            for block in blocks {
                push_lines(block, lines);
            }
        }
        BlockKind::Definitions { entries } => {
            for entry in entries {
                lines.push(entry.term);
                for block in entry.blocks {
                    push_lines(block, lines);
                }
            }
        }
        BlockKind::Code { text } => {
            let code = |line: &str| vec![Inline::Code { text: line.to_owned() }];
            lines.extend(text.lines().filter(|line| !line.trim().is_empty()).map(code));
        }
        BlockKind::Table { columns, rows, .. } => {
            let rows = rows.into_iter().map(|row| row.cells);
            lines.extend(std::iter::once(columns).chain(rows).map(joined_cells));
        }
        BlockKind::Rule => {}
    }
}

/// Adds an item's lines, the first of them to the line that its bullet has begun.
fn push_joined(blocks: Vec<Block>, lines: &mut Vec<Vec<Inline>>) {
    let mut own = Vec::new();
    for block in blocks {
        push_lines(block, &mut own);
    }
    let mut own = own.into_iter();
    if let (Some(line), Some(first)) = (lines.last_mut(), own.next()) {
        line.extend(first);
    }
    lines.extend(own);
}

fn joined_cells(cells: Vec<Vec<Inline>>) -> Vec<Inline> {
    let mut out = Vec::new();
    for cell in cells.into_iter().filter(|cell| !cell.is_empty()) {
        if !out.is_empty() {
            out.push(Inline::text(" "));
        }
        out.extend(cell);
    }
    out
}
