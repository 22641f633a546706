//! The static types of facts, from the model's shapes: what an expression may say of what.

use crate::model::derived::{DERIVED, DerivedKind};
use crate::model::shape::{ChoiceShape, Keys, RecordShape, Scalar, Shape};

/// What is known of a value before any policy is read.
#[derive(Debug, Clone)]
pub(super) enum Ty {
    /// The items of an empty list: anything.
    Any,
    /// True or false.
    Bool,
    /// A number.
    Int,
    /// Any text.
    Text,
    /// An ISO 8601 date.
    Date,
    /// A duration.
    Period,
    /// One of a few words.
    Choice(&'static ChoiceShape),
    /// A term of a vocabulary; of a law's vocabulary as `profile/vocabulary`.
    Term(String),
    /// A term for each law, of that vocabulary.
    PerLaw(&'static str),
    /// A list.
    List(Box<Ty>),
    /// A record; `plain` has no derived fields.
    Record {
        /// Its shape.
        shape: &'static RecordShape,
        /// Whether it lacks derived fields.
        plain: bool,
    },
}

impl Ty {
    /// A record with its derived fields.
    pub(super) const fn record(shape: &'static RecordShape) -> Self {
        Self::Record { shape, plain: false }
    }

    /// The type of what a shape describes.
    pub(super) fn of(shape: &Shape) -> Self {
        match shape {
            Shape::Record(shape) => Self::record(shape),
            Shape::Choice(choice) => Self::Choice(choice),
            Shape::List(item) => Self::List(Box::new(Self::of(item))),
            Shape::AnyOf(shapes) => Self::of_any(shapes),
            Shape::Term(vocabulary) => Self::Term((*vocabulary).to_owned()),
            Shape::LawTerm(vocabulary) => Self::PerLaw(vocabulary),
            Shape::Scalar(Scalar::Boolean) => Self::Bool,
            Shape::Scalar(Scalar::Integer) => Self::Int,
            Shape::Scalar(Scalar::Date) => Self::Date,
            Shape::Scalar(Scalar::Duration) => Self::Period,
            Shape::Scalar(_)
            | Shape::Reference(_)
            | Shape::Id(_)
            | Shape::Text
            | Shape::None
            | Shape::Profile
            | Shape::Map(..) => Self::Text,
        }
    }

    fn of_any(shapes: &[Shape]) -> Self {
        let per_law = shapes.iter().any(|shape| matches!(shape, Shape::Map(Keys::Profile, _)));
        let reference = shapes.iter().any(|shape| matches!(shape, Shape::Reference(_)));
        let mut rest = shapes.iter().filter(|shape| !matches!(shape, Shape::None));
        match rest.next() {
            // A thing's id or a term: any word may be right.
            _ if reference => Self::Text,
            Some(Shape::LawTerm(vocabulary)) if per_law => Self::PerLaw(vocabulary),
            Some(first) => Self::of(first),
            None => Self::Text,
        }
    }

    /// The type of a field; none if there is no such field.
    pub(super) fn field(&self, name: &str) -> Option<Self> {
        let Self::Record { shape, plain } = self else { return None };
        let stated = shape.fields.iter().find(|field| field.key.replace('-', "_") == name);
        if let Some(field) = stated {
            return Some(Self::of(&(field.shape)()));
        }
        let mut derived = DERIVED.iter().filter(|derived| derived.record == shape.name);
        let derived = derived.find(|derived| derived.name == name).filter(|_| !plain)?;
        Some(match derived.kind {
            DerivedKind::Bool => Self::Bool,
            DerivedKind::Int => Self::Int,
            DerivedKind::Texts => Self::List(Box::new(Self::Text)),
            DerivedKind::Terms(vocabulary) => {
                Self::List(Box::new(Self::Term(vocabulary.to_owned())))
            }
            DerivedKind::Record(shape) => Self::record(shape()),
            DerivedKind::Records(shape) => Self::List(Box::new(Self::record(shape()))),
            DerivedKind::Plain(shape) => {
                Self::List(Box::new(Self::Record { shape: shape(), plain: true }))
            }
        })
    }

    /// The names of all fields of a record.
    pub(super) fn fields(&self) -> Vec<String> {
        let Self::Record { shape, plain } = self else { return Vec::new() };
        let stated = shape.fields.iter().map(|field| field.key.replace('-', "_"));
        let derived = DERIVED.iter().filter(|derived| !plain && derived.record == shape.name);
        stated.chain(derived.map(|derived| derived.name.to_owned())).collect()
    }

    /// In a word, for messages.
    pub(super) fn shown(&self) -> &'static str {
        match self {
            Self::Any => "anything",
            Self::Bool => "boolean",
            Self::Int => "number",
            Self::Date => "date",
            Self::Period => "duration",
            Self::Text | Self::Choice(_) | Self::Term(_) => "text",
            Self::PerLaw(_) | Self::Record { .. } => "mapping",
            Self::List(_) => "list",
        }
    }

    /// Whether two values can be compared.
    pub(super) fn comparable(&self, other: &Self) -> bool {
        self.shown() == other.shown()
            || matches!(
                (self, other),
                (Self::Any, _)
                    | (_, Self::Any)
                    | (Self::Date | Self::Period, Self::Text)
                    | (Self::Text, Self::Date | Self::Period)
            )
    }
}
