//! English and Spanish nicknames with the names they stand for.

use std::collections::HashMap;
use std::sync::OnceLock;

/// A formal name, then what its bearers are called. Normalised as names are: lower case, no accents.
const TABLE: &str = "
abigail abby abbie gail
abraham abe bram
adelaide addie della heidi
agustin tino
albert al bert bertie
alberto beto berto
alejandra ale alex sandra jandra
alejandro ale alex jandro jano
alexander alex al sandy xander lex sasha
alexandra alex sandra lexi lexie sandy sasha
alfonso poncho fonso foncho
alfred al fred alfie
alfredo fredo fredy freddy
alicia licha ali
allison allie ally
amanda mandy amy
ana anita anna
andrea andi andie drea
andres andy
andrew andy drew
angela angie angel
angelica angie
anita nita
anna annie ann
anne annie nan nancy
anthony tony
antonia tonya tona toni
antonio tony tono tonio
araceli cheli
arnulfo nufo
arthur art artie
arturo turi arturito
augustine gus
aurelio lelo
barbara barb babs bobbie barbie
bartholomew bart
beatrice bea trixie
beatriz bety betty bea
benjamin ben benny benji
bernard bernie
bernardo nardo
bertha bert bertie
bradley brad
brandon bran
calvin cal
cameron cam
carlos carlitos charlie
carmen carmela carmelita
caroline carrie carol lina
carolina caro lina
cassandra cassie sandra
catalina cata lina cati
catherine cathy kate katie cat kitty kathy cate
cecilia ceci chila cece
cesar checha
charles charlie chuck chas chaz
charlotte lottie char charlie
christian chris
christina chris chrissy tina christy
christine chris chrissy tina christy
christopher chris kit topher
clarence clare
claudia clau
clifford cliff
clinton clint
concepcion concha conchita chona
consuelo chelo consuelito
cornelius neil connie
crescencio chencho
cristina cris tina
cynthia cindy cyndi
daniel dan danny
daniela dani dany
david dave davey
deborah deb debbie debby
debra deb debbie
delores dee lola
dennis denny
desiree desi
diana di
dolores lola lolita dee
dominic dom nick
domingo mingo
donald don donnie donny
dorothy dot dottie dolly dora
douglas doug
eduardo lalo edu eddie
edgar ed eddie
edmund ed eddie ted
edward ed eddie ted ned teddy
edwin ed eddie win
eleanor ellie nell nora lenore
elena nena lena
elias eli
elijah eli lije
elizabeth liz lizzie beth betty betsy eliza libby lisa bess liza
ellen nell ellie
emanuel manny
emilio milo emi
emily em emmy
enrique quique kike henry ricky
ernest ernie
ernesto neto ernie
esperanza pera espe lancha
esteban teban estebi
esther essie
eugene gene
eva evita
evelyn evie lynn
felipe pipe lipe
felix feli
fernanda fer nanda
fernando fer nando
florence flo flossie
frances fran frannie francie
francis frank fran
francisca pancha paca frances
francisco pancho paco frank cisco kiko
franklin frank
frederick fred freddy rick
gabriel gabe gabby
gabriela gabi gaby
gabrielle gabby
gail abigail
george georgie
gerald jerry gerry
gerardo gera jerry
geronimo momo
gertrude trudy gertie
gilbert gil bert
gilberto gil beto
gloria glori
gonzalo chalo
graciela chela grace
gregorio goyo greg
gregory greg
guadalupe lupe lupita pita
guillermo memo guille billy
gustavo gus tavo
harold hal harry
harriet hattie
harrison harry
hector tito
helen nell nellie
henry hank harry hal
herbert herb bert
herminia mina
hilda hildy
horacio lacho
howard howie
hugo huguito
humberto beto
ignacio nacho
ines inesita
irene rene
isaac ike zac
isabel isa chabela chavela bel izzy
isabella bella izzy isa
isidro chilo
ismael mayo
israel izzy
jacob jake jay
jacqueline jackie
jaime jimmy
james jim jimmy jamie
janet jan
javier javi javy
jeffrey jeff
jennifer jen jenny jenn
jeremiah jerry jeremy
jerome jerry
jesse jess
jessica jess jessie
jesus chuy chucho
joan joanie
joanna jo joann
joaquin quino
joel joe
jonathan jon jonny john
john johnny jack
jorge george coque
jose pepe joe chepe pepito
josefina fina pepa josie
joseph joe joey jo
josephine jo josie
joshua josh
juan john juanito
juana juanita
juanita nita
judith judy judi
julia julie
julian jules
julio julito
katherine kathy kate katie kat kay kitty
kathleen kathy kate katie
kenneth ken kenny
kimberly kim kimmy
kristin kris kristy
kristina kris tina
lawrence larry
leonard len lenny leo
leonardo leo nardo
leonel leo
leopoldo polo
leroy roy
leslie les
leticia lety letty
lewis lou lew
lillian lily lil
lorenzo lencho
louis lou louie
louise lou lulu
lourdes lulu
lucas luke
lucia lucy lucha chia
lucille lucy
luis lucho louie
luisa lucha
lynette lynn
madeline maddie
magdalena magda lena maggie
manuel manny manolo meno
manuela manola
marcelino chelino
marcos mark
marcus mark
margaret maggie peggy meg marge peg margie greta rita daisy
margarita mago rita margie maggie
maria mary mari maruca
maribel mari
mario mayito
marjorie marge margie
martha marty mattie
martin marty tincho
marvin marv
mary molly polly mamie
matilda tilly mattie
matthew matt
maureen mo
maurice mo morrie
mauricio mau
maximilian max
maximiliano max maxi
maxine max
melinda mindy mel
melissa mel missy lissa
melvin mel
mercedes meche merche
michael mike mikey mick mickey
michelle shelly micki
miguel mike micky migue
mildred millie
miriam mimi
mitchell mitch
mohammed mo mohamed muhammad moe
montgomery monty
moses moe mose
myrtle myrt
nancy nan
natalie nat
natasha tasha
nathan nate nat
nathaniel nate nat nathan
nicholas nick nicky
nicolas nico nick colas
nicole nikki nicky
norman norm
octavio tavo
olga olguita
oliver ollie
olivia liv livvy
oscar ozzie
pablo paul
pamela pam
pascual pasco
patricia pat patty tricia trish patsy paty
patricio pato
patrick pat paddy rick
paul paulie
paula pau
pedro perucho pete
penelope penny
peter pete
philip phil pip
phillip phil
phyllis phyl
priscilla cilla prissy
rafael rafa rafi ralph
ramon moncho monchi ray
randall randy
raul rulo
raymond ray
raymundo mundo ray
rebecca becky becca
reginald reggie reg
refugio cuco cuca
ricardo ricky rick richard
richard rick dick rich richie ricky
robert bob bobby rob robbie bert
roberta bobbie robbie
roberto beto robert tito rober
rodney rod
rodolfo rudy fito rodo
rodrigo rigo rodri
rogelio roger roy
roland rollie
ronald ron ronnie
rosa rosie rosita
rosalinda rosie linda
rosario chayo charo
rose rosie
rosemary rosie
roxanne roxy
ruben rube
rudolph rudy
russell russ
salvador chava sal
samantha sam sammy
samuel sam sammy
sandra sandy
santiago santi chago diego
sarah sally sadie
sebastian seb bas sebas
sergio checo
shannon shan
shirley shirl
silvia chivis
socorro coco
sofia sofi
sophia sophie
soledad chole sole
stanley stan
stephanie steph stephie
stephen steve stevie
steven steve stevie
stuart stu
susan sue susie suzy
susana susi susy
suzanne sue suzy
sylvia syl
tabitha tabby
tamara tammy
teodoro teo doro
terence terry
teresa tere terry tessa
theodore ted teddy theo
theresa terry tess tessa tracy
thomas tom tommy
timothy tim timmy
tomas tom tommy
trinidad trini
valentina vale tina
valeria vale
valerie val
vanessa nessa
veronica vero ronnie
vicente chente vince
victor vic
victoria vicky tori vickie
vincent vince vinny
virginia ginny ginger
walter walt wally
wendell dell
wilfred will fred
wilhelmina mina billie
william bill billy will willie liam
winifred winnie
xavier javi
ximena xime mena
yolanda yoli yola
zachary zach zack
";

/// The formal names a word may stand for, itself included when it is one; none for other words.
pub(crate) fn families(word: &str) -> &'static [&'static str] {
    static INDEX: OnceLock<HashMap<&'static str, Vec<&'static str>>> = OnceLock::new();
    INDEX.get_or_init(index).get(word).map_or(&[], Vec::as_slice)
}

fn index() -> HashMap<&'static str, Vec<&'static str>> {
    let mut index: HashMap<_, Vec<_>> = HashMap::new();
    for line in TABLE.lines() {
        let Some(formal) = line.split(' ').next().filter(|word| !word.is_empty()) else { continue };
        for word in line.split(' ') {
            let families = index.entry(word).or_default();
            if !families.contains(&formal) {
                families.push(formal);
            }
        }
    }
    index
}
