import type { Text } from "../text.ts";
import { hasEnded, successorOf } from "./in-force.ts";
import { applies, type Scene } from "./resolve-requirement.ts";
import { spellDate } from "./spell-date.ts";

/** What a reader of the rule set must know before trusting it. */
export function noticesOf(scene: Scene): Text[] {
  return [...standing(scene), ...replacedBases(scene), ...merger(scene), ...calendar(scene)];
}

function standing({ state, instrument, date, province }: Scene): Text[] {
  const { vi, en } = province.name;
  const day = spellDate(date);
  const from = instrument.effectiveFrom === null ? null : spellDate(instrument.effectiveFrom);
  switch (state) {
    case "in-force":
      return [];
    case "draft":
      return [
        {
          vi: `Văn bản của ${vi} mới có bản dự thảo: kết quả là áp dụng thử, không dùng để kết luận chính thức.`,
          en: `The text of ${en} is known as a draft only: results are a trial, not an official conclusion.`,
        },
      ];
    case "not-yet":
      return [
        {
          vi: `Ngày ${day.vi} văn bản của ${vi} chưa có hiệu lực (từ ${from?.vi}): chỉ áp dụng quy định chung của trung ương.`,
          en: `On ${day.en} the text of ${en} was not in force yet (from ${from?.en}): only national texts apply.`,
        },
      ];
    case "ended":
      return [
        {
          vi: `Ngày ${day.vi} văn bản của ${vi} đã hết hiệu lực: chỉ áp dụng quy định chung của trung ương.`,
          en: `On ${day.en} the text of ${en} had ended: only national texts apply.`,
        },
      ];
  }
}

function replacedBases({ law, instrument, date, state, province }: Scene): Text[] {
  if (!applies(state)) return [];
  const replaced = instrument.refersTo
    .flatMap((id) => law.instruments[id] ?? [])
    .filter((each) => hasEnded(each, date));
  if (replaced.length === 0) return [];
  const pairs = replaced.map((ended) => {
    const successor = successorOf(ended, date, law.instruments);
    const next = successor === null ? undefined : law.instruments[successor];
    return next ? `${ended.number} → ${next.number}` : ended.number;
  });
  const list = pairs.join("; ");
  if (province.substitutesReplacedInstruments) {
    return [
      {
        vi: `Văn bản được viện dẫn đã bị thay thế; theo quy định của tỉnh thì áp dụng văn bản thay thế: ${list}.`,
        en: `Cited texts were replaced; by the province's own clause their successors apply: ${list}.`,
      },
    ];
  }
  return [
    {
      vi: `Văn bản của tỉnh còn viện dẫn văn bản đã bị thay thế: ${list}. Giữ nguyên quy định của tỉnh; phần viện dẫn chỉ để tham khảo.`,
      en: `The province's text still cites replaced texts: ${list}. Its own rules are kept; what they cite is shown as replaced.`,
    },
  ];
}

function merger({ province, date }: Scene): Text[] {
  const { mergedInto, name } = province;
  if (!mergedInto || date < mergedInto.from) return [];
  const from = spellDate(mergedInto.from);
  return [
    {
      vi: `${name.vi} đã sáp nhập vào ${mergedInto.name.vi} từ ${from.vi} (cần xác minh): cơ quan đánh giá quyết định dùng văn bản cũ, văn bản của tỉnh mới hay chỉ quy định chung.`,
      en: `${name.en} was merged into ${mergedInto.name.en} on ${from.en} (to be verified): the evaluating office decides whether the old text, the new province's or only national texts apply.`,
    },
  ];
}

function calendar({ law, date }: Scene): Text[] {
  const year = Number(date.slice(0, 4));
  if (law.calendars.some((each) => each.year === year && each.complete)) return [];
  return [
    {
      vi: `Lịch nghỉ năm ${year} chưa đầy đủ: thời hạn tính bằng ngày làm việc trong năm này chưa được kiểm.`,
      en: `The calendar of ${year} is not complete: deadlines in working days that touch it are not tested.`,
    },
  ];
}
