//! The preview as a browser asks for it, over plain sockets.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::harness::{Project, repository};

/// No change takes so long, however busy the machine is.
const DEADLINE: Duration = Duration::from_secs(30);

/// A running preview, ended with the test.
struct Preview {
    child: Child,
    port: u16,
    greeting: String,
}

struct Answer {
    status: u16,
    head: String,
    body: String,
}

impl Preview {
    fn of(project: &Project) -> Self {
        Self::with(project, &["serve", "--port", "0"])
    }

    fn with(project: &Project, args: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_policyc"))
            .args(args)
            .current_dir(project.path(""))
            .env_clear()
            .stdout(Stdio::piped())
            .spawn()
            .expect("policyc runs");
        let mut greeting = String::new();
        let out = child.stdout.take().expect("standard output");
        BufReader::new(out).read_line(&mut greeting).expect("a line");
        let (_, rest) = greeting.split_once("http://127.0.0.1:").expect("an address");
        let port = rest.split('/').next().and_then(|port| port.parse().ok()).expect("a port");
        Self { child, port, greeting }
    }

    /// Sends a request as it is; `{port}` stands for the port.
    fn send(&self, request: &str) -> TcpStream {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("a connection");
        stream.set_read_timeout(Some(DEADLINE)).expect("a deadline");
        let request = request.replace("{port}", &self.port.to_string());
        stream.write_all(request.as_bytes()).expect("a request");
        stream
    }

    fn ask(&self, method: &str, path: &str, headers: &str) -> Answer {
        let request = format!("{method} {path} HTTP/1.1\r\n{headers}Connection: close\r\n\r\n");
        let mut text = String::new();
        self.send(&request).read_to_string(&mut text).expect("an answer");
        let (head, body) = text.split_once("\r\n\r\n").expect("a head");
        let status = head.split(' ').nth(1).and_then(|code| code.parse().ok()).expect("a status");
        Answer { status, head: head.to_ascii_lowercase(), body: body.to_owned() }
    }

    fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, "Host: 127.0.0.1:{port}\r\n")
    }

    /// Asks for a page until it is as wanted.
    fn until(&self, path: &str, wanted: impl Fn(&Answer) -> bool) -> Answer {
        let start = Instant::now();
        loop {
            let answer = self.get(path);
            if wanted(&answer) {
                return answer;
            }
            assert!(start.elapsed() < DEADLINE, "{path} is still\n{}", answer.body);
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    fn events(&self) -> Events {
        let stream = self.send("GET /events HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n");
        Events(BufReader::new(stream))
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

struct Events(BufReader<TcpStream>);

impl Events {
    /// The next version.
    fn next(&mut self) -> u64 {
        loop {
            let mut line = String::new();
            assert!(self.0.read_line(&mut line).expect("a line in time") > 0, "the stream ended");
            if let Some(version) = line.strip_prefix("data: ") {
                return version.trim().parse().expect("a number");
            }
        }
    }
}

const POLICY: &str = "policies/website.yaml";

#[test]
fn all_policies_pages_and_reports_are_there() {
    let project = Project::with_policy();
    let preview = Preview::of(&project);
    assert!(
        preview.greeting.starts_with("One policy at http://127.0.0.1:"),
        "{}",
        preview.greeting
    );
    let index = preview.get("/");
    assert_eq!(index.status, 200);
    for part in ["/p/website/zh", "/p/website/en", "/p/website/both", "隐私政策", "No findings"]
    {
        assert!(index.body.contains(part), "{part}: {}", index.body);
    }
    for (path, text) in [
        ("/p/website/zh", "联系信息"),
        ("/p/website/en", "contact details"),
        ("/p/website/en.html", "contact details"),
        ("/p/website/both", "side column-2"),
        ("/-/preview.js", "EventSource"),
        ("/-/preview.css", "#preview-bar"),
    ] {
        let answer = preview.get(path);
        assert!(answer.status == 200 && answer.body.contains(text), "{path}: {}", answer.head);
    }
    // The matrices come a moment after the pages.
    preview.until("/p/website/report.zh", |page| page.body.contains("合规对照表"));
    let report = preview.get("/p/website/report/en");
    assert_eq!(report.status, 307);
    assert!(report.head.contains("location: /p/website/report.en"), "{}", report.head);
    let head = preview.ask("HEAD", "/p/website/zh", "Host: localhost:{port}\r\n");
    assert_eq!((head.status, head.body.as_str()), (200, ""));
}

#[test]
fn pages_that_are_no_policys_count_the_findings_of_all() {
    let project = Project::with_policy();
    project.change(POLICY, "purpose: answer-enquiries", "purpose: answer-enquirys");
    let preview = Preview::of(&project);
    for path in ["/", "/p/nowhere/en"] {
        let page = preview.get(path);
        assert!(page.body.contains("1 error") && !page.body.contains("No findings"), "{path}");
        assert!(page.body.contains("data-next hidden"), "{path} has no card to go to");
    }
}

#[test]
fn a_page_is_the_built_one_with_the_preview_around_it() {
    let project = Project::with_policy();
    project.write("policyc.yaml", "base-url: https://www.example.com/legal\n");
    assert_eq!(project.run(&["build", "-q"]).code, Some(0));
    let preview = Preview::of(&project);
    let page = preview.get("/p/website/en");
    let built = project.read("dist/website/en.html");
    let main = |text: &str| {
        text[text.find("<main").expect("main")..].find("</main>").map(|end| {
            let start = text.find("<main").expect("main");
            text[start..start + end].to_owned()
        })
    };
    // In the preview a section leads to the same one of the preview.
    let near = built.replace("https://www.example.com/legal/website/", "");
    assert_eq!(main(&page.body), main(&near));
    assert!(page.body.contains("<a href=\"zh.html\""), "links stay in the preview");
    let (_, rest) = page.head.split_once("script-src 'nonce-").expect("a nonce");
    let nonce = rest.split('\'').next().expect("its end");
    assert!(page.body.contains(&format!("nonce=\"{nonce}\"")));
    assert_ne!(preview.get("/p/website/en").head, page.head, "a nonce serves once");
}

#[test]
fn only_this_machine_reads_and_nothing_else() {
    let project = Project::with_policy();
    let preview = Preview::of(&project);
    for path in [
        "/../Cargo.toml",
        "/policies/website.yaml",
        "/p/website/../../policies/website.yaml",
        "/p/website/..%2f..%2fpolicies%2fwebsite.yaml",
        "/%2e%2e/policyc.yaml",
        "/p/website/fr",
        "/p/nothing/zh",
        "/p/website/report/fr",
        "//",
    ] {
        let answer = preview.get(path);
        assert_eq!(answer.status, 404, "{path}");
        assert!(!answer.body.contains("policyc: 1"), "{path}");
    }
    let own = "Host: 127.0.0.1:{port}\r\n";
    for (headers, status) in [
        (String::new(), 403),
        ("Host: evil.example:{port}\r\n".to_owned(), 403),
        ("Host: 127.0.0.1\r\n".to_owned(), 403),
        ("Host: 127.0.0.1:1\r\n".to_owned(), 403),
        ("Host: localhost.evil.example:{port}\r\n".to_owned(), 403),
        (format!("{own}Host: evil.example\r\n"), 403),
        (format!("{own}Origin: https://evil.example\r\n"), 403),
        (format!("{own}Origin: null\r\n"), 403),
        (format!("{own}Origin: http://127.0.0.1:1\r\n"), 403),
        (format!("{own}Origin: http://127.0.0.1:{{port}}\r\n"), 200),
        ("Host: LOCALHOST:{port}\r\n".to_owned(), 200),
        ("Host: [::1]:{port}\r\n".to_owned(), 200),
    ] {
        let answer = preview.ask("GET", "/p/website/zh", &headers);
        assert!(
            matches!(answer.status, 400 if headers.is_empty()) || answer.status == status,
            "{headers}: {}",
            answer.head
        );
        assert_eq!(answer.body.contains("<main"), status == 200, "{headers}");
    }
    for method in ["POST", "PUT", "DELETE", "OPTIONS"] {
        let answer = preview.ask(method, "/", own);
        assert_eq!(answer.status, 405, "{method}");
        assert!(answer.head.contains("allow: get, head"), "{}", answer.head);
    }
    for path in ["/", "/p/website/zh", "/nothing", "/-/preview.js"] {
        let head = preview.get(path).head;
        for header in [
            "content-security-policy: default-src 'none'",
            "frame-ancestors 'none'",
            "x-content-type-options: nosniff",
            "referrer-policy: no-referrer",
            "cross-origin-resource-policy: same-origin",
        ] {
            assert!(head.contains(header), "{path} lacks {header}: {head}");
        }
        assert!(!head.contains("access-control"), "{head}");
    }
}

#[test]
fn a_save_shows_and_a_broken_file_keeps_the_last_good_page() {
    let project = Project::with_policy();
    let preview = Preview::of(&project);
    let mut events = preview.events();
    let first = events.next();
    project.change(POLICY, "version: 2.0.0", "version: 2.0.1");
    assert!(events.next() > first);
    preview.until("/p/website/en", |page| page.body.contains("2.0.1"));

    let sound = project.read(POLICY);
    let line = sound.lines().position(|line| line.ends_with("purpose: answer-enquiries"));
    let place = format!("policies/website.yaml:{}</code>", line.expect("a purpose") + 1);
    project.change(POLICY, "purpose: answer-enquiries", "purpose: answer-enquirys");
    let broken = preview.until("/p/website/en", |page| page.body.contains("core/unknown-term"));
    for part in [
        "data-anchor=\"use-answer-enquiries\"",
        &place,
        "<code class=\"preview-line\">purpose: answer-enquirys",
        "did you mean <code>answer-enquiries</code>?",
        "是否想写<code>answer-enquiries</code>？",
        "This is the last page that could be.",
        "contact details",
    ] {
        assert!(broken.body.contains(part), "{part}: {}", broken.body);
    }

    // Not YAML at all, and then no file at all.
    project.change(POLICY, "policyc: 1", "policyc: [1");
    let syntax = preview.until("/p/website/en", |page| page.body.contains("core/syntax"));
    assert!(syntax.body.contains("contact details"));
    project.change(POLICY, "policyc: [1", "policyc: 1");
    project.change(POLICY, "answer-enquirys", "answer-enquiries");
    let mended =
        preview.until("/p/website/en", |page| !page.body.contains("class=\"preview-note\""));
    assert!(!mended.body.contains("preview-trouble"));
    fs::remove_file(project.path(POLICY)).expect("a file to delete");
    preview.until("/p/website/en", |page| page.status == 404);
    assert!(preview.get("/").body.contains("policyc init"));
}

#[test]
fn a_finding_that_does_not_stop_the_build_stands_beside_the_new_page() {
    let project = Project::with_policy();
    let preview = Preview::of(&project);
    project.change(POLICY, "audience: [visitors]", "audience: [visitors, visitors]");
    project.change(POLICY, "version: 2.0.0", "version: 2.0.1");
    let page = preview.until("/p/website/zh", |page| {
        page.body.contains("core/duplicate-item") && page.body.contains("2.0.1")
    });
    assert!(page.body.contains("data-severity=\"warning\" data-anchor=\"scope\""), "{}", page.body);
    project.write("policyc.yaml", "levels: [{rule: core/duplicate-item, level: allow}]\n");
    preview.until("/p/website/zh", |page| !page.body.contains("core/duplicate-item"));
    project.write("policyc.yaml", "levls: []\n");
    preview.until("/p/website/zh", |page| page.body.contains("policyc.yaml:1"));
}

#[test]
fn quick_saves_new_files_and_folders_that_come_and_go_are_seen() {
    let project = Project::with_policy();
    let preview = Preview::of(&project);
    project.change(POLICY, "version: 2.0.0", "version: 2.0.1");
    project.change(POLICY, "version: 2.0.1", "version: 2.0.2");
    preview.until("/p/website/en", |page| page.body.contains("2.0.2"));

    let text = project.read(POLICY);
    project.write("policies/new/other.yaml", text.replace("id: website", "id: other"));
    preview.until("/p/other/en", |page| page.status == 200);

    // As editors save: a new file in the place of the old one.
    project.write("policies/.swap", text.replace("2.0.2", "2.0.3"));
    fs::rename(project.path("policies/.swap"), project.path(POLICY)).expect("a rename");
    preview.until("/p/website/en", |page| page.body.contains("2.0.3"));

    fs::rename(project.path("policies"), project.path("away")).expect("a rename");
    preview.until("/p/website/en", |page| page.status == 404);
    fs::rename(project.path("away"), project.path("policies")).expect("a rename");
    preview.until("/p/website/en", |page| page.status == 200);
    project.change(POLICY, "version: 2.0.3", "version: 2.0.4");
    preview.until("/p/website/en", |page| page.body.contains("2.0.4"));

    project.write("policyc.yaml", "policies: legal/texts\n");
    preview.until("/p/website/en", |page| page.status == 404);
    project.write("legal/texts/website.yaml", &text);
    preview.until("/p/website/en", |page| page.body.contains("2.0.2"));
}

#[test]
fn a_look_of_ones_own_shows_and_a_wrong_one_is_told() {
    let project = Project::with_policy();
    let preview = Preview::of(&project);
    let style = fs::read_to_string(repository().join("templates/html/theme.css")).expect("a style");
    project.write("templates/html/theme.css", style.replace("#fdfdfb", "#fefefe"));
    preview.until("/p/website/en", |page| page.body.contains("#fefefe"));
    project.write("templates/html/page.html.tera", "{{ nothing");
    let wrong = preview.until("/p/website/en", |page| page.body.contains("page.html.tera"));
    assert!(wrong.body.contains("contact details"), "the last page stays");
    fs::remove_dir_all(project.path("templates")).expect("a folder to delete");
    preview.until("/p/website/en", |page| page.body.contains("#fdfdfb"));
}

#[test]
fn a_policy_that_was_never_good_says_why_and_then_appears() {
    let project = Project::with_policy();
    project.change(POLICY, "policyc: 1", "policyc: [1");
    let preview = Preview::of(&project);
    let page = preview.get("/p/website/zh");
    assert!(page.status == 200 && page.body.contains("core/syntax"), "{}", page.body);
    assert!(preview.get("/").body.contains("policies/website.yaml"));
    project.change(POLICY, "policyc: [1", "policyc: 1");
    preview.until("/p/website/zh", |page| page.body.contains("联系信息"));
}

#[test]
fn two_policies_of_one_id_are_both_listed_and_told_apart() {
    let project = Project::with_policy();
    project.write("policies/zweite.yaml", project.read(POLICY));
    let preview = Preview::of(&project);
    let index = preview.get("/").body;
    assert!(index.contains("/p/website/zh") && index.contains("/p/website_/zh"), "{index}");
    assert!(!preview.get("/p/website/zh").body.contains("core/duplicate-id"));
    let second = preview.get("/p/website_/zh");
    assert!(second.status == 200 && second.body.contains("core/duplicate-id"), "{}", second.body);
}

#[test]
fn a_save_shows_wherever_it_counts() {
    let project = Project::with_policy();
    let text = project.read(POLICY);
    let lean = |id: &str| {
        let own = text.replace("id: website", &format!("id: {id}\nextends: shared/base.yaml"));
        own.replace("version: 2.0.0\n", "")
    };
    project.write("policies/shared/base.yaml", "version: 7.0.1\n");
    project.write("policies/one.yaml", lean("one"));
    project.write("policies/two.yaml", lean("two"));
    let preview = Preview::of(&project);
    let shows = |policy: &str, version: &str| {
        preview.until(&format!("/p/{policy}/en"), |page| page.body.contains(version));
        preview.until(&format!("/p/{policy}/report.en"), |page| page.body.contains(version));
    };
    shows("two", "7.0.1");

    project.write("policies/shared/base.yaml", "version: 7.0.2\n");
    shows("one", "7.0.2");
    shows("two", "7.0.2");
    assert!(preview.get("/p/website/en").body.contains("2.0.0"));

    fs::remove_file(project.path("policies/shared/base.yaml")).expect("a file to delete");
    preview.until("/p/two/en", |page| page.body.contains("core/extends-not-found"));
    project.write("policies/shared/base.yaml", "version: 7.0.3\n");
    preview.until("/p/two/en", |page| !page.body.contains("core/extends-not-found"));
    shows("two", "7.0.3");
}

#[test]
fn a_policy_that_takes_the_id_of_one_behind_it_leaves_the_other_at_fault() {
    let project = Project::with_policy();
    project.write("policies/a.yaml", project.read(POLICY).replace("id: website", "id: first"));
    let preview = Preview::of(&project);
    assert!(!preview.get("/p/website/zh").body.contains("core/duplicate-id"));

    project.change("policies/a.yaml", "id: first", "id: website");
    let second = preview.until("/p/website_/zh", |page| page.status == 200);
    assert!(second.body.contains("core/duplicate-id"), "{}", second.body);
    assert!(!preview.get("/p/website/zh").body.contains("core/duplicate-id"));

    project.change("policies/a.yaml", "id: website", "id: first");
    preview.until("/p/website/zh", |page| {
        page.status == 200
            && page.body.contains("联系信息")
            && !page.body.contains("core/duplicate-id")
    });
    preview.until("/p/website_/zh", |page| page.status == 404);
}

#[test]
fn what_is_written_in_a_policy_is_text_in_the_preview() {
    let project = Project::with_policy();
    project.change(
        POLICY,
        "purpose: answer-enquiries",
        "purpose: <script>alert(1)</script>{{ 1 }}",
    );
    let preview = Preview::of(&project);
    let page = preview.get("/p/website/zh").body;
    assert!(page.contains("&lt;script&gt;"), "{page}");
    assert!(!page.contains("<script>alert"), "{page}");
}

#[test]
fn a_taken_port_is_told_and_an_interrupt_ends_it_cleanly() {
    let project = Project::with_policy();
    let mut preview = Preview::with(&project, &["serve", "--port", "0", "--ui-lang", "zh"]);
    assert!(preview.greeting.starts_with("1 份政策，预览地址："), "{}", preview.greeting);
    assert!(preview.get("/").body.contains("<html lang=\"zh\""));
    let second = project.run(&["serve", "--port", &preview.port.to_string()]);
    assert_eq!(second.code, Some(2));
    assert!(second.err.contains("is in use; choose another with --port"), "{second:?}");
    // A reader who listens does not keep it alive.
    let mut events = preview.events();
    events.next();
    let interrupt =
        Command::new("sh").arg("-c").arg(format!("kill -INT {}", preview.child.id())).status();
    assert!(interrupt.expect("kill runs").success());
    assert_eq!(preview.child.wait().expect("its end").code(), Some(0));
}
