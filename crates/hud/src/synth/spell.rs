//! One person's time in one project: who of a household is there, from when to when, and as what.

use super::Faults;
use super::day::{Day, PERIOD_END, PERIOD_START, age};
use super::journey::Stay;
use super::person::Person;
use super::project::Project;
use super::rng::Rng;

pub(super) struct Spell<'a> {
    pub(super) person: &'a Person,
    pub(super) project: &'a Project,
    pub(super) household: u64,
    /// List 3.15.1.
    pub(super) relation: i32,
    pub(super) entry: Day,
    pub(super) exit: Option<Day>,
    pub(super) move_in: Option<Day>,
    pub(super) destination: i32,
    pub(super) age: i32,
    pub(super) chronic: bool,
    /// People in the household.
    pub(super) size: usize,
}

impl Spell<'_> {
    /// Most questions are put to adults and heads of household only.
    pub(super) fn adult_or_head(&self) -> bool {
        self.age >= 18 || self.relation == 1
    }

    /// The last day known of: exit, or the end of the export.
    pub(super) fn last_day(&self) -> Day {
        self.exit.unwrap_or(PERIOD_END).max(self.entry)
    }

    /// When its annual assessments took place: near the anniversaries, some missed, some outside the 30 days.
    pub(super) fn annual_days(&self, rng: &mut Rng) -> Vec<Day> {
        let mut days = Vec::new();
        let mut due = self.entry + 365;
        while due + 30 < self.last_day() {
            if due >= PERIOD_START - 400 && rng.chance(820) {
                let off = if rng.chance(60) { rng.range(31, 75) } else { rng.range(-28, 28) };
                days.push((due + off).min(self.last_day()));
            }
            due += 365;
        }
        days
    }
}

/// The members' spells in a stay, the head's first.
pub(super) fn spells<'a>(
    rng: &mut Rng,
    stay: &Stay<'a>,
    members: &'a [Person],
    household: u64,
    chronic: bool,
    faults: &mut Faults,
) -> Vec<Spell<'a>> {
    let mut head = head(rng, members, stay.entry);
    let mut spells: Vec<Spell<'a>> = Vec::with_capacity(members.len());
    // Of some couples one leaves, and the other stays as the new head.
    let change = (members.len() > 1 && rng.chance(30))
        .then(|| rng.range(stay.entry + 5, stay.entry + 120))
        .filter(|day| stay.exit.is_none_or(|exit| *day + 2 < exit) && *day < PERIOD_END);
    let heir = change.and_then(|day| members.iter().enumerate().position(|(n, p)| n != head && age(p.born, day) >= 18));
    for (n, person) in members.iter().enumerate() {
        let mut entry = stay.entry;
        let mut exit = stay.exit;
        if n != head && heir != Some(n) {
            if rng.chance(60) {
                continue;
            }
            let room = stay.exit.unwrap_or(PERIOD_END) - stay.entry;
            if room > 12 && rng.chance(70) {
                entry += rng.range(2, room / 2);
            }
            if room > 12 && rng.chance(50) {
                exit = Some(entry + rng.range(1, room / 2)).filter(|day| *day <= PERIOD_END);
            }
        }
        entry = entry.max(person.born);
        if stay.exit.is_some_and(|exit| entry >= exit.max(stay.entry + 1)) || entry > PERIOD_END {
            continue;
        }
        if n == head && heir.is_some() {
            exit = change;
        }
        if exit.is_some_and(|exit| exit < PERIOD_START) {
            continue;
        }
        let leaves_earlier = exit != stay.exit;
        spells.push(Spell {
            person,
            project: stay.project,
            household,
            relation: if n == head { 1 } else { relation(rng, person, &members[head], stay.entry) },
            entry,
            exit,
            move_in: stay.move_in.map(|day| day.max(entry)).filter(|day| exit.is_none_or(|exit| *day <= exit)),
            destination: if leaves_earlier {
                rng.weighted(&[(422, 30), (312, 30), (410, 15), (207, 5), (99, 10), (30, 10)])
            } else {
                stay.destination
            },
            age: age(person.born, entry),
            chronic: chronic && n == head,
            size: members.len(),
        });
    }
    if let (Some(day), Some(heir)) = (change, heir) {
        head = heir;
        // The heir's enrollment goes on from the day of the change, now as head.
        if let Some(spell) = spells.iter_mut().find(|s| s.person.id == members[head].id) {
            spell.relation = 1;
            spell.entry = spell.entry.max(day);
            spell.age = age(spell.person.born, spell.entry);
            spell.move_in = spell.move_in.map(|m| m.max(spell.entry));
        }
    }
    spells.sort_by_key(|spell| spell.relation != 1);
    break_things(rng, &mut spells, faults);
    spells
}

/// The first adult, now and then another one; the eldest child when there is no adult.
fn head(rng: &mut Rng, members: &[Person], day: Day) -> usize {
    let mut adults = (0..members.len()).filter(|n| age(members[*n].born, day) >= 18);
    let first = adults.next().unwrap_or(0);
    adults.next().filter(|_| rng.chance(60)).unwrap_or(first)
}

fn relation(rng: &mut Rng, person: &Person, head: &Person, day: Day) -> i32 {
    if person.born - head.born > 13 * 365 {
        return if rng.chance(940) { 2 } else { 4 };
    }
    if age(person.born, day) >= 18 && (person.born - head.born).abs() < 16 * 365 {
        return if rng.chance(850) { 3 } else { 5 };
    }
    4
}

/// The mistakes every system of record has, at the rates they are seen.
fn break_things(rng: &mut Rng, spells: &mut [Spell<'_>], faults: &mut Faults) {
    let several = spells.len() > 1;
    if rng.rarely(400)
        && let Some(head) = spells.first_mut()
    {
        head.relation = if several { 4 } else { 99 };
        faults.no_head += 1;
    } else if several
        && rng.rarely(500)
        && let Some(other) = spells.last_mut()
    {
        other.relation = 1;
        faults.two_heads += 1;
    }
    for spell in spells {
        if let Some(exit) = &mut spell.exit
            && rng.rarely(150)
        {
            *exit = spell.entry - rng.range(1, 20);
            spell.move_in = None;
            faults.exit_before_entry += 1;
        }
        if spell.move_in.is_some() && rng.rarely(3000) {
            spell.move_in = None;
            faults.no_move_in += 1;
        }
    }
}
