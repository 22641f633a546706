//! `record!`, `choice!`, `things!` and `vocabularies!`: a field, word, thing or vocabulary of the
//! source language is written once; the lowering, the JSON Schema and the reference follow.

/// Declares a record of the source language.
macro_rules! record {
    (
        $(#[doc = $doc:literal])+
        $(#[shorthand($short:literal)])?
        $name:ident {
            $(
                $(#[doc = $fdoc:literal])+
                $field:ident : $ty:ty $(= $default:expr)?
            ),* $(,)?
        }
    ) => {
        $(#[doc = $doc])+
        #[derive(Debug, Clone)]
        pub struct $name {
            /// Where it stands.
            pub node: $crate::yaml::NodeId,
            $( $(#[doc = $fdoc])+ pub $field: $ty, )*
        }

        impl $name {
            /// The record's shape.
            pub fn record() -> &'static $crate::model::shape::RecordShape {
                use $crate::model::shape;
                static SHAPE: std::sync::LazyLock<shape::RecordShape> =
                    std::sync::LazyLock::new(|| shape::RecordShape {
                        name: stringify!($name),
                        doc: shape::doc(&[$($doc),+]),
                        fields: vec![$( shape::FieldShape {
                            key: shape::key(stringify!($field)),
                            doc: shape::doc(&[$($fdoc),+]),
                            required: record!(@required $ty $(, $default)?),
                            shape: <$ty as $crate::model::lower::Lower>::shape,
                        } ),*],
                        shorthand: None::<&'static str>$(.or(Some($short)))?,
                    });
                &SHAPE
            }
        }

        impl $crate::model::lower::Lower for $name {
            fn lower(
                cx: &mut $crate::model::lower::Lowering<'_>,
                node: $crate::yaml::NodeId,
            ) -> Option<Self> {
                let mut fields = cx.fields(node, Self::record())?;
                $( let $field: Option<$ty> = fields.next(cx, record!(@default $ty $(, $default)?)); )*
                Some(Self { node, $( $field: $field? ),* })
            }

            fn shape() -> $crate::model::shape::Shape {
                $crate::model::shape::Shape::Record(Self::record())
            }

            fn fact(&self) -> $crate::model::fact::Fact {
                let mut record = $crate::model::fact::RecordFact::at(self.node);
                $( record.field(stringify!($field), &self.$field); )*
                $crate::model::fact::Fact::Record(std::sync::Arc::new(record))
            }

            fn no_fact() -> $crate::model::fact::Fact {
                static NONE: std::sync::LazyLock<std::sync::Arc<$crate::model::fact::RecordFact>> =
                    std::sync::LazyLock::new(|| {
                        let mut record = $crate::model::fact::RecordFact::default();
                        $( record.absent::<$ty>(stringify!($field)); )*
                        std::sync::Arc::new(record)
                    });
                $crate::model::fact::Fact::Record(std::sync::Arc::clone(&NONE))
            }
        }
    };
    (@required $ty:ty) => { <$ty as $crate::model::lower::Lower>::absent().is_none() };
    (@required $ty:ty, $default:expr) => { false };
    (@default $ty:ty) => { <$ty as $crate::model::lower::Lower>::absent };
    (@default $ty:ty, $default:expr) => { || Some($default) };
}

/// Declares a closed set of words on which logic depends.
macro_rules! choice {
    (
        $(#[doc = $doc:literal])+
        $name:ident {
            $( $(#[doc = $vdoc:literal])+ $variant:ident = $value:literal ),* $(,)?
        }
    ) => {
        $(#[doc = $doc])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name {
            $( $(#[doc = $vdoc])+ $variant, )*
        }

        impl $name {
            /// The word as written in YAML; Fluent messages select on it too.
            pub fn word(self) -> &'static str {
                match self { $( Self::$variant => $value, )* }
            }

            /// The set's shape.
            pub fn choice() -> &'static $crate::model::shape::ChoiceShape {
                use $crate::model::shape;
                static SHAPE: std::sync::LazyLock<shape::ChoiceShape> =
                    std::sync::LazyLock::new(|| shape::ChoiceShape {
                        name: stringify!($name),
                        doc: shape::doc(&[$($doc),+]),
                        values: vec![$( ($value, shape::doc(&[$($vdoc),+])) ),*],
                    });
                &SHAPE
            }
        }

        impl $crate::model::lower::Lower for $name {
            fn lower(
                cx: &mut $crate::model::lower::Lowering<'_>,
                node: $crate::yaml::NodeId,
            ) -> Option<Self> {
                match cx.word(node, Self::choice())? {
                    $( $value => Some(Self::$variant), )*
                    _ => None,
                }
            }

            fn shape() -> $crate::model::shape::Shape {
                $crate::model::shape::Shape::Choice(Self::choice())
            }

            fn fact(&self) -> $crate::model::fact::Fact {
                $crate::model::fact::Fact::Text(self.word().to_owned())
            }

            fn no_fact() -> $crate::model::fact::Fact {
                $crate::model::fact::Fact::no_text()
            }
        }
    };
}

/// Declares the kinds of things that have ids.
macro_rules! things {
    ($( $(#[doc = $doc:literal])+ $name:ident = $kind:literal, anchor $anchor:literal, used $used:literal; )*) => {
        $(
            $(#[doc = $doc])+
            #[derive(Debug, Clone, Copy, PartialEq, Eq)]
            pub enum $name {}
            impl $crate::model::lower::Thing for $name {
                const KIND: &'static str = $kind;
                const ANCHOR: &'static str = $anchor;
                const MUST_BE_USED: bool = $used;
            }
        )*
    };
}

/// Declares the vocabularies that the model uses.
macro_rules! vocabularies {
    ($( $name:ident = $id:literal; )*) => {
        $(
            #[doc = concat!("Terms of the vocabulary `", $id, "`.")]
            #[derive(Debug, Clone, Copy, PartialEq, Eq)]
            pub enum $name {}
            impl $crate::model::lower::Vocabulary for $name {
                const NAME: &'static str = $id;
            }
        )*
    };
}

pub(crate) use {choice, record, things, vocabularies};
