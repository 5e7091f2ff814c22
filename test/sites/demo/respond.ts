import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { TLSSocket } from "node:tls";
import { gzipSync } from "node:zlib";
import type { Answer } from "./site.ts";

/** What one name on the server answers. */
export interface VirtualHost {
  name: string;
  /** Sent with everything, e.g. Strict-Transport-Security. */
  headers: Readonly<Record<string, string>>;
  /** False where http:// is answered instead of being sent on to https://. */
  redirectsToHttps: boolean;
  answer(target: string): Answer;
}

const plain = { "content-type": "text/plain; charset=utf-8" };
const compressible = /^(?:text\/|application\/(?:xml|rss\+xml)|image\/svg)/;

/** Answers GET and HEAD for the host asked for: redirect to HTTPS, ETag, gzip. Nothing may be posted. */
export function respond(
  hosts: ReadonlyMap<string, VirtualHost>,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const name = (request.headers.host ?? "").replace(/:\d+$/, "").toLowerCase();
  const host = hosts.get(name);
  const target = request.url ?? "/";
  if (!host) return send(response, 421, plain, "Không có cổng nào mang tên này.");
  if (request.method !== "GET" && request.method !== "HEAD") {
    return send(
      response,
      405,
      { ...plain, allow: "GET, HEAD" },
      "Trang trình diễn không nhận dữ liệu gửi lên.",
    );
  }
  if (host.redirectsToHttps && !(request.socket as TLSSocket).encrypted) {
    return send(response, 301, { location: `https://${name}${target}` }, "");
  }
  answerWith(host, host.answer(target), request, response);
}

function answerWith(host: VirtualHost, answer: Answer, request: IncomingMessage, response: ServerResponse) {
  const etag = `"${createHash("sha256").update(answer.body).digest("base64url").slice(0, 22)}"`;
  const headers: Record<string, string> = { ...host.headers, ...answer.headers, vary: "accept-encoding" };
  if (answer.status === 200) headers.etag = etag;
  if (answer.status === 200 && request.headers["if-none-match"] === etag)
    return send(response, 304, headers, "");
  const type = headers["content-type"] ?? "";
  if (!compressible.test(type) || !/\bgzip\b/.test(request.headers["accept-encoding"] ?? "")) {
    return send(response, answer.status, headers, answer.body);
  }
  send(response, answer.status, { ...headers, "content-encoding": "gzip" }, gzipSync(answer.body));
}

/** Node leaves the body out by itself where the request was HEAD or the status has none. */
function send(
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  body: Buffer | string,
) {
  const length = Buffer.byteLength(body);
  response.writeHead(status, status === 304 ? headers : { ...headers, "content-length": String(length) });
  response.end(body);
}
