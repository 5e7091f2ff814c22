import { z } from "zod";
import { definePageCheck, say } from "../define-check.ts";
import { blocksByLanguage } from "../knowledge/language.ts";
import type { PageView } from "../page-view.ts";

const names = { vi: { vi: "tiếng Việt", en: "Vietnamese" }, en: { vi: "tiếng Anh", en: "English" } };
type Known = keyof typeof names;
const isKnown = (language: string | null): language is Known => language === "vi" || language === "en";
/** Share of the whole page's text that makes a declared language right although the main content is in the other. */
const enoughText = 0.3;
const linesRead = 200;

export default definePageCheck({
  id: "accessibility/page-language",
  measures: {
    vi: "Thuộc tính lang của thẻ html: có khai báo, đúng mã ngôn ngữ, và khớp với ngôn ngữ của nội dung trang.",
    en: "The lang attribute of the html element: is it there, a real language code, and that of the page's content?",
  },
  limits: {
    vi: "Không xét ngôn ngữ của từng đoạn trong trang.",
    en: "The language of single passages is not judged.",
  },
  on: "every page",
  needs: [],
  params: z.object({}),
  passed: {
    declared: say<{ lang: string }>(
      ({ lang }) => `Trang khai báo lang="${lang}", không trái với nội dung.`,
      ({ lang }) => `The page declares lang="${lang}", which its content does not contradict.`,
    ),
  },
  failed: {
    missing: say(
      () => "Thẻ html không khai báo ngôn ngữ (lang).",
      () => "The html element declares no language (lang).",
    ),
    invalid: say<{ lang: string }>(
      ({ lang }) => `Thẻ html khai báo lang="${lang}", không phải mã ngôn ngữ hợp lệ (tiếng Việt là “vi”).`,
      ({ lang }) =>
        `The html element declares lang="${lang}", which is no language code (Vietnamese is “vi”).`,
    ),
    "other-language": say<{ lang: string; content: Known }>(
      ({ lang, content }) => `Thẻ html khai báo lang="${lang}" nhưng nội dung trang là ${names[content].vi}.`,
      ({ lang, content }) =>
        `The html element declares lang="${lang}", but the page's content is ${names[content].en}.`,
    ),
  },
  cantTell: {
    "both-languages": say<{ lang: string; content: Known }>(
      ({ lang, content }) =>
        `Thẻ html khai báo lang="${lang}"; nội dung chính là ${names[content].vi} nhưng phần còn lại của trang thì không. Trang chủ yếu viết bằng ngôn ngữ nào?`,
      ({ lang, content }) =>
        `The html element declares lang="${lang}"; the main content is ${names[content].en}, the rest of the page is not. Which language is the page mainly in?`,
    ),
    "unrecognised-content": say<{ lang: string }>(
      ({ lang }) =>
        `Thẻ html khai báo lang="${lang}" nhưng nội dung không phải tiếng Việt hay tiếng Anh. Mã khai báo có đúng ngôn ngữ của trang không?`,
      ({ lang }) =>
        `The html element declares lang="${lang}", but the content is neither Vietnamese nor English. Is the code the page's language?`,
    ),
  },
  inapplicable: {},

  judge(page) {
    const lang = page.attribute(page.root, "lang") ?? "";
    const at = [page.root];
    if (lang === "") return { outcome: "failed", reason: "missing", data: {}, at };
    if (!isLanguage(lang)) return { outcome: "failed", reason: "invalid", data: { lang }, at };
    const primary = new Intl.Locale(lang).language;
    const content = page.reading.language;
    if (content === "other")
      return { outcome: "cantTell", reason: "unrecognised-content", data: { lang }, at };
    if (!isKnown(content) || content === primary)
      return { outcome: "passed", reason: "declared", data: { lang } };
    const data = { lang, content };
    return isKnown(primary) && shareOf(page, primary) >= enoughText
      ? { outcome: "cantTell", reason: "both-languages", data, at }
      : { outcome: "failed", reason: "other-language", data, at };
  },
});

/** Well formed (BCP 47), and its first part a language that exists: "vn" is a country. */
function isLanguage(lang: string): boolean {
  try {
    const [tag = ""] = Intl.getCanonicalLocales(lang);
    const { language } = new Intl.Locale(tag);
    // The list of all languages takes its time to be opened.
    return isKnown(language) || displayNames().of(language) !== undefined;
  } catch {
    return false;
  }
}

function displayNames(): Intl.DisplayNames {
  return new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });
}

function shareOf(page: PageView, language: Known): number {
  const lines = page.readable.lines.filter(({ hidden }) => !hidden).map(({ text }) => text);
  const step = Math.max(1, Math.ceil(lines.length / linesRead));
  return blocksByLanguage(lines.filter((_line, index) => index % step === 0))[language];
}
