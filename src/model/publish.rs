//! Where a policy is published: the site generators, and what a policy adds to their front matter.

use serde_json::{Map, Value};

use super::fact::Fact;
use super::lower::{Lower, Lowering};
use super::macros::{choice, record};
use super::shape::{Keys, Scalar, Shape};
use crate::yaml::{self, Kind, NodeId};

choice! {
    /// A static site generator.
    Generator {
        /// None: Markdown for any reader, without front matter.
        Plain = "plain",
        /// Hugo.
        Hugo = "hugo",
        /// Zola.
        Zola = "zola",
        /// Jekyll, which GitHub Pages runs.
        Jekyll = "jekyll",
        /// Docusaurus.
        Docusaurus = "docusaurus",
        /// VitePress.
        Vitepress = "vitepress",
        /// Eleventy.
        Eleventy = "eleventy",
        /// Astro with Starlight.
        Astro = "astro",
        /// MkDocs, made for the theme Material.
        Mkdocs = "mkdocs",
        /// mdBook, whose pages have no front matter.
        Mdbook = "mdbook",
        /// Hexo.
        Hexo = "hexo",
    }
}

record! {
    /// What a policy adds to the front matter of its pages, by generator.
    Publish {
        /// Markdown for any reader.
        plain: Option<FrontMatter>,
        /// Hugo.
        hugo: Option<FrontMatter>,
        /// Zola.
        zola: Option<FrontMatter>,
        /// Jekyll.
        jekyll: Option<FrontMatter>,
        /// Docusaurus.
        docusaurus: Option<FrontMatter>,
        /// VitePress.
        vitepress: Option<FrontMatter>,
        /// Eleventy.
        eleventy: Option<FrontMatter>,
        /// Astro with Starlight.
        astro: Option<FrontMatter>,
        /// MkDocs.
        mkdocs: Option<FrontMatter>,
        /// Hexo.
        hexo: Option<FrontMatter>,
    }
}

impl Publish {
    /// What is added for a generator.
    pub fn of(&self, generator: Generator) -> Option<&FrontMatter> {
        match generator {
            Generator::Plain => self.plain.as_ref(),
            Generator::Hugo => self.hugo.as_ref(),
            Generator::Zola => self.zola.as_ref(),
            Generator::Jekyll => self.jekyll.as_ref(),
            Generator::Docusaurus => self.docusaurus.as_ref(),
            Generator::Vitepress => self.vitepress.as_ref(),
            Generator::Eleventy => self.eleventy.as_ref(),
            Generator::Astro => self.astro.as_ref(),
            Generator::Mkdocs => self.mkdocs.as_ref(),
            Generator::Mdbook => None,
            Generator::Hexo => self.hexo.as_ref(),
        }
    }
}

/// Keys of front matter with any values.
#[derive(Debug, Clone, PartialEq)]
pub struct FrontMatter {
    /// The keys, in source order.
    pub values: Map<String, Value>,
    /// Where it stands.
    pub node: NodeId,
}

impl Lower for FrontMatter {
    fn lower(cx: &mut Lowering<'_>, node: NodeId) -> Option<Self> {
        let Kind::Map(_) = cx.tree.kind(node) else { return cx.wrong_type(node, "mapping") };
        match yaml::value(cx.tree, node) {
            Value::Object(values) => Some(Self { values, node }),
            _ => None,
        }
    }

    fn shape() -> Shape {
        Shape::Map(Keys::Any, Box::new(Shape::Scalar(Scalar::Any)))
    }

    fn fact(&self) -> Fact {
        Fact::no_text()
    }

    fn no_fact() -> Fact {
        Fact::no_text()
    }
}
