//! Looking for bytes of some kinds in a text.

/// Which bytes are among some: what many kinds of bytes are told by soonest.
pub(super) const fn table(bytes: &[u8]) -> [bool; 256] {
    let mut table = [false; 256];
    let mut at = 0;
    while at < bytes.len() {
        table[bytes[at] as usize] = true;
        at += 1;
    }
    table
}

/// Whether some byte is of a kind that is told by few comparisons; `is` should have no branches. No byte
/// ends the search, so that the compiler has sixteen bytes or more looked at in one step.
pub(super) fn any(text: &str, is: impl Fn(u8) -> bool) -> bool {
    text.bytes().fold(false, |found, byte| found | is(byte))
}

/// Whether two bytes that follow one another are of a kind, told like [`any`].
pub(super) fn any_pair(text: &str, are: impl Fn(u8, u8) -> bool) -> bool {
    let bytes = text.as_bytes();
    let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or_default());
    pairs.fold(false, |found, (first, second)| found | are(*first, *second))
}
