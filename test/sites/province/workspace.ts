import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { shippedLaw } from "../../../crawler/law-files.ts";
import { initWorkspace } from "../../../crawler/workspace/init-workspace.ts";
import type { ServedProvince } from "./serve.ts";

/** How nights over the generated province are run. */
export interface Thrift {
  browser: boolean;
  pagesPerPortal: number;
  hosts: number;
}

/** Makes a workspace for the generated province, as an office would set it up, with bounds that small samples reach. */
export async function makeProvinceWorkspace(
  folder: string,
  province: ServedProvince,
  thrift: Thrift,
): Promise<void> {
  await initWorkspace(shippedLaw(), folder, "ca-mau");
  edit(join(folder, "workspace.yaml"), (text) =>
    text
      .replace("browser: true", `browser: ${thrift.browser}`)
      .replace("pagesPerPortal: 80", `pagesPerPortal: ${thrift.pagesPerPortal}\n  linksPerPortal: 8`)
      .replace("hosts: 6", `hosts: ${thrift.hosts}`),
  );
  for (const kind of ["cap-xa", "so-nganh", "cong-tinh"]) {
    edit(join(folder, `rubrics/de-xuat-${kind}.yaml`), (text) =>
      text.replace("coverage: { overall: 0.85, group: 0.6 }", "coverage: { overall: 0.1, group: 0 }"),
    );
  }
  pointAt(folder, province);
}

/** Points a workspace at the province as it is now served. */
export function pointAt(folder: string, { list, resolve, ca }: ServedProvince): void {
  writeFileSync(join(folder, "agencies.csv"), list);
  const network = { resolve, resolvers: ["127.0.0.1:9"], authorities: [ca] };
  edit(
    join(folder, "workspace.yaml"),
    (text) => `${text.replace(/^network: .*\n/m, "")}network: ${JSON.stringify(network)}\n`,
  );
}

function edit(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, "utf8")));
}
