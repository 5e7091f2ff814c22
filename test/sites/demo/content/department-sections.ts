import type { Block, Section } from "../portal.ts";
import { proseSection } from "./prose-section.ts";

/** The introduction of a department or commune: what differs between them. */
export interface Introduction {
  /** "Sở", "xã": how the agency is spoken of in titles. */
  short: string;
  intro: string;
  functions: readonly string[];
  powers: readonly string[];
  chart: string;
  history: readonly string[];
}

export function introductionSections(about: Introduction): Section[] {
  const { short, intro, history } = about;
  return [
    {
      path: "gioi-thieu",
      title: "Giới thiệu",
      description: `Giới thiệu chung về ${short}`,
      group: "about",
      content: { kind: "index", intro },
    },
    functionsSection(about),
    organisationSection(about),
    proseSection(
      "about",
      "lanh-dao",
      `Lãnh đạo ${short}`,
      "Tiểu sử tóm tắt và nhiệm vụ đảm nhiệm của lãnh đạo",
      [{ type: "leaders" }],
    ),
    proseSection(
      "about",
      "lich-su-hinh-thanh",
      "Lịch sử hình thành và phát triển",
      `Tóm lược quá trình hình thành và phát triển của ${short}`,
      paragraphs(history),
    ),
  ];
}

function paragraphs(texts: readonly string[]): Block[] {
  return texts.map((text) => ({ type: "text", text }));
}

function functionsSection({ short, functions, powers }: Introduction): Section {
  return proseSection(
    "about",
    "chuc-nang-nhiem-vu",
    "Chức năng, nhiệm vụ, quyền hạn",
    `Chức năng, nhiệm vụ, quyền hạn của ${short} và các đơn vị trực thuộc`,
    [
      { type: "heading", text: "Vị trí, chức năng" },
      ...paragraphs(functions),
      { type: "heading", text: "Nhiệm vụ, quyền hạn" },
      { type: "bullets", items: powers },
      { type: "heading", text: "Chức năng, nhiệm vụ của các đơn vị trực thuộc" },
      { type: "units" },
    ],
  );
}

function organisationSection({ short, chart }: Introduction): Section {
  return proseSection("about", "co-cau-to-chuc", "Cơ cấu tổ chức", `Sơ đồ, cơ cấu tổ chức của ${short}`, [
    {
      type: "picture",
      file: "so-do-to-chuc.svg",
      alt: `Sơ đồ tổ chức bộ máy: ${chart}`,
      caption: "Sơ đồ tổ chức bộ máy",
    },
    { type: "text", text: chart },
    { type: "heading", text: "Các đơn vị trực thuộc" },
    { type: "units" },
  ]);
}
