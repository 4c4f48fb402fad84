import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { projectFolder } from "../../src/platform/index.ts";

const rules = join(projectFolder(), "deploy/alerts.yaml");
const promtool = ["/usr/bin/promtool", "/usr/local/bin/promtool"].find((path) => existsSync(path));

type Case = {
  /** What is measured, a sample a minute: Prometheus’s own shorthand, as in "0+60x30". */
  series: Record<string, string>;
  /** Minutes after which it is asked whether the alert is firing. */
  at: number;
};
const m = "masthead_http_request_duration_seconds";

/** What wakes somebody, and beside it what is as near to it as can be and does not. */
const cases: Record<string, { fires: Case; rests: Case }> = {
  MastheadDown: {
    fires: { series: { 'up{job="masthead",instance="a"}': "1 1 0x20" }, at: 8 },
    rests: { series: { 'up{job="masthead",instance="a"}': "1 1 0 0 1x20" }, at: 8 },
  },
  MastheadAnswersFail: {
    fires: { series: { [`${m}_count{status="2xx"}`]: "0+600x30", [`${m}_count{status="5xx"}`]: "0+30x30" }, at: 20 },
    rests: { series: { [`${m}_count{status="2xx"}`]: "0+600x30", [`${m}_count{status="5xx"}`]: "0+6x30" }, at: 20 },
  },
  MastheadDatabaseAway: {
    fires: { series: { 'masthead_measures_unread{instance="a"}': "0 3x10" }, at: 6 },
    rests: { series: { 'masthead_measures_unread{instance="a"}': "0 3 3 0x10" }, at: 6 },
  },
  MastheadLedgerOff: {
    fires: { series: { 'masthead_ledger_balance{currency="EUR"}': "-7x10" }, at: 5 },
    rests: { series: { 'masthead_ledger_balance{currency="EUR"}': "0x10" }, at: 5 },
  },
  MastheadJobsStand: {
    fires: { series: { masthead_jobs_lag_seconds: "1000x30" }, at: 20 },
    rests: { series: { masthead_jobs_lag_seconds: "800x30" }, at: 20 },
  },
  MastheadMailStands: {
    fires: { series: { masthead_letters_oldest_seconds: "1900x30" }, at: 20 },
    rests: { series: { masthead_letters_oldest_seconds: "1700x30" }, at: 20 },
  },
  MastheadGatewaySilent: {
    fires: { series: { 'masthead_gateway_duration_seconds_count{call="charge",outcome="no answer"}': "0+1x30" }, at: 20 },
    rests: { series: { 'masthead_gateway_duration_seconds_count{call="charge",outcome="declined"}': "0+9x30" }, at: 20 },
  },
  MastheadBackupOld: {
    fires: { series: { masthead_backup_age_seconds: "130000x10" }, at: 5 },
    rests: { series: { masthead_backup_age_seconds: "90000x10" }, at: 5 },
  },
  MastheadBuyersSentAway: {
    fires: { series: { 'masthead_requests_shed_total{asker="money"}': "0+1x30" }, at: 20 },
    rests: { series: { 'masthead_requests_shed_total{asker="stranger"}': "0+1x30" }, at: 20 },
  },
  MastheadReadersSentAway: {
    fires: { series: { 'masthead_requests_shed_total{asker="stranger"}': "0+9x40" }, at: 30 },
    rests: { series: { 'masthead_requests_shed_total{asker="stranger"}': "0+4x40" }, at: 30 },
  },
  MastheadJobsFailed: {
    fires: { series: { 'masthead_jobs{task="send-letter",state="failed"}': "2x60" }, at: 45 },
    rests: { series: { 'masthead_jobs{task="send-letter",state="due"}': "2x60" }, at: 45 },
  },
  MastheadSlow: {
    fires: {
      series: { [`${m}_bucket{le="1"}`]: "0+80x60", [`${m}_bucket{le="2.5"}`]: "0+100x60", [`${m}_bucket{le="+Inf"}`]: "0+100x60" },
      at: 45,
    },
    rests: {
      series: { [`${m}_bucket{le="1"}`]: "0+99x60", [`${m}_bucket{le="2.5"}`]: "0+100x60", [`${m}_bucket{le="+Inf"}`]: "0+100x60" },
      at: 45,
    },
  },
  MastheadLoopLate: {
    fires: { series: { 'masthead_event_loop_delay_seconds{instance="a",quantile="0.99"}': "0.3x60" }, at: 45 },
    rests: { series: { 'masthead_event_loop_delay_seconds{instance="a",quantile="1"}': "0.3x60" }, at: 45 },
  },
  MastheadMemoryGrows: {
    fires: { series: { 'masthead_process_memory_bytes{instance="a",kind="rss"}': "1600000000x60" }, at: 45 },
    rests: { series: { 'masthead_process_memory_bytes{instance="a",kind="heap"}': "1600000000x60" }, at: 45 },
  },
};

type Rule = { alert: string; labels: Record<string, string>; annotations: Record<string, string> };
const known = (parse(readFileSync(rules, "utf8")) as { groups: { rules: Rule[] }[] }).groups.flatMap((group) => group.rules);

it("each alert has a case in which it fires, and one in which it does not", () => {
  expect(Object.keys(cases).sort()).toEqual(known.map(({ alert }) => alert).sort());
});

// Debian: apt-get install prometheus; .ci/run does
describe.skipIf(!promtool)("Prometheus itself", () => {
  let folder: string;
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "masthead-alerts-"))));
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (...words: string[]) => execFileSync(promtool!, words, { encoding: "utf8", stdio: "pipe" });

  it("reads the rules", () => {
    expect(run("check", "rules", rules)).toContain(`SUCCESS: ${known.length} rules found`);
  });

  it("reads every question of the board", () => {
    type Board = { panels: { targets: { expr: string }[] }[] };
    const { panels } = JSON.parse(readFileSync(join(projectFolder(), "deploy/grafana.json"), "utf8")) as Board;
    const asked = panels.flatMap(({ targets }) => targets.map(({ expr }) => expr));
    const file = join(folder, "board.json");
    const rules = asked.map((expr, at) => ({ record: `board:${at}`, expr }));
    writeFileSync(file, JSON.stringify({ groups: [{ name: "board", rules }] }));
    expect(run("check", "rules", file)).toContain(`SUCCESS: ${asked.length} rules found`);
  });

  it.each(known.map((rule) => [rule.alert, rule] as const))(
    "wakes somebody by %s when it should, and lets them sleep when it should not",
    (alert, rule) => {
      const { fires, rests } = cases[alert]!;
      const test = ({ series, at }: Case, isFiring: boolean) => ({
        interval: "1m",
        input_series: Object.entries(series).map(([name, values]) => ({ series: name, values })),
        alert_rule_test: [{ eval_time: `${at}m`, alertname: alert, exp_alerts: isFiring ? [expected(rule, series)] : [] }],
      });
      const file = join(folder, `${alert}.json`);
      writeFileSync(
        file,
        JSON.stringify({ rule_files: [rules], evaluation_interval: "1m", tests: [test(fires, true), test(rests, false)] }),
      );
      expect(run("test", "rules", file)).toContain("SUCCESS");
    },
  );
});

/** What is told: the labels that the expression leaves, and the words with the currency in its place. */
function expected({ labels, annotations }: Rule, series: Record<string, string>) {
  const [first = ""] = Object.keys(series);
  const of = (label: string) => new RegExp(`${label}="([^"]*)"`).exec(first)?.[1];
  const left = first.startsWith("up{") ? ["job", "instance"] : ["currency", "instance"];
  const own = Object.fromEntries(left.flatMap((label) => (of(label) ? [[label, of(label)!]] : [])));
  const told = Object.entries(annotations).map(([key, words]) => [key, words.replace("{{ $labels.currency }}", own.currency ?? "")]);
  return { exp_labels: { ...labels, ...own }, exp_annotations: Object.fromEntries(told) as Record<string, string> };
}
