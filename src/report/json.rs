//! The matrix for programs.

use serde_json::{Value, json};

use super::{Matrix, Row};

/// The matrix of a policy, its texts in `language`.
pub fn value(matrix: &Matrix<'_>, policy: &str, language: &str) -> Value {
    let laws = matrix.laws.iter().map(|law| {
        let open =
            law.profile.open.iter().map(
                |open| json!({"duty": open.duty, "reason": open.reason.in_language(language)}),
            );
        json!({
            "profile": law.profile.id,
            "title": law.profile.title.in_language(language),
            "rules": law.rows.iter().map(|row| rule(row, language)).collect::<Vec<_>>(),
            "notChecked": open.collect::<Vec<_>>(),
        })
    });
    json!({"policy": policy, "laws": laws.collect::<Vec<_>>()})
}

fn rule(row: &Row, language: &str) -> Value {
    let places = row.places.iter().map(|place| {
        json!({
            "file": place.file,
            "line": place.line,
            "column": place.column,
            "key": place.key,
            "anchor": place.anchor,
        })
    });
    let mut value = json!({
        "rule": row.rule,
        "status": row.status.word(),
        "kind": row.kind.word(),
        "provision": row.texts.provision.in_language(language),
        "verified": row.verified,
        "places": places.collect::<Vec<_>>(),
    });
    if let Some(waiver) = &row.waiver {
        value["waiver"] = json!({"reason": waiver.reason, "approvedBy": waiver.approved_by});
    }
    value
}
