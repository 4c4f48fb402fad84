import { countedIn, figuresIn } from "../counted.ts";
import { listedIn } from "../listed.ts";

export const count = countedIn("es");
/** So many, where no form of words depends on it. */
export const figure = figuresIn("es");
export const list = listedIn("es");

export const issues = (number: number): string => count(number, { one: "1 número", other: `${number} números` });
export const moreIssues = (number: number): string => count(number, { one: "otro número", other: `otros ${number} números` });
export const articles = (number: number): string => count(number, { one: "1 artículo", other: `${number} artículos` });
export const minutes = (number: number): string => count(number, { one: "1 minuto", other: `${number} minutos` });
export const pages = (number: number): string => count(number, { one: "1 página", other: `${number} páginas` });
export const days = (number: number): string => count(number, { one: "1 día", other: `${number} días` });
export const months = (number: number): string => count(number, { one: "1 mes", other: `${number} meses` });

/** “n.º 48”, “del n.º 48 al n.º 64”. */
export const range = ({ from, to }: { from: number; to: number }): string => (from === to ? `n.º ${from}` : `del n.º ${from} al n.º ${to}`);
