//! The starters of `policyc init`: commented first policies.

use crate::data::Data;

const FOLDER: &str = "templates/starters";

/// The starter `template` with comments in `language`.
pub fn starter(data: &Data, template: &str, language: &str) -> Option<String> {
    data.get(&format!("{FOLDER}/{template}.{language}.yaml")).map(str::to_owned)
}

/// The names of all starters, sorted.
pub fn templates(data: &Data) -> Vec<String> {
    let names =
        data.below(FOLDER).filter_map(|(path, _)| path.rsplit('/').next()?.split('.').next());
    let mut names: Vec<String> = names.map(str::to_owned).collect();
    names.dedup();
    names
}
