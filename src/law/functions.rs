//! What expressions can call beside the language's own functions.

use std::sync::{Arc, LazyLock};

use cel::{Context, Env, Value};

use crate::duration::Duration;
use crate::model::Vocabularies;

/// A context with the functions, and no variables yet.
pub(super) fn context<'p, 'v>(vocabularies: &Arc<Vocabularies>) -> Context<'p, 'v> {
    static ENV: LazyLock<Arc<Env>> = LazyLock::new(|| Arc::new(Env::stdlib()));
    let mut context = Context::with_env(Arc::clone(&ENV));
    let terms = Arc::clone(vocabularies);
    context
        .add_function(
            "flagged",
            move |value: Value, vocabulary: Arc<String>, flag: Arc<String>| -> bool {
                let Some(terms) = terms.get(&vocabulary) else { return false };
                let has = |id: &str| terms.get(id).is_some_and(|term| term.has(&flag));
                match &value {
                    Value::String(id) => has(id),
                    Value::List(items) => {
                        items.iter().any(|item| matches!(item, Value::String(id) if has(id)))
                    }
                    _ => false,
                }
            },
        )
        .expect("the language has no function of this name");
    context
        .add_function("longer", |period: Arc<String>, limit: Arc<String>| -> bool {
            match (period.parse::<Duration>(), limit.parse::<Duration>()) {
                (Ok(period), Ok(limit)) => period.is_longer_than(&limit),
                _ => false,
            }
        })
        .expect("the language has no function of this name");
    let terms = Arc::clone(vocabularies);
    context
        .add_function("deadline", move |law: Arc<String>, id: Arc<String>| -> String {
            let deadlines = terms.get(&format!("{law}/deadline"));
            let period = deadlines.and_then(|terms| terms.get(&id)?.period.clone());
            period.unwrap_or_default().into_owned()
        })
        .expect("the language has no function of this name");
    let terms = Arc::clone(vocabularies);
    context
        .add_function("terms", move |vocabulary: Arc<String>| -> Value {
            let terms = terms.get(&vocabulary).into_iter().flat_map(|terms| terms.ids());
            let ids = terms.map(|id| Value::String(Arc::new(id.to_owned())));
            Value::List(Arc::new(ids.collect()))
        })
        .expect("the language has no function of this name");
    context
}
