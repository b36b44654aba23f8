// What the generator's registers are made of. Names of persons are made up by combining; no real office holder is meant.

/** States: id, English name, French name, capital. */
export const states = `
albania|Albania|Albanie|Tirana;algeria|Algeria|Algérie|Algiers;angola|Angola|Angola|Luanda;argentina|Argentina|Argentine|Buenos Aires
armenia|Armenia|Arménie|Yerevan;australia|Australia|Australie|Canberra;austria|Austria|Autriche|Vienna;azerbaijan|Azerbaijan|Azerbaïdjan|Baku
bahrain|Bahrain|Bahreïn|Manama;bangladesh|Bangladesh|Bangladesh|Dhaka;belarus|Belarus|Bélarus|Minsk;belgium|Belgium|Belgique|Brussels
bolivia|Bolivia|Bolivie|La Paz;brazil|Brazil|Brésil|Brasília;bulgaria|Bulgaria|Bulgarie|Sofia;cambodia|Cambodia|Cambodge|Phnom Penh
cameroon|Cameroon|Cameroun|Yaoundé;canada|Canada|Canada|Ottawa;chile|Chile|Chili|Santiago;china|China|Chine|Beijing
colombia|Colombia|Colombie|Bogotá;croatia|Croatia|Croatie|Zagreb;cuba|Cuba|Cuba|Havana;cyprus|Cyprus|Chypre|Nicosia
czechia|Czechia|Tchéquie|Prague;denmark|Denmark|Danemark|Copenhagen;ecuador|Ecuador|Équateur|Quito;egypt|Egypt|Égypte|Cairo
estonia|Estonia|Estonie|Tallinn;ethiopia|Ethiopia|Éthiopie|Addis Ababa;finland|Finland|Finlande|Helsinki;france|France|France|Paris
georgia|Georgia|Géorgie|Tbilisi;germany|Germany|Allemagne|Berlin;ghana|Ghana|Ghana|Accra;greece|Greece|Grèce|Athens
hungary|Hungary|Hongrie|Budapest;iceland|Iceland|Islande|Reykjavík;india|India|Inde|New Delhi;indonesia|Indonesia|Indonésie|Jakarta
iran|Iran|Iran|Tehran;iraq|Iraq|Iraq|Baghdad;ireland|Ireland|Irlande|Dublin;israel|Israel|Israël|Jerusalem
italy|Italy|Italie|Rome;japan|Japan|Japon|Tokyo;jordan|Jordan|Jordanie|Amman;kazakhstan|Kazakhstan|Kazakhstan|Astana
kenya|Kenya|Kenya|Nairobi;kuwait|Kuwait|Koweït|Kuwait City;kyrgyzstan|Kyrgyzstan|Kirghizistan|Bishkek;laos|Laos|Laos|Vientiane
latvia|Latvia|Lettonie|Riga;lebanon|Lebanon|Liban|Beirut;lithuania|Lithuania|Lituanie|Vilnius;luxembourg|Luxembourg|Luxembourg|Luxembourg
malaysia|Malaysia|Malaisie|Kuala Lumpur;malta|Malta|Malte|Valletta;mexico|Mexico|Mexique|Mexico City;moldova|Moldova|Moldova|Chișinău
mongolia|Mongolia|Mongolie|Ulaanbaatar;morocco|Morocco|Maroc|Rabat;mozambique|Mozambique|Mozambique|Maputo;namibia|Namibia|Namibie|Windhoek
nepal|Nepal|Népal|Kathmandu;netherlands|Netherlands|Pays-Bas|The Hague;nigeria|Nigeria|Nigéria|Abuja;norway|Norway|Norvège|Oslo
oman|Oman|Oman|Muscat;pakistan|Pakistan|Pakistan|Islamabad;panama|Panama|Panama|Panama City;peru|Peru|Pérou|Lima
philippines|Philippines|Philippines|Manila;poland|Poland|Pologne|Warsaw;portugal|Portugal|Portugal|Lisbon;qatar|Qatar|Qatar|Doha
romania|Romania|Roumanie|Bucharest;russia|Russia|Russie|Moscow;senegal|Senegal|Sénégal|Dakar;serbia|Serbia|Serbie|Belgrade
singapore|Singapore|Singapour|Singapore;slovakia|Slovakia|Slovaquie|Bratislava;slovenia|Slovenia|Slovénie|Ljubljana;spain|Spain|Espagne|Madrid
sudan|Sudan|Soudan|Khartoum;sweden|Sweden|Suède|Stockholm;switzerland|Switzerland|Suisse|Bern;syria|Syria|Syrie|Damascus
tajikistan|Tajikistan|Tadjikistan|Dushanbe;tanzania|Tanzania|Tanzanie|Dodoma;thailand|Thailand|Thaïlande|Bangkok;tunisia|Tunisia|Tunisie|Tunis
turkiye|Türkiye|Türkiye|Ankara;turkmenistan|Turkmenistan|Turkménistan|Ashgabat;uganda|Uganda|Ouganda|Kampala;ukraine|Ukraine|Ukraine|Kyiv
`
  .trim()
  .split(/[;\n]/)
  .map((row) => row.split("|"))
  .map(([id = "", en = "", fr = "", capital = ""]) => ({ id, en, fr, capital }));

/** Organisations and groupings in whose framework things are discussed. */
export const organisations = [
  ["un", "United Nations"],
  ["osce", "Organization for Security and Co-operation in Europe"],
  ["council-of-europe", "Council of Europe"],
  ["european-union", "European Union"],
  ["brics", "BRICS"],
  ["sco", "Shanghai Cooperation Organisation"],
  ["wto", "World Trade Organization"],
  ["asean", "Association of Southeast Asian Nations"],
  ["african-union", "African Union"],
  ["non-aligned-movement", "Non-Aligned Movement"],
  ["iaea", "International Atomic Energy Agency"],
  ["unesco", "UNESCO"],
] as const;

const aspects =
  "cooperation in;the development of;exchanges of experience in;joint projects in;obstacles to;the legal basis of;training in;the financing of;safeguards in;regional approaches to;digital services in;research in";
const fields =
  "arms control;energy;rail transport;air links;trade;customs;agriculture;higher education;health care;culture;sport;tourism;consular affairs;migration;water management;climate policy;outer space;nuclear safety;information security;counter-terrorism;the fight against trafficking;border management;investment;industrial standards;the protection of compatriots";

/** Topics: id and label. */
export const topics = aspects.split(";").flatMap((aspect) =>
  fields.split(";").map((field) => {
    const label = `${aspect} ${field}`;
    return { id: label.replaceAll(" ", "-"), label };
  }),
);

export const givenNames =
  "Ada Alan Anna Boris Carla Chen Clara Daniel Dora Elena Emil Eva Felix Greta Hana Hugo Ines Ivan Jonas Julia Karim Lars Leila Lina Marco Maria Milan Nadia Nora Omar Oskar Paula Petra Rafael Rosa Samir Sofia Tomas Vera Viktor".split(
    " ",
  );
export const familyNames =
  "Abara Almeida Andersen Bauer Becker Castillo Costa Dimitrov Duarte Ebersbach Farkas Fontaine Gruber Haddad Horvat Ibsen Jansen Kaplan Keller Kovac Laurent Lindqvist Lombardi Marek Mensah Moreau Nakata Novak Okafor Orlov Pavlenko Petrescu Quintero Rahimi Rossi Sandoval Schmid Silva Tanaka Torres Urban Vasquez Weber Yamada Zeman".split(
    " ",
  );
