import type { Element } from "domhandler";
import { z } from "zod";
import { definePageCheck, say } from "../define-check.ts";
import { agencyNameIn } from "../knowledge/agency-names.ts";
import { contactsIn } from "../knowledge/contacts.ts";
import { looksLikeAddress } from "../knowledge/postal-address.ts";
import { containsPhrase, fold } from "../knowledge/vietnamese-text.ts";
import type { PageView } from "../page-view.ts";
import { type FootLine, readPageFoot } from "../reading/page-foot.ts";
import { isUnloaded } from "../reading/unloaded-picture.ts";
import data from "./footer-fields.json" with { type: "json" };

const fields = ["agencyName", "responsible", "address", "phone", "email"] as const;
type Field = (typeof fields)[number];
const { names, hints } = data;
const spelled = (list: readonly Field[], language: "vi" | "en") =>
  list.map((field) => names[field][language]).join(", ");
/** A picture wide and high enough to hold an address (CSS pixels); badges and emblems are smaller. */
const textPicture = { width: 250, height: 60 };

type Found = {
  found: Field[];
};

export default definePageCheck({
  id: "layout/footer-owner",
  measures: {
    vi: "Chữ ở chân trang chủ: tên đơn vị, người chịu trách nhiệm, địa chỉ, điện thoại, thư điện tử.",
    en: "The text of the home page's footer: the agency's name, the person responsible, address, telephone and e-mail.",
  },
  limits: {
    vi: "Không đọc chữ trong ảnh; không biết nội dung ghi ở chân trang còn đúng hay không.",
    en: "Text inside pictures is not read; whether what is written still holds is unknown.",
  },
  on: ["home"],
  needs: ["rendering"],
  params: z.object({ fields: z.array(z.enum(fields)).min(1) }),
  passed: {
    complete: say<Found>(
      ({ found }) => `Chân trang ghi đủ: ${spelled(found, "vi")}.`,
      ({ found }) => `The footer gives ${spelled(found, "en")}.`,
    ),
  },
  failed: {
    incomplete: say<Found & { missing: Field[] }>(
      ({ missing }) => `Chân trang không ghi: ${spelled(missing, "vi")}.`,
      ({ missing }) => `The footer does not give ${spelled(missing, "en")}.`,
    ),
  },
  cantTell: {
    "no-footer": say(
      () => "Không nhận ra chân trang. Cuối trang chủ có ghi đủ thông tin về đơn vị không?",
      () => "No footer was recognised. Does the bottom of the home page say all about the agency?",
    ),
    "in-picture": say<Found & { missing: Field[] }>(
      ({ missing }) =>
        `Chân trang có ảnh lớn hoặc ảnh không tải được, phần chữ không ghi: ${spelled(missing, "vi")}. Những thông tin này có ở trong ảnh không?`,
      ({ missing }) =>
        `The footer has a picture that is large or did not load, and its text does not give ${spelled(missing, "en")}. Does the picture?`,
    ),
    unclear: say<Found & { missing: Field[] }>(
      ({ missing }) =>
        `Chưa nhận ra rõ ở chân trang: ${spelled(missing, "vi")}. Đọc cuối trang chủ, các thông tin này có được ghi không?`,
      ({ missing }) =>
        `Not clearly recognised in the footer: ${spelled(missing, "en")}. Are they there at the bottom of the home page?`,
    ),
  },
  inapplicable: {},

  judge(page, params, { agency }) {
    const foot = readPageFoot(page);
    const at = foot.parts;
    const isGiven = givenIn(foot.lines, agency.name);
    const found = params.fields.filter(isGiven);
    const missing = params.fields.filter((field) => !isGiven(field));
    const required = params.fields.length;
    if (missing.length === 0) {
      const measure = { by: "fields", met: required, required } as const;
      return { outcome: "passed", reason: "complete", data: { found }, at, measure };
    }
    if (foot.pictures.some((picture) => mayHoldText(page, picture))) {
      return { outcome: "cantTell", reason: "in-picture", data: { found, missing }, at };
    }
    if (foot.lines.length === 0) return { outcome: "cantTell", reason: "no-footer", data: {} };
    const isNear = givenIn(foot.below, agency.name);
    const absent = missing.filter((field) => !isNear(field) && !isHinted(field, foot.lines));
    if (absent.length === 0) return { outcome: "cantTell", reason: "unclear", data: { found, missing }, at };
    const measure = { by: "fields", met: required - absent.length, required } as const;
    return { outcome: "failed", reason: "incomplete", data: { found, missing: absent }, at, measure };
  },
});

/** Says which fields the lines give. */
function givenIn(lines: readonly FootLine[], agency: string | null): (field: Field) => boolean {
  const texts = lines.map(({ text }) => text);
  const contacts = contactsIn(texts);
  const isOwn = agency !== null && containsPhrase(fold(texts.join(" ")), fold(agency));
  const given: Record<Field, boolean> = {
    agencyName: isOwn || lines.some(({ text, isLink }) => !isLink && agencyNameIn(text) !== null),
    responsible: contacts.responsible !== null,
    address: contacts.address !== null || texts.some(looksLikeAddress),
    phone: contacts.phones.some(({ isFax }) => !isFax),
    email: contacts.emails.length > 0,
  };
  return (field) => given[field];
}

/** Words of the footer may mean the field although it was not recognised. */
function isHinted(field: Field, lines: readonly FootLine[]): boolean {
  const own = lines.filter(({ isLink }) => !isLink);
  const text = fold(own.map((line) => line.text).join(" "));
  return hints[field].some((hint) => containsPhrase(text, fold(hint)));
}

function mayHoldText(page: PageView, picture: Element): boolean {
  if (isUnloaded(page, picture)) return true;
  const [, , width, height] = page.facts(picture)?.box ?? [0, 0, 0, 0];
  return width >= textPicture.width && height >= textPicture.height;
}
