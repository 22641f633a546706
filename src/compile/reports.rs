//! The compliance matrix of each policy as pages.

use rayon::prelude::*;

use super::pages::chrome;
use super::{Checked, CompileError, Toolchain};
use crate::emit::{Alternate, Emitter, Page};
use crate::law::Outcome;
use crate::locale::Args;
use crate::model::Loaded;
use crate::output::Artifact;
use crate::report::{self, Matrix};

impl Toolchain {
    /// The compliance matrix of every policy as an HTML page in every language that has texts.
    ///
    /// # Errors
    /// If a text is missing or a template is wrong.
    pub fn reports(&self, checked: &Checked) -> Result<Vec<Artifact>, CompileError> {
        let emitter = self.emitter()?;
        let all: Result<Vec<Vec<Artifact>>, CompileError> = checked
            .policies
            .par_iter()
            .zip(&checked.outcomes)
            .map(|(loaded, outcomes)| self.report(emitter, checked, loaded, outcomes))
            .collect();
        Ok(all?.into_iter().flatten().collect())
    }

    fn report(
        &self,
        emitter: &Emitter,
        checked: &Checked,
        loaded: &Loaded,
        outcomes: &[Outcome],
    ) -> Result<Vec<Artifact>, CompileError> {
        let Some(policy) = &loaded.policy else { return Ok(Vec::new()) };
        let documents = self.documents(loaded)?;
        let day = checked.day.unwrap_or(policy.effective.value);
        // In the policy's own order; languages that it does not have come last.
        let own = &loaded.languages;
        let others = self.languages.iter().filter(|language| !own.contains(language));
        let known = own.iter().filter(|language| self.languages.contains(language)).chain(others);
        let locales = known.map(|language| self.locale(language));
        let locales = locales.collect::<Result<Vec<_>, _>>()?;
        let mut alternates = Vec::new();
        for locale in &locales {
            alternates.push(Alternate {
                language: locale.language().to_owned(),
                name: locale.format("language-name", None, &Args::new())?,
                url: format!("report.{}.html", locale.language()),
            });
        }
        let mut artifacts = Vec::new();
        for locale in &locales {
            let own = documents.iter().find(|document| document.language == locale.language());
            let document = own.or(documents.first());
            let target = document.map_or_else(String::new, |d| format!("{}.html", d.language));
            let matrix = Matrix::new(&checked.laws, loaded, outcomes, document);
            let report = report::document::build(&matrix, policy, day, &target, locale)?;
            let chrome = chrome(locale)?;
            let page = Page { alternates: &alternates, ..Page::alone(&report, &chrome) };
            artifacts.push(Artifact {
                path: format!("{}/report.{}.html", policy.id.name, locale.language()),
                bytes: emitter.html(&page)?.into_bytes(),
                policy: policy.id.name.clone(),
                version: policy.version.to_string(),
                language: locale.language().to_owned(),
                format: "report".to_owned(),
            });
        }
        Ok(artifacts)
    }
}
