//! A person's name as it was sent.

/// A name in its parts, as sent.
#[derive(Clone, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Name {
    pub first_name: Option<String>,
    pub middle_name: Option<String>,
    pub last_name: Option<String>,
    pub name_suffix: Option<String>,
}

impl Name {
    /// 'Maria de la Cruz, Jr.' without the parts that are missing; `None` when there is no name, or only its hash.
    pub fn full(&self) -> Option<String> {
        if self.is_hashed() {
            return None;
        }
        let parts = [&self.first_name, &self.middle_name, &self.last_name, &self.name_suffix];
        let parts: Vec<&str> =
            parts.into_iter().flatten().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
        (!parts.is_empty()).then(|| parts.join(" "))
    }

    /// Whether the source sent hashes instead of names (HashStatus 2 to 4: 32, 40 or 64 hexadecimal digits).
    pub fn is_hashed(&self) -> bool {
        [&self.first_name, &self.last_name]
            .into_iter()
            .flatten()
            .any(|part| matches!(part.len(), 32 | 40 | 64) && part.bytes().all(|byte| byte.is_ascii_hexdigit()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(first: &str, middle: &str, last: &str, suffix: &str) -> Name {
        let part = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Name { first_name: part(first), middle_name: part(middle), last_name: part(last), name_suffix: part(suffix) }
    }

    #[test]
    fn a_name_is_its_parts_in_order() {
        assert_eq!(name("Ana", " ", "de la Cruz", "Jr.").full().as_deref(), Some("Ana de la Cruz Jr."));
        assert_eq!(name("", "", "", "").full(), None);
    }

    #[test]
    fn a_hash_is_no_name() {
        let hashed = name(&"0af3".repeat(16), "", &"B1".repeat(16), "");
        assert!(hashed.is_hashed());
        assert_eq!(hashed.full(), None);
        assert!(!name("Deadbeef", "", "Cafe", "").is_hashed());
    }
}
