//! The templates of all formats.
//!
//! policyc's own are read when their format is first asked for.

use std::borrow::Cow;
use std::sync::OnceLock;

use tera::Tera;

use super::error::EmitError;
use super::format::{FLAVOURED, Format};
use super::inline_html::escape;
use super::inline_markdown;
use crate::data::Data;

/// The components that a format's `blocks` template must define.
const COMPONENTS: [&str; 12] = [
    "code",
    "definitions",
    "heading",
    "list",
    "note",
    "pair",
    "paired_section",
    "paragraph",
    "quote",
    "rule",
    "section",
    "table",
];

/// A file's path and text.
type File = (String, Cow<'static, str>);

/// The templates, ready to be rendered.
#[derive(Debug)]
pub(super) enum Templates {
    /// policyc's own, which the tests have read.
    Own {
        /// All of them.
        files: Vec<File>,
        /// Those of HTML.
        html: OnceLock<Box<Tera>>,
        /// Those of Markdown.
        markdown: OnceLock<Box<Tera>>,
        /// Those of Markdown for site generators.
        flavoured: OnceLock<Box<Tera>>,
    },
    /// With a project's own among them: all read at once, so that what is wrong is told at once.
    Project(Box<Tera>),
}

impl Templates {
    /// The templates of the data files.
    ///
    /// # Errors
    /// If a project's own template is faulty, or lacks what every page needs.
    pub(super) fn new(data: &Data) -> Result<Self, EmitError> {
        // The preview's own pages are read by the preview.
        let is_page = |path: &str| path.ends_with(".tera") && !path.starts_with("templates/serve/");
        let files = data.texts_below("templates").filter(|(path, _)| is_page(path));
        let files: Vec<File> = files.map(|(path, text)| (path.to_owned(), text.clone())).collect();
        if files.iter().all(|(_, text)| matches!(text, Cow::Borrowed(_))) {
            let [html, markdown, flavoured] = [const { OnceLock::new() }; 3];
            return Ok(Self::Own { files, html, markdown, flavoured });
        }
        let tera = read(&files)?;
        checked(&tera)?;
        Ok(Self::Project(Box::new(tera)))
    }

    /// The templates of a format.
    pub(super) fn of(&self, format: Format<'_>) -> &Tera {
        match self {
            Self::Project(tera) => tera,
            Self::Own { files, html, markdown, flavoured } => {
                let (tera, folders): (_, &[&str]) = match format {
                    Format::Html => (html, &["templates/html/"]),
                    Format::Markdown => (markdown, &["templates/markdown/"]),
                    Format::Flavour(_) => {
                        (flavoured, &["templates/markdown/", "templates/flavours/"])
                    }
                };
                tera.get_or_init(|| {
                    let of_format =
                        |(path, _): &&File| folders.iter().any(|folder| path.starts_with(folder));
                    let files: Vec<File> = files.iter().filter(of_format).cloned().collect();
                    Box::new(read(&files).expect("the tests read policyc's own templates"))
                })
            }
        }
    }
}

fn read(files: &[File]) -> Result<Tera, EmitError> {
    let mut tera = Tera::new();
    tera.autoescape_on([".html.tera"]);
    tera.set_escape_fn(|text, out| out.write_all(escape(text).as_bytes()));
    tera.register_filter("quoted", quoted);
    tera.register_filter("anchor", anchor);
    tera.register_filter("padded", padded);
    tera.register_filter("moved", moved);
    let files = files.iter().map(|(path, text)| (path.as_str(), text.as_ref()));
    tera.add_raw_templates(files).map_err(|error| EmitError::from_tera("templates", &error))?;
    Ok(tera)
}

/// What the emitter asks for must be there.
fn checked(tera: &Tera) -> Result<(), EmitError> {
    for format in [Format::Html, Format::Markdown] {
        check(tera, format.template("blocks"), COMPONENTS.map(|name| format.component(name)))?;
        for name in ["page", "bilingual"].map(|name| format.template(name)) {
            check(tera, name, [])?;
        }
    }
    check(tera, Format::Html.template("fragment"), [])?;
    let components = FLAVOURED.map(|name| format!("flavour.{name}"));
    check(tera, "templates/flavours/blocks.md.tera".to_owned(), components)
}

/// A template must be there, and the components that it defines.
fn check<const N: usize>(
    tera: &Tera,
    template: String,
    components: [String; N],
) -> Result<(), EmitError> {
    if !tera.contains_template(&template) {
        return Err(EmitError::new(&template, "there is no such file"));
    }
    for name in components {
        if !tera.contains_component(&name) {
            return Err(EmitError::new(&template, format!("the component `{name}` is missing")));
        }
    }
    Ok(())
}

/// Filter: a list's mark with the space after it, of at least the given width.
fn padded(mark: &str, args: tera::Kwargs, _: &tera::State) -> tera::TeraResult<String> {
    let width = args.must_get::<usize>("width")?;
    Ok(format!("{:width$}", format!("{mark} ")))
}

/// Filter: each line moved in, the first one too.
fn moved(text: &str, args: tera::Kwargs, _: &tera::State) -> tera::TeraResult<String> {
    let indent = " ".repeat(args.must_get::<usize>("width")?);
    let lines = text.lines().map(|line| match line {
        "" => String::new(),
        line => format!("{indent}{line}"),
    });
    Ok(lines.collect::<Vec<_>>().join("\n"))
}

/// Filter: a Markdown quotation, a mark before each line.
fn quoted(text: &str, _: tera::Kwargs, _: &tera::State) -> String {
    let lines = text.lines().map(|line| match line {
        "" => ">".to_owned(),
        line => format!("> {line}"),
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Filter: an anchor in Markdown.
fn anchor(id: &str, _: tera::Kwargs, _: &tera::State) -> String {
    inline_markdown::anchor(id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flavour::Flavour;

    #[test]
    fn policycs_own_templates_have_what_the_emitter_asks_for() {
        let data = Data::embedded();
        let templates = Templates::new(&data).expect("sound");
        let Templates::Own { files, .. } = &templates else { panic!("they are embedded") };
        checked(&read(files).expect("sound together")).expect("complete together");
        let hugo = Flavour::load(&data, "hugo").expect("a flavour");
        for format in [Format::Html, Format::Markdown, Format::Flavour(&hugo)] {
            let tera = templates.of(format);
            for name in COMPONENTS.map(|name| format.component(name)) {
                assert!(tera.contains_component(&name), "{name}");
            }
            for name in ["blocks", "page", "bilingual"].map(|name| format.template(name)) {
                assert!(tera.contains_template(&name), "{name}");
            }
        }
        assert!(templates.of(Format::Html).contains_template("templates/html/fragment.html.tera"));
        let lean = templates.of(Format::Html).get_template_names().count();
        assert!(lean < files.len(), "{lean}");
    }
}
