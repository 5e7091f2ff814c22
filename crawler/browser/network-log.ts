import type { CDPSession, Protocol } from "puppeteer-core";
import type { PageSnapshot, Rendered } from "../../checks/snapshot.ts";
import { refusalHeader } from "../egress-proxy.ts";
import { recordHeaders } from "../response-headers.ts";

type LoggedRequest = Rendered["requests"][number];

/** The answer that brought the document now in the main frame. */
export interface DocumentAnswer {
  url: string;
  status: number;
  headers: Record<string, string>;
  mimeType: string;
}

const most = { logged: 500, address: 2_000 };

/** Listens to the requests of one visit. */
export class NetworkLog {
  readonly redirects: PageSnapshot["redirects"] = [];
  readonly requests: LoggedRequest[] = [];
  /** Origins of all documents that were opened, frames included. */
  readonly origins = new Set<string>();
  /** Why the main document did not come, as the browser says it. */
  documentError: string | null = null;
  readonly #session: CDPSession;
  readonly #mainFrame: string;
  readonly #mostRequests: number;
  readonly #onFlood: () => void;
  readonly #byId = new Map<string, LoggedRequest>();
  #count = 0;
  /** Request of the main frame's newest document. */
  #documentId: string | null = null;
  #documentUrl: string | null = null;
  #answer: Protocol.Network.Response | null = null;
  /** Headers of the same request as they came over the wire. */
  #rawHeaders: Protocol.Network.Headers | null = null;
  #startedAt: number | null = null;
  #answeredAt: number | null = null;
  #endedAt: number | null = null;

  /** @param onFlood called once when the page has asked for `mostRequests` */
  constructor(session: CDPSession, mainFrame: string, mostRequests: number, onFlood: () => void) {
    this.#mostRequests = mostRequests;
    this.#session = session;
    this.#mainFrame = mainFrame;
    this.#onFlood = onFlood;
    session.on("Network.requestWillBeSent", this.#onRequest);
    session.on("Network.responseReceived", this.#onResponse);
    session.on("Network.responseReceivedExtraInfo", this.#onRawHeaders);
    session.on("Network.loadingFinished", this.#onFinished);
    session.on("Network.loadingFailed", this.#onFailed);
  }

  stop(): void {
    this.#session.off("Network.requestWillBeSent", this.#onRequest);
    this.#session.off("Network.responseReceived", this.#onResponse);
    this.#session.off("Network.responseReceivedExtraInfo", this.#onRawHeaders);
    this.#session.off("Network.loadingFinished", this.#onFinished);
    this.#session.off("Network.loadingFailed", this.#onFailed);
  }

  /** True while the main frame waits for the answer to its newest document. */
  get isDocumentPending(): boolean {
    return this.#documentId !== null && this.#answer === null && this.documentError === null;
  }

  get isDocumentComplete(): boolean {
    return this.#endedAt !== null;
  }

  get document(): DocumentAnswer | null {
    const answer = this.#answer;
    if (!answer) return null;
    const headers = toRecord(this.#rawHeaders ?? answer.headers);
    return { url: answer.url, status: answer.status, headers, mimeType: answer.mimeType };
  }

  /** Milliseconds from the first request to the answer that counted, and to its end. */
  get timings(): PageSnapshot["timings"] {
    const since = (at: number | null) =>
      at === null || this.#startedAt === null ? null : Math.round((at - this.#startedAt) * 1000);
    return { firstByte: since(this.#answeredAt), total: since(this.#endedAt) };
  }

  #onRequest = (event: Protocol.Network.RequestWillBeSentEvent): void => {
    this.#count += 1;
    if (this.#count === this.#mostRequests) this.#onFlood();
    const { requestId, loaderId, frameId, type, request } = event;
    if (type === "Document") this.#noteOrigin(request.url);
    if (type === "Document" && frameId === this.#mainFrame && requestId === loaderId) {
      this.#onDocument(event);
      return;
    }
    if (this.requests.length >= most.logged || !/^(?:https?|wss?):/.test(request.url)) return;
    const url = request.url.slice(0, most.address);
    const logged = { url, type: (type ?? "other").toLowerCase(), status: null, failed: null };
    this.requests.push(logged);
    this.#byId.set(requestId, logged);
  };

  #onDocument({
    requestId,
    request,
    redirectResponse,
    timestamp,
  }: Protocol.Network.RequestWillBeSentEvent): void {
    this.#startedAt ??= timestamp;
    if (redirectResponse) {
      this.redirects.push({
        url: redirectResponse.url,
        status: redirectResponse.status,
        location: request.url,
      });
    } else if (this.#documentUrl !== null) {
      // The page itself sent its visitor on, by script or by a refresh.
      const { url, status } = this.#answer ?? { url: this.#documentUrl, status: 200 };
      this.redirects.push({ url, status, location: request.url });
    }
    if (requestId !== this.#documentId) this.#rawHeaders = null;
    this.#documentId = requestId;
    this.#documentUrl = request.url;
    this.#answer = null;
    this.#answeredAt = null;
    this.#endedAt = null;
    this.documentError = null;
  }

  #onResponse = ({ requestId, response, timestamp }: Protocol.Network.ResponseReceivedEvent): void => {
    if (requestId === this.#documentId) {
      this.#answer = response;
      // The event comes later than the answer did.
      const { timing } = response;
      this.#answeredAt = timing ? timing.requestTime + timing.receiveHeadersEnd / 1000 : timestamp;
      return;
    }
    const logged = this.#byId.get(requestId);
    if (!logged) return;
    const refusal = toRecord(response.headers)[refusalHeader];
    if (refusal === undefined) logged.status = response.status;
    else logged.failed = refusal;
  };

  /** Each redirect sends its own; the last ones belong to the answer. */
  #onRawHeaders = ({ requestId, headers }: Protocol.Network.ResponseReceivedExtraInfoEvent): void => {
    if (requestId === this.#documentId) this.#rawHeaders = headers;
  };

  #onFinished = ({ requestId, timestamp }: Protocol.Network.LoadingFinishedEvent): void => {
    if (requestId === this.#documentId) this.#endedAt = timestamp;
  };

  #onFailed = ({ requestId, errorText, blockedReason }: Protocol.Network.LoadingFailedEvent): void => {
    if (requestId === this.#documentId) this.documentError = errorText;
    const logged = this.#byId.get(requestId);
    // After an answer such as 404 the browser drops the rest, which is no failure of the network.
    if (logged && logged.status === null) logged.failed ??= blockedReason ?? errorText;
  };

  #noteOrigin(address: string): void {
    const url = URL.parse(address);
    if (url && url.origin !== "null" && this.origins.size < most.logged) this.origins.add(url.origin);
  }
}

function toRecord(headers: Protocol.Network.Headers): Record<string, string> {
  const lists = Object.entries(headers).map(([name, value]) => {
    const isCookie = name.toLowerCase() === "set-cookie";
    return [name, isCookie ? value.split("\n") : asRawBytes(value)] as const;
  });
  return recordHeaders(Object.fromEntries(lists));
}

/** `recordHeaders` expects bytes as Latin-1; the browser has read some values as UTF-8 already. */
function asRawBytes(value: string): string {
  return /[^\0-\xFF]/.test(value) ? Buffer.from(value, "utf8").toString("latin1") : value;
}
