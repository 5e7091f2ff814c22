import type { Text } from "../../checks/text.ts";
import type { Reader } from "../reader.ts";
import { agencyKindNames, stateNames } from "../wording.ts";
import type { AgencyInRound } from "./agency-in-round.ts";
import { agencyStateNames } from "./agency-state.ts";
import { changeNames, differenceOf } from "./round-words.ts";

// What an agency is told of its round, the same in HTML, DOCX and PDF.

const t = (vi: string, en: string): Text => ({ vi, en });

/** Where it stands among its peers, or why it has no place. */
export function standingSentences(inRound: AgencyInRound, r: Reader): string[] {
  const { id, title, standing } = inRound;
  const round = t(`Đợt đánh giá “${title}” (${id}).`, `Round “${title}” (${id}).`);
  const texts =
    standing === null
      ? [furtherPortal]
      : [...whyUnranked(standing), ...placeAmongPeers(standing, inRound), ...inFigures(standing, inRound, r)];
  return [round, ...texts].map((text) => r.t(text));
}

type Standing = NonNullable<AgencyInRound["standing"]>;

function whyUnranked({ why, state }: Standing): Text[] {
  if (why === null) return [];
  const name = agencyStateNames[state];
  const reason = t(`${name.vi}. ${why.what.vi} ${why.fix.vi}`, `${name.en}. ${why.what.en} ${why.fix.en}`);
  return [reason, unrankedMeaning];
}

function placeAmongPeers({ place }: Standing, { kind }: AgencyInRound): Text[] {
  if (place === null) return [];
  const { rank, of, best, worst } = place;
  const [vi, en] = [agencyKindNames[kind].vi, agencyKindNames[kind].en];
  const ranked = t(
    `Xếp hạng ${rank} trong ${of} cơ quan được xếp hạng của nhóm “${vi}”.`,
    `Ranked ${rank} of the ${of} agencies ranked in the group “${en}”.`,
  );
  if (best === worst) return [ranked];
  const moves = t(
    `Do chỉ đọc một mẫu trang, hạng có thể từ ${best} đến ${worst}.`,
    `As only a sample of pages was read, the rank may be anything from ${best} to ${worst}.`,
  );
  return [ranked, moves];
}

/** The peers' scores, and its own reduced to the province's criterion. */
function inFigures({ cchc }: Standing, { peers, cchcMaximum }: AgencyInRound, r: Reader): Text[] {
  const texts: Text[] = [];
  if (peers && peers.mean !== null && peers.median !== null) {
    const [mean, median] = [r.number(peers.mean, 1), r.number(peers.median, 1)];
    texts.push(
      t(
        `Điểm trung bình của nhóm là ${mean}, trung vị ${median}.`,
        `The mean score of the group is ${mean}, the median ${median}.`,
      ),
    );
  }
  if (cchc !== null && cchcMaximum !== null) {
    const points = `${r.number(cchc, 2)}/${r.number(cchcMaximum, 2)}`;
    texts.push(t(`Quy đổi về tiêu chí CCHC của tỉnh: ${points} điểm.`, `As CCHC points: ${points}.`));
  }
  return texts;
}

const furtherPortal = t(
  "Cơ quan có nhiều cổng; thứ hạng tính theo cổng đứng đầu trong danh sách, cổng này không xếp hạng riêng.",
  "The agency has several portals; its rank is that of the first one listed, and this one has none of its own.",
);

const unrankedMeaning = t(
  "Không xếp hạng không phải là xếp cuối và không phải điểm 0.",
  "Not ranked is neither last nor zero.",
);

/** How often the portal answered; null where it was never tried. */
export function uptimeSentence({ standing }: AgencyInRound, r: Reader): string | null {
  if (standing === null || standing.uptime.probes === 0) return null;
  const { days, probes, answered } = standing.uptime;
  return r.t(
    t(
      `Trong ${days} ngày, cổng mở được ở ${answered}/${probes} lần kiểm. Mỗi lần chỉ ghi là không mở được khi thử lại vẫn không được.`,
      `Over ${days} days the portal answered ${answered} of ${probes} times. It counts as silent only where a second try failed, too.`,
    ),
  );
}

interface ChangeRow {
  title: string;
  change: string;
  before: string;
  now: string;
}

export const changeHeads = {
  criterion: t("Tiêu chí", "Criterion"),
  change: t("Thay đổi", "Change"),
  before: t("Trước", "Before"),
  now: t("Nay", "Now"),
} as const;

/** What became of the portal since the round before. */
export function changesSince(
  inRound: AgencyInRound | null,
  r: Reader,
): { sentences: string[]; rows: ChangeRow[] } {
  const standing = inRound?.standing ?? null;
  if (inRound === null || standing === null || standing.change === null) {
    return { sentences: [r.t(nothingBefore)], rows: [] };
  }
  const { change } = standing;
  const sentences = [
    scoreChange(inRound.before ?? "", standing, r),
    t(
      `Lỗi mới thấy: ${change.appeared}; đã khắc phục: ${change.mended}; lần này không kiểm lại được: ${change.noLongerSeen}.`,
      `Faults that appeared: ${change.appeared}; mended: ${change.mended}; not tested again: ${change.noLongerSeen}.`,
    ),
    ...(change.criteria.length === 0
      ? [t("Không có tiêu chí nào thay đổi kết quả.", "The result of no criterion changed.")]
      : []),
  ];
  return {
    sentences: sentences.map((text) => r.t(text)),
    rows: change.criteria.map(({ title, kind, before, now }) => ({
      title: r.t(title),
      change: r.t(changeNames[kind]),
      before: r.t(stateNames[before]),
      now: r.t(stateNames[now]),
    })),
  };
}

const nothingBefore = t(
  "Chưa có lần kiểm tra trước để so sánh.",
  "There is no earlier audit to compare with.",
);

function scoreChange(before: string, standing: Pick<Standing, "change">, r: Reader): Text {
  const { change } = standing;
  const difference = change?.difference ?? null;
  if (change === null || difference === null || change.before === null) {
    return t(
      `So với đợt ${before}, điểm không so sánh được vì quy định thay đổi hoặc một trong hai đợt không có điểm.`,
      `The score does not compare with that of round ${before}: rules changed, or one of the two has no score.`,
    );
  }
  const [old, now] = [r.number(change.before, 1), r.number(change.before + difference, 1)];
  const by = differenceOf(standing, r);
  return t(
    `So với đợt ${before}: điểm từ ${old} thành ${now} (${by}).`,
    `Since round ${before}: score from ${old} to ${now} (${by}).`,
  );
}
