import { mkdirSync, writeFileSync } from "node:fs";
import type { IncomingMessage, RequestListener } from "node:http";
import { join } from "node:path";
import { shippedLaw } from "../../../crawler/law-files.ts";
import { initWorkspace } from "../../../crawler/workspace/init-workspace.ts";
import { readWorkspace, type Workspace } from "../../../crawler/workspace/read-workspace.ts";
import { serve } from "../local-server.ts";
import { article, links, type Portal, page, portalListener, smallPortal } from "../sample-portal.ts";
import { temporaryFolder } from "../temporary-folder.ts";

export interface SmallProvince {
  workspace: Workspace;
  /** Host and path of each request. */
  asked: string[];
  /** Most requests that one host had open at a time. */
  busiest(): number;
}

const platform: Portal = {
  "/xa-a": page("Xã Mẫu A", links(["/xa-a/tin-1.html", "/xa-b/tin-1.html"])),
  "/xa-a/tin-1.html": article(11),
  "/xa-b": page("Xã Mẫu B", links(["/xa-b/tin-1.html", "/xa-a/tin-1.html"])),
  "/xa-b/tin-1.html": article(12),
};

/** Portals of every standing on one local server, and a workspace that lists them. */
export async function smallProvince(hold: () => Promise<void> = async () => {}): Promise<SmallProvince> {
  const asked: string[] = [];
  const open = new Map<string, number>();
  let most = 0;
  const portals: Record<string, RequestListener> = {
    "somau.camau.gov.vn": portalListener(smallPortal),
    "sohai.camau.gov.vn": portalListener(smallPortal),
    "nentang.camau.gov.vn": portalListener(platform),
    "sohong.camau.gov.vn": (_request, response) => void response.writeHead(503).end(),
  };
  const { port } = await serve(async (request, response) => {
    const host = hostOf(request);
    asked.push(host + request.url);
    open.set(host, (open.get(host) ?? 0) + 1);
    most = Math.max(most, open.get(host) ?? 0);
    await hold();
    open.set(host, (open.get(host) ?? 0) - 1);
    portals[host]?.(request, response);
  });
  const resolve = Object.keys(portals).map((host) => `${host}=127.0.0.1:${port}`);
  return { workspace: await makeWorkspace(resolve), asked, busiest: () => most };
}

function hostOf({ headers }: IncomingMessage): string {
  return (headers.host ?? "").replace(/:\d+$/, "");
}

const list = `Tên cơ quan,Loại,Địa chỉ cổng,Sáp nhập vào
Sở Mẫu,so-nganh,http://somau.camau.gov.vn/; http://sohai.camau.gov.vn/,
Sở Hỏng,so-nganh,http://sohong.camau.gov.vn/,
Sở Cũ,so-nganh,http://socu.camau.gov.vn/,Sở Mẫu
Ủy ban nhân dân xã Mẫu A,ubnd-xa,http://nentang.camau.gov.vn/xa-a,
Ủy ban nhân dân xã Mẫu B,ubnd-xa,http://nentang.camau.gov.vn/xa-b,
Ủy ban nhân dân xã Mẫu C,ubnd-xa,,
`;

async function makeWorkspace(resolve: string[]): Promise<Workspace> {
  const folder = join(temporaryFolder(), "ws");
  mkdirSync(folder);
  await initWorkspace(shippedLaw(), folder, "ca-mau");
  writeFileSync(join(folder, "agencies.csv"), list);
  const workspace = await readWorkspace(folder);
  const network = { resolve, allowPrivate: false, resolvers: ["127.0.0.1:9"], authorities: [] };
  return { ...workspace, settings: { ...workspace.settings, browser: false, network } };
}
