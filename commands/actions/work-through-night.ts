import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Language } from "../../checks/text.ts";
import { roundProgress } from "../../crawler/round/round-progress.ts";
import { runNight } from "../../crawler/round/run-night.ts";
import type { SharedMeans } from "../../crawler/round/shared-means.ts";
import type { Store } from "../../crawler/store/audit-store.ts";
import type { RoundSummary } from "../../crawler/store/read-round.ts";
import { toolVersion } from "../../crawler/user-agent.ts";
import { readWorkspace } from "../../crawler/workspace/read-workspace.ts";
import { parseFormats } from "../../reports/formats.ts";
import type { Press } from "../../reports/paper/press.ts";
import { alertsOf, messageOf } from "../../reports/round/alerts.ts";
import { buildRound } from "../../reports/round/build-round.ts";
import { writeAgency, writeRound } from "../../reports/round/deliver-round.ts";
import { nightFormats } from "../../reports/round/formats.ts";
import { summariseRound } from "../../reports/round/summary.ts";
import type { Console } from "../console.ts";
import { judgePortal } from "./judge-portal.ts";
import { withPress } from "./with-press.ts";

/** What `kiemcong run` was asked for. */
interface RunOrder {
  folder: string;
  /** Part of an agency's name or address. */
  only: string | null;
  /** Visits portals outside the hours that the workspace allows, too. */
  now: boolean;
  /** Of what is printed, and shown first in what is written. */
  lang: Language;
  /** What others in this process use, too; left out where the night has it to itself. */
  shared?: SharedMeans;
}

const stopped: Record<Language, string> = {
  vi: "Đang dừng: giữ lại những trang đã đọc và lập báo cáo. Lần chạy sau đọc tiếp. Bấm Ctrl-C lần nữa để thoát ngay.",
  en: "Stopping: what was read is kept and reported; the next run goes on from there. Press Ctrl-C again to quit at once.",
};

const writtenTo: Record<Language, string> = { vi: "Tệp đã lập:", en: "Files written:" };

/** One night over a whole workspace. */
export async function workThroughNight(
  { folder, only, now, lang, shared }: RunOrder,
  console: Console,
): Promise<void> {
  const stopping = () => {
    line.end();
    process.stderr.write(`${stopped[lang]}\n`);
  };
  const line = roundProgress(process.stderr, lang);
  const workspace = await readWorkspace(folder);
  const print = (text: string) => {
    line.end();
    console.print(text);
  };
  console.signal.addEventListener("abort", stopping, { once: true });
  try {
    await withPress((press) =>
      runNight(workspace, {
        only,
        now,
        shared,
        today: console.today(),
        signal: console.signal,
        onEvent: line.onEvent,
        judge: judgePortal,
        publish: (store, round, into) => publish(store, round, into, { press, lang, print }),
        smtpPassword: process.env.KIEMCONG_SMTP_PASSWORD,
        onUnsent: (problem) =>
          process.stderr.write(`Không gửi được tin báo / A message was not sent: ${problem}\n`),
      }),
    );
  } finally {
    console.signal.removeEventListener("abort", stopping);
    line.end();
  }
}

interface Means {
  lang: Language;
  press: Press;
  print: Console["print"];
}

/** What a night leaves behind: the round's files, each portal's own, the summary, and what people are told. */
async function publish(store: Store, round: RoundSummary, folder: string, { press, lang, print }: Means) {
  const report = await buildRound(store, round, toolVersion);
  const { files, problems } = await writeRound(report, nightFormats(), { lang, press }, folder);
  for (const agency of report.agencies) {
    await writeAgency(store, report, agency, parseFormats("html,json"), { lang }, folder);
  }
  const summary = [summariseRound(report, lang), writtenTo[lang], ...files, ...problems].join("\n");
  await writeFile(join(folder, "summary.txt"), `${summary}\n`);
  print(summary);
  return messageOf(report, alertsOf(report));
}
