//! Characters that hide text, or make it read other than it is.

/// The hidden characters of a text, with where they stand.
pub fn all(text: &str) -> impl Iterator<Item = (usize, char)> + '_ {
    let mut before = None;
    text.char_indices().filter(move |&(_, character)| {
        let hidden = match character {
            '\u{200C}' | '\u{200D}' => !before.is_some_and(joins),
            _ => is_hidden(character),
        };
        before = Some(character);
        hidden
    })
}

/// How a finding names a character.
pub fn code(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}

/// Controls, what has no width, what sets the direction, and what nobody else can read.
fn is_hidden(character: char) -> bool {
    if character.is_ascii() {
        return character.is_ascii_control() && !matches!(character, '\t' | '\n' | '\r');
    }
    matches!(
        character,
        '\u{80}'..='\u{84}' | '\u{86}'..='\u{9F}' | '\u{AD}' | '\u{34F}' | '\u{61C}'
            | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180E}'
            | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{E000}'..='\u{F8FF}' | '\u{FEFF}'
            | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{FFFE}' | '\u{FFFF}'
            | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}'
            | '\u{F0000}'..
    ) && !matches!(character, '\u{E0100}'..='\u{E01EF}')
}

/// Whether a joiner after this character is a matter of spelling: Arabic, the scripts of India and
/// their kin, and emoji.
fn joins(before: char) -> bool {
    matches!(
        before,
        '\u{600}'..='\u{1CFF}' | '\u{2600}'..='\u{27BF}' | '\u{A800}'..='\u{AAFF}' | '\u{FB50}'..='\u{FDFF}'
            | '\u{FE0F}' | '\u{FE70}'..='\u{FEFC}' | '\u{1F000}'..='\u{1FAFF}'
    )
}
