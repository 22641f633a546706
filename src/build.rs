//! Embeds `templates/`, `locales/` and `profiles/` whole, so that no list of files is kept by hand;
//! the YAML among them also as the trees that parsing would give, because every run needs them, and so
//! the expressions of rules.
#![expect(
    clippy::disallowed_methods,
    reason = "the build script runs before the compiler and reads this repository"
)]

#[path = "law/ready.rs"]
mod ready;
#[path = "packed/write.rs"]
mod write;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use cel::parser::PrattParser;

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let out = PathBuf::from(env::var("OUT_DIR").expect("cargo sets it"));
    let (mut files, mut expressions) = (Vec::new(), BTreeSet::new());
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
        // What data files about law and terms have to say is read when it is asked for.
        let left = name.starts_with("profiles/").then_some(languages.as_slice());
        let packed = name.ends_with(".yaml").then(|| write::tree(&text, left)).flatten();
        if left.is_some() {
            expressions.extend(write::expressions(&text));
        }
        let tree_file = out.join(format!("{at}.tree"));
        fs::write(&tree_file, packed.unwrap_or_default())?;
        table.push_str(&format!(
            "    ({name:?}, Packed {{ text: include_str!({:?}), tree: include_bytes!({:?}) }}),\n",
            file.display().to_string(),
            tree_file.display().to_string()
        ));
    }
    table.push_str("];\n\npub(super) static EXPRESSIONS: &[Packed] = &[\n");
    for text in &expressions {
        // What is wrong with an expression a test tells.
        let parsed = PrattParser::default().parse(text).ok();
        let Some(tree) = parsed.and_then(|expr| write::expression(&ready::ready(expr))) else {
            continue;
        };
        let tree = tree.escape_ascii();
        table.push_str(&format!("    Packed {{ text: {text:?}, tree: b\"{tree}\" }},\n"));
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
    let name = |entry: io::Result<fs::DirEntry>| {
        entry.map(|entry| entry.file_name().to_string_lossy().into_owned())
    };
    fs::read_dir(folder)?.map(name).collect()
}
