//! The compliance matrix: for each policy and law what is met, missing, waived or not applicable,
//! with the provision and the place in the source and in the rendered document.

pub mod document;
pub mod json;
mod matrix;
pub mod table;

pub use matrix::{LawPart, Matrix, Row, RowPlace, of_place, statements_of};
