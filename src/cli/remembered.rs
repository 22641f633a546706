//! Which policies a build need not look at again: those whose sources, settings and outputs are as the
//! last run left them, and in which that run found nothing.

use anyhow::Result;

use super::args::Build;
use super::session::Session;
use super::world::program;
use crate::compile::{Checked, Parts};
use crate::output::Plan;
use crate::output::cache::{Cache, Known, Sum, digest};
use crate::project;
use crate::source::File;
use crate::world::World as _;

/// The memory of builds; an empty one knows nothing and keeps nothing.
#[derive(Debug, Default)]
pub(super) struct Remembered {
    cache: Option<Cache>,
    used: bool,
}

impl Remembered {
    /// The memory that fits this run.
    pub(super) fn open(session: &Session, args: &Build, policies: usize) -> Result<Self> {
        if args.check || args.no_cache {
            return Ok(Self::default());
        }
        let cache = Cache::open(session.world.root(), policies, || run(session, args))?;
        Ok(Self { cache, used: false })
    }

    /// Whether any policy was not looked at.
    pub(super) fn used(&self) -> bool {
        self.used
    }

    /// The policies among some that have to be looked at; the outputs of the others are taken over.
    pub(super) fn without_known(
        &mut self,
        session: &Session,
        paths: &[String],
        plan: &mut Plan,
        parts: &mut Parts,
    ) -> Result<Vec<String>> {
        let Some(cache) = &mut self.cache else { return Ok(paths.to_vec()) };
        let mut rest = Vec::new();
        for path in paths {
            let known = cache.known(path).cloned();
            let known = known.filter(|known| {
                sources(session, &known.sources).is_some_and(|digest| digest == known.digest)
            });
            match known {
                Some(known) if plan.keep(&known.policy, known.outputs)? => {
                    parts.known(&known.policy, path);
                    cache.remember(path, known);
                    self.used = true;
                }
                _ => rest.push(path.clone()),
            }
        }
        Ok(rest)
    }

    /// Remembers the policies in which nothing was found.
    pub(super) fn remember(&mut self, checked: &Checked) {
        let Some(cache) = &mut self.cache else { return };
        for loaded in checked.policies.iter().filter(|loaded| loaded.findings.is_empty()) {
            let Some(policy) = &loaded.policy else { continue };
            // The texts that were looked at, not those that are on the disk by now.
            let files: Vec<&File> = loaded.files.iter().collect();
            let known = Known {
                policy: policy.id.name.clone(),
                sources: files.iter().map(|file| file.path().to_owned()).collect(),
                digest: digest(files.iter().map(|file| file.text().as_bytes())),
                outputs: Sum::default(),
            };
            cache.remember(files[0].path(), known);
        }
    }

    /// Writes what this run knows, where that is possible: the outputs are there either way.
    pub(super) fn write(&mut self, plan: &Plan) {
        if let Some(cache) = &mut self.cache {
            let _ = cache.write(&plan.digests());
        }
    }
}

/// The digest of some files; nothing if one of them cannot be read.
fn sources(session: &Session, paths: &[String]) -> Option<Sum> {
    let contents: Option<Vec<Vec<u8>>> =
        paths.iter().map(|path| session.world.read(path).ok()).collect();
    Some(digest(contents?.iter().map(Vec::as_slice)))
}

/// The digest of all that decides over outputs beside the policies: this program, the project's
/// settings and data files, the arguments, and the day.
fn run(session: &Session, args: &Build) -> Result<Sum> {
    let settings = session.world.text_if_there(project::FILE)?.unwrap_or_default();
    let mut contents = vec![
        program()?,
        session.world.today().to_string().into_bytes(),
        format!("{:?} {:?} {}", args.out, args.wanted, args.fragment).into_bytes(),
        format!("{} {:?}", args.report, args.format).into_bytes(),
        settings.into_bytes(),
    ];
    for folder in ["locales", "profiles", "templates"] {
        for path in session.world.list(folder)? {
            contents.push(session.world.read(&path)?);
            contents.push(path.into_bytes());
        }
    }
    Ok(digest(contents.iter().map(Vec::as_slice)))
}
