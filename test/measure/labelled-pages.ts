import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { UsageError } from "../../checks/usage-error.ts";
import { decode } from "../../crawler/decode.ts";
import { type Labels, labelsFileSchema, labelsSchema } from "./labels.ts";

export interface LabelledPage {
  name: string;
  url: string;
  home: string;
  html: string;
  labels: Labels;
}

/** Host of pages whose labels give no address. */
const sampleHost = "https://mau.gov.vn/";

/**
 * The labelled pages of a folder.
 * @throws {UsageError} where folder or labels file are not there, or the labels do not have the documented form
 */
export function labelledPages(folder: string, labelsFile = join(folder, "labels.json")): LabelledPage[] {
  for (const path of [folder, labelsFile]) {
    if (!existsSync(path)) throw new UsageError(`Không có ${path}.`, `${path} does not exist.`);
  }
  const parsed = labelsFileSchema.safeParse(readJson(labelsFile));
  if (!parsed.success) {
    const faults = z.prettifyError(parsed.error);
    throw new UsageError(
      `Tệp nhãn ${labelsFile} không đúng mẫu (test/measure/README.md): ${faults}`,
      `The labels file ${labelsFile} does not have the documented form (test/measure/README.md): ${faults}`,
    );
  }
  return Object.entries(parsed.data).map(([path, labels]) => {
    const url = labels.url ?? new URL(path.replace(/(^|\/)index\.html$/, "$1"), sampleHost).href;
    const { text } = decode(readFileSync(join(folder, path)), null);
    return { name: path, url, home: labels.home ?? new URL("/", url).href, html: text, labels };
  });
}

function readJson(path: string): unknown {
  if (!statSync(path).isFile()) return null;
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

const expectations = z.looseObject({
  url: z.string(),
  homeUrl: z.string().nullable(),
  expect: z.looseObject({
    document: z.record(z.string(), z.unknown()).nullable().optional(),
    question: z.record(z.string(), z.unknown()).nullable().optional(),
  }),
});

/** The pages on which the readers were developed: their expectations lie beside each page. */
export function pagesWithExpectations(folder: string): LabelledPage[] {
  const names = readdirSync(folder).filter((file) => file.endsWith(".json"));
  return names.map((name) => {
    const { url, homeUrl, expect } = expectations.parse(readJson(join(folder, name)));
    const { document, question, ...own } = expect;
    // The page's own kind, not the document's, which bears the same name.
    const labels = labelsSchema.strip().parse({ ...document, ...question, ...own });
    const html = readFileSync(join(folder, name.replace(/json$/, "html")), "utf8");
    return { name, url, home: homeUrl ?? new URL("/", url).href, html, labels };
  });
}
