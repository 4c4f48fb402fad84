import { describe, expect, it } from "vitest";
import { speechText } from "./speech-text.ts";

/** Written | said: what texts of many subjects write short, beside those of our own magazine. */
const tables: Record<string, string> = {
  "ships and the sea": `
the m.v. Halcyon sailed | the motor vessel Halcyon sailed
MV Halcyon | motor vessel Halcyon
the SS Great Western | the steamship Great Western
S.S. Arcadia | steamship Arcadia
HMS Beagle | H M S Beagle
RMS Carpathia | R M S Carpathia
the brig, 12 fm. down | the brig, twelve fathoms down
in 8 fm of water | in eight fathoms of water
3 nm off the point | three nautical miles off the point
20 nmi west | twenty nautical miles west
a wind of 35 kts | a wind of thirty-five knots
lat. 54° N, long. 3° W | latitude fifty-four degrees north, longitude three degrees west
at lat. 51.5 | at latitude fifty-one point five
48 gns | forty-eight guineas
sold for 1 gn. | sold for one guinea
a crew of 24 & 3 boys | a crew of twenty-four and three boys
120 ft. long | one hundred and twenty feet long
Force 8–9 | Force eight to nine
built 1871–3 | built eighteen seventy-one to three
2,000 grt | two thousand gross register tons
the tide at 06:45 | the tide at six forty-five
capt. unknown | captain unknown`,
  "people and their offices": `
5 yrs later | five years later
aged 2 yrs 3 mos. | aged two years three months
18 mos. old | eighteen months old
for 6 wks | for six weeks
the Rt. Hon. Ida Brandt | the Right Honourable Ida Brandt
the Rt Rev. John Ray | the Right Reverend John Ray
the Very Rev. Ann Holt | the Very Reverend Ann Holt
Pres. Ray | President Ray
Supt. Holt | Superintendent Holt
Insp. Brandt | Inspector Brandt
P.C. Marsh | P C Marsh
Pte. Ray | Private Ray
L/Cpl Ray | Lance Corporal Ray
Bdr. Holt | Bombardier Holt
Brig. Holt | Brigadier Holt
Flt. Lt. Holt | Flight Lieutenant Holt
Sqn Ldr Holt | Squadron Leader Holt
Lt. Col. Holt | Lieutenant Colonel Holt
Maj. Gen. Holt | Major General Holt
Sr. Agnes | Sister Agnes
Bro. Luke | Brother Luke
Ald. Marsh | Alderman Marsh
Cllr Marsh | Councillor Marsh
Jas. Marsh & Sons | James Marsh and Sons
Wm. Marsh | William Marsh
Geo. Marsh | George Marsh
Thos. Marsh | Thomas Marsh
Chas. Marsh | Charles Marsh
Asst. Prof. Lee | Assistant Professor Lee
née Holt | née Holt
J.P., M.P. | J P, M P
Messrs. Holt & Marsh | Messers Holt and Marsh
John Ray, Q.C., spoke | John Ray, Q C, spoke
Ida Brandt, MBE | Ida Brandt, M B E`,
  "science and machines": `
at 20 °C and 1 atm | at twenty degrees Celsius and one atmosphere
a 5 mA current | a five milliamp current
3 mV | three millivolts
1.5 V | one point five volts
12 A | twelve A
500 Pa | five hundred pascals
1,013 hPa | one thousand and thirteen hectopascals
9 kPa | nine kilopascals
3 bar | three bar
60 W | sixty watts
40 nm | forty nanometres
a 3 kJ meal | a three kilojoule meal
200 kcal | two hundred kilocalories
5 kHz | five kilohertz
6 ns | six nanoseconds
20 ms | twenty milliseconds
3 × 10⁸ m/s | three by ten to the power of eight metres a second
pH 7.4 | P H seven point four
pH is 7 | P H is seven
5 ppm | five parts per million
70 dB | seventy decibels
2 °F | two degrees Fahrenheit
300 K | three hundred K
1200 rpm | one thousand two hundred revolutions a minute
33⅓ rpm | thirty-three and a third revolutions a minute
45 bpm | forty-five beats a minute
16 mpg | sixteen miles a gallon
30 psi | thirty pounds per square inch
a 2 GHz clock | a two gigahertz clock
1 in 5 | one in five
n = 12 | n equals twelve
p < 0.05 | p less than zero point zero five
a 10x lens | a ten times lens
Homo sapiens, H. erectus | Homo sapiens, H erectus
Rosa sp. | Rosa species
Rosa spp. | Rosa species
R. canina var. alba | R canina variety alba
subsp. minor | subspecies minor
a USB 3.0 plug | a U S B three point zero plug
Wi-Fi | Wi-Fi
http://10.0.0.1:8080/x | ten dot zero dot zero dot one
https://example.org:8443/a | example dot org
example.com:3000 | example dot com`,
  "food and the house": `
2 tsp. salt | two teaspoons salt
1 tbsp. oil | one tablespoon oil
4 oz. butter | four ounces butter
2 lbs. flour | two pounds flour
1 pt milk | one pint milk
2 pts. cream | two pints cream
1 qt. stock | one quart stock
3 gal. | three gallons
½ pt | half a pint
250 g flour | two hundred and fifty grams flour
1 doz. eggs | one dozen eggs
gas mk. 4 | gas mark four
Mk. 2 | mark two
180 °C/350 °F | one hundred and eighty degrees Celsius or three hundred and fifty degrees Fahrenheit
2–3 tbsp | two to three tablespoons
1½ lb | one and a half pounds
5 x 10 | five by ten
5 x 10 cm | five by ten centimetres
a 4 x 4 | a four by four
6 in. × 4 in. | six inches by four inches
8½ × 11 in. | eight and a half by eleven inches
12 fl. oz. | twelve fluid ounces
2 cups (500 ml) | two cups (five hundred millilitres)
temp. 40° | temperature forty degrees
ea. 40p | each forty pence
approx 40 min. | approximately forty minutes
½ hr. | half an hour
2 hrs. 30 mins. | two hours thirty minutes`,
  "games and sport": `
won 1–0 | won one nil
a 0–0 draw | a nil nil draw
a 2–0 win | a two nil win
lost 0–3 | lost nil three
won 6–4, 7–5 | won six to four, seven to five
40–love | forty love
a 3–1 lead | a three to one lead
100 m in 9.58 s | one hundred metres in nine point five eight seconds
4 × 400 m | four by four hundred metres
12/1 odds | twelve to one odds
odds of 7/2 | odds of seven to two
2nd XV | second fifteen
the 1st XI | the first eleven
R16 | R sixteen
23 Elo pts. | twenty-three Elo points
bt. Holt 6–2 | beat Holt six to two`,
  "history and dates": `
between 1914–18 | between nineteen fourteen and eighteen
between 1914–1918 | between nineteen fourteen and nineteen eighteen
between 10–15 people | between ten and fifteen people
between 3–5 May | between the third and the fifth of May
c.1850 | around eighteen fifty
ca 1850 | around eighteen fifty
c. AD 400 | around A D four hundred
r. 1327–77 | reigned thirteen twenty-seven to seventy-seven
(1901–) | (nineteen oh one onwards)
in the '60s | in the sixties
late C19 | late nineteenth century
the 19th c. | the nineteenth century
the 12th C. abbey | the twelfth century abbey
mid-C18 | mid eighteenth century
1 Jan. 1900 | the first of January nineteen hundred
a.d. 70 | A D seventy
70 a.d. | seventy A D
300 B.C.E. | three hundred B C E
the 4th ult. | the fourth ultimo
yr. 3 | year three
d. 1901 aged 4 | died nineteen oh one aged four
m. 1880 | married eighteen eighty
1066 & all that | ten sixty-six and all that
17th–18th c. | seventeenth to eighteenth century
the 1920s–30s | the nineteen twenties to thirties
1920s-style | nineteen twenties style
temp. Henry VIII | in the time of Henry the eighth
B.C. 44 | B C forty-four
2nd ed. | second edition
the yr 1900 | the year nineteen hundred
mid-19th c. | mid-nineteenth century
from 9–12 Sept. | from the ninth to the twelfth of September
on 12/3 | on twelve over three`,
  "places and post": `
12 High St., Sund | twelve High Street, Sund
the corner of Quay St. | the corner of Quay Street.
She lives in Quay St. | She lives in Quay Street.
14 Mill Ln. | fourteen Mill Lane.
2 Elm Dr. | two Elm Drive.
7 Elm Ct. | seven Elm Court.
1 Elm Pl. | one Elm Place.
3 Elm Gdns | three Elm Gardens
3 Elm Cres. | three Elm Crescent.
Elm Terr. | Elm Terrace.
S. of the river | south of the river
the N.W. wind | the northwest wind
a NE wind | a northeast wind
wind SSW | wind south-southwest
Apt. 3 | apartment three
Flat 2a | Flat two a
P.O. Box 12 | P O Box twelve
Mt St Helens | Mount Saint Helens
Sund, Co. Down | Sund, County Down
Is. of Man | Isle of Man
nr. Sund | near Sund
pop. 4,000 | population four thousand
alt. 300 m | altitude three hundred metres
6 mi. east | six miles east
4 yds. away | four yards away
2 sq. mi. | two square miles
3 sq. yds | three square yards
12 ac. | twelve acres
5 cu. ft | five cubic feet
3 cu. m | three cubic metres
sq. ft. | square feet`,
  "books and the law": `
ll. 4–8 | lines four to eight
l. 12 | line twelve
v. 3 | verse three
vv. 3–5 | verses three to five
Matt. 5:3 | Matthew five, three
1 Cor. 13:4–7 | First Corinthians thirteen, four to seven
Gen. 1:1 | Genesis one, one
Ps. 23 | Psalm twenty-three
op. 12, no. 3 | opus twelve, number three
Op. 106 | opus one hundred and six
K. 525 | K five hundred and twenty-five
BWV 1007 | B W V one thousand and seven
fol. 12r | folio twelve r
MS. 14 | manuscript fourteen
MSS. 14–18 | manuscripts fourteen to eighteen
n. 4 | note four
nn. 4–6 | notes four to six
s. 12 | section twelve
ss. 12–14 | sections twelve to fourteen
cl. 4 | clause four
sch. 2 | schedule two
pl. 3 | plate three
col. 2 | column two
app. 3 | appendix three
bk. 4 | book four
pt. 2 | part two
ser. 2 | series two
tr. Ida Brandt | translated by Ida Brandt
trans. Ida Brandt | translated by Ida Brandt
ed. Ida Brandt | edited by Ida Brandt
repr. 1901 | reprinted nineteen oh one
rev. 1901 | revised nineteen oh one
illus. Ida Brandt | illustrated by Ida Brandt
n.d. | no date
n.p. | no place
et seq. | and following
passim | passim
q.v. | which see
s.v. bridge | under the word bridge
op. cit. | in the work cited
loc. cit. | in the place cited
Holt v Marsh | Holt v Marsh
anon. | anonymous
incl. postage | including postage
excl. postage | excluding postage
misc. papers | miscellaneous papers
abbr. | abbreviated
orig. 1901 | originally nineteen oh one
attrib. Holt | attributed to Holt`,
  "money and trade": `
£3 10s. | three pounds ten shillings
£3 10s 6d | three pounds ten shillings and six pence
4d. | four pence
½d | a halfpenny
10/6 | ten over six
5 p.c. | five percent
p.a. | a year
4% p.a. | four percent a year
£5m+ | five million pounds plus
50+ | fifty plus
£1–£2 | one to two pounds
CAD 5 | five Canadian dollars
AUD 5 | five Australian dollars
5 USD | five U S dollars
€5/kg | five euros a kilogram
£20/hr | twenty pounds an hour
3/day | three a day
60 words/min | sixty words a minute
VAT @ 20% | V A T at twenty percent
qty. 4 | quantity four
FY2024 | F Y two thousand and twenty-four
Marsh Bros. Ltd | Marsh Brothers Limited
Acme Mfg. Co. | Acme Manufacturing Company.
Intl. Harvest | International Harvest
Assn. of Bakers | Association of Bakers
Soc. of Bakers | Society of Bakers
Univ. of Sund | University of Sund
Inst. of Bakers | Institute of Bakers
Natl. Trust | National Trust
Dept of Roads | Department of Roads
HQ | H Q
CEO | C E O
No. 10's door | number ten's door`,
};

describe("what is said for what texts of other subjects write", () => {
  const cases = Object.entries(tables).flatMap(([subject, table]) =>
    table
      .trim()
      .split("\n")
      .map((line) => [subject, ...line.split(" | ")] as [string, string, string]),
  );

  it("is tried on two hundred cases and more", () => expect(cases.length).toBeGreaterThanOrEqual(200));

  it.each(cases)("%s: %s", (_subject, written, said) => {
    expect(speechText(written).replace(/\.$/, "")).toBe(said.replace(/\.$/, ""));
  });
});
