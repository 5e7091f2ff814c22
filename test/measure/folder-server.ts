import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, sep } from "node:path";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".gif": "image/gif",
  ".htm": "text/html",
  ".html": "text/html",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".js": "text/javascript",
  ".json": "application/json",
  ".mp3": "audio/mpeg",
  ".mp4": "video/mp4",
  ".ogg": "audio/ogg",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".vtt": "text/vtt",
  ".wav": "audio/wav",
  ".webm": "video/webm",
  ".webp": "image/webp",
  ".xhtml": "application/xhtml+xml",
  ".xml": "application/xml",
};

export interface FolderServer {
  origin: string;
  close(): Promise<void>;
}

/**
 * Serves the files of a folder on this machine.
 * @param prefixes paths that stand for the folder as well, such as the place its pages were published at
 */
export async function serveFolder(folder: string, prefixes: readonly string[] = []): Promise<FolderServer> {
  const server = createServer(async (request, response) => {
    const path = pathOf(request.url ?? "/", prefixes);
    const file = join(folder, normalize(path));
    const found = await find(file.startsWith(folder + sep) ? file : folder);
    if (!found) return response.writeHead(404).end();
    const type = types[extname(found.file).toLowerCase()] ?? "application/octet-stream";
    response.writeHead(200, {
      "content-type": /^text\/(?:html|css|javascript)/.test(type) ? `${type}; charset=utf-8` : type,
      "content-length": found.size,
    });
    createReadStream(found.file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A file, or the index page of a folder. */
async function find(path: string): Promise<{ file: string; size: number } | null> {
  for (const file of [path, join(path, "index.html")]) {
    const found = await stat(file).catch(() => null);
    if (found?.isFile()) return { file, size: found.size };
  }
  return null;
}

function pathOf(url: string, prefixes: readonly string[]): string {
  const path = decodeURIComponent(new URL(url, "http://localhost").pathname);
  const prefix = prefixes.find((each) => path.startsWith(each));
  return prefix === undefined ? path : path.slice(prefix.length - 1);
}
