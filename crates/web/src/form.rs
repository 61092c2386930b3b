//! A form on its way through a page: what was typed and what is wrong with it.

/// What a form shows again: values by field name, errors in the order they were found.
#[derive(Clone, Debug, Default)]
pub struct Form {
    values: Vec<(&'static str, String)>,
    pub errors: Vec<FieldError>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The field's name and id, or nothing when the error is about the whole form.
    pub field: &'static str,
    /// What is wrong and how to put it right.
    pub says: String,
}

impl Form {
    /// A form that shows `values` (field, what was typed).
    pub fn with(values: impl IntoIterator<Item = (&'static str, String)>) -> Self {
        Form { values: values.into_iter().collect(), errors: Vec::new() }
    }

    /// Shows `values` too, in fields that hold nothing yet.
    pub fn also(&mut self, values: impl IntoIterator<Item = (&'static str, String)>) {
        self.values.extend(values);
    }

    /// Notes an error at `field` ("" for the whole form).
    pub fn wrong(&mut self, field: &'static str, says: impl Into<String>) {
        self.errors.push(FieldError { field, says: says.into() });
    }

    pub fn is_right(&self) -> bool {
        self.errors.is_empty()
    }

    /// What was typed in `field`, or nothing.
    pub fn value(&self, field: &str) -> &str {
        self.values.iter().find(|(name, _)| *name == field).map_or("", |(_, value)| value)
    }

    /// The first error at `field`.
    pub fn error(&self, field: &str) -> Option<&str> {
        self.errors.iter().find(|error| error.field == field).map(|error| error.says.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_shows_what_was_typed_and_the_first_error_of_a_field() {
        let mut form = Form::with([("email", "a@b".to_owned())]);
        assert!(form.is_right());
        form.wrong("email", "Type a whole email address.");
        form.wrong("email", "second");
        assert!(!form.is_right());
        assert_eq!((form.value("email"), form.value("other")), ("a@b", ""));
        assert_eq!(form.error("email"), Some("Type a whole email address."));
        assert_eq!(form.error("other"), None);
    }
}
