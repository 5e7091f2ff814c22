import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { requireBrowser } from "../../crawler/browser/local-browser.ts";

let browser: Browser;
let page: Page;
let scripts: string[];

beforeAll(async () => {
  const choice = await requireBrowser();
  browser = await puppeteer.launch({
    executablePath: choice.path,
    headless: choice.isHeadlessShell ? "shell" : true,
    pipe: true,
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    defaultViewport: { width: 1366, height: 900 },
  });
  page = await browser.newPage();
  const entry = fileURLToPath(new URL("plain-cases-in-page.ts", import.meta.url));
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, format: "iife" });
  const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  scripts = [axe, outputFiles[0]?.text ?? ""];
});
afterAll(() => browser.close());

interface Findings {
  /** Rule, kind of finding, element, and what was measured. */
  found: string[];
  /** Elements that the engine itself had to look at. */
  evaluated: number;
}

async function scan(body: string, runner: "engine" | "plain"): Promise<Findings> {
  await page.setContent(`<!doctype html><html lang="vi"><title>Mẫu</title><body>${body}`);
  for (const script of scripts) await page.evaluate(script);
  return (await page.evaluate(`(async () => {
    let evaluated = 0;
    for (const id of ["color-contrast", "target-size"]) {
      const check = axe._audit.checks[id];
      const { evaluate } = check;
      check.evaluate = function (...given) { evaluated += 1; return evaluate.apply(this, given); };
    }
    const rules = { type: "rule", values: ["color-contrast", "link-in-text-block", "target-size"] };
    const run = () => axe.run({ runOnly: rules });
    const results = ${runner === "plain"} ? (await withPlainCases(axe._audit, { run, runs: () => true, leftOut: new Set() })).results : await run();
    const told = (kind) => results[kind].flatMap(({ id, nodes }) => nodes.map(({ target, any }) =>
      [kind, id, target, ...any.map(({ data }) => JSON.stringify(data, Object.keys(data ?? {}).sort()))].join(" ")));
    return { found: [...told("violations"), ...told("incomplete")].sort(), evaluated };
  })()`)) as Findings;
}

const layouts = {
  "pale and strong text on one colour":
    "<p style='color:#bbb'>Nhạt quá</p><p>Rõ</p><p style='color:#888;font-size:30px'>Lớn</p><b style='color:#949494;font-size:19px'>Đậm</b>",
  "text on a coloured block":
    "<div style='background:#003c8f;color:#fff'><p>Trắng trên xanh <i style='color:#234'>tối</i></p></div>",
  "text over a picture of the style sheet":
    "<div style='background:linear-gradient(#fff,#000)'><p style='color:#777'>Trên dải màu</p></div>",
  "a block laid over text":
    "<p style='color:#999'>Bị che</p><div style='position:absolute;top:0;left:0;width:300px;height:80px;background:#fff8'></div>",
  "text that leaves its coloured block":
    "<div style='background:#000;height:20px;width:40px'><p style='color:#fff;white-space:nowrap;margin:0'>Chữ trắng tràn ra ngoài khối đen</p></div>",
  "half transparent text and blocks":
    "<div style='opacity:.4'><p>Mờ</p></div><p style='color:#0008'>Nửa trong</p><div style='background:#0003'><p>Nền nửa trong</p></div>",
  "shadows and generated layers":
    "<style>.g{position:relative}.g::before{content:'';position:absolute;inset:0;background:#000}</style><p class=g style='color:#aaa'>Lớp phủ</p><p style='color:#ccc;text-shadow:1px 1px 2px #000'>Bóng</p>",
  "single characters and signs": "<p style='color:#ddd'>×</p><p style='color:#ddd'>A</p><p>★★</p>",
  "disabled fields and their labels":
    "<label style='color:#ccc'>Tên <input disabled></label><button disabled style='color:#ccc'>Gửi đi</button>",
  "small targets side by side":
    "<button style='width:10px;height:10px;padding:0'></button><button style='width:10px;height:10px;padding:0'></button>",
  "a small target by itself, and a large one":
    "<p><button style='width:10px;height:10px;margin:40px'></button></p><p><button style='width:60px;height:40px'>Gửi</button></p>",
  "links in a passage, seen and hidden":
    "<style>a{color:#222;text-decoration:none}</style><p style='color:#333'>Xem <a href='#a'>quyết định</a> và <a href='#b' style='display:none'>phụ lục</a> kèm theo văn bản này</p>",
  "text in a shadow tree":
    "<div id=h></div><script>h.attachShadow({mode:'open'}).innerHTML='Chữ nhạt <style>:host{color:#ccc}</style>'</script>",
  "a target over another":
    "<a href='#a' style='display:block;width:80px;height:30px'>Một</a><a href='#b' style='display:block;width:80px;height:30px;margin-top:-20px'>Hai</a>",
};

describe("plain cases of contrast and target size", () => {
  it.each(Object.entries(layouts))("are judged as the engine does: %s", async (_name, body) => {
    const { found } = await scan(body, "engine");
    expect((await scan(body, "plain")).found).toEqual(found);
  });

  it("are not looked for in an engine built otherwise: the scan fails and passes nothing", async () => {
    await page.setContent("<!doctype html><html lang=vi><title>Mẫu</title><p>Chữ");
    for (const script of scripts) await page.evaluate(script);
    const attempt = page.evaluate(
      "withPlainCases({ rules: [], checks: {} }, { run: () => 1, runs: () => true, leftOut: new Set() })",
    );
    await expect(attempt).rejects.toThrow("axe-core has no rule color-contrast");
  });

  it("of parts that are not judged still cover what is", async () => {
    await page.setContent(`<!doctype html><html lang="vi"><title>Mẫu</title><body style="margin:0">
      <p style="color:#999;margin:0">Nhạt và bị che</p>
      <div id="che" style="position:absolute;top:0;left:0;width:300px;height:80px;background:#0008"><p>Trong khối che</p></div>`);
    for (const script of scripts) await page.evaluate(script);
    const asked = await page.evaluate(`(async () => {
      const che = document.getElementById("che");
      const run = () => axe.run({ exclude: [che] }, { runOnly: { type: "rule", values: ["color-contrast"] } });
      const { results } = await withPlainCases(axe._audit, { run, runs: () => true, leftOut: new Set([che]) });
      return [results.violations.length, results.incomplete.flatMap(({ nodes }) => nodes).length];
    })()`);
    expect(asked).toEqual([0, 1]);
  });

  it("leave little to the engine", async () => {
    const links = Array.from(
      { length: 40 },
      (_, n) => `<li style="padding:6px"><a href="/${n}">Mục số ${n}</a></li>`,
    );
    const body = `<ul>${links.join("")}</ul>`;
    expect((await scan(body, "engine")).evaluated).toBeGreaterThan(40);
    expect((await scan(body, "plain")).evaluated).toBe(0);
  });
});
