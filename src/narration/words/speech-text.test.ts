import { describe, expect, it } from "vitest";
import { foldToAscii, kept, speechText } from "./speech-text.ts";

/** Written | said. */
const tables: Record<string, string> = {
  "roman numerals": `
World War II ended. | World War two ended.
the First World War, WWI | the First World War, World War one
Elizabeth II was crowned. | Elizabeth the second was crowned.
Henry VIII | Henry the eighth
Part IV of Henry V. | Part four of Henry the fifth.
Louis XIV’s clock | Louis the fourteenth’s clock
Pope John XXIII | Pope John the twenty-third
Charles I lost his head. | Charles the first lost his head.
The Elizabeth I know is kind. | The Elizabeth I know is kind.
Malcolm X spoke. | Malcolm X spoke.
Act V, Scene III | Act five, Scene three
Chapter XII | Chapter twelve
Vatican II | Vatican two
the XIX century | the nineteenth century
XVIII-century maps | eighteenth-century maps
Built MCMLXVIII. | Built nineteen sixty-eight.
IV | four
II. The river | two. The river
Compact CD players | Compact C D players
Apollo XI | Apollo eleven
Part I was long. | Part one was long.
Book II, ch. iii | Book two, chapter three
vol. xii, pp. 3–5 | volume twelve, pages three to five
Vol. IV, No. 3 | volume four, number three
Appendix C and Class D | Appendix C and Class D
Mary I, I said | Mary the first, I said
WW1 | World War one`,
  "numbers of things": `
No. 5 | number five
Nos. 3 and 4 | numbers three and four
No. 7 — the last | number seven, the last
№ 12 | number twelve
#1 on the list | number one on the list
vol. 3, ch. 2 | volume three, chapter two
p. 12 | page twelve
pp. 12–15 | pages twelve to fifteen
p. xiv | page fourteen
fig. 2 | figure two
§ 4 | section four
“No.” said Ida. | “No.” said Ida.
an A4 page | an A four page
the M25 | the M twenty-five
COVID-19 | Covid nineteen
an F-16 | an F sixteen
a 3D map | a three D map
version 3.2.1 | version three point two point one
No 10 | number ten
nos 3–5 | numbers three to five
p. 4f. | page four and following
pp. 12ff. | pages twelve and following
fig. 3a | figure three a
§ 12(3) | section twelve, three
Boeing 747 | Boeing seven four seven
1.000.000 people | one million people`,
  "decades and years": `
In the 1960s and ’70s | In the nineteen sixties and seventies
the mid-1980s | the mid-nineteen eighties
the 1900s | the nineteen hundreds
the 2010s | the twenty tens
the 2000s | the two thousands
in her 30s | in her thirties
In 1914 it rained. | In nineteen fourteen it rained.
in 1905 | in nineteen oh five
in 1900 | in nineteen hundred
in 2000 | in two thousand
in 2005 | in two thousand and five
in 2026 | in twenty twenty-six
in 1066 | in ten sixty-six
the summer of ’68 | the summer of sixty-eight
500 BC | five hundred B C
AD 79 | A D seventy-nine
c. 1850 | around eighteen fifty
In 1999, 2,000 people came. | In nineteen ninety-nine, two thousand people came.
since 1968, as before | since nineteen sixty-eight, as before
(b. 1921, d. 1999) | (born nineteen twenty-one, died nineteen ninety-nine)
pre-1914 and post-1945 | pre nineteen fourteen and post nineteen forty-five
fl. 1320 | flourished thirteen twenty`,
  ranges: `
from 1914–18 | from nineteen fourteen to eighteen
1914–1918 | nineteen fourteen to nineteen eighteen
1999–2001 | nineteen ninety-nine to two thousand and one
the 2024/25 season | the twenty twenty-four to twenty-five season
2001–05 | two thousand and one to oh five
3–5 boats | three to five boats
10-15 people | ten to fifteen people
won 3–2 | won three to two
Mon–Fri | Monday to Friday
from A–Z | from A to Z
the London–Paris train | the London Paris train
odds of 3:1 | odds of three to one
a well-known boat | a well-known boat
March–May 2019 | March to May twenty nineteen
July 12–14 | July twelfth to fourteenth
1 and 3 June | the first and the third of June
1 Jan–31 Dec | the first of January to the thirty-first of December
the 5th–7th centuries | the fifth to seventh centuries
1700–1 | seventeen hundred to one
€1m–€2m | one to two million euros
£900k–£1m | nine hundred thousand to one million pounds
5°–7° | five to seven degrees
9-to-5 | nine to five
9 a.m.–5 p.m. | nine A M to five P M
12 noon–1 p.m. | twelve noon to one P M`,
  "strokes and signs": `
and/or | and or
he/she | he or she
salt & fish | salt and fish
R&D | R and D
24/7 | twenty-four seven
9/11 | nine eleven
w/o salt | without salt
c/o Ida Brandt | care of Ida Brandt
n/a | not applicable
2 + 2 = 4 | two plus two equals four
3 × 4 | three by four
±5 | plus or minus five
~40 boats | about forty boats
x > y | x is more than y
© 2026 Tidewater | copyright twenty twenty-six Tidewater
Masthead™ | Masthead
the end¹ | the end
CO₂ | C O two
π | pi
50/50 and 20/20 | fifty-fifty and twenty-twenty
4/4 time | four four time
22/7 | twenty-two over seven
<5 and >100 | less than five and more than one hundred
E = mc² | E equals mc squared
2^10 and 10⁶ | two to the power of ten and ten to the power of six
Fe₂O₃, NOₓ, H2O | F e two O three, N O X, H two O
PM2.5 | P M two point five
C# | C sharp
Thanks 😀! | Thanks!
the A-Z of it | the A to Z of it`,
  initials: `
the U.S. Navy | the U S Navy
in the U.S. | in the U S.
U.K. law | U K law
the U.S.A. today | the U S A today
Washington, D.C. | Washington, D C.
the US and the EU | the U S and the E U
the BBC | the B B C
NHS staff | N H S staff
MPs voted | M P's voted
NASA and NATO | Nasa and Nato
NEWS FROM THE HARBOUR | news from the harbour
a WHO report | a W H O report
She said NO. | She said no.
J. S. Bach | J S Bach
a Ph.D. | a P H D
AT&T | A T and T
George W. Bush | George W Bush
Mr. & Mrs. Brown | Mister and Missus Brown
the Rev. J. Smith | the Reverend J Smith
B.Sc. | B S C
the USSR, UNESCO and GCSEs | the U S S R, Unesco and G C S E's
Gen Z, Gen. Holt | Jen Z, General Holt`,
  money: `
It cost £4.50, or €3m. | It cost four pounds fifty, or three million euros.
£1 | one pound
£0.50 | fifty pence
£4.05 | four pounds and five pence
50p | fifty pence
$24.50 | twenty-four dollars and fifty cents
$24 million | twenty-four million dollars
$1 | one dollar
£3bn | three billion pounds
£1.2m | one point two million pounds
€1,250 | one thousand two hundred and fifty euros
£2–3m | two to three million pounds
£10–20 | ten to twenty pounds
US$5 | five U S dollars
¥500 | five hundred yen
EUR 5 | five euros
200 SEK | two hundred Swedish kronor
10¢ | ten cents
1¢ | one cent
$0.01 | one cent
$0.02 | two cents
$1.01 | one dollar and one cent
$1.02 | one dollar and two cents
€2.01 | two euros and one cent
£1.01 | one pound and one penny
£0.01 | one penny
1p | one penny
US$1.01 | one U S dollar and one cent
£12k | twelve thousand pounds
€4.00 | four euros
20 € | twenty euros
a £20 note | a twenty pound note
a $5m house | a five million dollar house
costs £20 a month | costs twenty pounds a month
€ 12,50 | twelve euros fifty
Rs 500 | five hundred rupees
3s 6d | three shillings and six pence
5,000 kr | five thousand kroner`,
  measures: `
12 km at 4°C | twelve kilometres at four degrees Celsius
1 km | one kilometre
a 12-km walk | a twelve kilometre walk
5 m deep | five metres deep
1,500 m | one thousand five hundred metres
2.5kg | two point five kilograms
80 km/h | eighty kilometres an hour
30 mph | thirty miles an hour
12 km² | twelve square kilometres
40 m² | forty square metres
20 × 30 cm | twenty by thirty centimetres
5–10 kg | five to ten kilograms
300 kWh | three hundred kilowatt hours
16 GB | sixteen gigabytes
6′2″ | six foot two
10 min | ten minutes
12 kn | twelve knots
5 ft | five feet
a 6ft wall | a six foot wall
a 5 m deep well | a five metres deep well
5m people, 5m away | five million people, five metres away
3bn years | three billion years
5ft 10in | five foot ten
10 st 4 lb | ten stone four pounds
12 in. of snow | twelve inches of snow
a 2m-tall fence | a two metre tall fence
3/4-inch pipe | three-quarter-inch pipe
2h 30m | two hours thirty minutes
5 l/100 km | five litres per one hundred kilometres
20 µg | twenty micrograms
4×100 m | four by one hundred metres
12 000 km | twelve thousand kilometres
51°30′N | fifty-one degrees thirty minutes north`,
  "per cent and temperature": `
50% | fifty percent
3.5% | three point five percent
10–15% | ten to fifteen percent
5‰ | five per thousand
-5°C | minus five degrees Celsius
−12° | minus twelve degrees
70°F | seventy degrees Fahrenheit
1° | one degree
5–8 °C | five to eight degrees Celsius
a 5°C rise | a five degree Celsius rise
1/100 | a hundredth`,
  "times and days": `
9:30 a.m. | nine thirty A M.
at 9:30 a.m. sharp | at nine thirty A M sharp
9am | nine A M
10.30pm | ten thirty P M
7:00 | seven o’clock
14:05 | fourteen oh five
14:00 | fourteen hundred
9–11am | nine to eleven A M
9:30–11:15 | nine thirty to eleven fifteen
15 November 2026 | the fifteenth of November twenty twenty-six
November 15, 2026 | November fifteenth, twenty twenty-six
March 3 | March third
the 4th of July | the fourth of July
2026-11-24 | the twenty-fourth of November twenty twenty-six
24/11/2026 | the twenty-fourth of November twenty twenty-six
3–5 May | the third to the fifth of May
15 Nov. | the fifteenth of November
Tues., 4 May | Tuesday, the fourth of May
at 10.30, sharp | at ten thirty, sharp
paid 10.30 for it | paid ten point three zero for it
2:59:58 | two hours fifty-nine minutes fifty-eight seconds
00:00 | midnight
0900 hours | oh nine hundred hours
2024-12-25T10:00 | the twenty-fifth of December twenty twenty-four, ten o’clock
Fri 13 Oct | Friday the thirteenth of October
on Fri. | on Friday.`,
  "ordinals and fractions": `
the 21st | the twenty-first
10th | tenth
the 3rd boat | the third boat
the 19th-century quay | the nineteenth-century quay
100th | one hundredth
½ mile | half a mile
2½ | two and a half
¾ | three quarters
1/2 | a half
3/4 of it | three quarters of it
1/3 | a third
5/8 | five eighths
1 1/2 | one and a half
2½ km | two and a half kilometres
⅔ | two thirds`,
  numbers: `
1,250 | one thousand two hundred and fifty
12 000 | twelve thousand
3.5 | three point five
0.5 | zero point five
.5 | zero point five
1,000,000 | one million
105 | one hundred and five
-5 | minus five
+5 | plus five
007 | zero zero seven
020 7946 0958 | zero two zero, seven nine four six, zero nine five eight
+44 20 7946 0958 | plus four four, two zero, seven nine four six, zero nine five eight
ISSN 2049-3630 | I S S N, two zero four nine, three six three zero
(01632) 960 123 | zero one six three two, nine six zero, one two three
1-800-555-0199 | one, eight zero zero, five five five, zero one nine nine
555-0123 | five five five, zero one two three
12ff, 3bx | twelve ff, three bx`,
  addresses: `
See https://example.org/x for more. | See example dot org for more.
See https://www.example.org. | See example dot org.
at www.example.org/a/b?c=1 | at example dot org
go to example.com now | go to example dot com now
Write to ida.brandt@example.org. | Write to ida dot brandt at example dot org.
#SaveTheFerry | hashtag Save The Ferry
ask @lena_m | ask at lena m
http://localhost:8080 | localhost
doi:10.1000/182 here | D O I here`,
  "words written short": `
e.g. salt & fish, etc. | for example, salt and fish, et cetera.
i.e., the boat | that is, the boat
Mr Smith and Mrs. Jones | Mister Smith and Missus Jones
Ms Lee | Miz Lee
Dr. Ray | Doctor Ray
Prof Holt | Professor Holt
St. Andrews | Saint Andrews
St Ives | Saint Ives
on High St. | on High Street.
12 Quay Rd, Sund | twelve Quay Road, Sund
Mt. Etna | Mount Etna
Marsh & Co. | Marsh and Company.
Tidewater Ltd. | Tidewater Limited.
John Holt Jr. | John Holt Junior.
Marit v. Skarv | Marit versus Skarv
Brandt et al. | Brandt and others
cf. the map | compare the map
approx. 40 | approximately forty
est. 1921 | established nineteen twenty-one
Gen. Holt | General Holt
b. 1950 | born nineteen fifty
5th Ave. | fifth Avenue
Sts. Peter and Paul | Saints Peter and Paul
a.k.a. the Duke | also known as the Duke
max. 10, min. 5 | maximum ten, minimum five
tel. 0123 | telephone zero one two three
2 tbsp of oil | two tablespoons of oil`,
  pauses: `
He left — and came back. | He left, and came back.
Well… no. | Well, no.
And then... | And then.
Yes, – no | Yes, no
thin spaces | thin spaces
“…and then?” | “and then?”
It rained. — B.T. | It rained. B T.`,
};

const silent = ["…", "* * *", "—", "†", ""];

describe("what is said for what is written", () => {
  const cases = Object.entries(tables).flatMap(([group, table]) =>
    table
      .trim()
      .split("\n")
      .map((line) => [group, ...line.split(" | ")] as [string, string, string]),
  );

  it("is tried on at least 150 cases", () => expect(cases.length).toBeGreaterThanOrEqual(150));

  it.each(cases)("%s: %s", (_group, written, said) => {
    // a street's or a sentence's full stop may fall to either side of the voice's pause
    expect(speechText(written).replace(/\.$/, "")).toBe(said.replace(/\.$/, ""));
  });

  it.each(silent)("is nothing for “%s”", (written) => expect(speechText(written)).toBe(""));

  it("leaves what a lexicon has settled, digits and all", () => {
    expect(speechText(`the ${kept.open}M25${kept.close} and the M25`)).toBe("the M25 and the M twenty-five");
  });

  it.each(["", " ", "—", "…", "* * *", "“”", "☺", "\u00ad"])("has nothing to say of %j, which has no words", (text) =>
    expect(speechText(text)).toBe(""),
  );
  it("leaves other languages to voices that know them", () => {
    expect(speechText("Nr. 5 kostet 3 €", { english: false })).toBe("Nr. 5 kostet 3 €");
  });
});

describe("folding for a voice that knows ASCII only", () => {
  it.each([
    ["Ærø, Łódź, naïve", "Aero, Lodz, naive"],
    ["Þórður", "Thordur".replace("dur", "thur")],
    ["“Straße”", '"Strasse"'],
    ["Çeşme, Đakovo", "Cesme, Dakovo"],
    ["東京", ""],
    ["it’s", "it's"],
  ])("%s", (written, said) => expect(foldToAscii(written)).toBe(said));
});
