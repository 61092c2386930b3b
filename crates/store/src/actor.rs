//! Who acts in a transaction.

use std::process::Command;

use uuid::Uuid;

/// Who acts: the database sees it as `app.user` and `app.role`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// The command line, or work in the background.
    System { os_user: String },
    /// Nobody yet: the pages of signing in. Sees no table but through the functions made for it.
    SignIn,
    /// Somebody signed in.
    Account { id: Uuid, role: Role },
}

/// What an account may do, at its coarsest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    LeadAdministrator,
    ReadOnly,
}

impl Role {
    pub const ALL: [Role; 2] = [Role::LeadAdministrator, Role::ReadOnly];

    /// The name in the database and in policies.
    pub fn as_str(self) -> &'static str {
        match self {
            Role::LeadAdministrator => "lead_administrator",
            Role::ReadOnly => "read_only",
        }
    }

    /// The role with this name in the database.
    pub fn from_name(name: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|role| role.as_str() == name)
    }
}

impl Actor {
    /// The system, named after the operating system's user that runs this process.
    pub fn system() -> Actor {
        let uid = rustix::process::geteuid().as_raw();
        let os_user = Command::new("id")
            .arg("-un")
            .output()
            .ok()
            .filter(|output| output.status.success())
            .and_then(|output| String::from_utf8(output.stdout).ok())
            .map(|name| name.trim().to_owned())
            .filter(|name| !name.is_empty())
            .unwrap_or_else(|| uid.to_string());
        Actor::System { os_user }
    }

    /// `app.user`: `system:<os user>`, `sign_in`, or the account's id.
    pub fn user(&self) -> String {
        match self {
            Actor::System { os_user } => format!("system:{os_user}"),
            Actor::SignIn => "sign_in".to_owned(),
            Actor::Account { id, .. } => id.to_string(),
        }
    }

    /// `app.role`.
    pub fn role(&self) -> &'static str {
        match self {
            Actor::System { .. } => "system",
            Actor::SignIn => "sign_in",
            Actor::Account { role, .. } => role.as_str(),
        }
    }

    /// The actor that [`Actor::user`] and [`Actor::role`] came from.
    pub fn from_names(user: &str, role: &str) -> Option<Actor> {
        match role {
            "system" => Some(Actor::System { os_user: user.strip_prefix("system:")?.to_owned() }),
            "sign_in" => Some(Actor::SignIn),
            _ => Some(Actor::Account { id: user.parse().ok()?, role: Role::from_name(role)? }),
        }
    }
}
