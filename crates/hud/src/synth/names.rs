//! Given and family names of many origins, and what people do to names: middle names, suffixes, slips.

use super::rng::Rng;

/// Names of one origin. `races` are the columns of Client.csv that people of it usually report.
pub(super) struct Origin {
    weight: u16,
    pub(super) races: &'static [&'static str],
    /// What some of them add in their own words.
    pub(super) additional: &'static str,
    female: &'static str,
    male: &'static str,
    family: &'static str,
}

const ORIGINS: &[Origin] = &[
    Origin {
        weight: 30,
        races: &["White"],
        additional: "",
        female: "Mary Patricia Linda Barbara Elizabeth Jennifer Susan Margaret Dorothy Lisa Nancy Karen Betty Helen Sandra Donna Carol Ruth Sharon Michelle Laura Sarah Kimberly Deborah Jessica Shirley Cynthia Angela Melissa Brenda Amy Rebecca Virginia Kathleen Pamela Martha Debra Amanda Stephanie Christine Emma Olivia Ava Harper Abigail Emily Madison Chloe Grace Hannah Samantha Ashley Brittany Kayla Heather Tiffany Crystal Amber Nicole Rachel Megan Courtney Lauren Danielle Erin Shannon Katherine Victoria Cheryl Judith Diane Julie Joyce Kelly Bonnie Tammy Rhonda Wanda Peggy Gail Tracy Dawn Paula",
        male: "James John Robert Michael William David Richard Charles Joseph Thomas Christopher Daniel Paul Mark Donald George Kenneth Steven Edward Brian Ronald Anthony Kevin Jason Matthew Gary Timothy Larry Jeffrey Frank Scott Eric Stephen Andrew Raymond Gregory Joshua Jerry Dennis Walter Patrick Peter Harold Douglas Henry Carl Arthur Ryan Roger Jacob Ethan Noah Mason Logan Lucas Aiden Caleb Dylan Tyler Austin Cody Dustin Travis Kyle Jesse Wesley Dale Glenn Russell Randy Terry Wayne Roy Ralph Eugene Louis Philip Johnny Bobby Billy Keith Samuel Benjamin Nicholas Nathan Zachary",
        family: "Smith Miller Davis Wilson Anderson Taylor Moore Martin Clark Lewis Lee Walker Hall Allen Young Hernwood Wright Hill Scott Green Adams Baker Nelson Carter Mitchell Roberts Turner Phillips Campbell Parker Evans Edwards Collins Stewart Morris Rogers Reed Cook Morgan Bell Bailey Cooper Richardson Cox Howard Ward Peterson Gray James Watson Brooks Kelly Sanders Price Bennett Wood Barnes Ross Henderson Coleman Jenkins Perry Powell Long Patterson Hughes Flores Butler Simmons Foster Bryant Russell Griffin Hayes Hamilton Graham Sullivan Wallace Woods Cole West Owens Reynolds Fisher Ellis Harrison Gibson Marshall Webb Tucker Porter Hunter Hicks Crawford Boyd Mason Kennedy Warren Dixon Burns Gordon Shaw Holmes Rice Robertson Hunt Black Daniels Palmer Mills Nichols Grant Ferguson Stone Hawkins Dunn Perkins Hudson Spencer Gardner Payne Pierce Berry Matthews Arnold Wagner Willis Ray Watkins Olson Carroll Duncan Snyder Hart Cunningham Bradley Lane Andrews Harper Fox Riley Armstrong Carpenter Weaver Greene Lawrence Elliott Sims Austin Peters Kelley Franklin Lawson",
    },
    Origin {
        weight: 25,
        races: &["BlackAfAmerican"],
        additional: "",
        female: "Keisha Latoya Tamika Ebony Aaliyah Imani Jasmine Kiara Shanice Tanisha Monique Nia Precious Deja Latasha Yolanda Shaniqua Raven Destiny Diamond Kenya Tyra Zaria Amara Janelle Chantel Alicia Vanessa Denise Regina Loretta Ernestine Gwendolyn Octavia Rochelle Charmaine Tameka Lakeisha Tierra Asia",
        male: "Darnell Jamal Tyrone DeShawn Marquis Terrell Malik Andre Reginald Cedric Maurice Demetrius Lamar Tyrell Jermaine Trevon Darius Kareem Rashad Xavier Elijah Isaiah Marcus Curtis Leroy Cornelius Clarence Otis Alonzo Vernon Percy Tremaine Antwan Devonte Kendrick Jalen Khalil Quincy Roosevelt Sylvester",
        family: "Washington Jefferson Booker Banks Jackson Robinson Harris Thompson White Lewis Williams Johnson Brown Jones Thomas Gaines Mosley Dorsey Rivers Singletary Muhammad Bolden Braxton Battle Cheeks Pettway Gadson Grier Ravenell Smalls Hairston Tolliver Ruffin Broadnax McCoy McMillan Boykin Whitaker Kirkland Hightower Fields Lyles Ivory Petty Mack Ballard Moten Yancey Speight Blount",
    },
    Origin {
        weight: 22,
        races: &["HispanicLatinao"],
        additional: "Mexican",
        female: "María Guadalupe Juana Margarita Verónica Rosa Teresa Francisca Leticia Yolanda Alejandra Elizabeth Gabriela Sofía Valentina Camila Lucía Isabella Daniela Mariana Fernanda Ximena Carmen Ana Patricia Adriana Claudia Silvia Norma Graciela Esperanza Consuelo Dolores Marisol Araceli Beatriz Rocío Itzel Yesenia Maricela",
        male: "José Juan Luis Carlos Jesús Miguel Jorge Francisco Manuel Pedro Alejandro Ricardo Fernando Roberto Rafael Javier Eduardo Antonio Ramón Raúl Sergio Arturo Héctor Óscar Enrique Martín Andrés Diego Mateo Santiago Emilio Ángel César Ernesto Guillermo Gustavo Ignacio Salvador Rubén Esteban",
        family: "García Rodríguez Martínez Hernández López González Pérez Sánchez Ramírez Torres Flores Rivera Gómez Díaz Reyes Cruz Morales Ortiz Gutiérrez Chávez Ramos Ruiz Álvarez Mendoza Vásquez Castillo Jiménez Moreno Romero Herrera Medina Aguilar Vargas Castro Fernández Guzmán Muñoz Salazar Ortega Delgado Estrada Ríos Contreras Domínguez Guerrero Ávila Espinoza Núñez Peña Cabrera Campos Vega Soto Cárdenas Fuentes Carrillo Navarro Velázquez Zamora Quiñones Figueroa Rosario Santiago Maldonado Ayala Montoya Trujillo Barrera Zúñiga Villanueva",
    },
    Origin {
        weight: 3,
        races: &["Asian"],
        additional: "Vietnamese",
        female: "Lan Hoa Mai Linh Thảo Hương Thu Ngọc Phương Trang Yến Tuyết Bích Kim Xuân",
        male: "Minh Hùng Tuấn Dũng Anh Quang Long Huy Nam Sơn Đức Khoa Thành Phúc Vinh",
        family: "Nguyễn Trần Lê Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương",
    },
    Origin {
        weight: 2,
        races: &["Asian"],
        additional: "Hmong",
        female: "Pa Mai Yer Bao Nou Kia Chee Ka Sheng Gao Zoua Mee Xee Pang",
        male: "Tou Pao Kou Chue Bee Fue Xeng Toua Blia Neng Cheng Yia Long Ger",
        family: "Vang Xiong Yang Thao Moua Her Lor Vue Cha Lee Hang Kue Khang Cheng Chue",
    },
    Origin {
        weight: 3,
        races: &["Asian"],
        additional: "Filipino",
        female: "Li Mei Xiu Yan Hui Soo-jin Ji-woo Min-ji Yuki Aiko Hana Sakura Maricel Divina Rowena Jocelyn Luzviminda Imelda Ligaya Corazon",
        male: "Wei Jun Hao Ming Bo Min-ho Sung-min Hyun Kenji Hiroshi Takeshi Rodel Danilo Renato Arnel Jomar Bayani Virgilio Reynaldo Efren",
        family: "Wang Chen Zhang Liu Huang Lin Kim Park Choi Jung Kang Tanaka Sato Suzuki Yamamoto Santos Bautista Ocampo Aquino Dela_Cruz Pangilinan Manalo Magsaysay Dizon Mercado",
    },
    Origin {
        weight: 2,
        races: &["Asian"],
        additional: "Nepali",
        female: "Priya Anjali Sunita Lakshmi Kavita Pooja Deepa Asha Rekha Meena Sita Farzana Nasreen Shabnam Roshni",
        male: "Raj Arjun Sanjay Vikram Amit Rahul Suresh Anil Ravi Bishnu Dil Harpreet Gurpreet Imran Tariq",
        family: "Patel Sharma Singh Kumar Gupta Reddy Shah Khan Ahmed Gurung Tamang Rai Chowdhury Iyer Kaur Adhikari Bhattarai Malik Das Nair",
    },
    Origin {
        weight: 3,
        races: &["MidEastNAfrican"],
        additional: "Iraqi",
        female: "Fatima Aisha Layla Zainab Mariam Noor Samira Yasmin Huda Rania Shirin Parisa Nasrin Amina Salma",
        male: "Mohammed Ahmad Ali Hassan Hussein Omar Khalid Yusuf Mustafa Karim Reza Dariush Behrouz Samir Tarek",
        family: "Al-Hassan Haddad Khoury Mansour Nasser Saleh Abbas Rahman Ibrahim Aziz Farah El-Sayed Hosseini Karimi Ahmadi Tehrani Bakri Shaheen Najjar Qasim",
    },
    Origin {
        weight: 3,
        races: &["BlackAfAmerican"],
        additional: "Somali",
        female: "Halima Amina Hodan Ifrah Sahra Fadumo Khadija Ayan Hamdi Selam Tigist Meron Hiwot Bethlehem Saba",
        male: "Abdi Mohamed Ahmed Mahamud Abdirahman Ismail Warsame Liban Dawit Tesfaye Yonas Bereket Abebe Haile Girma",
        family: "Abdullahi Warsame Jama Farah Hussein Osman Abdi Yusuf Mohamud Nur Tesfaye Bekele Gebremariam Haile Tadesse Kebede Mengistu Ghebreyesus Woldemariam Abebe",
    },
    Origin {
        weight: 2,
        races: &["BlackAfAmerican"],
        additional: "Nigerian",
        female: "Ngozi Chioma Adaeze Folake Yetunde Abena Akosua Ama Esi Aminata Fatou Mariama Binta Chinwe Ifeoma",
        male: "Chinedu Emeka Obinna Olusegun Babatunde Kwame Kofi Kwabena Ousmane Mamadou Ibrahima Sekou Amadou Tunde Ikenna",
        family: "Okafor Okonkwo Adeyemi Balogun Eze Mensah Owusu Boateng Asante Diallo Traoré Touré Camara Koné Nwosu Onyango Mwangi Otieno Kamau Osei",
    },
    Origin {
        weight: 3,
        races: &["White"],
        additional: "Ukrainian",
        female: "Olga Svetlana Natalia Irina Tatiana Oksana Larysa Halyna Agnieszka Katarzyna Małgorzata Zofia Ivana Jelena Milica",
        male: "Ivan Dmitri Sergei Vladimir Oleg Mykola Andriy Bohdan Piotr Krzysztof Tomasz Wojciech Marko Nikola Zoran",
        family: "Ivanov Petrov Kuznetsov Shevchenko Kovalenko Bondarenko Melnyk Kowalski Nowak Wiśniewski Wójcik Kowalczyk Jovanović Petrović Novak Horvat Kravchuk Popov Zielinski Dombrowski",
    },
    Origin {
        weight: 4,
        races: &["AmIndAKNative"],
        additional: "Navajo",
        female: "Winona Aiyana Kaya Dakota Shania Tallulah Nizhoni Yanaba Cheyenne Chenoa Wenona Sequoia Leona Delphine Bernadine",
        male: "Delbert Wilford Elroy Alvin Leland Virgil Chayton Takoda Mato Ahiga Nantan Emerson Ambrose Floyd Harrison",
        family: "Begay Yazzie Benally Tsosie Nez Tso Chee Etsitty Bitsui Whitehorse Red_Cloud Iron_Cloud Two_Bulls Eagle_Feather Lone_Hill Kills_Straight Tallchief Locklear Oxendine Deer",
    },
    Origin {
        weight: 2,
        races: &["NativeHIPacific"],
        additional: "Samoan",
        female: "Leilani Kalani Malia Noelani Sina Lani Moana Tiare Mele Lupe Ana Losa Ofa Sela",
        male: "Keoni Kai Kimo Makoa Sione Tevita Semisi Tavita Ioane Fetu Manu Viliami Sami Toa",
        family: "Kealoha Kahananui Kamaka Kalua Tuiasosopo Faleolo Leavasa Fonoti Tupou Vaipulu Taufa Tonga Mahe Fifita Lolohea",
    },
    Origin {
        weight: 2,
        races: &["BlackAfAmerican"],
        additional: "Haitian",
        female: "Marie-Ange Mireille Nadège Guerline Fabiola Yvrose Solange Rose-Marie Ketty Darline Célestine Josette",
        male: "Jean-Pierre Jean-Claude Wilner Frantz Pierre-Louis Emmanuel Ricot Jocelyn Évens Dieudonné Réginald Yves",
        family: "Jean-Baptiste Pierre Joseph Louis Charles François Désir Toussaint Saint-Fleur Étienne Beauvoir Dorvil Lafontant Casseus Cadet",
    },
    Origin {
        weight: 8,
        races: &["White"],
        additional: "",
        female: "Siobhán Maeve Bridget Colleen Giulia Francesca Antonella Ingrid Astrid Greta Heidi Ursula Gretchen Siri Kirsten",
        male: "Seán Declan Liam Brendan Giovanni Luca Salvatore Lars Erik Sven Otto Klaus Jürgen Bjørn Anders",
        family: "O'Brien O'Connor O'Malley O'Leary Murphy McCarthy McDonald MacKenzie Fitzgerald Gallagher D'Angelo Russo Esposito Lombardi DeLuca Müller Schröder Schmidt Hoffmann Lindqvist Sørensen Håkansson van_der_Berg St._Clair Le_Blanc",
    },
];

/// Short forms people give instead of their names.
const SHORT: &[(&str, &str)] = &[
    ("William", "Bill"),
    ("Robert", "Bob"),
    ("James", "Jim"),
    ("Richard", "Rick"),
    ("Michael", "Mike"),
    ("Elizabeth", "Liz"),
    ("Margaret", "Peggy"),
    ("Patricia", "Patty"),
    ("Katherine", "Kathy"),
    ("Jennifer", "Jenny"),
    ("Thomas", "Tom"),
    ("Joseph", "Joe"),
    ("Charles", "Chuck"),
    ("Daniel", "Danny"),
    ("Anthony", "Tony"),
    ("José", "Pepe"),
    ("Francisco", "Pancho"),
    ("Jesús", "Chuy"),
    ("Guadalupe", "Lupe"),
    ("Dolores", "Lola"),
    ("Ignacio", "Nacho"),
    ("Samantha", "Sam"),
    ("Christopher", "Chris"),
    ("Timothy", "Tim"),
    ("Deborah", "Debbie"),
];

const STREET: &[&str] =
    &["Red", "Tiny", "Pops", "Slim", "Smokey", "Chico", "Mama_T", "Preacher", "Stitch", "Dutch", "Sunshine", "Bear"];

/// The tables, split into words once.
pub(super) struct Names {
    origins: Vec<Split>,
    weights: Vec<(i32, u16)>,
}

struct Split {
    female: Vec<&'static str>,
    male: Vec<&'static str>,
    family: Vec<&'static str>,
}

/// A person's name as it was entered.
#[derive(Clone, Default)]
pub(super) struct Name {
    pub(super) given: String,
    pub(super) middle: String,
    pub(super) family: String,
    pub(super) suffix: &'static str,
}

impl Names {
    pub(super) fn new() -> Self {
        let words = |text: &'static str| text.split(' ').collect::<Vec<_>>();
        Self {
            origins: ORIGINS
                .iter()
                .map(|o| Split { female: words(o.female), male: words(o.male), family: words(o.family) })
                .collect(),
            weights: (0..).zip(ORIGINS).map(|(n, o)| (n, o.weight)).collect(),
        }
    }

    pub(super) fn origin(&self, rng: &mut Rng) -> usize {
        usize::try_from(rng.weighted(&self.weights)).unwrap_or(0)
    }

    pub(super) fn races(origin: usize) -> &'static Origin {
        &ORIGINS[origin]
    }

    /// A family name, now and then of two parts.
    pub(super) fn family(&self, rng: &mut Rng, origin: usize) -> String {
        let list = &self.origins[origin].family;
        let first = spaced(rng.pick(list));
        let latino = ORIGINS[origin].races == ["HispanicLatinao"];
        if rng.chance(if latino { 260 } else { 25 }) {
            let second = spaced(rng.pick(list));
            let joint = if rng.chance(600) { '-' } else { ' ' };
            return format!("{first}{joint}{second}");
        }
        first
    }

    /// Given and middle name and suffix for a person of that origin and sex; one in ten has a given name of another origin.
    pub(super) fn person(&self, rng: &mut Rng, origin: usize, male: bool, family: &str) -> Name {
        let given = spaced(self.given(rng, origin, male));
        let middle = match rng.below(100) {
            0..22 => spaced(self.given(rng, origin, male)),
            22..36 => self.given(rng, origin, male).chars().take(1).collect(),
            _ => String::new(),
        };
        let suffix = if male && rng.chance(40) { rng.pick(&["Jr.", "Jr", "Sr.", "II", "III", "IV"]) } else { "" };
        Name { given: as_called(rng, given), middle, family: family.to_owned(), suffix }
    }

    /// A name for staff.
    pub(super) fn staff(&self, rng: &mut Rng) -> (String, String) {
        let origin = self.origin(rng);
        let male = rng.chance(350);
        (spaced(self.given(rng, origin, male)), self.family(rng, origin))
    }

    /// A name heard on the street instead of the legal one.
    pub(super) fn street(rng: &mut Rng) -> String {
        spaced(rng.pick(STREET))
    }

    fn given(&self, rng: &mut Rng, origin: usize, male: bool) -> &'static str {
        let origin = if rng.chance(100) { self.origin(rng) } else { origin };
        let split = &self.origins[origin];
        rng.pick(if male { &split.male } else { &split.female })
    }
}

/// The same name as another worker might have typed it: a short form, no accents, or one slip.
pub(super) fn misspelled(rng: &mut Rng, name: &Name) -> Name {
    let mut other = name.clone();
    if rng.chance(300) {
        other.middle.clear();
    }
    match rng.below(10) {
        0..3 => other.given = slip(rng, &name.given),
        3..7 => other.family = slip(rng, &name.family),
        7 => {
            if let Some((_, short)) = SHORT.iter().find(|(long, _)| *long == name.given) {
                (*short).clone_into(&mut other.given);
            } else {
                other.given = slip(rng, &name.given);
            }
        }
        8 => std::mem::swap(&mut other.given, &mut other.family),
        _ => {
            // One part of a double name got lost.
            let part = name.family.split(['-', ' ']).next_back().unwrap_or_default();
            part.clone_into(&mut other.family);
        }
    }
    other
}

fn as_called(rng: &mut Rng, given: String) -> String {
    let short = SHORT.iter().find(|(long, _)| *long == given);
    match short {
        Some((_, short)) if rng.chance(120) => (*short).to_owned(),
        Some((long, short)) if rng.chance(15) => format!("{long} \"{short}\""),
        _ => given,
    }
}

fn spaced(word: &str) -> String {
    word.replace('_', " ")
}

/// Two letters exchanged, one lost, one doubled or one vowel taken for another.
fn slip(rng: &mut Rng, name: &str) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    if letters.len() < 3 {
        return name.to_owned();
    }
    let at = 1 + rng.below(letters.len() - 2);
    match rng.below(4) {
        0 => letters.swap(at, at + 1),
        1 => {
            letters.remove(at);
        }
        2 => letters.insert(at, letters[at]),
        _ => {
            if let Some(vowel) = letters.iter().rposition(|c| "aeiouáéíóú".contains(*c)) {
                letters[vowel] = rng.pick(&['a', 'e', 'i', 'o', 'u']);
            }
        }
    }
    letters.into_iter().collect()
}
