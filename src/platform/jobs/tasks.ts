import { z } from "zod";
import type { Platform } from "../platform.ts";
import type { Progress } from "./progress.ts";

/** Every task and what it is given. Each room adds its own where it lists them: in its jobs.ts. */
// oxlint-disable-next-line typescript/no-empty-object-type -- rooms add to it
export interface Tasks {}
export type TaskName = keyof Tasks;

/** What a task is given that is about nothing in particular. */
export const noPayload = z.object({});

/** What is announced, and with what. Each room adds what it announces. */
// oxlint-disable-next-line typescript/no-empty-object-type -- rooms add to it
export interface Events {}
export type EventName = keyof Events;

/** What a job is given beside its payload: the signal that ends it, and `report`, for how far it is. */
export type JobContext = { signal: AbortSignal; report: Progress["report"] };

/** One kind of job. It is safe to repeat. `Hands`: what its room needs beside the platform, given by the composition. */
type Task<T extends TaskName, Hands = unknown> = {
  /** What a job that starts was given is parsed by it. */
  given: z.ZodType<Tasks[T]>;
  /** Small numbers run first: what a reader waits for, then pictures, then print, then audio. */
  priority: number;
  /** How often it is tried before a person must look; delays grow from seconds to hours. */
  attempts?: number;
  /** By the clock, at this minute of each hour; looked at when the worker starts too, as the machine may have been off. */
  hourly?: number;
  /** By the clock, UTC, as in "03:45". A night the machine slept through is made up for when it wakes. */
  nightly?: `${number}:${number}`;
  /** What takes much memory or processor is done in the workshop, a process of its own that ends (jobs/workshop.ts). */
  apart?: true;
  /** The events that it follows from, with their payload. */
  follows?: readonly Fitting<Tasks[T]>[];
  run: (platform: Platform, payload: Tasks[T], hands: JobContext & Hands) => Promise<void>;
};

/** The events whose payload such a task takes. */
type Fitting<Given> = { [E in EventName]: Events[E] extends Given ? E : never }[EventName];

/** Some tasks, as a room lists them; and all of them, as the composition does. */
export type SomeTasks<Hands = unknown> = { [T in TaskName]?: Task<T, Hands> };
export type EveryTask<Hands = unknown> = { [T in TaskName]: Task<T, Hands> };

/** Every task and what does it. */
export type Handlers = { [T in TaskName]: (platform: Platform, payload: Tasks[T], work: JobContext) => Promise<void> };

const usualAttempts = 8;

type Planned = Omit<Task<TaskName>, "run" | "given" | "follows"> & { given: z.ZodType; follows?: readonly EventName[] };
let plan: ReadonlyMap<string, Planned> | undefined;

/**
 * Tells this process which tasks there are. Said once, by the composition, before anything is asked for: whoever asks for a
 * job has a transaction in hand and nothing else, and what follows from an event is known only where all rooms are.
 */
export function planTasks(tasks: EveryTask<never>): void {
  plan = new Map(Object.entries(tasks));
}

function tasks(): ReadonlyMap<string, Planned> {
  if (!plan) throw new Error("Nobody has said which tasks there are; masthead.ts does when it is imported.");
  return plan;
}

/** The names of all tasks. */
export const taskNames = (): string[] => [...tasks().keys()];

export function howToRun(task: string): { priority: number; attempts: number } {
  const found = tasks().get(task);
  if (!found) throw new Error(`No room does the task ${task}.`);
  return { priority: found.priority, attempts: found.attempts ?? usualAttempts };
}

/** What follows from an event, in the order of the rooms. */
export const followersOf = (event: EventName): TaskName[] =>
  [...tasks()].filter(([, { follows }]) => follows?.includes(event)).map(([task]) => task as TaskName);

/** What is done in the workshop. */
export const tasksApart = (): string[] => [...tasks()].filter(([, { apart }]) => apart).map(([task]) => task);

/** What the clock asks for, of nothing in particular; `each` names those of an hour or of a night alone. */
export const byTheClock = (each: readonly ("hourly" | "nightly")[] = ["hourly", "nightly"]): TaskName[] =>
  [...tasks()].filter(([, task]) => each.some((one) => task[one] !== undefined)).map(([task]) => task as TaskName);

/** The payload a task was given, parsed. Throws a sentence that says what is wrong with it. */
export function givenTo<T extends TaskName>(task: T, payload: unknown): Tasks[T] {
  const schema = tasks().get(task)?.given;
  const parsed = schema?.safeParse(payload ?? {});
  if (parsed?.success) return parsed.data as Tasks[T];
  const wrong = parsed?.error.issues.map(({ path, message }) => `${path.join(".") || "all of it"}: ${message}`) ?? ["no room does it"];
  throw new Error(`The job ${task} was given what it cannot take (${wrong.join("; ")}).`);
}

/** The clock, as graphile-worker reads it. The key is the one `enqueue` gives: what it asks for waits once, whoever else asks for it. */
export function crontab(): string {
  return [...tasks()]
    .flatMap(([task, { hourly, nightly }]) => [
      ...(hourly === undefined ? [] : [line(`${hourly} *`, task)]),
      ...(nightly === undefined ? [] : [line(nightly.split(":").map(Number).reverse().join(" "), task, "&fill=1d")]),
    ])
    .join("\n");
}

const line = (when: string, task: string, options = "") =>
  `${when} * * * ${task} ?jobKey=${task}:&max=${howToRun(task).attempts}${options}`;

type Joined<R> = (R extends unknown ? (room: R) => void : never) extends (all: infer All) => void ? All : never;

/** The lists of all rooms as one. No name stands in two of them. */
export function joined<R extends object[]>(...rooms: R): Joined<R[number]> {
  const names = rooms.flatMap((room) => Object.keys(room));
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice) throw new Error(`${twice} stands in the lists of two rooms.`);
  return Object.assign({}, ...rooms) as Joined<R[number]>;
}
