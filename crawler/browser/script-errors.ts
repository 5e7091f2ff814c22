import type { CDPSession, Protocol } from "puppeteer-core";

const most = { errors: 50, characters: 300, messages: 500 };

/** Listens to the errors that a page's own scripts do not catch. */
export class ScriptErrors {
  readonly list: string[] = [];
  readonly #session: CDPSession;
  #messages = 0;

  constructor(session: CDPSession) {
    this.#session = session;
    session.on("Runtime.exceptionThrown", this.#onException);
    session.on("Runtime.consoleAPICalled", this.#onMessage);
  }

  async start(): Promise<void> {
    await this.#session.send("Runtime.enable");
  }

  async stop(): Promise<void> {
    this.#session.off("Runtime.exceptionThrown", this.#onException);
    this.#session.off("Runtime.consoleAPICalled", this.#onMessage);
    await this.#session.send("Runtime.disable");
  }

  #onException = ({ exceptionDetails }: Protocol.Runtime.ExceptionThrownEvent): void => {
    const { text, exception, url } = exceptionDetails;
    const message = exception?.description?.split("\n")[0] ?? text;
    const error = `${message}${url ? ` (${url})` : ""}`.slice(0, most.characters);
    if (this.list.length < most.errors && !this.list.includes(error)) this.list.push(error);
  };

  /** Errors cannot be asked for without console messages; a page that floods the console is not listened to. */
  #onMessage = (): void => {
    this.#messages += 1;
    if (this.#messages === most.messages) this.#session.send("Runtime.disable").catch(() => {});
  };
}
