//! What the fuzz targets do with their bytes. The plain tests include this folder as well, and run
//! the corpus through the same functions: `tests/it/corpus.rs`.

pub(crate) mod compile;
pub(crate) mod page;
pub(crate) mod profile;
pub(crate) mod project;
pub(crate) mod source;
pub(crate) mod template;

/// Stands between the files of an input that is more than one.
const BETWEEN: &[u8] = b"\n%%%%\n";

/// The first `N` files of an input; those that it lacks are empty.
fn files<const N: usize>(bytes: &[u8]) -> [&[u8]; N] {
    let mut rest = Some(bytes);
    std::array::from_fn(|at| {
        let here = rest.take().unwrap_or_default();
        let found = here.windows(BETWEEN.len()).position(|window| window == BETWEEN);
        match found.filter(|_| at + 1 < N) {
            Some(end) => {
                rest = Some(&here[end + BETWEEN.len()..]);
                &here[..end]
            }
            None => here,
        }
    })
}
