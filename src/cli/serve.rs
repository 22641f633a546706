//! `policyc serve`.

use std::io;

use anyhow::{Result, bail};

use super::Exit;
use super::args::Serve;
use super::session::Session;
use super::terminal::Terminal;
use super::world::DiskWorld;
use crate::locale::Args;
use crate::serve::{OpenWorld, ServeError, Server};
use crate::world::World;

/// Shows a preview until somebody interrupts it.
pub(super) fn run(session: &Session, args: &Serve, out: &mut Terminal) -> Result<Exit> {
    let root = session.world.root().to_owned();
    let open: OpenWorld = {
        let root = root.clone();
        Box::new(move || Ok(Box::new(DiskWorld::new(&root)?) as Box<dyn World>))
    };
    let server = match Server::new(args.port, root, session.ui.language(), open) {
        Err(ServeError::Port { port, source }) if source.kind() == io::ErrorKind::AddrInUse => {
            let port = Args::new().num("port", i64::from(port));
            bail!(session.ui.format("serve-port-taken", None, &port)?);
        }
        server => server?,
    };
    let args = Args::new()
        .num("policies", i64::try_from(server.policies()).unwrap_or(i64::MAX))
        .text("address", format!("http://{}/", server.address()));
    out.print(&format!("{}\n", session.ui.format("serve-started", None, &args)?))?;
    server.run()?;
    Ok(Exit::Clean)
}
