//! What the lead may set, with the range each may take. What nobody can set is no setting: the days of notice and of
//! cure ([`crate::sight`]), the business day for a separation ([`crate::separation`]).

use thiserror::Error;

/// What the lead has set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Days a password may be used.
    pub password_days: u16,
    /// Days an account may stay unused.
    pub idle_days: u16,
    /// Days a release lasts when it names no end.
    pub release_days: u16,
    /// Days after which a plan's roster, not confirmed anew, shows nobody.
    pub roster_days: u16,
}

/// One number that can be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setting {
    /// The name of the field and of the database's row.
    pub name: &'static str,
    pub label: &'static str,
    /// What it is for, and what happens.
    pub purpose: &'static str,
    pub clause: &'static str,
    pub default: u16,
    pub min: u16,
    pub max: u16,
}

/// All numbers, in the order in which they are shown.
pub const SETTINGS: [Setting; 4] = [
    Setting {
        name: "password_days",
        label: "Days a password may be used",
        purpose: "After this many days a person must set a new password to sign in.",
        clause: "IV.B.5 / IV.D.5",
        default: 90,
        min: 30,
        max: 365,
    },
    Setting {
        name: "idle_days",
        label: "Days an account may stay unused",
        purpose: "After this many days without use an account is closed until the lead gives out a link for a new password. \
                  People are warned 10 and 3 days before.",
        clause: "IV.B.5 / IV.D.5",
        default: 30,
        min: 14,
        max: 90,
    },
    Setting {
        name: "release_days",
        label: "Days a release lasts",
        purpose: "How long a person's release of information holds when the form names no other end.",
        clause: "V.B.5b",
        default: 365,
        min: 30,
        max: 2557,
    },
    Setting {
        name: "roster_days",
        label: "Days a plan's roster counts",
        purpose: "A plan sees a member for this many days after its roster last named that person.",
        clause: "III",
        default: 35,
        min: 1,
        max: 62,
    },
];

/// One yes or no that can be set; it is part of [`crate::sight::Settings`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Switch {
    /// The name of the field and of the database's row.
    pub name: &'static str,
    pub label: &'static str,
    /// What it is for, and what happens.
    pub purpose: &'static str,
    pub clause: &'static str,
    pub default: bool,
}

/// All of them, in the order in which they are shown.
pub const SWITCHES: [Switch; 3] = [
    Switch {
        name: "service_tie_required",
        label: "Plans see only the members they serve",
        purpose: "A plan sees a member only with a service that ties them: Enhanced Care Management, Community Supports \
                  or Coordinated Entry. Without it, being enrolled in the plan is enough.",
        clause: "III",
        default: true,
    },
    Switch {
        name: "plans_see_minors",
        label: "Plans see members under 18",
        purpose: "A plan sees members before their 18th birthday too.",
        clause: "V.B.7f",
        default: false,
    },
    Switch {
        name: "plans_see_sensitive",
        label: "Plans see stays in sensitive projects",
        purpose: "A plan sees stays in projects about HIV, mental health, domestic violence or runaway youth too.",
        clause: "V.B.7f",
        default: false,
    },
];

#[derive(Debug, Error, PartialEq, Eq)]
pub enum SettingError {
    #[error("there is no setting {0:?}")]
    Unknown(String),
    #[error("{name} must be from {min} to {max}, not {value}")]
    OutOfRange { name: &'static str, min: u16, max: u16, value: i64 },
}

impl Default for Settings {
    fn default() -> Settings {
        let mut settings = Settings { password_days: 0, idle_days: 0, release_days: 0, roster_days: 0 };
        for setting in SETTINGS {
            if let Some(field) = settings.field(setting.name) {
                *field = setting.default;
            }
        }
        settings
    }
}

impl Settings {
    /// The value of the setting with this name.
    pub fn get(mut self, name: &str) -> Option<u16> {
        self.field(name).map(|value| *value)
    }

    /// Sets one, within its range.
    pub fn set(&mut self, name: &str, value: i64) -> Result<(), SettingError> {
        let unknown = || SettingError::Unknown(name.to_owned());
        let setting = SETTINGS.iter().find(|setting| setting.name == name).ok_or_else(unknown)?;
        let within = u16::try_from(value).ok().filter(|value| (setting.min..=setting.max).contains(value));
        let field = self.field(name).ok_or_else(unknown)?;
        *field =
            within.ok_or(SettingError::OutOfRange { name: setting.name, min: setting.min, max: setting.max, value })?;
        Ok(())
    }

    fn field(&mut self, name: &str) -> Option<&mut u16> {
        match name {
            "password_days" => Some(&mut self.password_days),
            "idle_days" => Some(&mut self.idle_days),
            "release_days" => Some(&mut self.release_days),
            "roster_days" => Some(&mut self.roster_days),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn defaults_are_within_their_ranges() {
        let defaults = Settings::default();
        for setting in SETTINGS {
            assert_eq!(defaults.get(setting.name), Some(setting.default), "{}", setting.name);
            assert!((setting.min..=setting.max).contains(&setting.default), "{}", setting.name);
        }
    }

    #[test]
    fn sight_takes_the_switches_by_their_place() {
        assert_eq!(
            SWITCHES.map(|switch| switch.name),
            ["service_tie_required", "plans_see_minors", "plans_see_sensitive"]
        );
    }

    #[test]
    fn a_value_out_of_range_is_refused_and_changes_nothing() {
        let mut settings = Settings::default();
        settings.set("password_days", 30).unwrap();
        settings.set("password_days", 365).unwrap();
        for value in [29, 366, -1, 100_000] {
            let error = settings.set("password_days", value).unwrap_err();
            assert_eq!(error.to_string(), format!("password_days must be from 30 to 365, not {value}"));
        }
        assert_eq!(settings.password_days, 365);
    }

    #[test]
    fn what_is_fixed_is_no_setting() {
        for name in ["notice_days", "cure_days", "separation_days", "plan_writes", "part2"] {
            assert_eq!(Settings::default().set(name, 30), Err(SettingError::Unknown(name.to_owned())));
        }
    }
}
