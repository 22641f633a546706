//! `policyc serve`: a preview of all policies on this machine alone, built anew on every change.
//!
//! Pages come from memory; the disk is read by the builder alone, through a [`World`].

mod build;
mod dress;
mod http;
mod kept;
mod notes;
mod state;
mod view;
mod watch;

use std::future::IntoFuture as _;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::pin::pin;
use std::sync::{Arc, PoisonError, RwLock};
use std::thread;

use futures_util::future::select;
use tokio::sync::watch as channel;

use crate::compile::CompileError;
use crate::locale::LocaleError;
use crate::world::World;
use build::Builder;
use state::Content;
use view::View;
use watch::Watch;

/// Opens the project; asked again for every build, since folders and days come and go.
pub type OpenWorld = Box<dyn Fn() -> io::Result<Box<dyn World>> + Send>;

/// Why there is no preview.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The port cannot be had.
    #[error("port {port} cannot be used")]
    Port {
        /// The port.
        port: u16,
        /// Why.
        source: io::Error,
    },
    /// The project's folder cannot be read.
    #[error("cannot read the project")]
    Project(#[source] io::Error),
    /// A data file is wrong.
    #[error(transparent)]
    Compile(#[from] CompileError),
    /// A text is missing.
    #[error(transparent)]
    Locale(#[from] LocaleError),
    /// A template of the preview is wrong.
    #[error("templates/serve: {0}")]
    Template(#[source] tera::Error),
    /// Changes of files cannot be seen.
    #[error("cannot watch the project's files")]
    Watch(#[from] notify::Error),
    /// The connection to the network fails.
    #[error("the preview stopped")]
    Network(#[source] io::Error),
}

/// What is shown at present.
struct Preview {
    port: u16,
    /// Language in which the preview begins.
    ui: String,
    now: RwLock<(Arc<Content>, Arc<View>)>,
    version: channel::Sender<u64>,
}

impl Preview {
    fn now(&self) -> (Arc<Content>, Arc<View>, u64) {
        let now = self.now.read().unwrap_or_else(PoisonError::into_inner);
        (Arc::clone(&now.0), Arc::clone(&now.1), *self.version.borrow())
    }

    fn read<T>(&self, look: impl FnOnce(&Content) -> T) -> T {
        look(&self.now().0)
    }

    fn view(&self) -> Arc<View> {
        self.now().1
    }

    fn versions(&self) -> channel::Receiver<u64> {
        self.version.subscribe()
    }

    /// Shows what was built; tells the pages if that is something new.
    fn publish(&self, content: Content, view: Arc<View>) {
        let mut now = self.now.write().unwrap_or_else(PoisonError::into_inner);
        if *now.0 != content || !Arc::ptr_eq(&now.1, &view) {
            *now = (Arc::new(content), view);
            // The number belongs to what it counts: it changes while nobody can read either.
            self.version.send_modify(|version| *version += 1);
        }
    }
}

/// A preview that has its port and its first build.
pub struct Server {
    listener: TcpListener,
    address: SocketAddr,
    preview: Arc<Preview>,
    builder: Builder,
    watch: Watch,
}

impl Server {
    /// Takes a port of this machine (0: any), builds the project at `root` and watches it; `ui` is
    /// the language in which the preview begins.
    ///
    /// # Errors
    /// If the port is taken, or the project's own data files are wrong.
    pub fn new(port: u16, root: PathBuf, ui: &str, open: OpenWorld) -> Result<Self, ServeError> {
        let at_port = |source| ServeError::Port { port, source };
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(at_port)?;
        listener.set_nonblocking(true).map_err(at_port)?;
        let address = listener.local_addr().map_err(at_port)?;
        let mut builder = Builder::new(open)?;
        let mut watch = Watch::new(root)?;
        watch.arm(&builder.policies, &builder.read);
        let (content, view) = builder.build();
        let preview = Arc::new(Preview {
            port: address.port(),
            ui: ui.to_owned(),
            now: RwLock::new((Arc::new(content), view)),
            version: channel::Sender::new(1),
        });
        Ok(Self { listener, address, preview, builder, watch })
    }

    /// The address at which the preview is.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// How many policies there are.
    pub fn policies(&self) -> usize {
        self.preview.read(|content| content.policies.len())
    }

    /// Answers until somebody interrupts the program.
    ///
    /// # Errors
    /// If the network fails.
    pub fn run(self) -> Result<(), ServeError> {
        let Self { listener, preview, builder, watch, .. } = self;
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(ServeError::Network)?;
        let shown = Arc::clone(&preview);
        thread::spawn(move || rebuild(builder, watch, &shown));
        runtime.block_on(async {
            let listener =
                tokio::net::TcpListener::from_std(listener).map_err(ServeError::Network)?;
            let answers = pin!(axum::serve(listener, http::router(preview)).into_future());
            let interrupted = pin!(tokio::signal::ctrl_c());
            // Streams of events never end by themselves: whoever interrupts does not wait for them.
            let (ended, _) = select(interrupted, answers).await.factor_first();
            ended.map_err(ServeError::Network)
        })
    }
}

/// Builds after every burst of changes, for as long as there can be any.
fn rebuild(mut builder: Builder, mut watch: Watch, preview: &Preview) {
    loop {
        let (content, view) = builder.build_reports();
        preview.publish(content, view);
        // Watched before it is read, so that no change falls between the two.
        watch.arm(&builder.policies, &builder.read);
        let (content, view) = builder.build();
        preview.publish(content, view);
        let (content, view) = builder.build_reports();
        preview.publish(content, view);
        if !watch.wait() {
            return;
        }
    }
}
