import { countedIn, figuresIn } from "../counted.ts";
import { listedIn } from "../listed.ts";

export const count = countedIn("pt");
/** So many, where no form of words depends on it. */
export const figure = figuresIn("pt");
export const list = listedIn("pt");

// in Brazil none of something is counted as one of it is, so what is counted always says its number
export const issues = (number: number): string => count(number, { one: `${number} número`, other: `${number} números` });
export const moreIssues = (number: number): string => count(number, { one: `mais ${number} número`, other: `mais ${number} números` });
export const articles = (number: number): string => count(number, { one: `${number} artigo`, other: `${number} artigos` });
export const minutes = (number: number): string => count(number, { one: `${number} minuto`, other: `${number} minutos` });
export const pages = (number: number): string => count(number, { one: `${number} página`, other: `${number} páginas` });
export const days = (number: number): string => count(number, { one: `${number} dia`, other: `${number} dias` });
export const months = (number: number): string => count(number, { one: `${number} mês`, other: `${number} meses` });

/** “n.º 48”, “do n.º 48 ao n.º 64”. */
export const range = ({ from, to }: { from: number; to: number }): string => (from === to ? `n.º ${from}` : `do n.º ${from} ao n.º ${to}`);
