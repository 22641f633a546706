//! What the command line takes.

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::diag::Severity;

/// Compiles privacy policies: YAML facts in, checked Chinese and English documents out.
#[derive(Debug, Parser)]
#[command(
    name = "policyc",
    version,
    propagate_version = true,
    after_help = "\
Examples:
  policyc init                       write a commented first policy
  policyc check                      check all policies of the project
  policyc build                      check them, then write dist/
  policyc explain core/unknown-key   what a rule asks for, and how to meet it

Exit codes: 0 nothing at or above the failing severity, 1 findings, 2 could not run."
)]
pub(super) struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    /// Settings for every command.
    #[command(flatten)]
    pub global: Global,
}

/// Settings for every command.
#[derive(Debug, Clone, Args)]
pub(super) struct Global {
    /// Language of messages: zh or en. Left out: policyc.yaml, then the environment.
    #[arg(long, global = true, value_name = "LANG")]
    pub ui_lang: Option<String>,
    /// When to use colours.
    #[arg(long, global = true, value_enum, default_value_t = Colour::Auto, value_name = "WHEN")]
    pub color: Colour,
    /// Print findings only, no summary.
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Say more: each file written, each policy read.
    #[arg(short, long, global = true)]
    pub verbose: bool,
    /// Folder to run in, instead of this one.
    #[arg(short = 'C', long = "directory", global = true, value_name = "DIR")]
    pub directory: Option<std::path::PathBuf>,
}

/// When to use colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Colour {
    /// In a terminal that has them, unless `NO_COLOR` is set; everywhere if `CLICOLOR_FORCE` is.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Write a commented first policy
    #[command(after_help = "\
Examples:
  policyc init                            policies/website.yaml, comments in your language
  policyc init app --lang zh              for a mobile app, comments in Chinese
  policyc init --list                     the templates there are")]
    Init(Init),
    /// Check policies and write their documents
    #[command(after_help = "\
Examples:
  policyc build                     all policies, into dist/
  policyc build policies/app.yaml   one policy
  policyc build --out public        into another folder
  policyc build --check             write nothing; fail if what is there differs
  policyc build --report            the compliance matrix beside each policy
  policyc build --dry-run           say what would be written")]
    Build(Build),
    /// Check policies; write nothing but what `--fix` mends
    #[command(after_help = "\
Examples:
  policyc check                          all policies of the project
  policyc check policies/app.yaml        one policy
  policyc check --deny warning           fail on warnings too
  policyc check --fix                    mend what can only be meant in one way
  policyc check --as-of 2027-01-01       as the law will be on that day
  policyc check --format table           the compliance matrix
  policyc check --format sarif > r.sarif for code scanning")]
    Check(Check),
    /// Preview all policies in a browser, built anew on every save
    #[command(after_help = "\
Examples:
  policyc serve               http://127.0.0.1:4321/, for this machine alone
  policyc serve --port 0      any port that is free; the address is printed")]
    Serve(Serve),
    /// Explain a rule: what it finds, why, and how to mend it
    #[command(after_help = "Example:\n  policyc explain core/unknown-key --ui-lang zh")]
    Explain(Explain),
    /// Print the JSON Schema of a policy, for editors
    #[command(after_help = "\
Examples:
  policyc schema > policyc.schema.json
  policyc schema --settings > settings.schema.json   of policyc.yaml")]
    Schema {
        /// That of policyc.yaml.
        #[arg(long)]
        settings: bool,
    },
    /// Show the facts that a passage of a document came from
    #[command(after_help = "\
Examples:
  policyc why retention                    the section of that anchor
  policyc why use-answer-enquiries website of one policy")]
    Why(Why),
    /// List all rules
    #[command(after_help = "Example:\n  policyc rules --format json")]
    Rules(Rules),
    /// List, show and test law profiles
    #[command(after_help = "\
Examples:
  policyc profile list            the law profiles there are
  policyc profile show cn-pipl    its rules, with provisions, kinds and dates
  policyc profile test acme       run the examples of a profile of your own")]
    Profile {
        /// What to do with them.
        #[command(subcommand)]
        command: Profile,
    },
    /// List the terms that a policy can use
    #[command(after_help = "\
Examples:
  policyc vocabulary           the vocabularies
  policyc vocabulary data      the kinds of personal information
  policyc vocabulary --json    everything, for programs")]
    Vocabulary(VocabularyArgs),
    /// Print a completion script for a shell
    #[command(after_help = "Example:\n  policyc completions bash > /etc/bash_completion.d/policyc")]
    Completions {
        /// The shell.
        shell: clap_complete::Shell,
    },
    /// Print the manual page
    #[command(after_help = "\
Examples:
  policyc man | man -l -
  policyc man build > policyc-build.1")]
    Man {
        /// The command that it is of. Left out: policyc itself.
        command: Option<String>,
    },
}

/// Options of `init`.
#[derive(Debug, Args)]
pub(super) struct Init {
    /// Where to write it, or the name of a starter. Left out: policies/<template>.yaml.
    pub path: Option<String>,
    /// Which starter. Left out: website.
    #[arg(long)]
    pub template: Option<String>,
    /// Language of the comments: zh or en. Left out: the language of messages.
    #[arg(long)]
    pub lang: Option<String>,
    /// List the starters and write nothing.
    #[arg(long)]
    pub list: bool,
    /// Overwrite a file that is there.
    #[arg(long)]
    pub force: bool,
}

/// What to ask of a check.
#[derive(Debug, Default, Clone, Args)]
pub(super) struct Wanted {
    /// Severity from which a finding makes the run fail.
    #[arg(long, value_enum)]
    pub deny: Option<Deny>,
    /// Day on which the law is looked at (YYYY-MM-DD). Left out: the day from which each policy
    /// applies.
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<jiff::civil::Date>,
}

/// Options of `build`.
#[derive(Debug, Args)]
pub(super) struct Build {
    /// Policy files or folders. Left out: the project's `policies` folder.
    pub paths: Vec<String>,
    /// Folder for the output. Left out: policyc.yaml, then `dist`.
    #[arg(short, long, value_name = "DIR")]
    pub out: Option<std::path::PathBuf>,
    /// Write nothing; fail if what is on the disk differs.
    #[arg(long, conflicts_with = "dry_run")]
    pub check: bool,
    /// Write nothing; say what would be written.
    #[arg(long)]
    pub dry_run: bool,
    /// Look at every policy, whatever the last build of many policies remembers.
    #[arg(long)]
    pub no_cache: bool,
    /// Also write each policy's text alone as HTML with its own style, for embedding.
    #[arg(long)]
    pub fragment: bool,
    /// Also write each policy's compliance matrix as a page in Chinese and English.
    #[arg(long)]
    pub report: bool,
    /// What to ask of the check.
    #[command(flatten)]
    pub wanted: Wanted,
    /// How to print findings.
    #[arg(long, value_enum, default_value_t = Findings::Terminal)]
    pub format: Findings,
}

/// Options of `check`.
#[derive(Debug, Args)]
pub(super) struct Check {
    /// Policy files or folders. Left out: the project's `policies` folder.
    pub paths: Vec<String>,
    /// Mend in the policies what can only be meant in one way; tell the rest.
    #[arg(long)]
    pub fix: bool,
    /// What to ask of the check.
    #[command(flatten)]
    pub wanted: Wanted,
    /// How to print findings.
    #[arg(long, value_enum, default_value_t = Findings::Terminal)]
    pub format: Findings,
}

/// Options of `serve`.
#[derive(Debug, Args)]
pub(super) struct Serve {
    /// The port; 0 for any that is free.
    #[arg(long, default_value_t = 4321, value_name = "PORT")]
    pub port: u16,
}

/// Options of `explain`.
#[derive(Debug, Args)]
pub(super) struct Explain {
    /// The rule's id, for example core/unknown-key.
    pub rule: String,
}

/// Options of `why`.
#[derive(Debug, Args)]
pub(super) struct Why {
    /// The anchor, as it stands behind `#` in the address of the passage.
    pub anchor: String,
    /// The policy's id or file, if there are several.
    pub policy: Option<String>,
}

/// Options of `rules`.
#[derive(Debug, Args)]
pub(super) struct Rules {
    /// How to print them.
    #[arg(long, value_enum, default_value_t = Listing::Table)]
    pub format: Listing,
}

/// What to do with law profiles.
#[derive(Debug, Subcommand)]
pub(super) enum Profile {
    /// List the law profiles
    List,
    /// Show a profile's rules
    Show {
        /// The profile's id.
        profile: String,
    },
    /// Run a profile's examples; each rule must have one that fails and one that passes
    Test {
        /// The profile's id. Left out: every profile.
        profile: Option<String>,
    },
}

/// Options of `vocabulary`.
#[derive(Debug, Args)]
pub(super) struct VocabularyArgs {
    /// The vocabulary. Left out: what vocabularies there are.
    pub name: Option<String>,
    /// Print JSON.
    #[arg(long)]
    pub json: bool,
}

/// Severity from which a run fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Deny {
    /// Errors alone.
    Error,
    /// Warnings too.
    Warning,
    /// Notes too.
    Note,
}

impl From<Deny> for Severity {
    fn from(deny: Deny) -> Self {
        match deny {
            Deny::Error => Self::Error,
            Deny::Warning => Self::Warning,
            Deny::Note => Self::Note,
        }
    }
}

/// How findings are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Findings {
    /// For people, with the lines concerned.
    Terminal,
    /// JSON.
    Json,
    /// SARIF 2.1.0.
    Sarif,
    /// Annotations of GitHub Actions.
    Github,
    /// GitLab's code quality report.
    Gitlab,
    /// The compliance matrix: each rule of each law, met or not, and where.
    Table,
    /// The compliance matrix as Markdown.
    Markdown,
}

impl Findings {
    /// Whether programs read what is printed.
    pub(super) fn is_for_programs(self) -> bool {
        matches!(self, Self::Json | Self::Sarif | Self::Github | Self::Gitlab)
    }
}

/// How a list is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Listing {
    /// For people.
    Table,
    /// JSON.
    Json,
}
