//! Standard output and standard error, with colours only where they are wanted.

use std::io::{self, IsTerminal, Write};

use anyhow::Result;

use super::args::Colour;
use super::world::variable;

/// Where a command prints.
#[derive(Debug)]
pub(super) struct Terminal {
    colours: bool,
}

impl Terminal {
    /// A terminal with the colours that an option asks for.
    pub(super) fn new(colour: Colour) -> Self {
        let colours = match colour {
            Colour::Always => true,
            Colour::Never => false,
            Colour::Auto => variable("NO_COLOR").is_none() && io::stderr().is_terminal(),
        };
        Self { colours }
    }

    /// Whether findings are coloured.
    pub(super) fn colours(&self) -> bool {
        self.colours
    }

    /// Prints a product to standard output.
    pub(super) fn print(&mut self, text: &str) -> Result<()> {
        let mut out = io::stdout().lock();
        out.write_all(text.as_bytes())?;
        Ok(out.flush()?)
    }

    /// Prints findings and other remarks to standard error.
    pub(super) fn error(&mut self, text: &str) -> Result<()> {
        Ok(io::stderr().lock().write_all(text.as_bytes())?)
    }
}
