//! Standard output and standard error, with colours only where they are wanted.

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

use anyhow::Result;

use super::args::Colour;
use super::session::Session;
use super::world::variable;

/// How far a long run has come, on a terminal only.
#[derive(Debug)]
pub(super) struct Progress {
    shows: bool,
    start: Instant,
    done: usize,
    all: usize,
    shown: bool,
}

impl Progress {
    /// A run over so many policies.
    pub(super) fn new(session: &Session, all: usize) -> Self {
        let shows = !session.global.quiet && io::stderr().is_terminal();
        Self { shows, start: Instant::now(), done: 0, all, shown: false }
    }

    /// So many more are done.
    pub(super) fn step(&mut self, out: &mut Terminal, more: usize) -> Result<()> {
        self.done = self.all.min(self.done + more);
        if !self.shows || self.start.elapsed() < LONG {
            return Ok(());
        }
        self.shown = true;
        out.error(&format!("\r{}/{}", self.done, self.all))
    }

    /// The run is over.
    pub(super) fn end(&mut self, out: &mut Terminal) -> Result<()> {
        if self.shown { out.error("\r\x1b[K") } else { Ok(()) }
    }
}

/// A run is long from here.
const LONG: Duration = Duration::from_secs(1);

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
            Colour::Auto if variable("NO_COLOR").is_some() => false,
            Colour::Auto if variable("CLICOLOR_FORCE").is_some_and(|force| force != "0") => true,
            Colour::Auto => {
                io::stderr().is_terminal() && variable("TERM").is_none_or(|term| term != "dumb")
            }
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
        heard(out.write_all(text.as_bytes()).and_then(|()| out.flush()))
    }

    /// Prints findings and other remarks to standard error.
    pub(super) fn error(&mut self, text: &str) -> Result<()> {
        heard(io::stderr().lock().write_all(text.as_bytes()))
    }
}

/// That nobody reads on, as in `policyc build | head`, changes neither what a run does nor its exit code.
fn heard(printed: io::Result<()>) -> Result<()> {
    match printed {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        printed => Ok(printed?),
    }
}
