//! The command line: arguments in, exit code out. The only place that knows the terminal, the
//! clock and the environment.

mod args;
mod build;
mod check;
mod explain;
mod init;
mod mend;
mod profile;
mod remembered;
mod report;
mod rules;
mod schema;
mod serve;
mod session;
mod terminal;
mod vocabulary;
mod why;
mod world;

use std::io;
use std::mem::ManuallyDrop;
use std::process::ExitCode;

use anyhow::{Result, bail};
use clap::{CommandFactory, Parser};

use crate::diag::print::visible;
use args::{Cli, Command};
use session::Session;
use terminal::Terminal;

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Exit {
    /// Nothing at or above the failing severity.
    Clean,
    /// Findings, or outputs that differ.
    Findings,
}

/// Runs the command line.
pub fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            let code = if error.use_stderr() { 2 } else { 0 };
            return match error.print() {
                Ok(()) => ExitCode::from(code),
                // Nobody reads on: `policyc --help | head`.
                Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::from(code),
                Err(_) => ExitCode::from(2),
            };
        }
    };
    let mut out = Terminal::new(cli.global.color);
    match run(&cli, &mut out) {
        Ok(Exit::Clean) => ExitCode::SUCCESS,
        Ok(Exit::Findings) => ExitCode::from(1),
        Err(error) => {
            // Where even that cannot be printed, the exit code says it.
            let _ = out.error(&format!("policyc: {}\n", visible(&format!("{error:#}"))));
            ExitCode::from(2)
        }
    }
}

fn run(cli: &Cli, out: &mut Terminal) -> Result<Exit> {
    match &cli.command {
        Command::Completions { shell } => {
            let mut text = Vec::new();
            clap_complete::generate(*shell, &mut Cli::command(), "policyc", &mut text);
            out.print(&String::from_utf8_lossy(&text))?;
            Ok(Exit::Clean)
        }
        Command::Man { command } => {
            let mut text = Vec::new();
            manual(command.as_deref())?.render(&mut text)?;
            out.print(&String::from_utf8_lossy(&text))?;
            Ok(Exit::Clean)
        }
        // Where the work is done, this thread working too: every step that would come in from outside
        // would wait for a thread.
        Command::Build(_) | Command::Check(_) => {
            rayon::ThreadPoolBuilder::new().use_current_thread().build_global()?;
            rayon::scope(|_| in_session(cli, out))
        }
        _ => in_session(cli, out),
    }
}

fn in_session(cli: &Cli, out: &mut Terminal) -> Result<Exit> {
    // The process ends with the run: taking its data apart would cost as much as making it.
    let session = ManuallyDrop::new(Session::open(&cli.global)?);
    match &cli.command {
        Command::Init(args) => init::run(&session, args, out),
        Command::Build(args) => build::run(&session, args, out),
        Command::Check(args) => check::run(&session, args, out),
        Command::Explain(args) => explain::run(&session, args, out),
        Command::Serve(args) => serve::run(&session, args, out),
        Command::Schema { settings } => schema::run(&session, *settings, out),
        Command::Why(args) => why::run(&session, args, out),
        Command::Rules(args) => rules::run(&session, args, out),
        Command::Profile { command } => profile::run(&session, command, out),
        Command::Vocabulary(args) => vocabulary::run(&session, args, out),
        Command::Completions { .. } | Command::Man { .. } => Ok(Exit::Clean),
    }
}

/// The manual page of a command, or of policyc itself.
fn manual(command: Option<&str>) -> Result<clap_mangen::Man> {
    let mut whole = Cli::command();
    whole.build();
    let Some(name) = command else { return Ok(clap_mangen::Man::new(whole)) };
    let Some(own) = whole.find_subcommand(name) else { bail!("no command `{name}`") };
    Ok(clap_mangen::Man::new(own.clone()))
}
