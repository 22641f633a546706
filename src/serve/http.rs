//! Answers requests from memory: who may ask, what there is, and the stream of changes.
//!
//! No request reads a file.

use std::convert::Infallible;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, Request, State};
use axum::http::header::{self, HeaderName, HeaderValue};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::middleware::{self, Next};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use futures_util::stream::{self, Stream};

use super::view::{Answer, Sent};
use super::{Preview, ServeError};

/// What every answer says about itself.
const HEADERS: [(HeaderName, &str); 5] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (header::CACHE_CONTROL, "no-store"),
];

/// The policy of every answer that is no page.
const NOTHING: &str = "default-src 'none'; frame-ancestors 'none'";

/// All addresses of the preview.
pub(super) fn router(preview: Arc<Preview>) -> Router {
    Router::new()
        .route("/", get(index))
        .route("/p/{policy}/{page}", get(page))
        .route("/p/{policy}/report/{language}", get(report))
        .route("/events", get(events))
        .route("/-/preview.css", get(style))
        .route("/-/preview.js", get(script))
        .fallback(missing)
        .layer(middleware::from_fn_with_state(Arc::clone(&preview), guard))
        .with_state(preview)
}

/// Lets only pages of this preview ask, and only to read; dresses every answer.
async fn guard(State(preview): State<Arc<Preview>>, request: Request, next: Next) -> Response {
    let mut response = if !is_own(request.headers(), preview.port) {
        StatusCode::FORBIDDEN.into_response()
    } else if !matches!(*request.method(), Method::GET | Method::HEAD) {
        let allow = [(header::ALLOW, "GET, HEAD")];
        (StatusCode::METHOD_NOT_ALLOWED, allow).into_response()
    } else {
        next.run(request).await
    };
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if !headers.contains_key(header::CONTENT_SECURITY_POLICY) {
        headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(NOTHING));
    }
    response
}

/// Whether a request names this machine and port as the one that it means and comes from: another
/// name that leads here (DNS rebinding) or another site's page gets nothing.
fn is_own(headers: &HeaderMap, port: u16) -> bool {
    let own = |host: &str| {
        let name = match host.strip_suffix(&format!(":{port}")) {
            Some(name) => name,
            None if port == 80 => host,
            None => return false,
        };
        matches!(name, "127.0.0.1" | "[::1]") || name.eq_ignore_ascii_case("localhost")
    };
    let mut hosts = headers.get_all(header::HOST).iter();
    let host = hosts.next().and_then(|host| host.to_str().ok());
    let host_fits = host.is_some_and(own) && hosts.next().is_none();
    host_fits
        && headers.get_all(header::ORIGIN).iter().all(|origin| {
            origin.to_str().ok().and_then(|origin| origin.strip_prefix("http://")) == host
        })
}

async fn index(State(preview): State<Arc<Preview>>) -> Response {
    preview.answer(StatusCode::OK, |content, view, answer| view.index(content, answer))
}

async fn missing(State(preview): State<Arc<Preview>>) -> Response {
    preview.answer(StatusCode::NOT_FOUND, |content, view, answer| view.missing(content, answer))
}

async fn page(
    State(preview): State<Arc<Preview>>,
    Path((policy, name)): Path<(String, String)>,
) -> Response {
    let known = preview.read(|content| {
        content.policy(&policy).is_some_and(|shown| {
            // A policy that was never good has no pages yet, and a place to say why.
            shown.pages.is_empty() || shown.page(&name).is_some()
        })
    });
    if !known {
        return missing(State(preview)).await;
    }
    preview.answer(StatusCode::OK, |content, view, answer| match content.policy(&policy) {
        Some(shown) => view.policy(content, shown, shown.page(&name), answer),
        None => view.missing(content, answer),
    })
}

/// The report's links are made for the folder in which the pages are.
async fn report(
    State(preview): State<Arc<Preview>>,
    Path((policy, language)): Path<(String, String)>,
) -> Response {
    let name = format!("report.{}", language.trim_end_matches(".html"));
    let known = preview
        .read(|content| content.policy(&policy).is_some_and(|shown| shown.page(&name).is_some()));
    if known {
        Redirect::temporary(&format!("/p/{policy}/{name}")).into_response()
    } else {
        missing(State(preview)).await
    }
}

async fn style(State(preview): State<Arc<Preview>>) -> Response {
    let kind = [(header::CONTENT_TYPE, "text/css; charset=utf-8")];
    (kind, preview.view().style.clone()).into_response()
}

async fn script(State(preview): State<Arc<Preview>>) -> Response {
    let kind = [(header::CONTENT_TYPE, "text/javascript; charset=utf-8")];
    (kind, preview.view().script.clone()).into_response()
}

/// The number of the present build, and of each that shows something new.
async fn events(
    State(preview): State<Arc<Preview>>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let mut versions = preview.versions();
    versions.mark_changed();
    let stream = stream::unfold(versions, |mut versions| async {
        versions.changed().await.ok()?;
        let version = *versions.borrow_and_update();
        Some((Ok(Event::default().data(version.to_string())), versions))
    });
    Sse::new(stream).keep_alive(KeepAlive::default())
}

/// A page with the policy that lets it run the preview's script and nothing else.
pub(super) fn sent(status: StatusCode, nonce: &str, sent: Result<Sent, ServeError>) -> Response {
    let (status, sent) = match sent {
        Ok(sent) => (status, sent),
        Err(error) => {
            let plain = [(header::CONTENT_TYPE, "text/plain; charset=utf-8")];
            return (StatusCode::INTERNAL_SERVER_ERROR, plain, error.to_string()).into_response();
        }
    };
    let policy = format!(
        "default-src 'none'; script-src 'nonce-{nonce}'; connect-src 'self'; {}; base-uri 'none'; \
         form-action 'none'; frame-ancestors 'none'",
        sent.sources
    );
    let headers = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CONTENT_SECURITY_POLICY, &policy),
    ];
    (status, headers, sent.html).into_response()
}

impl Preview {
    fn answer(
        &self,
        status: StatusCode,
        page: impl FnOnce(
            &super::state::Content,
            &super::view::View,
            &Answer<'_>,
        ) -> Result<Sent, ServeError>,
    ) -> Response {
        let Ok(nonce) = nonce() else {
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        };
        let (content, view, version) = self.now();
        let answer = Answer { version, nonce: &nonce, ui: &self.ui };
        sent(status, &nonce, page(&content, &view, &answer))
    }
}

/// A number that no page can guess.
fn nonce() -> Result<String, getrandom::Error> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes)?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}
