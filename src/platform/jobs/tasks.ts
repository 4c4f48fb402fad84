/** Every task there is, and what it is given. A task is safe to repeat. */
export type TaskPayloads = {
  "index-article": { articleId: string };
  "make-print-view": { articleId: string };
  "make-audio": { articleId: string; again?: boolean };
  "make-print-issue": { issueId?: string; articleId?: string };
  "make-digital-issue": { issueId?: string; articleId?: string };
  "renew-recordings": Record<string, never>;
  "make-card": { articleId: string };
  "make-epub": { issueId: string };
  "make-narrated-epub": { issueId: string };
  "renew-epubs": { articleId: string };
  "prune-editions": Record<string, never>;
  "sweep-files": Record<string, never>;
  "back-up": Record<string, never>;
  "make-picture-sizes": { pictureId: string };
  "release-copies": { issueId: string };
  "freeze-labels": { issueId: string };
  "put-on-sale": { saleId: string };
  "send-letter": { letterId: string };
  "settle-payment": { paymentId: string };
  "give-back": { refundId: string };
  "act-on-gateway-event": { eventId: string };
  "watch-payments": Record<string, never>;
  "expire-subscriptions": Record<string, never>;
  "close-issues": Record<string, never>;
  "close-months": Record<string, never>;
  "send-mailing": { mailingId: string };
  "begin-mailing": { mailingId: string };
  "set-issue-letter": { issueId: string };
  "send-issue-letter": { issueId: string };
  "send-gifts": Record<string, never>;
  "remind-open-invoices": Record<string, never>;
};
export type TaskName = keyof TaskPayloads;

/** What happened, and which tasks follow from it. */
export type EventPayloads = {
  "article-published": { articleId: string };
  "article-withdrawn": { articleId: string };
  "recording-made": { articleId: string };
  "issue-closed": { issueId: string };
  "issue-on-sale": { issueId: string };
  "issue-laid-out": { issueId: string };
  "issue-changed": { issueId: string };
  "picture-added": { pictureId: string };
};
export type EventName = keyof EventPayloads;

type Followers = { [E in EventName]: readonly TaskName[] };
export const followers: Followers = {
  "article-published": [
    "index-article",
    "make-print-view",
    "make-card",
    "make-audio",
    "renew-epubs",
    "make-print-issue",
    "make-digital-issue",
  ],
  "article-withdrawn": ["index-article", "renew-epubs", "make-print-issue", "make-digital-issue"],
  "recording-made": ["renew-epubs"],
  "issue-closed": ["freeze-labels"],
  "issue-on-sale": ["release-copies", "send-issue-letter", "make-print-issue", "make-digital-issue", "make-epub", "make-narrated-epub"],
  // the books list the printed pages
  "issue-laid-out": ["make-epub", "make-narrated-epub"],
  "issue-changed": ["make-print-issue", "make-digital-issue", "make-epub", "make-narrated-epub"],
  "picture-added": ["make-picture-sizes"],
};

/** How often a task is tried before a person must look; delays grow from seconds to hours. */
export const attempts: Partial<Record<TaskName, number>> = {
  "send-letter": 12,
  "settle-payment": 30,
  "give-back": 30,
  "act-on-gateway-event": 30,
  "make-audio": 5,
  "make-print-issue": 5,
  "make-digital-issue": 5,
  "make-epub": 5,
  "make-narrated-epub": 5,
};
export const usualAttempts = 8;

/** Small numbers run first: what a reader waits for, then pictures, then print, then audio. */
export const priorities: Record<TaskName, number> = {
  "send-letter": 0,
  "settle-payment": 0,
  "give-back": 0,
  "act-on-gateway-event": 0,
  "watch-payments": 2,
  "release-copies": 1,
  "freeze-labels": 1,
  "put-on-sale": 0,
  "index-article": 2,
  "close-issues": 2,
  "close-months": 3,
  "send-gifts": 2,
  "remind-open-invoices": 2,
  "expire-subscriptions": 2,
  "begin-mailing": 2,
  "send-issue-letter": 2,
  "send-mailing": 3,
  "set-issue-letter": 5,
  "make-picture-sizes": 3,
  "make-print-view": 4,
  "make-card": 4,
  "renew-epubs": 5,
  "make-print-issue": 5,
  "make-digital-issue": 6,
  "make-epub": 6,
  "make-narrated-epub": 7,
  "make-audio": 8,
  "renew-recordings": 7,
  "prune-editions": 9,
  "sweep-files": 9,
  "back-up": 2,
};

/** What each hour brings, at its minute; looked at when the worker starts too, as the machine may have been off. */
export const hourly = {
  "close-issues": 12,
  "expire-subscriptions": 17,
  "send-gifts": 22,
  "remind-open-invoices": 27,
  "watch-payments": 41,
} as const satisfies Partial<Record<TaskName, number>>;

/** UTC, hour and minute. A night the machine slept through is made up for when it wakes. */
const nightly = { "prune-editions": "5 3", "sweep-files": "45 3", "close-months": "20 3", "back-up": "35 3" } as const satisfies Partial<
  Record<TaskName, string>
>;

/** The key is the one `enqueue` gives: what the clock asks for waits once, whoever else asks for it. */
const line = (when: string, task: TaskName, options = "") => `${when} * * * ${task} ?jobKey=${task}:&max=${usualAttempts}${options}`;

export const crontab = [
  ...Object.entries(hourly).map(([task, minute]) => line(`${minute} *`, task as TaskName)),
  ...Object.entries(nightly).map(([task, when]) => line(when, task as TaskName, "&fill=1d")),
].join("\n");

/** What the clock asks for, of nothing in particular. */
export const byTheClock = [...Object.keys(hourly), ...Object.keys(nightly)] as (keyof typeof hourly | keyof typeof nightly)[];
