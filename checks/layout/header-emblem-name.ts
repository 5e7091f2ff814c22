import { z } from "zod";
import { definePageCheck, say } from "../define-check.ts";
import { agencyNameIn } from "../knowledge/agency-names.ts";
import { containsPhrase, fold, isAccented } from "../knowledge/vietnamese-text.ts";
import { readPageTop } from "../reading/page-top.ts";

type Named = {
  name: string;
};
const shown = 3;

export default definePageCheck({
  id: "layout/header-emblem-name",
  measures: {
    vi: "Phần đầu trang chủ: có ảnh biểu trưng, và tên đầy đủ bằng tiếng Việt của đơn vị ở dạng chữ hoặc ở mô tả thay thế của ảnh.",
    en: "The top of the home page: a picture of an emblem, and the agency's full Vietnamese name as text or in the picture's alternative.",
  },
  limits: {
    vi: "Không đọc chữ và không nhận hình trong ảnh: không biết ảnh có phải Quốc huy hay biểu trưng của đơn vị.",
    en: "Pictures are not read: whether one shows the state emblem or the agency's logo is unknown.",
  },
  on: ["home"],
  needs: ["rendering"],
  params: z.object({}),
  passed: {
    both: say<Named>(
      ({ name }) => `Đầu trang có ảnh và ghi tên đơn vị bằng chữ (${name}).`,
      ({ name }) => `The header has a picture and gives the agency's name as text (${name}).`,
    ),
    "in-alternative": say<Named>(
      ({ name }) => `Đầu trang có ảnh với mô tả thay thế ghi tên “${name}”.`,
      ({ name }) => `The header has a picture whose alternative gives the name “${name}”.`,
    ),
  },
  failed: {
    neither: say(
      () => "Phần đầu trang chủ không có ảnh, cũng không ghi tên cơ quan nào.",
      () => "The top of the home page has no picture and names no agency.",
    ),
  },
  cantTell: {
    "name-in-picture": say<{ pictures: number }>(
      ({ pictures }) =>
        `Đầu trang có ${pictures} ảnh nhưng không ghi tên đơn vị bằng chữ hay mô tả thay thế. Ảnh có thể hiện biểu trưng và tên đầy đủ của đơn vị không?`,
      ({ pictures }) =>
        `The header has ${pictures} pictures but no name as text or alternative. Do they show the emblem and the agency's full name?`,
    ),
    "no-picture": say<Named>(
      ({ name }) =>
        `Đầu trang ghi tên “${name}” nhưng không thấy ảnh trong mã trang. Trên màn hình có Quốc huy hoặc biểu trưng của đơn vị không?`,
      ({ name }) =>
        `The header gives the name “${name}” but the code has no picture. Does the screen show the state emblem or the agency's logo?`,
    ),
    "other-name": say<Named & { expected: string }>(
      ({ name, expected }) =>
        `Đầu trang ghi “${name}”. Đó có phải tên đầy đủ của “${expected}” không, và có biểu trưng không?`,
      ({ name, expected }) =>
        `The header says “${name}”. Is that the full name of “${expected}”, and is there an emblem?`,
    ),
    "unseen-picture": say(
      () =>
        "Đầu trang không có ảnh hay tên đọc được trong mã, nhưng có khoảng trống có thể được tô nền bằng ảnh hoặc có ảnh không tải được. Trên màn hình có biểu trưng và tên đơn vị không?",
      () =>
        "The header's code shows neither picture nor name, but leaves space that a style sheet may fill, or has a picture that did not load. Does the screen show the emblem and the agency's name?",
    ),
  },
  inapplicable: {},

  judge(page, _params, { agency }) {
    const { lines, alternatives, pictures, blanks } = readPageTop(page);
    const at = pictures.slice(0, shown);
    const text = nameIn(lines, agency.name);
    const alternative = nameIn(alternatives, agency.name);
    const found = text ?? alternative;
    if (found && !found.isOwn) {
      const data = { name: found.name, expected: agency.name ?? "" };
      return { outcome: "cantTell", reason: "other-name", data, at };
    }
    if (text && pictures.length === 0) {
      return { outcome: "cantTell", reason: "no-picture", data: { name: text.name } };
    }
    if (text) return { outcome: "passed", reason: "both", data: { name: text.name }, at };
    if (alternative) {
      return { outcome: "passed", reason: "in-alternative", data: { name: alternative.name }, at };
    }
    if (pictures.length > 0) {
      return { outcome: "cantTell", reason: "name-in-picture", data: { pictures: pictures.length }, at };
    }
    if (blanks.length > 0) {
      return { outcome: "cantTell", reason: "unseen-picture", data: {}, at: blanks.slice(0, shown) };
    }
    return { outcome: "failed", reason: "neither", data: {} };
  },
});

/**
 * The agency's name in these texts, written with its diacritics; the province may stand on a line of its own.
 * Where the agency's name is not known any agency's counts as its own.
 */
function nameIn(texts: readonly string[], own: string | null): { name: string; isOwn: boolean } | null {
  const accented = texts.filter(isAccented);
  if (own !== null && containsPhrase(writtenOut(accented.join(" ")), distinctPart(own))) {
    return { name: own, isOwn: true };
  }
  const other = accented.map(agencyNameIn).find((name) => name !== null);
  return other === undefined || other === null ? null : { name: other, isOwn: own === null };
}

/** "UBND tỉnh Ví Dụ" → "tinh vi du"; "Sở Mẫu tỉnh Ví Dụ" → "so mau". */
function distinctPart(name: string): string {
  return writtenOut(name)
    .replace(/^uy ban nhan dan /, "")
    .replace(/(?<=\S),? (?:tinh|thanh pho) .*$/, "");
}

function writtenOut(text: string): string {
  return fold(text).replace(/\bubnd\b/g, "uy ban nhan dan");
}
