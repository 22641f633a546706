//! Embeds `templates/`, `locales/` and `profiles/` whole, so that no list of files is kept by hand;
//! the YAML among them also as the trees that parsing would give, because every run needs them.
#![expect(
    clippy::disallowed_methods,
    reason = "the build script runs before the compiler and reads this repository"
)]

use std::path::{Path, PathBuf};
use std::{env, fs, io};

use granit_parser::{Event, Parser, ScalarStyle};

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let out = PathBuf::from(env::var("OUT_DIR").expect("cargo sets it"));
    let mut files = Vec::new();
    for folder in ["locales", "profiles", "templates"] {
        println!("cargo::rerun-if-changed={}", root.join(folder).display());
        collect(&root.join(folder), &mut files)?;
    }
    files.sort();
    let languages = languages(&root.join("locales"))?;
    let mut table = String::from("pub(super) static FILES: &[(&str, Packed)] = &[\n");
    for (at, file) in files.iter().enumerate() {
        let name = file.strip_prefix(&root).expect("below the root").display().to_string();
        let name = name.replace('\\', "/");
        let text = fs::read_to_string(file)?;
        // In data files about law and terms, a text by language is read when it is asked for.
        let languages: &[String] = if name.starts_with("profiles/") { &languages } else { &[] };
        let packed = name.ends_with(".yaml").then(|| tree(&text, languages)).flatten();
        let tree_file = out.join(format!("{at}.tree"));
        fs::write(&tree_file, packed.unwrap_or_default())?;
        table.push_str(&format!(
            "    ({name:?}, Packed {{ text: include_str!({:?}), tree: include_bytes!({:?}) }}),\n",
            file.display().to_string(),
            tree_file.display().to_string()
        ));
    }
    table.push_str("];\n");
    fs::write(out.join("embedded.rs"), table)
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    if !folder.is_dir() {
        return Ok(());
    }
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            println!("cargo::rerun-if-changed={}", path.display());
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

/// The languages that have a folder.
fn languages(folder: &Path) -> io::Result<Vec<String>> {
    let names = fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.file_name()));
    Ok(names
        .collect::<io::Result<Vec<_>>>()?
        .into_iter()
        .flat_map(|name| name.into_string())
        .collect())
}

/// A node in the making: its bytes are those that `packed` reads.
struct Node {
    scalar: Option<(String, bool)>,
    children: Vec<Node>,
    map: bool,
    start: usize,
    end: usize,
}

/// The packed tree of a file; none if its YAML is not plain, which the parser then reports.
fn tree(text: &str, languages: &[String]) -> Option<Vec<u8>> {
    let mut stack: Vec<Node> = Vec::new();
    let mut root = None;
    for event in Parser::new_from_str(text) {
        let (event, span) = event.ok()?;
        let range = span.byte_range().unwrap_or(0..0);
        if event.anchor_id().is_some_and(|id| id > 0) || event.tag().is_some() {
            return None;
        }
        let done = match event {
            Event::Scalar(value, style, ..) => {
                let quoted = style != ScalarStyle::Plain;
                let slice = text.get(range.clone())?;
                let cut = quoted && !slice.starts_with(['"', '\'']);
                let slice = if cut { slice.trim_end() } else { slice };
                let end = range.start + slice.len();
                let scalar = Some((value.to_string(), quoted));
                Node { scalar, children: vec![], map: false, start: range.start, end }
            }
            Event::SequenceStart(..) | Event::MappingStart(..) => {
                let map = matches!(event, Event::MappingStart(..));
                let (start, end) = (range.start, range.end);
                stack.push(Node { scalar: None, children: vec![], map, start, end });
                continue;
            }
            Event::SequenceEnd | Event::MappingEnd => {
                let mut node = stack.pop()?;
                let end = range.end.max(node.start);
                node.end = node.start + text.get(node.start..end)?.trim_end().len();
                node
            }
            Event::Alias(_) | Event::UnresolvedAlias(_) => return None,
            _ => continue,
        };
        match stack.last_mut() {
            Some(parent) => parent.children.push(done),
            None if root.is_none() => root = Some(done),
            None => return None,
        }
    }
    let mut bytes = Vec::new();
    write(&root?, text, languages, &mut bytes)?;
    Some(bytes)
}

fn write(node: &Node, text: &str, languages: &[String], bytes: &mut Vec<u8>) -> Option<()> {
    let words = words(node, languages);
    bytes.push(match &node.scalar {
        Some((_, quoted)) => u8::from(*quoted),
        None if words.is_some() => 4,
        None if node.map => 3,
        None => 2,
    });
    number(node.start, bytes);
    number(node.end - node.start, bytes);
    if let Some((value, _)) = &node.scalar {
        string(value, text.get(node.start..node.end)?, bytes);
        return Some(());
    }
    if let Some(words) = words {
        return sized(pack(&words, text)?, bytes);
    }
    if node.map {
        return entries(node, text, languages, bytes);
    }
    number(node.children.len(), bytes);
    node.children.iter().try_for_each(|child| match id(child) {
        Some(id) if !languages.is_empty() => item(child, id, text, languages, bytes),
        _ => write(child, text, languages, bytes),
    })
}

fn entries(node: &Node, text: &str, languages: &[String], bytes: &mut Vec<u8>) -> Option<()> {
    number(node.children.len() / 2, bytes);
    for pair in node.children.chunks(2) {
        let [key, value] = pair else { return None };
        let (name, _) = key.scalar.as_ref()?;
        number(key.start, bytes);
        number(key.end - key.start, bytes);
        string(name, text.get(key.start..key.end)?, bytes);
        write(value, text, languages, bytes)?;
    }
    Some(())
}

/// The value of a mapping's first key, if that is `id`.
fn id(node: &Node) -> Option<&Node> {
    let [key, value, ..] = node.children.as_slice() else { return None };
    let is_id = node.map && key.scalar.as_ref().is_some_and(|(key, _)| key == "id");
    (is_id && value.scalar.is_some()).then_some(value)
}

/// A mapping with its `id` and the length of what follows before it.
fn item(
    node: &Node,
    id: &Node,
    text: &str,
    languages: &[String],
    bytes: &mut Vec<u8>,
) -> Option<()> {
    bytes.push(5);
    number(node.start, bytes);
    number(node.end - node.start, bytes);
    placed(id, text, bytes)?;
    let mut rest = Vec::new();
    entries(node, text, languages, &mut rest)?;
    sized(rest, bytes)
}

fn sized(rest: Vec<u8>, bytes: &mut Vec<u8>) -> Option<()> {
    number(rest.len(), bytes);
    bytes.extend(rest);
    Some(())
}

/// The texts of a mapping from languages to texts, by language.
fn words<'n>(node: &'n Node, languages: &[String]) -> Option<Vec<(&'n str, &'n Node)>> {
    let text = |pair: &'n [Node]| {
        let [key, value] = pair else { return None };
        let (language, _) = key.scalar.as_ref()?;
        (languages.contains(language) && value.scalar.is_some()).then_some((&**language, value))
    };
    let mut words: Vec<_> =
        node.children.chunks(2).map(text).collect::<Option<_>>().filter(|_| node.map)?;
    words.sort_by_key(|(language, _)| *language);
    (!words.is_empty()).then_some(words)
}

/// Texts by language: their number, and each language and text.
fn pack(words: &[(&str, &Node)], text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    number(words.len(), &mut bytes);
    for (language, node) in words {
        string(language, "", &mut bytes);
        placed(node, text, &mut bytes)?;
    }
    Some(bytes)
}

/// A text without white space at its end: 0 and its place in the source if it reads as the source
/// does there, or its length and one, and its bytes.
fn placed(node: &Node, text: &str, bytes: &mut Vec<u8>) -> Option<()> {
    let (value, _) = node.scalar.as_ref()?;
    let (value, source) = (value.trim_end(), text.get(node.start..node.end)?);
    string(value, source, bytes);
    if value == source {
        number(node.start, bytes);
        number(node.end - node.start, bytes);
    }
    Some(())
}

/// A string: 0 if it reads as the source does at its place, else its length and one, and its bytes.
fn string(value: &str, source: &str, bytes: &mut Vec<u8>) {
    if value == source {
        bytes.push(0);
    } else {
        number(value.len() + 1, bytes);
        bytes.extend_from_slice(value.as_bytes());
    }
}

/// A number, seven bits a byte, the lowest first.
fn number(mut value: usize, bytes: &mut Vec<u8>) {
    while value >= 0x80 {
        bytes.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
}
