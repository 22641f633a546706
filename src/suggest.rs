//! "Did you mean": the nearest of some candidates.

/// The longest text that may mean a candidate.
const MAX_BYTES: usize = 200;

/// The candidate nearest to `text`, if one is near enough to be a likely slip.
pub fn nearest<'a>(text: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    // What is longer is no slip in writing a name, and comparing it would take long.
    if text.len() > MAX_BYTES {
        return None;
    }
    let wanted = normal(text);
    candidates
        .map(|candidate| (score(&wanted, &normal(candidate)), candidate))
        .filter(|(score, _)| *score >= 0.72)
        .max_by(|(a, x), (b, y)| a.total_cmp(b).then_with(|| y.cmp(x)))
        .map(|(_, candidate)| candidate)
}

fn normal(text: &str) -> String {
    text.to_lowercase().replace(['_', ' '], "-")
}

fn score(wanted: &str, candidate: &str) -> f64 {
    let whole = strsim::normalized_damerau_levenshtein(wanted, candidate);
    // A plural, or a word of a longer name: `mail` for `email`, `processing-purpose` for `purpose`.
    let part = wanted.len() >= 4 && candidate.len() >= 4;
    if part && (candidate.contains(wanted) || wanted.contains(candidate)) {
        whole.max(0.75)
    } else {
        whole
    }
}
