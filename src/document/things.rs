//! The things that a policy declares, by reference: what they are called, and links to them.

use super::cx::{Cx, Inlines};
use crate::ir::Inline;
use crate::locale::Args;
use crate::model::collection::CollectionItem;
use crate::model::disclosure::RecipientItem;
use crate::model::keeping::RetentionItem;
use crate::model::lower::{Thing, Vocabulary};
use crate::model::people::ContactItem;
use crate::model::vocab::{Agreement, Contact, DataSet, Purpose, Recipient, Retention};
use crate::model::{Ref, RefOr};

impl<'a> Cx<'a> {
    /// What a data set is called: its name, or what is in it.
    pub fn data_set_name(&self, set: &CollectionItem) -> Inlines {
        match &set.name {
            Some(name) => self.inline(name),
            None => self.list(self.each(&set.data), set.exhaustive),
        }
    }

    /// What a recipient is called: its name, its categories, or its kind.
    pub fn recipient_name(&self, recipient: &RecipientItem) -> Inlines {
        match &recipient.name {
            Some(name) => self.inline(name),
            None if !recipient.category.is_empty() => self.terms(&recipient.category),
            None => self.say("recipient-kind", &Args::new().key("kind", recipient.kind.word())),
        }
    }

    /// What a contact is called: its name, its role, or its address.
    pub fn contact_name(&self, contact: &ContactItem) -> Inlines {
        match (&contact.name, &contact.role) {
            (Some(name), _) => self.inline(name),
            (None, Some(role)) => self.term(role),
            (None, None) => self.contact_address(contact),
        }
    }

    /// How to reach a contact, in the shortest way: e-mail, else page, else telephone.
    pub fn contact_address(&self, contact: &ContactItem) -> Inlines {
        if let Some(email) = &contact.email {
            self.email(email)
        } else if let Some(url) = &contact.url {
            self.url(url)
        } else if let Some(phone) = &contact.phone {
            self.phone(phone)
        } else if let Some(path) = &contact.path {
            self.inline(path)
        } else if let Some(address) = &contact.address {
            self.inline(address)
        } else {
            Vec::new()
        }
    }

    /// A data set by reference, linked to where it is described.
    pub fn data_set(&self, reference: &Ref<DataSet>) -> Inlines {
        self.thing(reference, self.policy.data_sets(), |set| {
            (&set.id.name, self.data_set_name(set))
        })
    }

    /// A purpose by reference, linked to where it is described.
    pub fn purpose(&self, reference: &Ref<Purpose>) -> Inlines {
        self.thing(reference, self.policy.purposes(), |item| {
            (&item.id.name, self.term(&item.purpose))
        })
    }

    /// A purpose by reference, without a link: for running text.
    pub fn purpose_name(&self, reference: &Ref<Purpose>) -> Inlines {
        let item = self.policy.purposes().iter().find(|item| item.id.name == reference.name);
        item.map(|item| self.term(&item.purpose)).unwrap_or_default()
    }

    /// Another document by reference, linked to it.
    pub fn agreement(&self, reference: &Ref<Agreement>) -> Inlines {
        let agreements = self.policy.agreements.some();
        let documents = agreements.map_or(&[][..], |agreements| &agreements.documents);
        let found = documents.iter().find(|document| document.id.name == reference.name);
        found.map_or_else(Vec::new, |document| {
            self.linked(document.url.as_ref(), self.inline(&document.name))
        })
    }

    /// A recipient by reference, linked to where it is described.
    pub fn recipient(&self, reference: &Ref<Recipient>) -> Inlines {
        self.thing(reference, self.policy.recipients(), |item| {
            (&item.id.name, self.recipient_name(item))
        })
    }

    /// A retention period by reference.
    pub fn retention(&self, reference: &Ref<Retention>) -> Option<&'a RetentionItem> {
        self.policy.retentions().iter().find(|item| item.id.name == reference.name)
    }

    /// A contact by reference.
    pub fn contact(&self, reference: &Ref<Contact>) -> Option<&'a ContactItem> {
        self.policy.contacts().iter().find(|item| item.id.name == reference.name)
    }

    fn thing<T: Thing, I>(
        &self,
        reference: &Ref<T>,
        items: &'a [I],
        read: impl Fn(&'a I) -> (&'a String, Inlines),
    ) -> Inlines {
        let name = items.iter().map(read).find(|(id, _)| **id == reference.name);
        name.map_or_else(Vec::new, |(_, name)| {
            vec![Inline::link(format!("#{}", reference.anchor()), name)]
        })
    }

    /// Data sets and single kinds of information, each linked to where it is described.
    pub fn data_refs<V: Vocabulary>(&self, references: &[RefOr<DataSet, V>]) -> Inlines {
        let name = |reference: &RefOr<DataSet, V>| match self
            .policy
            .data_sets()
            .iter()
            .find(|set| set.id.name == reference.name)
        {
            Some(set) => {
                vec![Inline::link(format!("#{}", set.id.anchor()), self.data_set_name(set))]
            }
            None => self.label(V::NAME, &reference.name),
        };
        self.and(references.iter().map(name).collect())
    }

    /// A recipient by id, or a kind of party.
    pub fn party<V: Vocabulary>(&self, reference: &RefOr<Recipient, V>) -> Inlines {
        match self.policy.recipients().iter().find(|item| item.id.name == reference.name) {
            Some(item) => {
                vec![Inline::link(format!("#{}", item.id.anchor()), self.recipient_name(item))]
            }
            None => self.label(V::NAME, &reference.name),
        }
    }

    /// Recipients and kinds of party as "a, b and c".
    pub fn parties<V: Vocabulary>(&self, references: &[RefOr<Recipient, V>]) -> Inlines {
        self.and(references.iter().map(|reference| self.party(reference)).collect())
    }
}
