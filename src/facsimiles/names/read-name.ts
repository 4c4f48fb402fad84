import { monthNamed } from "../../values/index.ts";

/** What a file’s name says of the issue in it. */
export type NameSaid = { year?: number; month?: number; day?: number; volume?: number; number?: number };

const volumeInLetters = /(?<!\p{L})(?:vol(?:ume)?|jahrgang|tome|band|année|annee|anno)[. -]*([ivxlc]{1,8})(?![\p{L}\d])/iu;
const volumeSaid = /(?<!\p{L})(?:vol(?:ume)?|v|jg|jahrgang|tome|band|bd|année|annee|anno)[. -]*(\d{1,3})(?!\d)/iu;
const numberSaid = /(?<!\p{L})(?:nos?|nr|n°|nº|n|num(?:ber|ero|éro)?|issue|iss|ausgabe|heft|nummer|№|#)[. -]*0*(\d{1,5})(?!\d)/iu;

const seasons: Record<string, number> = {
  spring: 3,
  summer: 6,
  autumn: 9,
  fall: 9,
  winter: 12,
  frühling: 3,
  frühjahr: 3,
  sommer: 6,
  herbst: 9,
  printemps: 3,
  été: 6,
  automne: 9,
  hiver: 12,
  primavera: 3,
  verano: 6,
  otoño: 9,
  invierno: 12,
  inverno: 12,
};

/** A file’s name with the folders it lies in: "2014/Kestrel No. 12 (March).pdf". What a folder says counts where the name itself says nothing. */
export function readName(path: string): NameSaid {
  const [file = "", ...folders] = path.split("/").toReversed();
  const own = saidIn(file.replace(/\.pdf$/i, ""));
  return folders.map(saidIn).reduce((said, folder) => ({ ...ofFolder(folder), ...said }), own);
}

/** A folder is a year or a volume; its numbers are no issue’s. */
const ofFolder = ({ year, volume }: NameSaid): NameSaid => ({
  ...(year !== undefined && { year }),
  ...(volume !== undefined && { volume }),
});

function saidIn(name: string): NameSaid {
  let rest = ` ${name.normalize("NFC").replace(/%20|[_+,()[\]]/g, " ")} `;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    const found = pattern.exec(rest) ?? undefined;
    if (found) rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`;
    return found;
  };
  const whole = (found: RegExpExecArray | undefined, at = 1) => (found?.[at] === undefined ? undefined : Number(found[at]));
  const volume = whole(take(volumeSaid)) ?? romanIn(take(volumeInLetters));
  const number = whole(take(numberSaid));
  const [both, date] = [twoYearsIn(rest, take), dateIn(take)];
  const year = both ?? date?.year ?? whole(take(/(?<!\d)((?:18|19|20)\d\d)(?!\d)/));
  const month = date?.month ?? monthIn(rest);
  const bare = number ?? whole(take(/(?<!\d)0*([1-9]\d{0,4})(?!\d)/));
  return {
    ...(year !== undefined && { year }),
    ...(month !== undefined && { month }),
    ...(date?.day !== undefined && { day: date.day }),
    ...(volume !== undefined && { volume }),
    ...(bare !== undefined && bare > 0 && { number: bare }),
  };
}

type Take = (pattern: RegExp) => RegExpExecArray | undefined;

const romans: readonly (readonly [string, number])[] = [
  ["c", 100],
  ["xc", 90],
  ["l", 50],
  ["xl", 40],
  ["x", 10],
  ["ix", 9],
  ["v", 5],
  ["iv", 4],
  ["i", 1],
];

function romanIn(found: RegExpExecArray | undefined): number | undefined {
  let [rest, sum] = [(found?.[1] ?? "").toLowerCase(), 0];
  for (const [letters, worth] of romans)
    while (rest.startsWith(letters)) {
      rest = rest.slice(letters.length);
      sum += worth;
    }
  return sum > 0 && rest === "" ? sum : undefined;
}

/** A winter lies in two years, “Winter 2013-14”, and so may a volume: the first of them counts. */
function twoYearsIn(rest: string, take: Take): number | undefined {
  const [, year, next] = twoYears.exec(rest) ?? [];
  const isNext = year !== undefined && Number(next) === (Number(year) + 1) % 100;
  const isWinter = /(?<!\p{L})(?:winter|hiver|invierno|inverno)(?!\p{L})/iu.test(rest);
  return isNext && (Number(next) > 12 || isWinter) ? Number(take(twoYears)?.[1]) : undefined;
}
const twoYears = /(?<!\d)((?:18|19|20)\d\d)[-–](\d\d)(?![\d-])/;

/** 2014-03, 2014-03-15, 20140315, 03-2014. */
function dateIn(take: Take): { year: number; month: number; day?: number } | undefined {
  const first = take(/(?<!\d)((?:18|19|20)\d\d)[-. ]?(0[1-9]|1[0-2])(?:[-. ]?(0[1-9]|[12]\d|3[01]))?(?!\d)/);
  if (first) return { year: Number(first[1]), month: Number(first[2]), ...(first[3] !== undefined && { day: Number(first[3]) }) };
  const last = take(/(?<!\d)(0[1-9]|1[0-2])[-. ]((?:18|19|20)\d\d)(?!\d)/);
  return last && { year: Number(last[2]), month: Number(last[1]) };
}

/** The first word that is a month’s or a season’s. */
function monthIn(rest: string): number | undefined {
  for (const [word] of rest.matchAll(/\p{L}{3,}/gu)) {
    const found = seasons[word.toLowerCase()] ?? monthNamed(word);
    if (found !== undefined) return found;
  }
  return undefined;
}
