import type { z } from "zod";
import type { Text } from "../../checks/text.ts";
import type { FileProblem } from "./file-problem.ts";

type Issue = z.core.$ZodIssue;

const t = (vi: string, en: string): Text => ({ vi, en });

const cronLine = t(
  'dòng lịch cron (phút giờ ngày tháng thứ), ví dụ "0 20 * * 1-5"',
  'a cron line (minute hour day month weekday), such as "0 20 * * 1-5"',
);

const typeNames: Readonly<Record<string, Text>> = {
  string: t("chữ", "text"),
  number: t("số", "a number"),
  int: t("số nguyên", "a whole number"),
  boolean: t("true hoặc false", "true or false"),
  array: t("danh sách, mỗi dòng một mục bắt đầu bằng “- ”", "a list, each line beginning with “- ”"),
  object: t("các mục con", "settings below it"),
};

/** What is written in a setting of a form of its own, by the last part of its path. */
const forms: Readonly<Record<string, Text>> = {
  from: t("giờ và phút, như 18:30", "hours and minutes, such as 18:30"),
  to: t("giờ và phút, như 06:00", "hours and minutes, such as 06:00"),
  schedule: cronLine,
  probes: cronLine,
  date: t("ngày, như 2026-06-30", "a day, such as 2026-06-30"),
  server: t(
    "máy chủ thư, như smtp://mail.example.gov.vn:587",
    "a mail server, such as smtp://mail.example.gov.vn:587",
  ),
  url: t(
    "địa chỉ, như https://example.gov.vn/kiemcong",
    "an address, such as https://example.gov.vn/kiemcong",
  ),
};
const email = t("địa chỉ thư điện tử", "an e-mail address");

/** What is wrong with a setting and what is expected there, in both languages. */
export function settingProblems(issue: Issue): FileProblem[] {
  const path = issue.path.map(String);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      where: whereIs([...path, key]),
      ...t(
        "không có mục mang tên này; xem lại chính tả và thụt đầu dòng.",
        "there is no such setting; look at its spelling and indentation.",
      ),
    }));
  }
  return [{ where: whereIs(path), ...expectation(issue, path) }];
}

function whereIs(path: readonly string[]): FileProblem["where"] {
  const name = path.join(".");
  return name === "" ? { vi: "cả tệp", en: "the whole file" } : { vi: `mục “${name}”`, en: `“${name}”` };
}

function expectation(issue: Issue, path: readonly string[]): Text {
  if (issue.code === "too_small") return tooSmall(issue);
  if (issue.code === "too_big") return t(`nhiều nhất là ${issue.maximum}.`, `at most ${issue.maximum}.`);
  const wanted = wantedBy(issue, path.findLast((part) => !/^\d+$/.test(part)) ?? "");
  return wanted
    ? t(`cần ${wanted.vi}.`, `needs ${wanted.en}.`)
    : t("giá trị không hợp lệ.", "the value is not valid.");
}

function tooSmall({ origin, minimum, inclusive }: Extract<Issue, { code: "too_small" }>): Text {
  if (origin === "string" || origin === "array") return t("không được để trống.", "must not be empty.");
  return inclusive === false
    ? t(`phải lớn hơn ${minimum}.`, `must be more than ${minimum}.`)
    : t(`ít nhất là ${minimum}.`, `at least ${minimum}.`);
}

function wantedBy(issue: Issue, name: string): Text | undefined {
  if (issue.code === "invalid_format") return issue.format === "email" ? email : forms[name];
  if (issue.code === "custom") return forms[name];
  if (issue.code === "invalid_type") return forms[name] ?? typeNames[issue.expected];
  return undefined;
}
