import { stripVTControlCharacters, styleText } from "node:util";
import { visitStatuses } from "../../checks/visit-status.ts";
import { nameInstrument } from "../citation.ts";
import { countStates } from "../count-states.ts";
import { criterionStates, type Report } from "../model.ts";
import { createReader, type Reader } from "../reader.ts";
import { bandUnranked, ownerNames, remarkName, stateNames } from "../wording.ts";

const fixesShown = 5;

const words = {
  unnamed: { vi: "Cơ quan chưa nêu tên", en: "Agency not named" },
  asOf: { vi: "xét theo quy định ngày", en: "judged by the law of" },
  unreachable: { vi: "Không mở được cổng", en: "The portal could not be opened" },
  band: { vi: "Xếp loại", en: "Band" },
  noScore: { vi: "Chưa có điểm", en: "No score" },
  toConfirm: {
    vi: "Cần người xác nhận trước khi công bố:",
    en: "To be confirmed by a person before publication:",
  },
  fixes: { vi: "Việc cần sửa trước", en: "What to fix first" },
  files: { vi: "Báo cáo", en: "Report" },
};

/** The short summary printed after an audit, in the report's language. `files` are the paths written. */
export function summarise(report: Report, options: { colour: boolean; files: readonly string[] }): string {
  const r = createReader(report.audit.lang);
  const bold = (text: string) => (options.colour ? styleText("bold", text, { validateStream: false }) : text);
  const blocks = [
    identity(report, r, bold),
    result(report, r, bold),
    flags(report, r),
    fixes(report, r, bold),
    options.files.map((file) => `${r.t(words.files)}: ${file}`),
  ];
  const lines = blocks.filter((block) => block.length > 0).map((block) => block.join("\n"));
  return `${lines.join("\n\n")}\n`;
}

type Bold = (text: string) => string;

function identity({ agency, instruments, ruleSet }: Report, r: Reader, bold: Bold): string[] {
  const [regulation] = instruments;
  const date = `${r.t(words.asOf)} ${r.date(ruleSet.date)}`;
  return [
    bold(plain(agency.name ?? r.t(words.unnamed))),
    plain(agency.url),
    regulation ? `${r.t(nameInstrument(regulation))} · ${date}` : date,
  ];
}

function result(report: Report, r: Reader, bold: Bold): string[] {
  const { score, site, coverage } = report;
  const counts = countStates(report);
  const states = criterionStates.map((state) => `${r.t(stateNames[state])} ${counts.get(state) ?? 0}`);
  const { tested, applicable } = coverage;
  const covered = r.t({
    vi: `độ phủ ${r.percent(score.coverage)}, đã kết luận ${tested}/${applicable} yêu cầu`,
    en: `coverage ${r.percent(score.coverage)}, ${tested} of ${applicable} requirements decided`,
  });
  return [
    bold(verdict(score, site, r)),
    ...(site.failure
      ? [`${r.t(visitStatuses[site.failure].what)} ${r.t(visitStatuses[site.failure].fix)}`]
      : []),
    `${scoreLine(score, r)} · ${covered}`,
    [...states, `${r.t(remarkName)} ${counts.get("remark") ?? 0}`].join(" · "),
  ];
}

function verdict(score: Report["score"], site: Report["site"], r: Reader): string {
  if (site.failure) return r.t(words.unreachable);
  if (!score.rankable || !score.band) return r.t(bandUnranked);
  return `${r.t(words.band)}: ${r.t(score.band)}`;
}

function scoreLine({ value, lowest, highest }: Report["score"], r: Reader): string {
  if (value === null) return r.t(words.noScore);
  const [points, low, high] = [value, lowest, highest].map((each) => r.number(each, 1));
  return r.t({
    vi: `Điểm ${points}/100 (khoảng ${low}–${high})`,
    en: `Score ${points}/100 (between ${low} and ${high})`,
  });
}

function flags({ score }: Report, r: Reader): string[] {
  if (score.flags.length === 0) return [];
  return [r.t(words.toConfirm), ...score.flags.map(({ text }) => `  ${r.t(text)}`)];
}

/** The fixes that bring back most, whoever acts. */
function fixes({ priorities, requirements }: Report, r: Reader, bold: Bold): string[] {
  const titles = new Map(requirements.map(({ id, title }) => [id, title]));
  const first = [...priorities].sort((a, b) => b.pointsLost - a.pointsLost).slice(0, fixesShown);
  if (first.length === 0) return [];
  const lines = first.map(({ requirement, pointsLost, owner }) => {
    const title = titles.get(requirement);
    const gain = `+${r.number(pointsLost, 2)}`.padStart(6);
    return `  ${gain}  ${title ? r.t(title) : requirement} (${r.t(ownerNames[owner])})`;
  });
  return [bold(r.t(words.fixes)), ...lines];
}

/** Names may come from a page: nothing of them may steer the terminal. */
function plain(text: string): string {
  return stripVTControlCharacters(text).replace(/\p{Cc}/gu, " ");
}
